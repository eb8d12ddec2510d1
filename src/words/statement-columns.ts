/** @file Words of tables as sentences are compared with them: years that are not meant, short names of columns, names of classes. */
import { narrow, squeeze } from './lexicon.ts';
import type { QuantityId } from './statement-quantities.ts';

/** 上年, 增减: columns and rows of no year but the own one. */
const OTHER_YEAR = /上年|去年|增减|上一年/u;
const YEAR = /(?:19|20)\d{2}(?=年)/u;

/** Whether none of the words over and before a figure says another year. */
export function areOfYear(words: readonly string[], year: number | null): boolean {
  const years = words.flatMap((word) => YEAR.exec(word)?.[0] ?? []);
  return !words.some((word) => OTHER_YEAR.test(word)) && years.every((each) => Number(each) === year);
}

/** 购置费, 运行费 and the like, without 公务用车 before them; null for any other heading. */
export function shortVehicleColumn(word: string): QuantityId | null {
  if (/^购置费?$/u.test(word)) return 'vehicles_purchase';
  return /^运行(?:维护)?费?$/u.test(word) ? 'vehicles_running' : null;
}

/** Brackets, width, the code and a last 支出 tell no class from another. */
export const bareClassName = (name: string): string =>
  narrow(squeeze(name))
    .replace(/^\d[\d_-]*/u, '')
    .replace(/[()“”"、-]/gu, '')
    .replace(/(?:等)?支出$/u, '');
