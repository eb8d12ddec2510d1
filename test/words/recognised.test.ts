import { readClosedWord, readLoneLetter, typeset } from '../../src/words/recognised.ts';

test('a word that is none of the forms is one that the recogniser sees too', () => {
  expect(readClosedWord('-般公共预算资金', ['—般公共预算资金', '一般公共预算资金'])).toBe('一般公共预算资金');
  expect(readClosedWord('社会双益', ['社会效益'])).toBeNull(); // that is no word of a form by itself
});

test('a word of the forms stays, and so does one that nobody reads otherwise', () => {
  expect(readClosedWord('支出', ['收入'])).toBeNull();
  expect(readClosedWord('支岀', [])).toBeNull();
  expect(readClosedWord('办公室', ['办公事'])).toBeNull();
});

test('a code and its name are those of one class of the nation but for a character each', () => {
  expect(readClosedWord('20101-其本工资', [])).toBe('30101-基本工资');
  expect(readClosedWord('30101-基本工资', [])).toBeNull();
  expect(readClosedWord('20101-人大事务', [])).toBeNull();
  expect(readClosedWord('30101-奖励津贴', [])).toBeNull();
  expect(readClosedWord('其本工资', ['基本工资', '其木工资'])).toBe('基本工资');
});

const typesetText = (text: string): string => typeset([...text]).join('');

test('quotes among words open and close in turn', () => {
  expect(typesetText('财政拨款“三公"经费')).toBe('财政拨款“三公”经费');
  expect(typesetText('"两会"期间”保障“')).toBe('“两会”期间“保障”');
  expect(typesetText('三公”经费')).toBe('三公”经费');
  expect(typesetText('5"')).toBe('5"');
});

test('a letter in a figure is the digit that it looks like', () => {
  expect(typesetText('29,812,828.4C')).toBe('29,812,828.40');
  expect(typesetText('l2.50')).toBe('12.50');
  expect(typesetText('A05')).toBe('A05');
  expect(typesetText('C1201')).toBe('C1201');
  expect(typesetText('DO.10')).toBe('DO.10');
});

test('a line of dots is of one kind, a lone letter is large where it is high', () => {
  expect(typesetText('.·....')).toBe('......');
  expect(readLoneLetter('c', true)).toBe('C');
  expect(readLoneLetter('c', false)).toBe('c');
});
