/** @file What a sheet part holds, as it is stored (ECMA-376 part 1, 18.3). */
import { assertWithin } from '../limits.ts';
import { parseRange, parseReference } from '../sheets/reference.ts';
import type { Range, StoredCell } from '../sheets/stored.ts';
import { makeTreeBuilder, parseXml, textOf } from '../xml.ts';
import type { Attributes } from '../xml-names.ts';
import { makeCellReader, type CellReader } from './cell.ts';
import { attributeNamed, bareName } from '../bare-names.ts';
import type { Workbook } from './workbook.ts';

/** What of a sheet stands in its own part. */
export interface SheetPart {
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Codes of its running heads and feet, by the names of their elements. */
  readonly headsAndFeet: ReadonlyMap<string, string>;
  /** Id of the relation that leads to its drawings. */
  readonly drawing: string | null;
}

/** What is gathered while the part is read. */
interface Gathered extends SheetPart {
  readonly cells: StoredCell[];
  readonly merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  readonly headsAndFeet: Map<string, string>;
  drawing: string | null;
  row: number;
  column: number;
  /** Rows that say nothing of themselves are hidden. */
  hidesRows: boolean;
}

const isTrue = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? '');

/** A height or width of nothing hides as well as the word. */
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

/** A sheet has so many rows (18.3.1.73); what names another place stands behind the row before it. */
const MOST_ROWS = 1_048_576;

const rowNumber = (name: string | undefined): number | null => {
  const row = Number(name ?? NaN);
  return Number.isInteger(row) && row >= 1 && row <= MOST_ROWS ? row - 1 : null;
};

function openRow(gathered: Gathered, attributes: Attributes): void {
  gathered.row = rowNumber(attributes.r) ?? gathered.row + 1;
  gathered.column = -1;
  const { hidden, ht } = attributes;
  const isBare = hidden === undefined && ht === undefined;
  if (isTrue(hidden) || isNothing(ht) || (isBare && gathered.hidesRows))
    gathered.hiddenRows.add(gathered.row);
}

function addColumns(gathered: Gathered, { min, max, hidden, width }: Attributes): void {
  if (isTrue(hidden) || isNothing(width)) gathered.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
}

function addMerge(gathered: Gathered, { ref }: Attributes): void {
  const range = parseRange(ref ?? '');
  if (range) gathered.merges.push(range);
  assertWithin('cells', gathered.merges.length, 'merged cells of the sheet');
}

/** What stands outside of cells. */
const MARKS: ReadonlyMap<string, (gathered: Gathered, attributes: Attributes) => void> = new Map([
  ['row', openRow],
  ['col', addColumns],
  ['mergeCell', addMerge],
  [
    'sheetFormatPr',
    (gathered: Gathered, { zeroHeight }: Attributes) => {
      gathered.hidesRows = isTrue(zeroHeight);
    },
  ],
  [
    'drawing',
    (gathered: Gathered, attributes: Attributes) => {
      gathered.drawing = attributeNamed(attributes, 'id') ?? null;
    },
  ],
]);

/** Elements that are kept whole until they end. */
const WHOLE: ReadonlySet<string> = new Set([
  'c',
  'oddHeader',
  'firstHeader',
  'evenHeader',
  'oddFooter',
  'firstFooter',
  'evenFooter',
]);

const gatherNothing = (): Gathered => ({
  cells: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: [],
  headsAndFeet: new Map(),
  drawing: null,
  row: -1,
  column: -1,
  hidesRows: false,
});

function addSheetElement(
  gathered: Gathered,
  element: NonNullable<ReturnType<ReturnType<typeof makeTreeBuilder>['close']>>,
  readCell: CellReader,
): void {
  if (element.name !== 'c') {
    gathered.headsAndFeet.set(element.name, textOf(element));
    return;
  }
  const named = parseReference(element.attributes.r ?? '');
  const place = named && named.row < MOST_ROWS ? named : { row: gathered.row, column: gathered.column + 1 };
  gathered.column = place.column;
  gathered.cells.push(readCell(element, place));
  assertWithin('cells', gathered.cells.length, 'cells of the sheet');
}

/** Reads a sheet part. @throws DocumentError when it is not well-formed or exceeds the limits */
export async function readSheet(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  workbook: Workbook,
): Promise<SheetPart> {
  const gathered = gatherNothing();
  const readCell = makeCellReader(workbook);
  let whole: ReturnType<typeof makeTreeBuilder> | null = null;
  await parseXml(part, chunks, {
    open(prefixed, attributes) {
      const name = bareName(prefixed);
      if (WHOLE.has(name)) whole ??= makeTreeBuilder();
      if (whole) whole.open(name, attributes);
      else MARKS.get(name)?.(gathered, attributes);
    },
    text: (text) => whole?.text(text),
    close() {
      const element = whole?.close();
      if (!element) return;
      addSheetElement(gathered, element, readCell);
      whole = null;
    },
  });
  return gathered;
}
