import { nestBySums, nestWithoutTotal } from '../../../src/forms/amounts/outline/nest.ts';
import type { OutlineRow } from '../../../src/forms/amounts/outline/row.ts';

const rowOf = (value: number) => ({ figures: [{ value: BigInt(value), half: 0n }] }) as unknown as OutlineRow;
const listOfRows = (count: number): OutlineRow[] =>
  Array.from({ length: count }, (_, i) => rowOf((i % 7) + 1));

test('a list of rows that only the total holds together has one level', () => {
  const rows = [3, 4, 2].map(rowOf);
  expect(nestBySums(rowOf(9), rows)).toEqual([null, null, null]);
});

test('a row that the rows behind it add up to stands over them', () => {
  expect(nestBySums(rowOf(9), [7, 3, 4, 2].map(rowOf))).toEqual([null, 0, 0, null]);
});

test('a list longer than calls can be nested ends without an outline, not with the stack', () => {
  const rows = listOfRows(30_000);
  expect(nestBySums(rowOf(30_000), rows)).toBeNull();
  expect(nestWithoutTotal(rows)).toBeNull();
});
