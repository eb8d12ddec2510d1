/** The Chinese catalogue of findings beside the English one. */
import { FINDING_CODES, FINDINGS, renderFinding, wordingOf } from '../../src/findings/index.ts';
import { FINDINGS_IN_CHINESE } from '../../src/findings/zh/index.ts';

const holesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

test('both catalogues have the same codes', () => {
  expect(Object.keys(FINDINGS_IN_CHINESE).sort()).toEqual([...FINDING_CODES].sort());
});

test.each(FINDING_CODES)('%s says the same in both languages', (code) => {
  const [english, chinese] = [FINDINGS[code], wordingOf(code, 'zh')];
  expect(holesOf(chinese.message)).toEqual(holesOf(english.message));
  for (const part of ['message', 'cause', 'remedy'] as const)
    expect(chinese[part]).toMatch(/\p{Script=Han}/u);
});

test('a finding is rendered in the language that is asked for', () => {
  const details = { actual: '3', note: null };
  expect(renderFinding('page.needs_ocr', details)).toBe('page 3 is an image without text and was not read');
  expect(renderFinding('page.needs_ocr', details, 'zh')).toBe('第 3 页是没有文字的图像，未读取');
});
