/** @file A table of 项目支出绩效自评表 → the rows of its parts: head, funds, goal, indicators, total. */
import type { Cell } from '../../model/index.ts';
import {
  FUND_COLUMNS,
  FUND_ROWS,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  isTotalScoreLabel,
  type FundColumn,
  type FundRow,
  type IndicatorColumn,
} from '../../words/evaluation-labels.ts';
import { rowToColumns, textToField, type FormGrid } from '../form-grid.ts';
import { belowIn, headingsByContent } from '../indicators/by-content.ts';
import { isKnownGoalLabel } from './goal-labels.ts';
import { lowestOf } from '../../model/lists.ts';

/** Row numbers of the grid; `to` is the first row after. */
export interface Part<Column extends string> {
  /** The header row. */
  readonly header: number;
  readonly to: number;
  /** The columns of the grid that the header names. */
  readonly columns: ReadonlyMap<Column, number>;
}

/** The rows of the goal block, from the first one that a label of it stands in. */
export interface GoalPart {
  readonly header: number;
  readonly to: number;
}

export interface EvaluationParts {
  readonly from: number;
  readonly to: number;
  readonly funds: Part<FundColumn> | null;
  readonly goal: GoalPart | null;
  readonly indicators: Part<IndicatorColumn> | null;
  /** The row of 总分. */
  readonly total: number | null;
}

/** The columns of an indicator header, null for any other row; a form without levels names what is wanted and what was reached. A new page can print it again, with other columns. */
export function rowToIndicatorHeader(row: readonly Cell[]): ReadonlyMap<IndicatorColumn, number> | null {
  const columns = rowToColumns(row, INDICATOR_COLUMNS);
  const isLevelled = columns.has('category') && (columns.has('name') || columns.has('subcategory'));
  const isPlain = columns.has('name') && columns.has('target') && columns.has('actual');
  return isLevelled || isPlain ? columns : null;
}

/** 指标类型 left of the names over nothing but 产出, 效益, 满意度: the levels, told by what stands below. */
function withCategory(
  form: FormGrid,
  row: readonly Cell[],
  columns: ReadonlyMap<IndicatorColumn, number>,
): ReadonlyMap<IndicatorColumn, number> {
  const name = columns.get('name');
  if (columns.has('category') || name === undefined) return columns;
  const left = row.filter((cell) => cell.column < name && textToField(cell.text, INDICATOR_COLUMNS) === null);
  const below = (heading: Cell): readonly Cell[] =>
    belowIn(form)(heading).filter(({ text }) => !isTotalScoreLabel(text));
  const category = headingsByContent(new Map(), left, () => true, below).get('category');
  return category ? new Map([...columns, ['category', category.column] as const]) : columns;
}

/** A funds header names at least two kinds of money; 分值 and 得分 alone also stand over the indicators. */
const isFundsHeader = (row: readonly Cell[]): boolean => {
  const columns = rowToColumns(row, FUND_COLUMNS);
  const named = (['initial', 'annual', 'budget', 'executed', 'rate'] as const).filter((field) =>
    columns.has(field),
  );
  return named.length >= 2;
};

/** The goal begins with a label of it, over or beside what it says; in the head of another block such a word is a column. */
const beginsGoal = (row: readonly Cell[], at: number): boolean =>
  row.some((cell) => cell.row === at && isKnownGoalLabel(cell)) &&
  rowToIndicatorHeader(row) === null &&
  !isFundsHeader(row);

/** 预算数 is the year's budget, or no column of its own (see {@link FUND_COLUMNS}). */
function toEvaluationFundColumns(row: readonly Cell[]): ReadonlyMap<FundColumn, number> {
  const { budget, ...columns } = Object.fromEntries(rowToColumns(row, FUND_COLUMNS)) as Partial<
    Record<FundColumn, number>
  >;
  const named = { ...columns, ...(columns.annual === undefined ? { annual: budget } : {}) };
  return new Map(
    Object.entries(named).filter((entry): entry is [FundColumn, number] => entry[1] !== undefined),
  );
}

/** Which fund a row is of, by the first label left of the figures. */
export function rowToFundLabel(
  row: readonly Cell[],
  firstFigure: number,
): { readonly source: FundRow; readonly label: Cell } | null {
  for (const label of row) {
    const source = label.column < firstFigure ? textToField(label.text, FUND_ROWS) : null;
    if (source !== null) return { source, label };
  }
  return null;
}

/** A total row says 总分 in its first cell that says anything; inside the funds block 合计 is a fund. */
const isTotalRow = (row: readonly Cell[]): boolean => {
  const first = row.find((cell) => cell.text.trim() !== '');
  return first !== undefined && isTotalScoreLabel(first.text);
};

/** Where each form begins: one table can hold several, one under the other. */
export function formGridToStarts({ rows }: FormGrid): number[] {
  const starts = rows.flatMap((row, i) =>
    row.some((cell) => cell.row === i && textToField(cell.text, HEAD_LABELS) === 'project') ? [i] : [],
  );
  return starts.length === 0 ? [0] : [0, ...starts.slice(1)];
}

/** The parts of the form that stands in rows `from` to `to - 1`; a part that is not printed is null. */
export function formGridToParts(form: FormGrid, from: number, to: number): EvaluationParts {
  const { rows } = form;
  const find = (test: (row: readonly Cell[]) => boolean, start = from): number | null => {
    for (let row = start; row < to; row++) if (test(rows[row]!)) return row;
    return null;
  };
  const indicators = find((row) => rowToIndicatorHeader(row) !== null);
  const total = indicators === null ? null : find(isTotalRow, indicators + 1);
  const funds = find(isFundsHeader);
  const goal = find((row) => beginsGoal(row, rows.indexOf(row)));
  const heads = [indicators, total, goal, funds].filter((row) => row !== null);
  /** A part goes down to the next one, in whichever order the layout has them. */
  const endOf = (header: number): number => lowestOf([to, ...heads.filter((row) => row > header)]);
  const part = <Column extends string>(
    header: number | null,
    toColumns: (row: readonly Cell[]) => ReadonlyMap<Column, number>,
  ): Part<Column> | null => {
    if (header === null) return null;
    return { header, to: endOf(header), columns: toColumns(rows[header]!) };
  };
  return {
    from,
    to,
    funds: part(funds, toEvaluationFundColumns),
    goal: goal === null ? null : { header: goal, to: endOf(goal) },
    indicators: part(indicators, (row) => withCategory(form, row, rowToColumns(row, INDICATOR_COLUMNS))),
    total,
  };
}
