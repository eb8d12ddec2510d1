import { readCommaAsPoint } from '../../../src/normalize/repairs/comma-for-point.ts';
import { listOf } from '../lists.ts';

const amounts = (...texts: string[]): string[] =>
  readCommaAsPoint(listOf(texts, 'amounts'))
    .cells.filter(({ row }) => row > 1)
    .map(({ text }) => text);

test('a comma is the point where as many digits follow as the table has decimals', () => {
  expect(amounts('1,084.863770', '84,863770', '1,234,567890')).toEqual([
    '1,084.863770',
    '84.863770',
    '1,234.567890',
  ]);
});

test('a comma is the point where the thousands have none', () => {
  expect(amounts('1678.591573', '1582,360874')).toEqual(['1678.591573', '1582.360874']);
});

test('a comma before three digits separates thousands', () => {
  expect(amounts('1,084.86', '84,863')).toEqual(['1,084.86', '84,863']);
});

test('a table without decimals of that length is left alone', () => {
  const table = listOf(['84,863770', '12.50'], 'amounts');
  expect(readCommaAsPoint(table)).toBe(table);
});
