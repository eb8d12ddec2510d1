/** @file Kinds of fund (资金性质): what a column, a line or a title says of whose money its figures are. */

const FUNDS: readonly (readonly [pattern: RegExp, fund: string])[] = [
  [/一般公共预算|公共财政|公共预算拨款/u, 'general_public'],
  [/政府性基金/u, 'government_fund'],
  [/国有资本经营/u, 'state_capital'],
  [/财政专户|专户(?:管理)?资金/u, 'special_account'],
  [/(?<!非)财政(?:拨款|资金)/u, 'fiscal_appropriation'],
  [
    /非财政拨款|事业基金|单位资金|自筹|自有资金|事业收入|经营收入|其他收入|其他资金|附属单位上缴|上级补助/u,
    'unit_funds',
  ],
];

/** The kind of fund that one of the words names, the most special first; null where none does. */
export const fundIn = (words: readonly string[]): string | null =>
  FUNDS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null;

const APPROPRIATED: ReadonlySet<string | null> = new Set([
  'general_public',
  'government_fund',
  'state_capital',
]);

/** Which of the three funds of 财政拨款 one of the words names; null where none does. */
export function appropriatedIn(words: readonly string[]): string | null {
  const fund = fundIn(words);
  return APPROPRIATED.has(fund) ? fund : null;
}

/** 一般公共预算财政拨款“三公”经费支出表: the title names the one fund of all its figures; of two of them it names none. */
export function fundOfTitle(title: string | null): string | null {
  const named = FUNDS.filter(([pattern]) => pattern.test(title ?? '')).map(([, fund]) => fund);
  const narrow = named.filter((fund) => fund !== 'fiscal_appropriation');
  if (narrow.length === 0) return named[0] ?? null;
  return narrow.length === 1 ? narrow[0]! : null;
}
