/** @file Excel 2003 XML files (XML Spreadsheet), which many a program writes under the name of .xls. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model/index.ts';
import { attributeNamed, bareName, toBareTree } from '../bare-names.ts';
import { decodeText } from '../decode.ts';
import { assertWithin } from '../limits.ts';
import { headsToLines } from '../sheets/heads-and-feet.ts';
import { workbookToDocument } from '../sheets/index.ts';
import type { Range, StoredCell, StoredSheet } from '../sheets/stored.ts';
import { childElements, makeTreeBuilder, parseXml, textOf, type XmlElement } from '../xml.ts';
import type { Attributes } from '../xml-names.ts';
import { readCell } from './cell.ts';
import { PLAIN_STYLE, readStyle, type CellStyle } from './styles.ts';

/** What is gathered of one sheet. */
interface Gathered {
  readonly name: string;
  isHidden: boolean;
  readonly cells: StoredCell[];
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  readonly heads: Map<string, string>;
  readonly columnStyles: Map<number, string>;
  row: number;
  column: number;
}

const numberOf = (attributes: Attributes, name: string): number | undefined => {
  const value = Number(attributeNamed(attributes, name));
  return Number.isInteger(value) && value >= 0 ? value : undefined;
};

const isHidden = (attributes: Attributes, size: string): boolean =>
  attributeNamed(attributes, 'Hidden') === '1' || attributeNamed(attributes, size) === '0';

/** Indexes count from 1 and may be left out; `Span` says for how many more it holds. */
function addColumn(sheet: Gathered, { attributes }: XmlElement): void {
  const first = (numberOf(attributes, 'Index') ?? sheet.column + 2) - 1;
  const last = first + (numberOf(attributes, 'Span') ?? 0);
  assertWithin('columns', last, 'columns of a table');
  if (isHidden(attributes, 'Width')) sheet.hiddenColumns.push([first, last]);
  const style = attributeNamed(attributes, 'StyleID');
  for (let column = first; style !== undefined && column <= last; column++)
    sheet.columnStyles.set(column, style);
  sheet.column = last;
}

function addSheetRow(sheet: Gathered, row: XmlElement, styles: ReadonlyMap<string, CellStyle>): void {
  const { attributes } = row;
  sheet.row = (numberOf(attributes, 'Index') ?? sheet.row + 2) - 1;
  const last = sheet.row + (numberOf(attributes, 'Span') ?? 0);
  assertWithin('slots', last, 'rows of the sheet');
  if (isHidden(attributes, 'Height'))
    for (let hidden = sheet.row; hidden <= last; hidden++) sheet.hiddenRows.add(hidden);
  let column = -1;
  for (const cell of childElements(row)) {
    if (cell.name !== 'Cell') continue;
    column = addCell(sheet, cell, column + 1, (at) => {
      const ids = [cell.attributes, attributes].map((each) => attributeNamed(each, 'StyleID'));
      return styles.get(ids[0] ?? ids[1] ?? sheet.columnStyles.get(at) ?? 'Default') ?? PLAIN_STYLE;
    });
  }
  sheet.row = last;
}

/** @returns the last column the cell takes */
function addCell(
  sheet: Gathered,
  cell: XmlElement,
  next: number,
  styleAt: (column: number) => CellStyle,
): number {
  const column = (numberOf(cell.attributes, 'Index') ?? next + 1) - 1;
  const across = numberOf(cell.attributes, 'MergeAcross') ?? 0;
  const down = numberOf(cell.attributes, 'MergeDown') ?? 0;
  const { row } = sheet;
  sheet.cells.push(readCell(cell, { row, column }, styleAt(column)));
  assertWithin('cells', sheet.cells.length, 'cells of the sheet');
  if (across + down > 0)
    sheet.merges.push({ top: row, left: column, bottom: row + down, right: column + across });
  return column + across;
}

const openSheet = (attributes: Attributes): Gathered => ({
  name: attributeNamed(attributes, 'Name') ?? '',
  isHidden: false,
  cells: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: [],
  heads: new Map(),
  columnStyles: new Map(),
  row: -1,
  column: -1,
});

type Add = (sheet: Gathered, element: XmlElement, styles: ReadonlyMap<string, CellStyle>) => void;

const addSheetHead =
  (name: string): Add =>
  (sheet, { attributes }) =>
    void sheet.heads.set(name, attributeNamed(attributes, 'Data') ?? '');

/** Elements of a sheet that are kept whole until they end. */
const PARTS: ReadonlyMap<string, Add> = new Map<string, Add>([
  ['Column', addColumn],
  ['Row', addSheetRow],
  ['Header', addSheetHead('oddHeader')],
  ['Footer', addSheetHead('oddFooter')],
  [
    'Visible',
    (sheet, element) => {
      sheet.isHidden = textOf(element) !== 'SheetVisible';
    },
  ],
]);

const finish = ({ heads, ...sheet }: Gathered): StoredSheet => ({
  ...sheet,
  lines: headsToLines(heads, sheet.name),
});

/** All at once: the file came in one piece. */
async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** @throws DocumentError when the file is not well-formed or exceeds the limits */
export async function readSpreadsheetMl(bytes: Uint8Array): Promise<RawDocument> {
  const text = decodeText(bytes);
  if (text === null) throw new DocumentError('input.unreadable', 'the bytes are no text');
  const styles = new Map<string, CellStyle>();
  const sheets: Gathered[] = [];
  let whole: ReturnType<typeof makeTreeBuilder> | null = null;
  await parseXml('the workbook', inOnePiece(Buffer.from(text.replace(/^\ufeff?\s+/u, ''))), {
    open(prefixed, attributes) {
      const name = bareName(prefixed);
      if (name === 'Worksheet') sheets.push(openSheet(attributes));
      if (name === 'Style' || (PARTS.has(name) && sheets.length > 0)) whole ??= makeTreeBuilder();
      whole?.open(name, attributes);
    },
    text: (part) => whole?.text(part),
    close() {
      const element = whole?.close();
      if (!element) return;
      whole = null;
      const tree = toBareTree(element);
      if (tree.name === 'Style')
        styles.set(attributeNamed(tree.attributes, 'ID') ?? '', readStyle(tree, styles));
      else PARTS.get(tree.name)?.(sheets.at(-1)!, tree, styles);
    },
  });
  return workbookToDocument({ sheets: sheets.map(finish), is1904: false, isStale: false }, 'spreadsheetml');
}
