import { isTornFigure } from '../../../src/words/torn-figures.ts';

test.each([
  ['0.69', '6000', true],
  ['506,98', '2.29', true],
  ['1,234', '567.00', false],
  ['80.00', '80.00', false],
  ['506,98', '及', false],
  ['12', '次', false],
  ['12', '5', false],
])('%s | %s: %s', (before, after, expected) => {
  expect(isTornFigure(before, after)).toBe(expected);
});
