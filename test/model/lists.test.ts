import { append, highestOf, lowestOf } from '../../src/model/lists.ts';
import { ownValue } from '../../src/model/own.ts';

const MANY = 300_000;

it('finds the ends of a list that no call could take', () => {
  const values = Array.from({ length: MANY }, (_, i) => i);
  expect([lowestOf(values), highestOf(values)]).toEqual([0, MANY - 1]);
  const list = [-1];
  append(list, values);
  expect(list).toHaveLength(MANY + 1);
});

it('says of no numbers what Math says', () => {
  expect([lowestOf([]), highestOf([])]).toEqual([Infinity, -Infinity]);
});

it('asks an object for its own keys only', () => {
  expect([ownValue({ a: 1 }, 'a'), ownValue({}, 'constructor'), ownValue(undefined, 'a')]).toEqual([
    1,
    undefined,
    undefined,
  ]);
});
