/**
 * @file Indicators that one cell tells one after the other, as sentences around the closed words of their levels:
 * `1、1－产出指标，11－数量指标，巡查次数；实施周期指标值：≥12次，年度指标值：≥12次；2、…`.
 */
import { CATEGORIES, SUBCATEGORIES } from './lexicon.ts';
import { withoutNumber } from './outline.ts';
import { isPlaceholder } from './indicator-texts.ts';
import { toFullWord } from './indicator-words.ts';
import type { IndicatorRecord } from '../schemas/index.ts';

/** One of them: full words of the levels, and what is to be reached as printed. */
export interface ToldIndicator {
  readonly category: string;
  readonly subcategory: string | null;
  readonly name: string;
  readonly value: string;
}

const short = (words: readonly string[]): string =>
  words.map((word) => `${word.replace(/指标$/u, '')}(?:指标)?`).join('|');
const CODE = String.raw`(?:\d{1,3}\s*[-－—–]\s*)?`;
const STOP = String.raw`[，,、:：；;]\s*`;
/** The number of the item, and the level it begins with. */
const HEAD = String.raw`(?:\d{1,3}\s*[.、．）)]\s*)?${CODE}(?:${short(CATEGORIES)})${STOP}`;

/** Where an item begins: at the head, or behind the end of another one. */
const ITEM_AT = new RegExp(String.raw`(?<=^|[；;。]\s{0,4})(?=${HEAD})`, 'u');
/** What a name or a value says holds no label of a value: such an item was cut in the wrong place. */
const TEXT = '(?:(?!(?:指标|目标)值).)';
const END = String.raw`[，,、；;。]\s*`;
const VALUE = '(?:年度|本年|当年)?(?:指标|目标)值';
const ITEM = new RegExp(
  String.raw`^(?:\d{1,3}\s*[.、．）)]\s*)?${CODE}(?<category>${short(CATEGORIES)})${STOP}` +
    String.raw`(?:${CODE}(?<subcategory>${short(SUBCATEGORIES)})${STOP})?(?<name>${TEXT}+?)${END}` +
    String.raw`(?:实施(?:周)?期(?:指标|目标)值[:：]${TEXT}*?${END})?${VALUE}[:：]\s*(?<value>${TEXT}*?)[；;。，,]?\s*$`,
  'su',
);

/** The items of a cell; none where one of them is told in another way, so that no cell is half read. */
export function readToldIndicators(text: string): readonly ToldIndicator[] {
  const told: ToldIndicator[] = [];
  for (const item of text.split(ITEM_AT)) {
    const { category, subcategory, name, value } = ITEM.exec(item.trim())?.groups ?? {};
    if (category === undefined || name === undefined || value === undefined) return [];
    told.push({
      category: toFullWord(category),
      subcategory: subcategory === undefined ? null : toFullWord(subcategory),
      name,
      value,
    });
  }
  return told;
}

/** Between two items of one cell: lines, and stops that no figure holds. */
const BETWEEN = /\s*(?:[\n；;]|(?=[①-⑳]))\s*/u;
/** What is to be reached, behind its name: from its sign on, behind a colon, or a figure with its unit at the end. */
const REACHED_AT =
  /(?=[≥≤＞＜><=＝])|[:：]\s*|(?<=[\p{Script=Han})）])(?=\d[\d.,]*(?:[%％‰]|\p{Script=Han}{0,3})$)/u;

/** 巡查次数≥12次；办结率100%: what a cell below the word of a level names; the value is null for a text that is all name. */
export function readNamedMeasures(text: string): readonly Pick<IndicatorRecord, 'name' | 'value'>[] {
  const items = text.split(BETWEEN).map(withoutNumber);
  return items
    .filter((item) => !isPlaceholder(item))
    .map((item) => {
      const [name, ...value] = item.replace(/[。，,]$/u, '').split(REACHED_AT);
      return { name: name!, value: value.join('') || null };
    });
}
