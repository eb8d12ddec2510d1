/**
 * @file What 项目支出绩效自评表 says of the goal of the year: wanted and reached side by side under two labels, one under the other behind
 * their labels, or together in one cell.
 */
import type { Cell } from '../../model/index.ts';
import { cellToPrinted, isBlankCell, type FormGrid } from '../form-grid.ts';
import { cellToGoalLabel, isGoalLabel, isKnownGoalLabel } from './goal-labels.ts';
import type { GoalColumn } from '../../words/evaluation-labels.ts';
import type { GoalPart } from './parts.ts';
import { splitGoals } from '../../words/evaluation-texts.ts';

/** A label of the goal block; one in a wording that is not known has no kind, and is never what a goal says. */
interface GoalLabel {
  readonly kind: GoalColumn | null;
  readonly cell: Cell;
  readonly row: number;
}

/** What is written of a goal, and in which cells: several where a page break cut it. */
export interface GoalRead {
  readonly text: string | null;
  readonly cells: readonly Cell[];
}

export interface GoalsRead {
  readonly expected: GoalRead;
  readonly actual: GoalRead;
}

/** A text in the shape of a label is one where it is known, or where something stands behind it; alone it may be what a goal says. */
const isGoalLabelIn = (row: readonly Cell[], cell: Cell): boolean =>
  isKnownGoalLabel(cell) ||
  (isGoalLabel(cell) && row.slice(row.indexOf(cell) + 1).some((other) => !isBlankCell(other)));

function rowToGoalLabels(row: readonly Cell[], at: number): GoalLabel[] {
  return row.flatMap((cell) =>
    cell.row === at && isGoalLabelIn(row, cell)
      ? [{ kind: cellToGoalLabel(cell) ?? null, cell, row: at }]
      : [],
  );
}

/** The cells right of a label, one a row where the label is merged over several. */
function goalBeside({ rows }: FormGrid, { cell, row }: GoalLabel): Cell[] {
  return rows.slice(row, row + cell.rowSpan).flatMap((cells) => {
    const beside = cells[cells.indexOf(cell) + 1];
    return beside && !isGoalLabelIn(cells, beside) && !isBlankCell(beside) ? [beside] : [];
  });
}

/** The cells below a label: the first row, and further ones of the same width (a row of other widths is none of the goals). */
function cellsBelow({ grid }: FormGrid, { cell: label, row }: GoalLabel, end: number): Cell[] {
  const first = row + label.rowSpan;
  const below = new Set<Cell>();
  for (let at = first; at < end; at++) {
    const cell = grid[at]![label.column];
    if (cell && (at === first || cell.columnSpan === label.columnSpan)) below.add(cell);
  }
  return [...below].filter((cell) => !isBlankCell(cell));
}

/** Both halves side by side: from the first label on nothing but labels, and below them what they say, even where that reads like one. */
function isGoalHeaderRow(row: readonly Cell[], at: number): boolean {
  const own = row.filter((cell) => cell.row === at && !isBlankCell(cell));
  const labels = own.slice(own.findIndex(isGoalLabel));
  const isReached = (cell: Cell): boolean => cellToGoalLabel(cell) === 'actual';
  return labels.length > 1 && labels.every(isGoalLabel) && labels.slice(1).some(isReached);
}

/** What a label says: below it in a header, else beside it; below it too where it is alone in its row. */
function labelToCells(form: FormGrid, label: GoalLabel, end: number): Cell[] {
  const row = form.rows[label.row]!;
  if (isGoalHeaderRow(row, label.row)) return cellsBelow(form, label, end);
  const isAlone = row.every((cell) => cell === label.cell || isBlankCell(cell));
  if (!isAlone) return goalBeside(form, label);
  return cellsBelow(form, label, end).filter((cell) => !isGoalLabelIn(form.rows[cell.row]!, cell));
}

const NOTHING: GoalRead = { text: null, cells: [] };

const cellsToGoal = (cells: readonly Cell[]): GoalRead =>
  cells.length === 0 ? NOTHING : { text: cells.map(cellToPrinted).join('') || null, cells };

/** Both goals of one form; what is not printed is null. */
export function readGoals(form: FormGrid, part: GoalPart | null): GoalsRead {
  if (part === null) return { expected: NOTHING, actual: NOTHING };
  const header = form.rows.findIndex(
    (row, at) => at >= part.header && at < part.to && isGoalHeaderRow(row, at),
  );
  const [from, to] = header < 0 ? [part.header, part.to] : [header, header + 1];
  const labels = form.rows.flatMap((row, at) => (at >= from && at < to ? rowToGoalLabels(row, at) : []));
  const read = (kind: GoalColumn | null, last = false): GoalRead => {
    const found = labels
      .filter((label) => label.kind === kind)
      .map((label) => labelToCells(form, label, part.to))
      .filter((cells) => cells.length > 0);
    return cellsToGoal((last ? found.at(-1) : found[0]) ?? []);
  };
  const expected = [read('expected'), read(null), read('block')].find(({ text }) => text !== null) ?? NOTHING;
  // 年度总体目标完成情况 over both halves also names what was reached; that of the half stands right of it
  const actual = read('actual', true);
  const together = actual.text === null ? splitGoals(expected.text ?? '') : null;
  if (!together) return { expected, actual };
  const { cells } = expected;
  return { expected: { text: together[0], cells }, actual: { text: together[1], cells } };
}
