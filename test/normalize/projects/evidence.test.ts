import { formatAmount } from '../../../src/words/amount.ts';
import { rowsToEvidence } from '../../../src/normalize/projects/evidence.ts';
import { beginsRun, settleOffsets } from '../../../src/normalize/projects/offsets.ts';
import { tableToProjectRows } from '../../../src/normalize/projects/rows.ts';
import { CLEAN, listOf } from '../lists.ts';

test.each([
  ['元', '30.000000'],
  ['万元', '300000.00'],
  [null, '300000.00'],
])('totals of a list in %s and ceilings in 万元 are compared in 元', (unit, total) => {
  const evidence = rowsToEvidence(tableToProjectRows(listOf(CLEAN)), unit);
  expect(formatAmount(evidence[0]!.total!)).toBe(total);
  expect(formatAmount(evidence[2]!.ceiling!)).toBe('300000.00');
});

/** Rows of one page with these offsets. */
const page = (offsets: readonly number[]) =>
  offsets.map((offset, i) => ({
    offset,
    isPushed: offset >= 8,
    opensPage: i === 0,
    closesPage: i === offsets.length - 1,
  }));

test.each([
  [
    [5, 5, 0, 5],
    [5, 5, 5, 5],
  ],
  [
    [5, 5, 0],
    [5, 5, 5],
  ],
  [
    [0, 5, 5],
    [5, 5, 5],
  ],
  [
    [5, 5, 0, 0, 5, 5],
    [5, 5, 0, 0, 5, 5],
  ],
  [
    [5, 9, 5],
    [5, 9, 5],
  ],
])('a row moved alone along the columns counts as its neighbours: %j', (offsets, settled) => {
  expect(settleOffsets(page(offsets)).map(({ offset }) => offset)).toEqual(settled);
});

test('several rows that stand alike begin a run behind several that stand elsewhere', () => {
  const rows = page([5, 5, 5, 4, 4, 4, 0, 0]);
  expect(rows.map((_, i) => beginsRun(rows, i)).indexOf(true)).toBe(3);
  expect(rows.filter((_, i) => beginsRun(rows, i))).toHaveLength(1);
});
