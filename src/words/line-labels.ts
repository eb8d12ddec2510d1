/** @file What the label of a line and the word over a column say of their place in a table: bare words, numbers, phases. */
import { outlineLevel, withoutNumber } from './outline.ts';

/** The label without white space, quotation marks and numbering: `一、 教育支出` gives 教育支出. */
export const bareLabel = (label: string): string => withoutNumber(label.replace(/["“”'‘’]/gu, ''));

/** Header words that say when, not what: they are no level of the column tree. */
const PHASE = /^(\d{4}年)?(本年|年初|全年|调整|上年)?(预算|决算|执行|完成)数?(金额)?$|^金额$|^预算金额$/u;
export const isPhaseWord = (word: string): boolean => PHASE.test(word);

const DIGITS = [...'一二三四五六七八九'];
/** 一 to 九十九 as a number: 十二 is 12, 二十 is 20. */
function readHan(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const digitOf = (sign: string): number => DIGITS.indexOf(sign) + 1;
  return (text.includes('十') ? (digitOf(tens) || 1) * 10 : 0) + digitOf(ones);
}

export interface LineNumber {
  /** 1 for 一、 and further down as {@link outlineLevel}. */
  readonly rank: number;
  /** 3 for 三、 and （三） */
  readonly ordinal: number;
}

/** The number of a line, also behind 其中：; null where there is none. */
export function labelNumber(label: string): LineNumber | null {
  const text = label.replace(/^其中[:：]?/u, '').normalize('NFKC');
  const rank = outlineLevel(text) ?? outlineLevel(label.replace(/^其中[:：]?/u, ''));
  const printed = /^[(]?(\d+|[一二三四五六七八九十]+)/u.exec(text)?.[1];
  if (rank === null || printed === undefined) return null;
  return { rank, ordinal: /^\d/u.test(printed) ? Number(printed) : readHan(printed) };
}
