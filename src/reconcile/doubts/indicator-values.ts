/** @file Signs, values and units of indicators that cannot belong to what the name counts. */
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type { DepartmentTargetIndicatorRecord, IndicatorRecord } from '../../schemas/index.ts';
import type { Doubter, Said } from './said.ts';
import {
  UNIT_MISFITS,
  VALUE_MISFITS,
  type Misfit,
  type IndicatorWords,
} from '../../words/indicator-values.ts';

type Indicator = IndicatorRecord | DepartmentTargetIndicatorRecord;

const toWords = ({ name, operator, value, unit }: Indicator): IndicatorWords => ({
  name: squeeze(name ?? ''),
  operator: squeeze(operator ?? ''),
  value: squeeze(value ?? ''),
  unit: squeeze(unit ?? ''),
});

/** At most one doubt of each code: the first misfit says it. */
function indicatorToDoubts(indicator: Indicator, { placeOf }: Said): Doubt[] {
  const words = toWords(indicator);
  const { name, operator, value, unit } = words;
  const measure = [operator, value, unit].filter(Boolean).join(' ');
  const firstOf = (
    misfits: readonly Misfit[],
    doubt: Pick<Doubt, 'code' | 'actual'>,
    at: 'unit' | 'value',
  ) => {
    const misfit = misfits.find(({ isOdd }) => isOdd(words));
    const note = `${misfit?.note} (${name} ${measure})`;
    return misfit ? [{ ...placeOf(indicator, at), ...doubt, note }] : [];
  };
  return [
    ...firstOf(UNIT_MISFITS, { code: 'indicator.unit_unfit', actual: unit }, 'unit'),
    ...firstOf(VALUE_MISFITS, { code: 'indicator.value_unfit', actual: measure }, 'value'),
  ];
}

/** Targets of projects and of departments alike. */
export const valueDoubts: Doubter = (said) =>
  [...said.records.projects, ...said.records.departmentTargets].flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => indicatorToDoubts(indicator, said)),
  );
