import { readMeasure, readSign, textToMeasure, textToOperator } from '../../src/words/measure.ts';

const cell = (text: string) => (text === '' ? undefined : { text });
const read = (sign: string, value: string, unit: string) => {
  const { operator, value: figure, unit: counted } = readMeasure(cell(sign), cell(value), cell(unit));
  return [operator, figure, counted];
};

const SIGNS = {
  '≥': ['≥', '>=', '＞＝', '≧', '⩾', '\\geq', '\\ge', '> ='],
  '≤': ['≤', '<=', '＜＝', '≦', '⩽', '\\leq', '\\le'],
  '=': ['=', '＝'],
  '>': ['>', '＞'],
  '<': ['<', '＜'],
} as const;
const spelled = Object.entries(SIGNS).flatMap(([sign, spellings]) =>
  spellings.map((s) => [s, sign] as const),
);

test.each(spelled)('%s is the sign %s wherever it stands', (spelling, sign) => {
  expect(readSign(spelling)).toBe(sign);
  expect(textToOperator(` ${spelling}`)).toBe(sign);
  expect(read(spelling, '12', '个')).toEqual([sign, '12', '个']);
  expect(read('', `${spelling}12`, '个')).toEqual([sign, '12', '个']);
  expect(read(spelling, '12(个)', '')).toEqual([sign, '12', '个']);
  const whole = spelling.replace(' ', '');
  expect(textToMeasure(`${whole}12(个)`)).toEqual({ operator: sign, value: '12', unit: '个' });
  expect(textToMeasure(`${whole}12个`)).toEqual({ operator: sign, value: '12', unit: '个' });
});

test('words are signs in a column of signs and part of the value in a value', () => {
  expect(read('不低于', '50', '%')).toEqual(['≥', '50', '%']);
  expect(read('定性', '优良', '')).toEqual(['定性', '优良', null]);
  expect(read('', '不低于50%', '')).toEqual([null, '不低于50%', null]);
});

test('what is no sign is no operator, and what a sign begins is no sign', () => {
  expect(read('正向', '95', '%')).toEqual([null, '95', '%']);
  expect(read('', '定性目标', '')).toEqual([null, '定性目标', null]);
  expect([readSign('constructor'), readSign('≈'), readSign('')]).toEqual([null, null, null]);
});

test('a sign that is printed in its column and before the value is one', () => {
  expect(read('≥', '≥95', '%')).toEqual(['≥', '95', '%']);
  expect(read('≥', '≤95', '%')).toEqual(['≥', '≤95', '%']);
});

test.each([
  ['5条', '5', '条'],
  ['123.5万元/年', '123.5', '万元/年'],
  ['100%', '100', '%'],
  ['24小时', '24', '小时'],
  ['3个月内', '3个月内', null],
  ['12月31日前', '12月31日前', null],
  ['2026年', '2026年', null],
  ['12月', '12月', null],
  ['2人以上', '2人以上', null],
  ['1个；60个', '1个；60个', null],
  ['≥95%；≥90%', '≥95%；≥90%', null],
])('%s without a sign: a count has its unit, a term, a date and a list stay whole', (text, value, unit) => {
  expect(textToMeasure(text)).toEqual({ operator: null, value, unit });
});
