/** @file Figures in sentences (行文中的数字): a number with the unit behind it, in text without white space and in narrow signs. */
import { compareAmounts, parseAmount, type Amount } from './amount.ts';
import { MONEY_UNITS } from './lexicon.ts';

export interface ProseFigure {
  readonly from: number;
  /** Behind the unit. */
  readonly to: number;
  readonly value: Amount;
  /** As printed; null where none follows. */
  readonly unit: string | null;
}

const COUNTED = '个百分点|%|‰|个|项|辆|台|批次|批|人次|人|家';
/** A year, a date, an ordinal and the number of a document are no figures of money: only what a unit follows is read, and a bare zero. */
const FIGURE = new RegExp(
  String.raw`(?<![\d.A-Za-z])(-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?:\(?(${MONEY_UNITS.join('|')}|${COUNTED})\)?)?`,
  'gu',
);

/** Every number of the sentence, from the left. */
export const figuresIn = (sentence: string): ProseFigure[] =>
  [...sentence.matchAll(FIGURE)].flatMap((match) => {
    const value = parseAmount(match[1]!.replaceAll(',', ''));
    if (!value) return [];
    return [{ from: match.index, to: match.index + match[0].length, value, unit: match[2] ?? null }];
  });

/** Whether a sentence divides something, before it comes to the figure: 对个人和家庭的补助12万元，其中：人员经费2万元. */
export function dividesBefore(sentence: string, figure: string): boolean {
  const stated = parseAmount(figure);
  const at = figuresIn(sentence).find(({ value }) => stated && compareAmounts(value, stated) === 0);
  return /[^。]其中/u.test(sentence.slice(0, at?.from ?? 0));
}
