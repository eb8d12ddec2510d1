/**
 * @file The head of 部门整体支出绩效目标表: what stands beside a label, below it where it is alone in its row, or behind it in the same
 * cell (部门名称：某局). Another label is no answer to one.
 */
import type { Cell } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import { cellToPrinted, isBlankCell, type FormGrid } from '../form-grid.ts';
import {
  cellToTargetLabel,
  textToTargetLabel,
  type TargetHeadField,
  type TargetLabel,
} from '../../words/target-labels.ts';
import { splitInline } from '../../words/labels.ts';

/** A label of the form, and what is written to it. */
export interface Answer {
  readonly label: TargetLabel;
  readonly labelCell: Cell;
  /** Null where nothing is written. */
  readonly said: Said | null;
  /** The cells of the answer, blank ones too. */
  readonly cells: readonly Cell[];
}

const saidBy = (cells: readonly Cell[]): Said | null => {
  const text = cells.map((cell) => cellToPrinted(cell) ?? '').join('');
  return text === '' ? null : { text, cells, how: 'printed' };
};

/** The first cell right of a label that says something, in each row the label is merged over; none where another label comes first. */
function cellsBeside({ rows }: FormGrid, label: Cell): Cell[] {
  return rows.slice(label.row, label.row + label.rowSpan).flatMap((row) => {
    const right = row.slice(row.indexOf(label) + 1);
    const beside = right.find((cell) => !isBlankCell(cell)) ?? right[0];
    return beside && !isLabelIn(right, beside) ? [beside] : [];
  });
}

/** Words that label what no record has a field for may as well be an answer, where nothing stands behind them. */
function isLabelIn(right: readonly Cell[], cell: Cell): boolean {
  const label = cellToTargetLabel(cell);
  const hasAnswer = right.slice(right.indexOf(cell) + 1).some((other) => !isBlankCell(other));
  return label === 'beside' ? hasAnswer : label !== null;
}

/** Whether a row says nothing but this label, cells that reach down into it aside. */
const isAlone = ({ rows }: FormGrid, label: Cell): boolean =>
  rows[label.row]!.every((cell) => cell === label || cell.row < label.row || isBlankCell(cell));

/** The row below a label, and those of the same width behind it that no label opens. */
function cellsBelow({ grid, rows }: FormGrid, label: Cell, end: number): Cell[] {
  const below: Cell[] = [];
  for (let row = label.row + label.rowSpan; row < end; row++) {
    const cell = grid[row]![label.column];
    const opensLabel = rows[row]!.some((each) => each.row === row && cellToTargetLabel(each) !== null);
    if (!cell || opensLabel || cell.columnSpan !== label.columnSpan) break;
    if (!below.includes(cell)) below.push(cell);
  }
  return below;
}

function readInlineAnswer(cell: Cell): Answer | null {
  const inline = splitInline(cell.text);
  const label = inline && textToTargetLabel(inline.label);
  if (inline === null || label === null || label === 'indicator' || label === 'block') return null;
  return {
    label,
    labelCell: cell,
    said: { text: inline.value, cells: [cell], how: 'printed' },
    cells: [cell],
  };
}

function readAnswer(form: FormGrid, cell: Cell, end: number): Answer | null {
  const label = cellToTargetLabel(cell);
  if (label === null) return readInlineAnswer(cell);
  const cells = isAlone(form, cell) ? cellsBelow(form, cell, end) : cellsBeside(form, cell);
  return { label, labelCell: cell, said: saidBy(cells), cells };
}

/** The labels of some rows with their answers, in printed order. */
export function readAnswers(form: FormGrid, rows: readonly number[], end: number): Answer[] {
  return rows.flatMap((row) =>
    form.rows[row]!.flatMap((cell) => (cell.row === row ? (readAnswer(form, cell, end) ?? []) : [])),
  );
}

/** The first answer to a field that says something, else the first. */
export const pick = (answers: readonly Answer[], field: TargetHeadField): Answer | undefined =>
  answers.find(({ label, said }) => label === field && said !== null) ??
  answers.find(({ label }) => label === field);

/** The goal of the year, else that of the whole. */
export const pickGoal = (answers: readonly Answer[]): Answer | undefined => {
  const [year, whole] = [pick(answers, 'year_goal'), pick(answers, 'goal')];
  return year?.said ? year : (whole ?? year);
};
