/**
 * @file A row that a page break cut in two is one row (跨页断行). Word processors close the borders at the foot of a page, so that
 * the rest of a wrapped label stands in a row of its own on the next page; only what the row says can tell.
 */
import { isQuantity } from '../figures.ts';
import { byPosition, tableToRows } from '../grid.ts';
import { FUNCTION_CLASSES, squeeze, TOTAL_LABELS } from '../lexicon.ts';
import type { Cell, RecognizedTable } from '../model.ts';

const CODE = /^\d{2,9}(?:[-—]|$)/u;
/** Labels of 收支总表 that a break can cut, beside the classes: whole ones, so that a piece is none of them. */
const LABEL =
  /^(?:(?:本年|当年)(?:收入|支出)(?:合计|小计)|(?:上年|年终|年初|年末).*结转.*结余|(?:收入|支出)(?:总计|合计))$/u;
const ORDINAL = /^[一二三四五六七八九十]+、/u;

const isWhole = (label: string): boolean => {
  const stem = label.replace(ORDINAL, '');
  return (
    LABEL.test(stem) ||
    FUNCTION_CLASSES.some(([, name]) => stem === `${name}支出` || stem === `${name}等支出`)
  );
};

const filled = (row: readonly Cell[]): Cell[] => row.filter((cell) => squeeze(cell.text) !== '');

/** The column in which nearly every body row prints a code; null where there is none. */
function findCodeColumn(table: RecognizedTable): number | null {
  const rows = tableToRows(table)
    .slice(table.headerRows)
    .map(filled)
    .filter((row) => row.length > 1);
  for (let column = 0; column < table.columns; column++) {
    const coded = rows.filter((row) =>
      row.some((cell) => cell.column === column && CODE.test(squeeze(cell.text))),
    );
    if (coded.length >= 3 && coded.length * 10 >= rows.length * 8) return column;
  }
  return null;
}

/** Each filled cell of `rest` stands under a label of `row`, and no column has a figure in both. */
function fitsUnder(row: readonly Cell[], rest: readonly Cell[]): boolean {
  return rest.every((piece) => {
    const above = row.find((cell) => cell.column === piece.column && cell.columnSpan === piece.columnSpan);
    const [before, after] = [squeeze(above?.text ?? ''), squeeze(piece.text)];
    if (isQuantity(after)) return before === '';
    return before !== '' && !isQuantity(before) && !CODE.test(after);
  });
}

/** What the pieces say together shows that they belong together. */
function isRest(row: readonly Cell[], rest: readonly Cell[], codeColumn: number | null): boolean {
  const labels = rest.filter((cell) => !isQuantity(cell.text));
  if (labels.length === 0 || !fitsUnder(row, rest)) return false;
  const joined = labels.map((piece) => {
    const above = row.find((cell) => cell.column === piece.column);
    return [squeeze(above?.text ?? ''), squeeze(piece.text)] as const;
  });
  if (joined.some(([before, after]) => isWhole(before + after) && !isWhole(before))) return true;
  if (joined.some(([, after]) => (TOTAL_LABELS as readonly string[]).includes(after))) return false;
  const hasCode = row.some((cell) => cell.column === codeColumn && CODE.test(squeeze(cell.text)));
  return codeColumn !== null && hasCode && !rest.some((cell) => cell.column === codeColumn);
}

const joinCells = (cell: Cell, rest: Cell): Cell => ({
  ...cell,
  raw: `${cell.raw}\n${rest.raw}`,
  text: cell.text + rest.text,
  rules: [...new Set([...cell.rules, ...rest.rules, 'page-seam'])],
  sources: [...cell.sources, ...rest.sources],
});

/** The table with row `at` drawn into the row before it; what spans over the seam loses one row. */
function dropRow(table: RecognizedTable, at: number): RecognizedTable {
  const pieces = filled(table.cells.filter((cell) => cell.row === at));
  const head = filled(table.cells.filter((cell) => cell.row === at - 1));
  const cells = table.cells.flatMap((cell): Cell[] => {
    const under = (other: Cell): boolean => other.column === cell.column;
    if (cell.row === at) return pieces.includes(cell) && !head.some(under) ? [{ ...cell, row: at - 1 }] : [];
    const piece = cell.row === at - 1 ? pieces.find(under) : undefined;
    // A piece takes the place of a cell that is drawn but empty.
    if (piece && !head.includes(cell)) return [];
    const spans = cell.row < at && cell.row + cell.rowSpan > at;
    return [
      {
        ...(piece ? joinCells(cell, piece) : cell),
        row: cell.row > at ? cell.row - 1 : cell.row,
        rowSpan: cell.rowSpan - Number(spans),
      },
    ];
  });
  const breaks = table.breaks.map((b) => (b.row > at ? { ...b, row: b.row - 1 } : b));
  return { ...table, cells: cells.sort(byPosition), breaks, rows: table.rows - 1 };
}

/** Draws together the rows that page breaks cut, in tables of labels and figures; others have seams of their own kind. */
export function stitchSeams(table: RecognizedTable): RecognizedTable {
  if (table.layout !== 'amounts') return table;
  const codeColumn = findCodeColumn(table);
  let stitched = table;
  for (const { row } of [...table.breaks].reverse()) {
    if (row <= stitched.headerRows) continue;
    const rows = tableToRows(stitched).map(filled);
    const [before, rest] = [rows[row - 1], rows[row]];
    if (before && rest && isRest(before, rest, codeColumn)) stitched = dropRow(stitched, row);
  }
  return stitched;
}
