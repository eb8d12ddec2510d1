/** @file A paper as a Word file, written by hand: gridSpan to the right, vMerge downwards, figures in runs of their own. */
import { sheetToGrid, type Paper, type Sheet, type Slot } from '../sheet.ts';
import { rowToPieces } from './dump.ts';
import { escapeMarkup } from './escape.ts';
import { contentTypes, partsToZip, relationships, XML_HEAD } from './zip.ts';

const PAGE_WIDTH = { portrait: 9600, landscape: 14400 };

/** Word changes the font between Han text and figures and so cuts a line into runs. */
const textToRuns = (text: string): string =>
  (text.match(/[\d.,%-]+|[^\d.,%-]+/g) ?? [])
    .map((piece) => `<w:r><w:t xml:space="preserve">${escapeMarkup(piece)}</w:t></w:r>`)
    .join('');

const paragraph = (text: string, align = 'left'): string =>
  `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${text.split('\n').map(textToRuns).join('<w:r><w:br/></w:r>')}</w:p>`;

function pieceToXml({ slot, isContinued }: { slot: Slot; isContinued: boolean }, width: number): string {
  const { cell } = slot;
  const properties = [
    `<w:tcW w:w="${width * cell.columns}" w:type="dxa"/>`,
    cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '',
    cell.rows > 1 ? (isContinued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '',
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(isContinued ? '' : cell.text)}</w:tc>`;
}

function sheetToTable(sheet: Sheet): string {
  const columns = sheet.columns.length;
  const width = Math.floor(PAGE_WIDTH[sheet.landscape ? 'landscape' : 'portrait'] / columns);
  const rows = sheetToGrid(sheet).map((slots, r) => {
    const properties = r < sheet.header.length ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${properties}${rowToPieces(slots, r)
      .map((piece) => pieceToXml(piece, width))
      .join('')}</w:tr>`;
  });
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

function sheetToXml(sheet: Sheet): string {
  const size = sheet.landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  return [
    paragraph([sheet.number, sheet.title].filter(Boolean).join(' '), 'center'),
    ...sheet.lines.map((line) => paragraph(line, 'right')),
    sheetToTable(sheet),
    ...sheet.notes.map((note) => paragraph(note)),
    `<w:p><w:pPr><w:sectPr>${size}<w:pgMar w:top="1000" w:bottom="1000" w:left="1100" w:right="1100"/></w:sectPr></w:pPr></w:p>`,
  ].join('');
}

const STYLES =
  `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Noto Sans CJK SC" w:hAnsi="Noto Sans CJK SC" w:eastAsia="Noto Sans CJK SC"/><w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>';

/** Each sheet is a section of its own, so that wide tables stand on landscape pages. */
export function paperToDocx(paper: Paper): Uint8Array {
  const body = [
    paragraph(paper.title, 'center'),
    ...paper.prose.map((text) => paragraph(text)),
    ...paper.sheets.map(sheetToXml),
  ].join('');
  return partsToZip({
    '[Content_Types].xml': contentTypes([
      ['/word/document.xml', 'wordprocessingml.document.main'],
      ['/word/styles.xml', 'wordprocessingml.styles'],
    ]),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]),
    'word/styles.xml': STYLES,
    'word/document.xml': `${XML_HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}
