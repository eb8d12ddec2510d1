import { cleanCell } from '../../../src/normalize/clean/index.ts';

const cellOf = (text: string) => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  raw: text,
  text,
  sources: [],
  rules: [],
});

test('a cell of a hundred thousand signs is no figure, and takes no time', () => {
  const started = performance.now();
  for (const text of ['1 '.repeat(60_000), `$${'x1_'.repeat(40_000)}`]) cleanCell(cellOf(text));
  expect(performance.now() - started).toBeLessThan(5_000);
});
