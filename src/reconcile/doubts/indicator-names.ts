/** @file Names of indicators (三级指标) that ran together, were copied from another row, or hold several sentences. */
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt } from '../../model/index.ts';
import type { IndicatorRecord } from '../../schemas/index.ts';
import type { Doubter, Said } from './said.ts';
import { isOwnAspect } from '../../words/indicator-words.ts';

/** Shorter names are words that other names are made of (服务对象满意度 in 企业服务对象满意度). */
const LEAST_NAME = 8;
/** What is left of the own name before that of the neighbour: less is a verb (汇聚典型案例 beside 典型案例). */
const LEAST_OWN = 8;

const nameOf = ({ name }: IndicatorRecord): string => squeeze(name ?? '');

/** Whether the name goes on with the whole name of the other row. */
function holdsName(name: string, other: string): boolean {
  return other.length >= LEAST_NAME && name !== other && name.indexOf(other) >= LEAST_OWN;
}

function mergedNames(indicators: readonly IndicatorRecord[], { placeOf }: Said): Doubt[] {
  return indicators.flatMap((indicator, i): Doubt[] => {
    const beside = [indicators[i - 1], indicators[i + 1]].find(
      (other) => other && holdsName(nameOf(indicator), nameOf(other)),
    );
    if (!beside) return [];
    const { name: actual } = indicator;
    return [{ code: 'indicator.names_merged', ...placeOf(indicator, 'name'), expected: beside.name, actual }];
  });
}

const toMeasure = ({ operator, value, unit }: IndicatorRecord): string =>
  [operator, value, unit].filter((part) => part !== null).join(' ');

/**
 * The same name under the same 二级指标; under another one only in the very next row and with another target, since one effect is
 * often both social and lasting.
 */
function isCopy(indicators: readonly IndicatorRecord[], at: number, other: number): boolean {
  const [a, b] = [indicators[at]!, indicators[other]!];
  if (nameOf(a) === '' || nameOf(a) !== nameOf(b) || a.category !== b.category) return false;
  if (a.subcategory === b.subcategory) return true;
  const isAspect = [a, b].some(({ subcategory }) => isOwnAspect(subcategory ?? ''));
  return at === other + 1 && !isAspect && toMeasure(a) !== toMeasure(b);
}

function repeatedNames(indicators: readonly IndicatorRecord[], { placeOf }: Said): Doubt[] {
  return indicators.flatMap((indicator, i): Doubt[] => {
    const first = indicators.findIndex((_, other) => other < i && isCopy(indicators, i, other));
    if (first < 0) return [];
    const { name: actual } = indicator;
    const note = `${toMeasure(indicators[first]!)} and ${toMeasure(indicator)}`;
    return [{ code: 'indicator.name_repeated', ...placeOf(indicator, 'name'), actual, note }];
  });
}

/** A stop inside the name, with words behind it; one at its end is a habit of the source. */
const STOP_INSIDE = /^[^；。]*[；。].*\p{Script=Han}{2}/su;

function sentencesInNames(indicators: readonly IndicatorRecord[], { placeOf }: Said): Doubt[] {
  return indicators.flatMap((indicator): Doubt[] => {
    const { name: actual } = indicator;
    return STOP_INSIDE.test(actual ?? '')
      ? [{ code: 'indicator.name_sentences', ...placeOf(indicator, 'name'), actual }]
      : [];
  });
}

/** Neighbours and repetitions are looked for inside one project. */
export const nameDoubts: Doubter = (said) =>
  said.records.projects.flatMap(({ indicators }) => [
    ...mergedNames(indicators, said),
    ...repeatedNames(indicators, said),
    ...sentencesInNames(indicators, said),
  ]);
