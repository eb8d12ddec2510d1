/** @file The words before a figure in a sentence, one after the other: whose money, which side, which phase, which quantity (行文口径). */
import { FUNCTION_CLASSES } from './lexicon.ts';
import type { Phase } from './phases.ts';
import { QUANTITIES, type QuantityId } from './statement-quantities.ts';

export type Side = 'revenue' | 'expenditure' | 'both';
export type Ware = 'goods' | 'works' | 'services';
export type Fund = 'fiscal' | 'general_public' | 'government_fund' | 'state_capital' | 'special_account';

export type Word =
  | { readonly kind: 'quantity'; readonly id: QuantityId }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'fund'; readonly id: Fund }
  | { readonly kind: 'side'; readonly id: Side }
  | { readonly kind: 'ware'; readonly id: Ware }
  | { readonly kind: 'phase'; readonly id: Phase }
  | { readonly kind: 'year'; readonly year: number }
  /** 本部门: the department itself. */
  | { readonly kind: 'own' }
  /** 本级: the office of the department alone. */
  | { readonly kind: 'branch' }
  /** 其中, 包括: what follows is a part. */
  | { readonly kind: 'part' }
  /** Says nothing of the quantity. */
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown'; readonly text: string };

type Known = Exclude<Word, { readonly kind: 'unknown' }>;

const GRANTED = '(?:财政)?(?:拨款)?(?:资金)?';
/** The class 其他支出 is named like the rest of anything: it needs its mark （类）, which the names of classes are read by. */
const CLASS_STEMS = FUNCTION_CLASSES.filter(([code]) => code !== '229' && code !== '227').map(
  ([, stem]) => stem,
);

type Reading = readonly [pattern: string, word: (text: string) => Known];

const quantityWords = QUANTITIES.flatMap(({ id, pattern }): Reading[] =>
  pattern === null ? [] : [[pattern, () => ({ kind: 'quantity', id })]],
);
const fund = (id: Fund, pattern: string): Reading => [pattern, () => ({ kind: 'fund', id })];
const side = (id: Side, pattern: string): Reading => [pattern, () => ({ kind: 'side', id })];
const ware = (id: Ware, pattern: string): Reading => [pattern, () => ({ kind: 'ware', id })];
const phase = (id: Phase, pattern: string): Reading => [pattern, () => ({ kind: 'phase', id })];
const plainWord = (kind: 'own' | 'branch' | 'part' | 'filler', pattern: string): Reading => [
  pattern,
  () => ({ kind }),
];

const readings: readonly Reading[] = [
  ...quantityWords,
  [`(?:${CLASS_STEMS.join('|')})(?:等)?支出`, (name) => ({ kind: 'class', name })],
  fund('general_public', `一般公共预算${GRANTED}|公共财政(?:预算)?(?:拨款)?`),
  fund('government_fund', `政府性基金(?:预算)?${GRANTED}`),
  fund('state_capital', `国有资本经营(?:预算)?${GRANTED}`),
  fund('special_account', '财政专户(?:管理)?(?:资金)?'),
  fund('fiscal', '财政(?:预算)?拨款(?:资金)?|财拨资金'),
  side('revenue', '收入'),
  side('expenditure', '支出'),
  side('both', '收(?:入)?(?:、|和|及|与)?支(?:出)?'),
  ware('goods', '货物(?:类)?(?:项目)?'),
  ware('works', '工程(?:类)?(?:项目)?'),
  ware('services', '服务(?:类)?(?:项目)?'),
  phase('budget', '(?:年初|部门|综合|单位)?预算(?:数|额)?|年初数'),
  phase('adjusted', '(?:调整|全年)预算数?'),
  phase('executed', '(?:部门)?决算(?:数|额)?|(?:全年)?执行数|实际支出'),
  ['(?:19|20)\\d{2}年度?', (text) => ({ kind: 'year', year: Number(text.slice(0, 4)) })],
  plainWord('own', '(?:本|我|全)(?:部门|单位|局|委|院|办|厅|处|街道|镇|乡)|部门|所属各预算单位|各预算单位'),
  plainWord('branch', '(?:机关)?[（(]?本级[）)]?'),
  plainWord('part', '其中|包括|包含'),
  plainWord(
    'filler',
    '合计|总计|总额|总数|总|共计|共|约|计|为|是|数|金额|资金|预计|拟|相应|安排|编制|下达|的|各|当年|本年度?|年度|全年' +
      '|科目|采购|通过|核定|使用|按|以合同签订为准|[“”"\'‘’《》、:,()]',
  ),
];

const matchers = readings.map(([pattern, word]) => ({ pattern: new RegExp(pattern, 'uy'), word }));

/** The known word that begins at the place and reaches furthest. */
function wordAt(text: string, at: number): { readonly to: number; readonly word: Known } | null {
  let best: { to: number; word: Known } | null = null;
  for (const { pattern, word } of matchers) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found && at + found.length > (best?.to ?? at)) best = { to: at + found.length, word: word(found) };
  }
  return best;
}

/**
 * The words of the text from the left; what is none of them stands as `unknown`, run by run.
 * @param text without white space, in narrow signs
 */
export function textToWords(text: string): Word[] {
  const found: Word[] = [];
  let unknown = '';
  const flush = (): void => {
    if (unknown !== '') found.push({ kind: 'unknown', text: unknown });
    unknown = '';
  };
  for (let at = 0; at < text.length;) {
    const next = wordAt(text, at);
    if (next) {
      flush();
      found.push(next.word);
    } else unknown += text[at];
    at = next?.to ?? at + 1;
  }
  flush();
  return found;
}

/** 支出包括：, 财政拨款支出主要内容如下：: what leads to the parts of what stands before it. */
const LEADING = /(?:主要内容|具体情况|具体|情况|构成|明细|分别)*(?:如下|为|包括|包含|其中)$/u;
export const withoutLeading = (text: string): string => text.replace(LEADING, '');

/** How the document speaks of the office that it is of, and of its own part of it. */
export const THIS_DEPARTMENT = '本部门';
export const BRANCH = '本级';

/** Words before the first name of a class that are none of it. */
const CLASS_HEAD =
  /^(?:其中|包括|(?:19|20)\d{2}年度?|本部门|本单位|一般公共预算(?:财政)?(?:拨款)?|财政拨款|政府性基金(?:预算)?(?:财政)?(?:拨款)?|[“"《、])+/u;
export const withoutClassHead = (name: string): string => name.replace(CLASS_HEAD, '');
