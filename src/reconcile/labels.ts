/** @file What a label says of its place in a table; totals and numbers are words of every stage. */
import { withoutNumber } from '../words/outline.ts';

/** The label without white space, quotation marks and numbering: `一、 教育支出` gives 教育支出. */
export const bareLabel = (label: string): string => withoutNumber(label.replace(/["“”'‘’]/gu, ''));

/** Header words that say when, not what: they are no level of the column tree. */
const PHASE = /^(\d{4}年)?(本年|年初|全年|调整|上年)?(预算|决算|执行|完成)数?(金额)?$|^金额$|^预算金额$/u;
export const isPhaseWord = (word: string): boolean => PHASE.test(word);
