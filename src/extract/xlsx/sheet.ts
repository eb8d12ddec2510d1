/** @file What a sheet part holds, as it is stored (ECMA-376 part 1, 18.3). */
import { assertWithin } from '../limits.ts';
import { makeTreeBuilder, parseXml, textOf, childNamed, type Attributes, type XmlElement } from '../xml.ts';
import { numberToText } from './number.ts';
import { stringOf, type Workbook } from './workbook.ts';

/** First and last row and column, from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface StoredText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface StoredSheet {
  readonly texts: readonly StoredText[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

/** What is gathered while the part is read. */
interface Gathered extends StoredSheet {
  readonly texts: StoredText[];
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  row: number;
  column: number;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `C5` → row 4, column 2; null where it is no reference. */
function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  return match && { row: Number(match[2]) - 1, column: columnNumber(match[1]!) };
}

function parseRange(reference: string): Range | null {
  const [from, to] = reference.split(':').map(parseReference);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : null;
}

const isHidden = (attributes: Attributes): boolean => /^(?:1|true)$/.test(attributes.hidden ?? '');

function cellText(cell: XmlElement, workbook: Workbook): string {
  const value = childNamed(cell, 'v');
  const stored = value ? textOf(value) : '';
  const { t = 'n', s = '0' } = cell.attributes;
  if (t === 'inlineStr') return stringOf(childNamed(cell, 'is') ?? cell);
  if (t === 's') return workbook.strings[Number(stored)] ?? '';
  if (t === 'b') return stored === '1' ? 'TRUE' : 'FALSE';
  if (t !== 'n' || stored === '') return stored;
  return numberToText(stored, workbook.formats[Number(s)] ?? 'General', workbook.is1904);
}

function addCell(gathered: Gathered, cell: XmlElement, workbook: Workbook): void {
  const place = parseReference(cell.attributes.r ?? '') ?? { row: gathered.row, column: gathered.column + 1 };
  gathered.column = place.column;
  gathered.texts.push({ ...place, text: cellText(cell, workbook).replaceAll('\r\n', '\n') });
  assertWithin('cells', gathered.texts.length, 'cells of the sheet');
}

/** What stands outside of cells: rows, columns and merges. */
const MARKS: Readonly<Record<string, (gathered: Gathered, attributes: Attributes) => void>> = {
  row: (gathered, attributes) => {
    gathered.row = attributes.r === undefined ? gathered.row + 1 : Number(attributes.r) - 1;
    gathered.column = -1;
    if (isHidden(attributes)) gathered.hiddenRows.add(gathered.row);
  },
  col: (gathered, attributes) => {
    if (isHidden(attributes))
      gathered.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
  },
  mergeCell: (gathered, attributes) => {
    const range = parseRange(attributes.ref ?? '');
    if (range) gathered.merges.push(range);
    assertWithin('cells', gathered.merges.length, 'merged cells of the sheet');
  },
};

/** Reads a sheet part. @throws DocumentError when it is not well-formed or exceeds the limits */
export async function readSheet(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): Promise<StoredSheet> {
  const gathered: Gathered = {
    texts: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    row: -1,
    column: -1,
  };
  let cell: ReturnType<typeof makeTreeBuilder> | null = null;
  await parseXml(part, chunks, {
    open(name, attributes) {
      if (name === 'c') cell ??= makeTreeBuilder();
      if (cell) cell.open(name, attributes);
      else MARKS[name]?.(gathered, attributes);
    },
    text: (text) => cell?.text(text),
    close() {
      const element = cell?.close();
      if (!element) return;
      addCell(gathered, element, workbook);
      cell = null;
    },
  });
  return gathered;
}
