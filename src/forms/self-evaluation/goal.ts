/**
 * @file What 项目支出绩效自评表 says of the goal of the year: wanted and reached side by side under two labels, one under the other behind
 * their labels, or together in one cell.
 */
import type { Cell } from '../../model/index.ts';
import { readAnswers, type Labels } from '../answers.ts';
import { isBlankCell, type FormGrid } from '../form-grid.ts';
import { cellToGoalLabel, isGoalLabel, textToKnownGoal, type GoalLabel } from './goal-labels.ts';
import type { GoalPart } from './parts.ts';
import { splitInline } from '../../words/labels.ts';
import { splitGoals } from '../../words/evaluation-texts.ts';

/** What is written of a goal, and in which cells: several where a page break cut it. */
export interface GoalRead {
  readonly text: string | null;
  readonly cells: readonly Cell[];
}

export interface GoalsRead {
  readonly expected: GoalRead;
  readonly actual: GoalRead;
}

/** Both halves side by side: from the first label on nothing but labels, and below them what they say, even where that reads like one. */
function isGoalHeaderRow(row: readonly Cell[], at: number): boolean {
  const own = row.filter((cell) => cell.row === at && !isBlankCell(cell));
  const labels = own.slice(own.findIndex(isGoalLabel));
  return (
    labels.length > 1 &&
    labels.every(isGoalLabel) &&
    labels.slice(1).some((cell) => cellToGoalLabel(cell) === 'actual')
  );
}

/** 预期目标：… in one cell. */
function readInlineGoal({ text }: Cell): { readonly label: GoalLabel; readonly value: string } | null {
  const inline = splitInline(text);
  const label = inline && textToKnownGoal(inline.label);
  return inline && label ? { label, value: inline.value } : null;
}

const LABELS: Labels<GoalLabel> = {
  labelOf: cellToGoalLabel,
  inline: readInlineGoal,
  weak: new Set(['unknown']),
  money: new Set(),
  heads: new Set(),
  beside: new Set(),
};

const NOTHING: GoalRead = { text: null, cells: [] };

/** Both goals of one form; what is not printed is null. */
export function readGoals(form: FormGrid, part: GoalPart | null): GoalsRead {
  if (part === null) return { expected: NOTHING, actual: NOTHING };
  const rows = [...form.rows.keys()].slice(part.header, part.to);
  const header = rows.find((row) => isGoalHeaderRow(form.rows[row]!, row));
  const labelOf = (cell: Cell): GoalLabel | null => (cell.row === header ? cellToGoalLabel(cell) : null);
  const answers = readAnswers(form, rows, header === undefined ? LABELS : { ...LABELS, labelOf });
  const read = (label: GoalLabel, at: 0 | -1): GoalRead => {
    const stated = answers.filter((answer) => answer.label === label && answer.said !== null).at(at);
    const cells = stated?.cells.filter((cell) => !isBlankCell(cell)) ?? [];
    return { text: stated?.said?.text ?? null, cells };
  };
  const wanted = (['expected', 'unknown', 'block'] as const).map((label) => read(label, 0));
  const expected = wanted.find(({ text }) => text !== null) ?? NOTHING;
  // 年度总体目标完成情况 over both halves also names what was reached; that of the half stands right of it
  const actual = read('actual', -1);
  const together = actual.text === null ? splitGoals(expected.text ?? '') : null;
  if (!together) return { expected, actual };
  const { cells } = expected;
  return { expected: { text: together[0], cells }, actual: { text: together[1], cells } };
}
