/** @file Sign, value and unit of an indicator (指标性质、指标值、度量单位), in columns of their own or together in one cell: ≥12.00(次), ≤8万元, 优良. */
import type { Cell } from '../model/index.ts';
import { narrow, squeeze } from './lexicon.ts';

/** 绩效指标性质: how the value is to be compared. */
/** A target in words: no sign compares it. */
export const QUALITATIVE = '定性';
export const OPERATORS = ['≥', '≤', '=', '>', '<', QUALITATIVE] as const;
export type Operator = (typeof OPERATORS)[number];

const spelled = (sign: Operator, ...spellings: string[]) => spellings.map((text) => [text, sign] as const);

/** How the signs are written, full-width ones narrowed first; codes from F03C on are those of a symbol font that lost its name. A misread ≈ is a repair, not a spelling, and is not here. */
const SPELLINGS = [
  ...spelled(
    '≥',
    '\uf0b3',
    '\uf03e\uf03d',
    '≥',
    '>=',
    '=>',
    '≥=',
    '≧',
    '⩾',
    '≽',
    '\\geqslant',
    '\\geq',
    '\\ge',
    '&ge;',
  ),
  ...spelled('≤', '\uf0a3', '≤', '<=', '=<', '≤=', '≦', '⩽', '≼', '\\leqslant', '\\leq', '\\le', '&le;'),
  ...spelled('=', '\uf03d', '=', '=='),
  ...spelled('>', '\uf03e', '>', '\\gt', '&gt;'),
  ...spelled('<', '\uf03c', '<', '\\lt', '&lt;'),
  ...spelled('定性', '定性'),
];
const signOf = new Map(SPELLINGS);
/** Words that stand for a sign in a column of signs; in a value they are part of what it says. */
const WORDS = new Map([
  ...spelled('≥', '大于等于', '大于或等于', '不低于', '不少于', '不小于'),
  ...spelled('≤', '小于等于', '小于或等于', '不高于', '不超过', '不多于', '不大于'),
  ...spelled('>', '大于', '高于', '超过'),
  ...spelled('<', '小于', '低于', '少于'),
  ...spelled('=', '等于'),
  ...spelled('定性', '定性指标'),
]);

/** What a column beside or for the sign says that is none: how a value is counted, and which way it is good. */
const NATURES = /^(?:定量|数值|数字|(?:正|反|负|逆|双)向|中性)(?:型|类)?(?:指标)?$/u;

/** 定量, 正向指标: a kind of indicator where a sign may stand. */
export const isNature = (text: string): boolean => NATURES.test(squeeze(text));

/** Longest first, so that `>=` is never `>` before `=`. */
const SIGN = new RegExp(
  `^\\s*(${SPELLINGS.map(([spelling]) => spelling)
    .sort((a, b) => b.length - a.length)
    .map((spelling) =>
      spelling === '定性'
        ? '定性(?!指标|目标|评)'
        : spelling.replaceAll('\\', '\\\\').replace(/(?<=[<=>≥≤])=/u, '\\s*='),
    )
    .join('|')})\\s*`,
);

/** The sign that the text is, however it is spelled; null where it is more than a sign, or none. */
export const readSign = (text: string): Operator | null => signOf.get(narrow(squeeze(text))) ?? null;

/** As {@link readSign}, in words too: what a column of signs says. */
export const textToOperator = (text: string): Operator | null =>
  readSign(text) ?? WORDS.get(squeeze(text)) ?? null;

/** `>=12(个)` is ≥ and `12(个)`; null where the text begins with no sign or is nothing but one. */
export function takeSign(text: string): { readonly operator: Operator; readonly rest: string } | null {
  const match = SIGN.exec(text.replace(/^[\s＝＞＜≥≤]+/u, narrow));
  const rest = match ? text.slice(match[0].length) : '';
  return match && rest !== '' ? { operator: signOf.get(squeeze(match[1]!))!, rest } : null;
}

/** Behind a sign: a figure or words, and what it counts. */
const SIGNED =
  /^([-+]?[\d.,]+|[^\d≥≤=<>]*?[^\d≥≤=<>\s])?\s*(?:[(（]([^()（）]+)[)）]|([^\d\s.,()（）]{1,8}))?$/u;

/** `≥12.00(次)`: sign, value and unit, those that are printed; [] for a text without a sign. */
export function splitSigned(text: string): string[] {
  const signed = takeSign(text);
  const match = signed && SIGNED.exec(signed.rest);
  return match
    ? [signed.operator, match[1], match[2] ?? match[3]].filter((piece) => piece !== undefined)
    : [];
}

/** What qualitative targets have for a unit. */
export const isOtherUnit = (text: string): boolean => squeeze(text) === '其他';

const FIGURE = String.raw`[-+]?\d[\d,]*(?:\.\d+)?`;
const IN_BRACKETS = new RegExp(String.raw`^(${FIGURE})\s*[(（]([^()（）]*)[)）]$`, 'u');
/** A signed figure with what it counts: %, 次, TB, 万元/人·年, 台(套); words without figures, and no longer. */
const WORD = String.raw`(?:[%％‰℃㎡]|\p{Script=Han}{1,4}|[A-Za-z]{1,5}[²³]?)`;
const COUNTED = new RegExp(String.raw`^(${FIGURE})\s*(${WORD}(?:[/·]${WORD})*(?:[(（]${WORD}[)）])?)$`, 'u');

export interface Measure {
  readonly operator: Operator | null;
  readonly value: string | null;
  readonly unit: string | null;
}

/**
 * What is no count without a sign: a term or a limit (3个月内, 30日前, 2人以上), a date (2026年, 12月), a rank (1级). With a sign before it
 * the same word is a unit (≤2月).
 */
const NO_COUNT =
  /(?:内|前|后|间|底|初|末|起|止|左右|以上|以下|上下|及时|完成)$|^(?:19|20)\d{2}年|^\d+(?:月|月份|日|号|级|等|期|届|季度)$/u;

/** Several values in one cell (≥95%；≥90%): no sign is that of the whole. */
const isList = (text: string): boolean =>
  text.split(/[；;]/u).filter((part) => takeSign(part.trim()) !== null).length > 1;

/** `≥12.00(次)`: sign, value and unit; `5条` a count without a sign; a value in words is a value whole. */
export function textToMeasure(text: string): Measure {
  const signed = isList(text) ? null : takeSign(text);
  const { operator, rest } = signed ?? { operator: null, rest: text.trim() };
  const isSigned = signed !== null && signed.operator !== '定性';
  const isCount = isSigned || !NO_COUNT.test(rest);
  const fused = IN_BRACKETS.exec(rest) ?? (isCount ? COUNTED.exec(rest) : null);
  return { operator, value: fused?.[1] ?? (rest || null), unit: fused?.[2] || null };
}

type Printed = Pick<Cell, 'text'> | undefined;
const printedOf = (cell: Printed): string | null => cell?.text.trim() || null;

/**
 * From the columns of a form: what a column does not say, or is not there for, the value may say itself. A sign that is none of the
 * closed ones is null.
 */
export function readMeasure(...cells: [operator: Printed, value: Printed, unit: Printed]): Measure {
  const [sign = null, value = null, unit = null] = cells.map(printedOf);
  const known = sign === null ? null : textToOperator(sign);
  const own = textToMeasure(value ?? '');
  if (known === null) return unit === null ? own : { ...own, ...(own.operator === null && { value }), unit };
  if (unit !== null) return { operator: known, value: own.operator === known ? own.value : value, unit };
  const whole = textToMeasure(`${known}${value ?? ''}`);
  return whole.operator === known ? whole : { operator: known, value, unit: null };
}
