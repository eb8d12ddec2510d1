import { readMissingCommas } from '../../../src/normalize/repairs/missing-commas.ts';
import { listOf } from '../lists.ts';

const read = (unit: string, ...texts: string[]): string[] =>
  readMissingCommas({ ...listOf(texts, 'amounts'), unit })
    .cells.filter(({ row }) => row > 1)
    .map(({ text }) => text);

test('the last comma alone is read where the whole table is written so, in yuan', () => {
  expect(read('元', '120258,600', '880,000', '-7880,000')).toEqual(['120258600', '880,000', '-7880000']);
});

test('it is left where the comma could be the point, or another figure has all its commas', () => {
  expect(read('万元', '120258,600', '7880,000')).toEqual(['120258,600', '7880,000']);
  expect(read('元', '120258,600', '7,880,000')).toEqual(['120258,600', '7,880,000']);
  expect(read('元', '120258,600', '7880.50')).toEqual(['120258,600', '7880.50']);
});
