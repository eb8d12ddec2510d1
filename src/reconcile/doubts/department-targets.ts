/** @file Targets of a department (部门整体支出绩效目标表): a fund whose column was cut off, and targets that its projects print otherwise. */
import { addAmounts, compareAmounts, formatAmount, parseAmount } from '../../words/amount.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type {
  DepartmentTargetIndicatorRecord,
  DepartmentTargetRecord,
  IndicatorRecord,
  ProjectRecord,
} from '../../schemas/index.ts';
import type { Doubter, Said } from './said.ts';
import { isSatisfaction } from '../../words/indicator-values.ts';
import { FUND_NAMES } from '../../words/target-labels.ts';
import { groupBy } from '../../model/lists.ts';

const GROUPS = [
  { whole: 'fiscal', parts: ['fiscal_basic', 'fiscal_project'], name: FUND_NAMES.fiscal },
  { whole: 'other', parts: ['other_basic', 'other_project'], name: FUND_NAMES.other },
] as const;
const partName = (part: string): string => (part.endsWith('_basic') ? FUND_NAMES.basic : FUND_NAMES.project);

/** One of two parts is printed and is not the whole: the column of the other is lost. */
function lostParts(target: DepartmentTargetRecord, { placeOf }: Said): Doubt[] {
  return GROUPS.flatMap(({ whole, parts, name }): Doubt[] => {
    const given = parts.filter((part) => target.funds[part]);
    const [own = ''] = given;
    const [printed, part] = [target.funds[whole], target.funds[own]];
    const [all, one] = [printed, part].map((text) => (text ? parseAmount(text) : null));
    if (given.length !== 1 || !all || !one || compareAmounts(all, one) === 0) return [];
    const lost = parts.find((each) => each !== own)!;
    return [
      {
        code: 'target.fund_lost',
        ...placeOf(target, own),
        expected: formatAmount(addAmounts(all, one, -1)),
        note: `${name}: ${partName(lost)}, ${printed!} less ${part!}`,
      },
    ];
  });
}

type Indicator = IndicatorRecord | DepartmentTargetIndicatorRecord;

/** Shorter names, and satisfaction, are asked of many projects and of the department as a whole. */
const LEAST_NAME = 6;

const nameOf = ({ name }: Indicator): string => squeeze(name ?? '');
const measureOfIndicator = ({ operator, value, unit }: Indicator): string =>
  [operator, value, unit].map((part) => squeeze(part ?? '')).join('');

interface Owned {
  readonly indicator: IndicatorRecord;
  readonly project: ProjectRecord;
}

const projectsByName = (projects: readonly ProjectRecord[]): ReadonlyMap<string, readonly Owned[]> =>
  groupBy(
    projects.flatMap((project) => project.indicators.map((indicator) => ({ indicator, project }))),
    ({ indicator }) => nameOf(indicator),
  );

/** The indicator of the one project that names it under the same 二级指标, with another target. */
function otherwisePrinted(
  indicator: DepartmentTargetIndicatorRecord,
  byName: ReadonlyMap<string, readonly Owned[]>,
): Owned | null {
  const name = nameOf(indicator);
  if (name.length < LEAST_NAME || isSatisfaction(name)) return null;
  const [only, ...more] = byName.get(name) ?? [];
  if (!only || more.length > 0 || only.indicator.subcategory !== indicator.subcategory) return null;
  return measureOfIndicator(only.indicator) === measureOfIndicator(indicator) ? null : only;
}

function differences(target: DepartmentTargetRecord, { records, placeOf }: Said): Doubt[] {
  const byName = projectsByName(records.projects);
  return target.indicators.flatMap((indicator): Doubt[] => {
    const other = otherwisePrinted(indicator, byName);
    if (!other) return [];
    const [expected, actual] = [measureOfIndicator(other.indicator), measureOfIndicator(indicator)];
    const note = `${nameOf(indicator)}, project ${other.project.name ?? other.project.code ?? '—'}`;
    return [{ code: 'target.differs', ...placeOf(indicator, 'value'), expected, actual, note }];
  });
}

/** The funds of each target, then its indicators. */
export const targetDoubts: Doubter = (said) =>
  said.records.departmentTargets.flatMap((target) => [
    ...lostParts(target, said),
    ...differences(target, said),
  ]);
