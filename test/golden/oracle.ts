/** @file The records of a conversion in the shape of truth.ts, so that the two can be compared. */
import {
  compareAmounts,
  formatAmount,
  parseAmount,
  sumAmounts,
  type Amount,
} from '../../src/words/amount.ts';
import type { AmountRecord } from '../../src/schemas/index.ts';
import { plainFigure, type TrueAmount } from '../../scripts/make-corpus/truth.ts';
import type { Conversion } from '../../src/schemas/index.ts';

const ownRecords = new Set(['project_targets', 'department_targets', 'self_evaluation']);

/** Figures of tables whose rows are labels and figures. */
export const conversionToAmounts = (conversion: Conversion): TrueAmount[] =>
  conversion.amounts
    .filter((each) => each.amount !== null && !ownRecords.has(each.form))
    .map(({ form, title, row_labels, column_path, amount, unit }) => ({
      form,
      title: title ?? '',
      row_labels,
      column_path,
      amount: amount!,
      unit,
    }));

/** Projects with their indicators; what a format cannot give alike (ids, sources, `assigned`) left out. */
export const conversionToProjects = (conversion: Conversion) =>
  conversion.projects.map(({ code, name, total, fiscal, other, unit, goal, indicators }) => ({
    code,
    name,
    total,
    fiscal,
    other,
    unit,
    goal,
    indicators: indicators.map(({ position, category, subcategory, name, operator, value, unit }) => ({
      category,
      subcategory,
      name,
      operator,
      value,
      unit,
      position,
    })),
  }));

export const conversionToTables = (conversion: Conversion) =>
  conversion.tables.map(({ form, number, title, unit }) => ({ form, number, title, unit }));

/** Text of every cell that is not empty, white space removed, each table's in row-major order; figures without commas, since a workbook has none. */
export const conversionToCells = (conversion: Conversion): string[][] =>
  conversion.tables.map((table) =>
    table.cells
      .map((cell) => cell.text.replace(/\s+/gu, ''))
      .filter((text) => text !== '')
      .map(plainFigure),
  );

const indicatorOf = <T extends Record<Field, unknown>, Field extends string>(
  record: T,
  fields: readonly Field[],
) => Object.fromEntries(fields.map((field) => [field, record[field]]));

const TARGET_FIELDS = ['activity', 'category', 'subcategory', 'name', 'operator', 'value', 'unit'] as const;

export const conversionToDepartmentTargets = (conversion: Conversion) =>
  conversion.department_targets.map(({ department, goal, unit, funds, indicators }) => ({
    department,
    goal,
    unit,
    funds,
    indicators: indicators.map((each) => indicatorOf(each, TARGET_FIELDS)),
  }));

const RESULT_FIELDS = [
  ...(['category', 'subcategory', 'label', 'name', 'target', 'actual'] as const),
  ...(['points', 'score', 'deviation'] as const),
] as const;

const EVALUATION_FIELDS = [
  ...(['project', 'department', 'unit', 'leader', 'phone', 'year', 'funds'] as const),
  ...(['goal_expected', 'goal_actual', 'total_points', 'total_score'] as const),
] as const;

export const conversionToEvaluations = (conversion: Conversion) =>
  conversion.evaluations.map((evaluation) => ({
    ...indicatorOf(evaluation, EVALUATION_FIELDS),
    indicators: evaluation.indicators.map((each) => indicatorOf(each, RESULT_FIELDS)),
  }));

/** Codes of the findings that a clean document must not have, each once. */
export const loudCodes = (conversion: Conversion): string[] =>
  [...new Set(conversion.findings.filter(({ level }) => level !== 'info').map(({ code }) => code))].sort();

const amountOf = ({ amount }: AmountRecord): Amount => parseAmount(amount ?? '0')!;

const largest = (amounts: readonly AmountRecord[]): Amount =>
  amounts.map(amountOf).reduce((a, b) => (compareAmounts(a, b) >= 0 ? a : b));

/** Tables in which what counts (计入合计) of one side and phase does not add up to its printed total. */
export function sumsThatDiffer(amounts: readonly AmountRecord[]): string[] {
  const sides = new Map<string, AmountRecord[]>();
  for (const amount of amounts) {
    const key = [amount.table_id, amount.direction, amount.phase].join(' ');
    sides.set(key, [...(sides.get(key) ?? []), amount]);
  }
  return [...sides].flatMap(([side, all]) => {
    const totals = all.filter(({ is_total, amount }) => is_total && amount !== null);
    if (totals.length === 0) return [];
    const [total, sum] = [largest(totals), sumAmounts(all.filter(({ counts }) => counts).map(amountOf))];
    return compareAmounts(total, sum) === 0
      ? []
      : [`${side}: ${formatAmount(sum)} for ${formatAmount(total)}`];
  });
}
