/** @file The money of a department task by task (年度主要任务) as the table of figures it also is. */
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { isBlankCell, type FormGrid } from '../form-grid.ts';
import type { TargetReading } from './target-reading.ts';

/** The cells that stand in a column of the block, and begin below its first heading. */
const withinBlock =
  (from: number, to: number) =>
  ({ column }: Cell): boolean =>
    column >= from && column < to;

/** The first row of headings: one over all figures stands above those of the columns (预算金额（万元）). */
function firstHeadingRow({ grid }: FormGrid, header: number, left: number, end: number): number {
  const above = grid[header - 1]?.[left];
  const isOver = above !== undefined && above.column === left && above.column + above.columnSpan === end;
  return isOver ? above.row : header;
}

/** @returns labels and figures in their places, to be read as every table of money; null where no task has money of its own */
export function tasksToMoney(form: FormGrid, reading: TargetReading): RecognizedTable | null {
  const { rows } = form;
  const { table, funds, unit } = reading;
  const figures = [...Object.values(funds.tasks), ...Object.values(funds.cells)].filter(
    (cell) => cell !== undefined,
  );
  if (funds.header === null || Object.keys(funds.tasks).length === 0) return null;
  const lines = [...new Set(figures.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(figures.map(({ column }) => column))].sort((a, b) => a - b);
  const [first, left] = [lines[0]!, columns[0]!];
  const labels = lines.flatMap((row) =>
    rows[row]!.filter((cell) => cell.row === row && cell.column < left && !isBlankCell(cell)),
  );
  const from = labels.reduce((least, { column }) => Math.min(least, column), left);
  const end = columns.at(-1)! + 1;
  const top = firstHeadingRow(form, funds.header, left, end);
  const isWithin = withinBlock(from, end);
  const header = rows.slice(top, first).flat();
  const cells = [...new Set([...header, ...labels, ...figures])].filter(
    (cell) => isWithin(cell) && cell.row >= top,
  );
  return {
    ...table,
    unit: unit ?? table.unit,
    headerRows: first,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
