import { readCode } from '../../src/words/project-codes.ts';
import { isSameName, nameOfCode } from '../../src/words/code-names.ts';

test('the name of a code stands behind it, or in the next label with words', () => {
  expect(nameOfCode(['2050803-培训支出'], '2050803')).toBe('培训支出');
  expect(nameOfCode(['2050803', '培训支出'], '2050803')).toBe('培训支出');
  expect(nameOfCode(['205', '08', '03', '培训支出'], '2050803')).toBe('培训支出');
  expect(nameOfCode(['2050803-培训支出', '50203-培训费', '30216-培训费'], '30216')).toBe('培训费');
});

test('a code without a name has none', () => {
  expect(nameOfCode(['2050803'], '2050803')).toBe(null);
  expect(nameOfCode(['2050803', '30216-培训费'], '2050803')).toBe(null);
  expect(nameOfCode(['教育支出'], '205')).toBe(null);
});

test('brackets, width and 支出 at the end make no other name', () => {
  expect(isSameName('因公出国（境）费用', '因公出国(境)费用')).toBe(true);
  expect(isSameName('住房改革支出', '住房改革')).toBe(true);
  expect(isSameName('养老保险缴费', '职业年金缴费')).toBe(false);
});

test.each([
  ['99000022T000000100001-种树-二期', '99000022T000000100001', '种树-二期'],
  ['99000022T00000 0100001 种树', '99000022T000000100001', '种树'],
  ['99000022T0000-种树', '99000022T0000', '种树'],
  ['99000022T000000100001', '99000022T000000100001', ''],
])('%s: a project code and the name behind it', (text, code, name) => {
  expect(readCode(text)).toEqual({ code, name });
});

test('a torn code without a dash behind it is no code', () => {
  expect(readCode('99000022T0000种树')).toBeNull();
});
