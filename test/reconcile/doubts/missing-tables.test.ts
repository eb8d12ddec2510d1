import type { Block, RecognizedTable } from '../../../src/model/index.ts';
import { doubtRecords } from '../../../src/reconcile/index.ts';
import { asForm, linesToTestTable } from '../../tables.ts';
import { NO_RECORDS } from './doubts-of.ts';

const tables = (numbers: readonly (string | null)[]): RecognizedTable[] =>
  numbers.map((number, i) => asForm(linesToTestTable(['科目|金额']), { id: `t${i}`, number }));

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  role: 'text',
  source: { line: 1, columns: [0, 1] },
});

/** @param before lines before the first table, @param after lines behind it */
const missing = (all: readonly RecognizedTable[], before: string[] = [], after: string[] = []) => {
  const blocks = [...before.map(paragraph), ...all.slice(0, 1), ...after.map(paragraph), ...all.slice(1)];
  return doubtRecords(all, NO_RECORDS, blocks).map(({ code, expected, table }) => [code, expected, table]);
};

const series = (...left: readonly number[]): string[] =>
  Array.from({ length: 12 }, (_, i) => i + 1)
    .filter((number) => !left.includes(number))
    .map((number) => `预算${String(number).padStart(2, '0')}表`);

test('a number that is left out of a series is flagged at the table behind the gap', () => {
  expect(missing(tables(series(2)))).toEqual([['document.missing_table', '预算02表', 't1']]);
  expect(missing(tables(['表1', '表2', '表4', '表5', '表6']))).toEqual([
    ['document.missing_table', '表3', 't2'],
  ]);
});

test('预算表12 and 预算12表 are one series', () => {
  expect(missing(tables([...series(3, 12), '预算表12']))).toEqual([
    ['document.missing_table', '预算03表', 't2'],
  ]);
});

test('two tables of one number are one', () => {
  const numbers = series(2).flatMap((number) => [number, number]);
  expect(missing(tables(numbers))).toEqual([['document.missing_table', '预算02表', 't2']]);
});

test.each([
  ['a whole series', series()],
  ['a series that begins later', series(1, 2, 3)],
  ['an extract of few tables', ['预算01表', '预算03表', '预算04表']],
  ['an extract with many gaps', ['表1', '表3', '表5', '表8', '表10']],
  ['two series', [...series(2), '附表1']],
  ['numbers that fall', ['表1', '表2', '表4', '表3', '表5', '表6']],
  ['a table without a number in the gap', ['表1', null, '表3', '表4', '表5', '表6']],
  ['numbers of parts', ['表1-1', '表1-3', '表1-4', '表1-5', '表1-6']],
  ['no numbers', [null, null]],
])('%s raises no doubt', (_, numbers) => {
  expect(missing(tables(numbers))).toEqual([]);
});

test('a list of contents that leaves it out as well explains the gap, one that names it does not', () => {
  expect(missing(tables(series(2)), series(2))).toEqual([]);
  expect(missing(tables(series(2)), series())).toEqual([['document.missing_table', '预算02表', 't1']]);
});

test('a heading without a table, or a note that there is none, is no missing table', () => {
  expect(missing(tables(series(2)), [], ['预算02表 收入总表', '本单位无此项收入，本表为空'])).toEqual([]);
});
