/** @file A paper as an Excel workbook: a sheet a table, title and unit in merged rows above it, figures as numbers with a format. */
import { sheetToGrid, type Paper, type Sheet, type Slot } from '../sheet.ts';
import { escapeMarkup } from './escape.ts';
import { contentTypes, partsToZip, relationships, XML_HEAD } from './zip.ts';

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const at = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Formats by decimals: 1 whole, 2 two decimals, 3 six decimals, each with thousands commas. */
const FORMATS = ['#,##0', '#,##0.00', '#,##0.000000'];
const formatOf = (decimals: number): number => (decimals === 0 ? 1 : decimals === 2 ? 2 : 3);

const FIGURE = /^-?[\d,]+(?:\.(\d+))?$/;

function cellToXml(text: string, place: string, isFigure: boolean): string {
  const figure = isFigure ? FIGURE.exec(text) : null;
  if (figure)
    return `<c r="${place}" s="${formatOf(figure[1]?.length ?? 0)}"><v>${text.replaceAll(',', '')}</v></c>`;
  if (text === '') return `<c r="${place}" s="0"/>`;
  return `<c r="${place}" s="0" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`;
}

/** Characters that a text takes: a Han character two. */
const widthOf = (text: string): number => text.replace(/[^ -~]/g, 'xx').length + 2;

/** Wide enough for the longest cell, a merged one spread over its columns, so that no row needs a second line. */
function columnsToXml(sheet: Sheet): string {
  const grid = sheetToGrid(sheet);
  return sheet.columns
    .map((_, column) => {
      const widths = grid.map((slots) => widthOf(slots[column]!.cell.text) / slots[column]!.cell.columns);
      const width = Math.ceil(Math.max(6, ...widths));
      return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
}

/** Caption rows above the grid: one merged cell each. */
function sheetToXml(sheet: Sheet): string {
  const width = sheet.columns.length;
  const captions = [[sheet.number, sheet.title].filter(Boolean).join(' '), ...sheet.lines];
  const rows = captions.map(
    (text, r) => `<row r="${r + 1}">${cellToXml(text, at(r, 0), false).replace('s="0"', 's="4"')}</row>`,
  );
  const merges = captions.map((_, r) => `${at(r, 0)}:${at(r, width - 1)}`);
  const from = captions.length;
  sheetToGrid(sheet).forEach((slots, r) => {
    const here = (slot: Slot, column: number): boolean => slot.row === r && slot.column === column;
    const cells = slots.map((slot, column) =>
      cellToXml(
        here(slot, column) ? slot.cell.text : '',
        at(from + r, column),
        sheet.columns[column] === 'amount' && r >= sheet.header.length && !sheet.isForm,
      ),
    );
    rows.push(`<row r="${from + r + 1}">${cells.join('')}</row>`);
    slots.forEach((slot, column) => {
      const { rows: down, columns: right } = slot.cell;
      if (here(slot, column) && down * right > 1)
        merges.push(`${at(from + r, column)}:${at(from + r + down - 1, column + right - 1)}`);
    });
  });
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columnsToXml(sheet)}</cols><sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

const STYLES =
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${FORMATS.length}">` +
  FORMATS.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('') +
  '</numFmts><fonts count="1"><font><sz val="9"/><name val="Noto Sans CJK SC"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="2"><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf borderId="0"><alignment wrapText="1" vertical="center"/></xf>' +
  FORMATS.map((_, i) => `<xf numFmtId="${164 + i}" borderId="0" applyNumberFormat="1"/>`).join('') +
  '<xf borderId="1"/></cellXfs></styleSheet>';

/** Sheets are named as the tables are, cut to the 31 characters that Excel allows. */
export function paperToXlsx(paper: Paper): Uint8Array {
  const names = paper.sheets.map((sheet, i) => escapeMarkup(`${i + 1} ${sheet.title}`.slice(0, 31)));
  const path = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  return partsToZip({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/styles.xml', 'spreadsheetml.styles'],
      ...names.map((_, i) => [`/xl/${path(i)}`, 'spreadsheetml.worksheet'] as const),
    ]),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i) => ['worksheet', path(i)] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(paper.sheets.map((sheet, i) => [`xl/${path(i)}`, sheetToXml(sheet)])),
  });
}
