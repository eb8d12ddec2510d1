/** @file What a figure of a sentence is said to be: an amount, a change, a rate, a share (增减、增幅、占比、完成率), and where reasons begin. */

export type Direction = 'increase' | 'decrease' | 'same';

const MORE = '增加|增长|上升|提高|净增|增幅';
const LESS = '减少|下降|降低|压减|缩减|降幅';
const CHANGE = new RegExp(`(?:(${MORE})|(${LESS}))(?:额|率|幅度|比例)?(?:了|约|为|达|达到)*$`, 'u');
const WHEN = '(?:(?:19|20)\\d{2}年度?|上一?年度?|去年|同期|年初预算)';
const OF_WHAT = '(?:年初)?(?:批复|调整|完成)?(?:预算|决算|执行|支出|同期)*(?:数|额)?';
const MANNER = /(?:各|均|共|总体|略|有所|也|都|累计|实际|同比)*$/u;
const BASE = new RegExp(
  `(?:与|和|同|比|较|相比于?|对比)(${WHEN}${OF_WHAT})(?:相比较?|对比|比较|比)?${MANNER.source}`,
  'u',
);
/** 与上年相比收、支预算总计各增加: the comparison stands first, and what changed behind it. */
const BASE_FIRST = new RegExp(`^(?:与|和|同|比|较)(${WHEN}${OF_WHAT})(?:相比较?|对比|比较|比)`, 'u');
const SAME =
  /(?:基本|保持)?(?:持平|相同|一致|无变化|没有变化|无增减(?:变化)?|无增减变动|未发生变化|不变|保持不变)$/u;
const SHARE = /占([^,;:]*?)(?:的?(?:比例|比重)|的|比)?(?:为约?|约为?)?$/u;
const COMPLETION = /完成(?:了)?([^,;:]*?)的?(?:为约?|约为?)?$/u;

/** Behind these words a sentence tells why: its figures are those of causes. */
export const REASON = /原因|主要(?:是|系|为|因|由于|增加|减少)|由于|受.*影响|^[一二三四五六七八]是/u;
/** Behind these it tells what for, until it comes back to the amount itself. */
export const PURPOSE = /主要包括|用于(?!以下)/u;

export interface Change {
  readonly direction: Direction;
  /** What it is compared with, as printed: 2024年预算; null where the clause does not say. */
  readonly base: string | null;
  /** What stands before the comparison, and may name what changed. */
  readonly rest: string;
}

function restToChange(rest: string, direction: Direction): Change {
  const last = BASE.exec(rest);
  if (last) return { direction, base: last[1]!, rest: rest.slice(0, last.index) };
  const first = BASE_FIRST.exec(rest);
  const named = rest.slice(first?.[0].length ?? 0).replace(MANNER, '');
  return { direction, base: first?.[1] ?? null, rest: named };
}

/** `比2024年预算减少` before a figure; null where no word of change stands last. */
export function leadToChange(lead: string): Change | null {
  const match = CHANGE.exec(lead);
  return match && restToChange(lead.slice(0, match.index), match[1] ? 'increase' : 'decrease');
}

/** `与2024年预算持平`, a clause without a figure; null for any other one. */
export function clauseToSame(clause: string): Change | null {
  const match = SAME.exec(clause);
  return match && restToChange(clause.slice(0, match.index), 'same');
}

/** `与上年相比` as a clause of its own: what the following changes are compared with, as printed; null for any other clause. */
export function clauseToBase(clause: string): string | null {
  const match = BASE.exec(clause);
  return match?.index === 0 ? match[1]! : null;
}

/** `占“三公”经费的` before a percentage: the words for the whole, empty where they are left out; null for any other lead. */
export const leadToShare = (lead: string): string | null => SHARE.exec(lead)?.[1] ?? null;

/** `完成年初预算的` before a percentage: what was to be reached; null for any other lead. */
export const leadToCompletion = (lead: string): string | null => COMPLETION.exec(lead)?.[1] ?? null;
