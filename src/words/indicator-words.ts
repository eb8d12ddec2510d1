/** @file First- and second-level indicators (一级指标, 二级指标) as they are printed: abbreviated, with points, run together. */
import { CATEGORIES, squeeze, SUBCATEGORIES, LEVEL } from './lexicon.ts';
import type { IndicatorRecord } from '../schemas/index.ts';

const KNOWN: ReadonlySet<string> = new Set([...CATEGORIES, ...SUBCATEGORIES]);
const CATEGORY_WORDS: ReadonlySet<string> = new Set(CATEGORIES);
const SUBCATEGORY_WORDS: ReadonlySet<string> = new Set(SUBCATEGORIES);

export const isCategoryWord = (text: string): boolean => CATEGORY_WORDS.has(squeeze(text));
export const isSubcategoryWord = (text: string): boolean => SUBCATEGORY_WORDS.has(squeeze(text));
/** 一级 or 二级, white space aside. */
export const isLevelWord = (text: string): boolean => KNOWN.has(squeeze(text));

/** 产出 → 产出指标; a word that is in no list stays as printed. */
export const toFullWord = (text: string): string => {
  const word = squeeze(text).replace(/[:：]$/u, '');
  return !KNOWN.has(word) && KNOWN.has(`${word}指标`) ? `${word}指标` : word;
};

/** Which 二级指标 stand under which 一级指标; 成本指标 stands under 产出指标 in old forms. */
const BELONGS: ReadonlyMap<string, RegExp> = new Map([
  ['产出指标', /^(?:数量|质量|时效|进度|成本)/u],
  ['成本指标', /成本/u],
  ['效益指标', /效益|可持续|影响/u],
  ['效果指标', /效益|效果|可持续|影响/u],
  ['满意度指标', /满意/u],
]);

/** Whether a 二级指标 is one of this 一级指标. */
export const belongsTo = (subcategory: string, category: string): boolean =>
  BELONGS.get(category)?.test(subcategory) ?? false;

/** Words of the levels that stand one behind the other in one text (生态效益指标可持续影响指标); none where anything else is between them. */
export function splitLevels(text: string): string[] {
  const words: string[] = [];
  let rest = squeeze(text);
  while (rest !== '') {
    const word = [...SUBCATEGORIES, ...CATEGORIES].find((each) => rest.startsWith(each));
    if (word === undefined) return [];
    words.push(word);
    rest = rest.slice(word.length);
  }
  return words;
}

export type Levels = Pick<IndicatorRecord, 'category' | 'subcategory'>;

/**
 * Levels that a merged cell printed once for several rows, as dumps leave them; another 一级 ends the 二级 above it, the same one
 * printed again does not.
 */
export function carryLevels(own: Levels, above: Levels): Levels {
  const isNew = own.category !== null && own.category !== above.category;
  return {
    category: own.category ?? above.category,
    subcategory: own.subcategory ?? (isNew ? null : above.subcategory),
  };
}

const POINTS_IN_LABEL = /^(.+?)[（(](\d+(?:\.\d+)?)分?[)）]$/u;
/** The same without brackets, behind a word of the closed lists. */
const POINTS_BEHIND = /^(\D+?)(\d+(?:\.\d+)?)分?$/u;

/** `产出指标(50分)`, `产出指标50分` → the word and its points; points null where none are printed. */
export function splitPoints(text: string): { readonly word: string; readonly points: string | null } {
  const label = squeeze(text);
  const behind = POINTS_BEHIND.exec(label);
  const isKnown = behind !== null && KNOWN.has(toFullWord(behind[1]!));
  const match = POINTS_IN_LABEL.exec(label) ?? (isKnown ? behind : null);
  return match
    ? { word: toFullWord(match[1]!), points: match[2]! }
    : { word: toFullWord(text), points: null };
}

/** The word at the head of the text, with blanks between its characters allowed, and what is behind it. */
function takeWord(text: string, words: readonly string[]): { word: string; rest: string } | null {
  for (const word of words) {
    const match = new RegExp(`^\\s*${[...word].join('\\s*')}\\s*`, 'u').exec(text);
    if (match) return { word, rest: text.slice(match[0].length) };
  }
  return null;
}

export interface Hierarchy {
  readonly category: string;
  readonly subcategory: string | null;
  /** Empty where nothing stands behind the level words. */
  readonly name: string;
}

/**
 * A cell that runs the levels together: 产出指标数量指标次数 → 产出指标 | 数量指标 | 次数. The three pieces put together are the cell
 * again, blanks aside. Null when it does not begin with a 一级指标.
 */
export function splitHierarchy(text: string): Hierarchy | null {
  const category = takeWord(text, CATEGORIES);
  if (!category) return null;
  const subcategory = takeWord(category.rest, SUBCATEGORIES);
  return {
    category: category.word,
    subcategory: subcategory?.word ?? null,
    name: (subcategory ?? category).rest.trim(),
  };
}

/** When something is due, and what it costs, is often said under the name of the thing itself. */
export const isOwnAspect = (subcategory: string): boolean => /^(?:时效|进度|.*成本)指标$/u.test(subcategory);

/** 成本指标, 经济成本指标: what is counted may be money. */
export const isOfCost = (level: string | null): boolean => level?.endsWith(LEVEL.cost) ?? false;
/** A ceiling under it is one of money. */
export const isOfMoneyCost = (subcategory: string | null): boolean =>
  subcategory === null || subcategory === LEVEL.cost || subcategory === '经济成本指标';

/** 产出指标—数量指标, 产出指标/数量指标: the levels in one cell, a sign between them. */
export const isLevelPath = (text: string, category: string): boolean =>
  squeeze(text).startsWith(category) &&
  /^[-—－―─/／∕>、]\p{Script=Han}{2,}指标$/u.test(squeeze(text).slice(category.length));
