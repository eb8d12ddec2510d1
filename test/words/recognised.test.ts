import { readClosedWord } from '../../src/words/recognised.ts';

test('a word that is none of the forms is one that the recogniser sees too', () => {
  expect(readClosedWord('-般公共预算资金', ['—般公共预算资金', '一般公共预算资金'])).toBe('一般公共预算资金');
  expect(readClosedWord('社会双益', ['社会效益'])).toBeNull(); // that is no word of a form by itself
});

test('a word of the forms stays, and so does one that nobody reads otherwise', () => {
  expect(readClosedWord('支出', ['收入'])).toBeNull();
  expect(readClosedWord('支岀', [])).toBeNull();
  expect(readClosedWord('办公室', ['办公事'])).toBeNull();
});
