/** @file The unit of a figure (计量单位): in its cell, its header, its label, or above the table; money told from counts and rates. */
import { MONEY_UNITS, squeeze } from './lexicon.ts';
import { YUAN } from './amount.ts';
import { remembering } from './remembering.ts';

const MONEY = MONEY_UNITS.join('|');
const COUNT = '辆|人次|人|台[/、，,]套|台|套|次|个|批次|批|户|项|名|件|家|份|场|平方米|公里';
/** `基本支出（万元）`, `金额(单位:元)`, `公务用车保有量（辆）`, `增减率（%）`. */
const PRINTED = new RegExp(`[（(](?:单位[:：])?(${MONEY}|${COUNT}|%|％)[）)]`, 'u');
/** `金额单位：万元` in a header cell. */
const STATED = new RegExp(`单位[:：](${MONEY})`, 'u');
/** What a column 计量单位 says, `台（套）`: of the counts beside it, not of the money. */
const ONLY_A_UNIT = new RegExp(`^(?:${COUNT})[（(](?:${COUNT})[)）]$`, 'u');
/** Headers and labels of figures that are no money and print no unit. */
const RATE = /(?:比例|比率|占比|增减率|增长率|完成率|执行率|百分比|比重|(?<!\d)[%％])$/u;
const NUMBER = /(?:^|[^金])(?:数量|人数|辆数|台数|批次|人次|保有量|组数|个数|件数|面积)$/u;

/** Values of assets: money beside a label that is counted (车辆（辆） | 数量 | 账面原值). */
const VALUE = /(?:原值|净值|折旧|价值|金额)(?:[（(].*[）)])?$/u;
/** Money by the head or the piece: it adds up to nothing. */
const PER_PIECE = /^(?:人均|户均|平均|单价)|(?:人均|户均|单价|标准)(?:[（(].*[）)])?$/u;
export const isPerPiece = (path: readonly string[]): boolean => PER_PIECE.test(squeeze(path.at(-1) ?? ''));

export interface UnitReading {
  /** As printed (％ folded to %); null where nothing says it. */
  readonly unit: string | null;
  /** False where the words say that the figure is a count or a rate. */
  readonly isMoney: boolean;
}

/** The unit a header word or label states; null when it states none. */
export const wordToUnit = remembering((word): UnitReading | null => {
  const text = squeeze(word);
  const printed = (PRINTED.exec(text) ?? STATED.exec(text))?.[1]?.replace('％', '%');
  if (printed) return { unit: printed, isMoney: (MONEY_UNITS as readonly string[]).includes(printed) };
  if (RATE.test(text)) return { unit: '%', isMoney: false };
  return NUMBER.test(text) ? { unit: null, isMoney: false } : null;
});

/** What a count under 数量 is counted in, where the label says it: 车辆（辆）. */
const countedIn = (labels: readonly string[]): UnitReading | undefined =>
  labels.flatMap((label) => wordToUnit(label) ?? []).find(({ unit, isMoney }) => unit !== null && !isMoney);

/**
 * The unit of one figure; the nearest statement wins.
 * @param cellUnit printed in the cell itself
 * @param path header words, top down
 * @param labels labels of the row, left to right
 * @param tableUnit stated above the table
 */
export function figureToUnit(
  cellUnit: string | null,
  path: readonly string[],
  labels: readonly string[],
  tableUnit: string | null,
): UnitReading {
  if (cellUnit !== null)
    return { unit: cellUnit, isMoney: (MONEY_UNITS as readonly string[]).includes(cellUnit) };
  const isValue = VALUE.test(squeeze(path.at(-1) ?? ''));
  const isOfFigure = (label: string): boolean =>
    !ONLY_A_UNIT.test(squeeze(label)) && !(isValue && wordToUnit(label)?.isMoney === false);
  const naming = labels.filter(isOfFigure);
  for (const word of [...[...path].reverse(), ...naming.reverse()]) {
    const reading = wordToUnit(word);
    if (reading?.unit === null) return countedIn(naming) ?? reading;
    if (reading) return reading;
  }
  return { unit: tableUnit, isMoney: tableUnit !== null };
}

/** Whether the words say that their figures are a count or a rate. */
export const isCounted = (path: readonly string[], labels: readonly string[]): boolean =>
  !figureToUnit(null, path, labels, YUAN).isMoney;
