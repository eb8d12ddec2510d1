/** @file The block of funds (资金) of 部门整体支出绩效目标表: two header rows over figures. */
import { formatAmount } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import type { Cell } from '../../model/index.ts';
import { bareLabel, rowToColumns, textToField, type FormGrid } from '../form-grid.ts';
import { TARGET_FUND_GROUPS, TARGET_FUND_PARTS } from './labels.ts';

/** The cells of the figures by the names of the funds (`fiscal_basic`); undefined where the row has none. */
export type FundCells = Readonly<Record<string, Cell | undefined>>;
/** Decimal text by the name of the fund, in the unit of the form; null for a blank. */
export type Funds = Record<string, string | null>;

export const cellsToFunds = (cells: FundCells): Funds =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]): [string, string | null] => [
      name,
      textToDecimal(cell?.text ?? ''),
    ]),
  );

/** The figure with all its decimals, null for a blank, a dash and anything that is none. */
export function textToDecimal(text: string): string | null {
  const amount = readFigure(text)?.amount;
  return amount ? formatAmount(amount) : null;
}

/** `fiscal` and `basic` → `fiscal_basic`; the 合计 of a group is the group. */
const toFundName = (group: string, part: string | null): string =>
  part === null || part === 'all' ? group : `${group}_${part}`;

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

/** Labels of the row that adds the tasks up, where the funds are given task by task. */
const SUM_ROW = /^(?:金额)?(?:合计|总计)$/u;

/** The row of figures below a header: that of the sum, else the first. */
function toFigureRow({ rows }: FormGrid, header: number, end: number): number | null {
  const hasFigures = (row: number): boolean =>
    rows[row]!.some((cell) => cell.row === row && textToDecimal(cell.text) !== null);
  const below = rows.map((_, row) => row).filter((row) => row > header && row < end && hasFigures(row));
  const isSum = (row: number): boolean => rows[row]!.some((cell) => SUM_ROW.test(bareLabel(cell.text)));
  return below.find(isSum) ?? below[0] ?? null;
}

/**
 * The funds: 预算支出总额 | 财政拨款 | 其他资金, mostly with 合计 | 基本支出 | 项目支出 below them, over figures.
 * @param end the row of the indicators' header
 */
export function findFunds(form: FormGrid, end: number): FundCells {
  for (let header = 0; header + 1 < end; header++) {
    const groups = rowToColumns(form.rows[header]!, TARGET_FUND_GROUPS);
    if (!groups.has('total') || groups.size < 2) continue;
    const columns = toFundColumns(groups, form.rows[header + 1]!);
    const figures = toFigureRow(form, header, end);
    if (figures === null) continue;
    const cells = form.grid[figures]!;
    return Object.fromEntries([...columns].map(([name, column]) => [name, cells[column]]));
  }
  return {};
}
