/** @file Ceilings of cost indicators (成本指标 ≤ N 万元) that exceed the money of their project. */
import {
  absoluteAmount,
  addAmounts,
  amountInYuan,
  compareAmounts,
  formatAmount,
  parseAmount,
  sumAmounts,
  type Amount,
} from '../../words/amount.ts';
import { squeeze, LEVEL } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type { IndicatorRecord, ProjectRecord } from '../../schemas/index.ts';
import type { Doubter } from './said.ts';
import { isOfMoneyCost } from '../../words/indicator-words.ts';
import { costUnit } from '../../words/money-units.ts';

/** A ceiling in 元, and how far its last printed place may have rounded it up. */
interface Ceiling {
  readonly yuan: Amount;
  readonly rounding: Amount;
}

function toCeiling({ category, subcategory, operator, value, unit }: IndicatorRecord): Ceiling | null {
  if (category !== LEVEL.cost || !isOfMoneyCost(subcategory) || !/^[≤<=]$/u.test(operator ?? '')) return null;
  const money = costUnit(unit ?? '');
  const amount = parseAmount(squeeze(value ?? '').replace(/[,，]/gu, ''));
  const yuan = amount && money ? amountInYuan(amount, money) : null;
  const rounding = amount && money ? amountInYuan({ digits: 1n, scale: amount.scale }, money) : null;
  return yuan && rounding ? { yuan, rounding } : null;
}

/** A ceiling that is the whole money stands beside the parts it is made of. */
const isPartOf =
  (total: Amount) =>
  ({ yuan, rounding }: Ceiling): boolean =>
    compareAmounts(absoluteAmount(addAmounts(yuan, total, -1)), rounding) > 0;

const toWan = (yuan: Amount): string =>
  formatAmount({ digits: yuan.digits, scale: yuan.scale + 4 }).replace(/\.?0+$/u, '');

function projectToDoubt(project: ProjectRecord): Pick<Doubt, 'expected' | 'actual'> | null {
  const printed = project.total === null ? null : parseAmount(project.total);
  const total = printed && amountInYuan(printed, project.unit);
  if (!total) return null;
  const parts = project.indicators.flatMap((each) => toCeiling(each) ?? []).filter(isPartOf(total));
  const least = sumAmounts(parts.map(({ yuan, rounding }) => addAmounts(yuan, rounding, -1)));
  if (compareAmounts(least, total) <= 0) return null;
  return { expected: toWan(total), actual: toWan(sumAmounts(parts.map(({ yuan }) => yuan))) };
}

/** Rounded up one by one, ceilings may exceed the total by a last place each; what is above that cannot be paid. */
export const costDoubts: Doubter = ({ records, placeOf }) =>
  records.projects.flatMap((project): Doubt[] => {
    const found = projectToDoubt(project);
    return found ? [{ code: 'project.costs_exceed', ...placeOf(project, 'total'), ...found }] : [];
  });
