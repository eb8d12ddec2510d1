/** @file The number of a table as it is printed (表号): 预算01表, 公开03表. */
import { squeeze } from './lexicon.ts';

/** 预算01表, 预算表12, 部门公开表3: what stands before the number, and the number. 表1-2 counts otherwise and is none. */
const NUMBERED = /^(\D*?)表?0*(\d{1,2})表?$/u;

export interface TableNumber {
  /** 预算, 公开 */
  readonly prefix: string;
  readonly number: number;
}

/** Null for a number that counts otherwise. */
export function splitTableNumber(printed: string): TableNumber | null {
  const [, prefix, number] = NUMBERED.exec(squeeze(printed)) ?? [];
  return number === undefined ? null : { prefix: prefix!, number: Number(number) };
}

/** Whether a text names the table of this number, in either way of counting. */
export function namesTable(prefix: string, number: number): (text: string) => boolean {
  const pattern = new RegExp(`${prefix}(?:表0?${number}(?!\\d)|0?${number}表)`, 'u');
  return (text) => pattern.test(text);
}
