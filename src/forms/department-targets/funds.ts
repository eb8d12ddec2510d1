/**
 * @file The funds (资金) of 部门整体支出绩效目标表: two header rows over figures, or each under a label of its own wherever it stands (one a
 * row, beside its figure, in one cell with it).
 */
import { formatAmount } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import type { Cell } from '../../model/index.ts';
import { isBlankCell, rowToColumns, textToField, type FormGrid } from '../form-grid.ts';
import type { TargetAnswer } from './head.ts';
import {
  TARGET_FUND_GROUPS,
  TARGET_FUND_LABELS,
  TARGET_FUND_PARTS,
  isSumRow,
} from '../../words/target-labels.ts';
import { beforeColon } from '../../words/labels.ts';

/** The cells of the figures by the names of the funds (`fiscal_basic`); undefined where the row has none. */
export type FundCells = Readonly<Record<string, Cell | undefined>>;
/** Decimal text by the name of the fund, in the unit of the form; null for a blank. */
export type Funds = Record<string, string | null>;

export interface FundsRead {
  readonly cells: FundCells;
  readonly funds: Funds;
  /** Where the funds are given task by task (年度主要任务), what each task has: `total:0`, `total:1`, `fiscal:0`. */
  readonly tasks: FundCells;
}

const NOTHING: FundsRead = { cells: {}, funds: {}, tasks: {} };

/** The figure with all its decimals, null for a blank, a dash and anything that is none. */
export function textToDecimal(text: string): string | null {
  const amount = readFigure(text)?.amount;
  return amount ? formatAmount(amount) : null;
}

export const cellsToFunds = (cells: FundCells, tasks: FundCells = {}): FundsRead => ({
  cells,
  tasks,
  funds: Object.fromEntries(
    Object.entries(cells).map(([name, cell]): [string, string | null] => [
      name,
      textToDecimal(cell?.text ?? ''),
    ]),
  ),
});

/** `fiscal` and `basic` → `fiscal_basic`; the 合计 of a group is the group, and the parts of the total bear no other name. */
const toFundName = (group: string, part: string | null): string =>
  part === null || part === 'all' ? group : group === 'total' ? part : `${group}_${part}`;

/** The group a column of the lower header row belongs to: the one above it, or the nearest to its left. */
function columnToGroup(groups: ReadonlyMap<string, number>, column: number): string | null {
  const left = [...groups].filter(([, at]) => at <= column).sort(([, a], [, b]) => b - a);
  return left[0]?.[0] ?? null;
}

/** The columns of the funds block, from its two header rows. */
function toFundColumns(groups: ReadonlyMap<string, number>, lower: readonly Cell[]): Map<string, number> {
  const columns = new Map<string, number>(groups);
  for (const cell of lower) {
    const part = textToField(cell.text, TARGET_FUND_PARTS);
    const group = part === null ? null : columnToGroup(groups, cell.column);
    if (part !== null && group !== null) columns.set(toFundName(group, part), cell.column);
  }
  return columns;
}

/** The row of figures below a header, that of the sum, else the first; and the rows above the sum. */
function toFigureRows(
  { rows }: FormGrid,
  header: number,
  end: number,
): { readonly figures: number | null; readonly tasks: readonly number[] } {
  const hasFigures = (row: number): boolean =>
    rows[row]!.some((cell) => cell.row === row && textToDecimal(cell.text) !== null);
  const below = rows.map((_, row) => row).filter((row) => row > header && row < end && hasFigures(row));
  const isSum = (row: number): boolean => rows[row]!.some((cell) => isSumRow(cell.text));
  const sum = below.find(isSum);
  return sum === undefined
    ? { figures: below[0] ?? null, tasks: [] }
    : { figures: sum, tasks: below.filter((row) => row < sum) };
}

/** Under a header: 预算支出总额 | 财政拨款 | 其他资金, mostly with 合计 | 基本支出 | 项目支出 below them, over figures. */
function fundsOfHeader(form: FormGrid, rows: readonly number[]): FundsRead | null {
  const end = (rows.at(-1) ?? -1) + 1;
  for (const header of rows) {
    const groups = rowToColumns(form.rows[header]!, TARGET_FUND_GROUPS);
    if (!groups.has('total') || groups.size < 2 || header + 1 >= end) continue;
    const columns = toFundColumns(groups, form.rows[header + 1]!);
    // 基本支出 and 项目支出 beside the total, in one row with it
    for (const [name, column] of rowToColumns(form.rows[header]!, TARGET_FUND_LABELS))
      if (!columns.has(name)) columns.set(name, column);
    const { figures, tasks } = toFigureRows(form, header, end);
    if (figures === null) continue;
    const cellsIn = (row: number, suffix: string): [name: string, cell: Cell | undefined][] =>
      [...columns].map(([name, column]) => [`${name}${suffix}`, form.grid[row]![column]]);
    const ofTasks = tasks.flatMap((row, i) => cellsIn(row, `:${i}`));
    return cellsToFunds(Object.fromEntries(cellsIn(figures, '')), Object.fromEntries(ofTasks));
  }
  return null;
}

/** The figure of a label; null for a text that is none. */
function figureOf({ said, cells }: TargetAnswer): { cell: Cell; text: string } | null {
  if (said) return textToDecimal(said.text) === null ? null : { cell: said.cells[0]!, text: said.text };
  const [blank] = cells;
  return blank && isBlankCell(blank) ? { cell: blank, text: '' } : null;
}

/** Each fund by its label; the first of a name counts. */
function fundsOfLabels(answers: readonly TargetAnswer[]): FundsRead {
  const cells: Record<string, Cell> = {};
  const funds: Funds = {};
  for (const answer of answers.filter(({ label }) => label === 'fund')) {
    const text =
      answer.labelCell === answer.cells[0] ? beforeColon(answer.labelCell.text) : answer.labelCell.text;
    const name = textToField(text, TARGET_FUND_LABELS);
    const figure = name === null ? null : figureOf(answer);
    if (name === null || figure === null || name in funds) continue;
    cells[name] = figure.cell;
    funds[name] = textToDecimal(figure.text);
  }
  return { cells, funds, tasks: {} };
}

/** @param rows those of the head, above the indicators */
export function readFunds(
  form: FormGrid,
  rows: readonly number[],
  answers: readonly TargetAnswer[],
): FundsRead {
  const ofHeader = fundsOfHeader(form, rows);
  if (ofHeader) return ofHeader;
  const ofLabels = fundsOfLabels(answers);
  return Object.keys(ofLabels.funds).length > 0 ? ofLabels : NOTHING;
}
