/** @file What every step of the normalizer does to cells: join pieces of one, change the text of one, move one; what is done stays on it. */
import type { Cell, CellDoubt, RecognizedTable, Repair } from '../model/index.ts';

interface Joined {
  readonly text: string;
  readonly repairs?: readonly Repair[];
  readonly doubts?: readonly CellDoubt[];
}

/** One cell with the sources, rules, repairs and doubts of all its pieces; `raw` is theirs in reading order. */
export function joinCells(pieces: readonly Cell[], { text, repairs = [], doubts = [] }: Joined): Cell {
  const first = pieces[0]!;
  const allRepairs = [...pieces.flatMap((piece) => piece.repairs ?? []), ...repairs];
  const allDoubts = [...pieces.flatMap((piece) => piece.doubts ?? []), ...doubts];
  return {
    row: first.row,
    column: first.column,
    rowSpan: first.rowSpan,
    columnSpan: first.columnSpan,
    raw: pieces.map((piece) => piece.raw).join('\n'),
    text,
    rules: [...new Set(pieces.flatMap((piece) => piece.rules))],
    sources: pieces.flatMap((piece) => piece.sources),
    ...(allRepairs.length > 0 ? { repairs: allRepairs } : {}),
    ...(allDoubts.length > 0 ? { doubts: allDoubts } : {}),
    ...(pieces.some(({ extent }) => extent === 'inferred') ? { extent: 'inferred' as const } : {}),
    ...(first.project && pieces.length === 1 ? { project: first.project } : {}),
  };
}

/** The cell, and that its extent was inferred. */
export const withInferredExtent = (cell: Cell): Cell => ({
  ...cell,
  rules: [...new Set([...cell.rules, 'extent-inferred'])],
  extent: 'inferred',
});

/** A merged cell that prints nothing: it carries the extent of a project whose head was lost. */
export const emptyCell = (): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  raw: '',
  text: '',
  rules: [],
  sources: [],
});

/** The cell with a new text, the change written down on it. */
export const repairCell = (cell: Cell, rule: string, text: string, reason: string): Cell => ({
  ...cell,
  text,
  repairs: [...(cell.repairs ?? []), { rule, before: cell.text, after: text, reason }],
});

/** The cell in another column of its row, the move written down on it. */
export const movedTo = (cell: Cell, column: number, rule: string, reason: string): Cell => ({
  ...cell,
  column,
  repairs: [
    ...(cell.repairs ?? []),
    { rule, before: `column ${cell.column}`, after: `column ${column}`, reason },
  ],
});

/** The table with each cell passed through `change`; the same object when no cell changed. */
export function mapCells(table: RecognizedTable, change: (cell: Cell) => Cell): RecognizedTable {
  const cells = table.cells.map(change);
  return cells.every((cell, i) => cell === table.cells[i]) ? table : { ...table, cells };
}
