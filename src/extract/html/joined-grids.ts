/**
 * @file A grid of a web library shows header, body and total row as tables one under another, so that the body can be scrolled, and
 * columns that stay where they are as copies beside it. To the reader all of them are one table.
 */
import { byPosition, tableToRows } from '../../model/grid.ts';
import type { Block, Cell, Table } from '../../model/index.ts';
import { squeeze } from '../../words/lexicon.ts';
import { isTotalLabel } from '../../words/totals.ts';
import { append } from '../../model/lists.ts';

const textOf = (cell: Cell | undefined): string => squeeze(cell?.raw ?? '');

/** Columns up to the last that says anything: some libraries end a header with a cell above the scroll bar. */
const usedColumns = (table: Table): number =>
  table.cells.reduce(
    (most, cell) => (textOf(cell) === '' ? most : Math.max(most, cell.column + cell.columnSpan)),
    0,
  );

/** Rows at the top of a body that repeat the header or are empty: they only set the widths of its columns. */
function countRepeatedHead(head: Table, body: Table): number {
  const said = new Set(head.cells.map(textOf));
  const rows = tableToRows(body);
  const isOther = (row: readonly Cell[]): boolean =>
    row.some((cell) => !said.has(textOf(cell)) && textOf(cell) !== '');
  const first = rows.slice(0, body.headerRows).findIndex(isOther);
  return first < 0 ? body.headerRows : first;
}

const moved = (cells: readonly Cell[], rows: number): Cell[] =>
  cells.map((cell) => ({ ...cell, row: cell.row + rows }));

/** The rows of `below` under those of `above`, without the first `skipped` of them. */
function stack(above: Table, below: Table, skipped: number): Table {
  const kept = below.cells.filter((cell) => cell.row >= skipped);
  const repeated = [
    ...(above.repeated ?? []),
    ...below.cells.filter((cell) => cell.row < skipped && textOf(cell) !== ''),
  ];
  const columns = Math.max(usedColumns(above), below.columns);
  const fits = above.cells
    .filter((cell) => cell.column < columns)
    .map((cell) => ({ ...cell, columnSpan: Math.min(cell.columnSpan, columns - cell.column) }));
  return {
    ...above,
    columns,
    rows: above.rows + below.rows - skipped,
    cells: [...fits, ...moved(kept, above.rows - skipped)].sort(byPosition),
    ...(repeated.length > 0 && { repeated }),
  };
}

/** A body goes under a header as wide as itself. */
const isBodyOf = (head: Table, body: Table, heads: ReadonlySet<Table>): boolean =>
  !heads.has(body) &&
  usedColumns(head) <= body.columns &&
  (head.columns === body.columns || usedColumns(head) === body.columns);

/** A total row that stands in a table of its own. */
function isFootOf(grid: Table, foot: Table): boolean {
  const first = tableToRows(foot)[0]?.find((cell) => textOf(cell) !== '');
  const columns = usedColumns(foot);
  return (
    foot.rows <= 3 &&
    first !== undefined &&
    isTotalLabel(first.raw) &&
    columns <= grid.columns &&
    foot.columns >= grid.columns
  );
}

/** Whether a table only says again what columns of another one say: the first or the last ones, row for row. */
function isCopyOf(whole: Table, copy: Table): boolean {
  if (copy.rows !== whole.rows || copy.columns > whole.columns) return false;
  const texts = new Map(whole.cells.map((cell) => [`${cell.row},${cell.column}`, textOf(cell)]));
  return [0, whole.columns - copy.columns].some((offset) =>
    copy.cells.every((cell) => texts.get(`${cell.row},${cell.column + offset}`) === textOf(cell)),
  );
}

/** The tables of a stretch without text between them, grids put together and copies of their columns taken into `repeated`. */
function joinRun(tables: readonly Table[], heads: ReadonlySet<Table>): Table[] {
  const result: Table[] = [];
  const grids = new Set<Table>();
  const replace = (table: Table): void => {
    grids.delete(result.pop()!);
    grids.add(table);
    result.push(table);
  };
  for (const table of tables) {
    const last = result.at(-1);
    if (last && heads.has(last) && isBodyOf(last, table, heads))
      replace({ ...stack(last, table, countRepeatedHead(last, table)), headerRows: last.rows });
    else if (last && grids.has(last) && isFootOf(last, table)) replace(stack(last, table, 0));
    else result.push(table);
    const [before, grid] = result.slice(-2);
    if (before && grid && grids.has(grid) && isCopyOf(before, grid)) {
      result.pop();
      replace({ ...before, repeated: [...(before.repeated ?? []), ...grid.cells] });
    }
  }
  return result;
}

/** @param heads tables that are nothing but the head of one */
export function joinGrids(blocks: readonly Block[], heads: ReadonlySet<Table>): Block[] {
  if (heads.size === 0) return [...blocks];
  const result: Block[] = [];
  let run: Table[] = [];
  const endRun = (): void => {
    append(result, joinRun(run, heads));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') run.push(block);
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}
