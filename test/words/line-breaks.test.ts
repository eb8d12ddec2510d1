import fc from 'fast-check';
import { joinLines } from '../../src/words/line-breaks.ts';

describe('the lines of one text', () => {
  test.each([
    ['绩\n效\n指\n标', '绩效指标'],
    ['public\nservice', 'public service'],
    ['5G\n基站', '5G基站'],
    ['完成。\n二是', '完成。二是'],
    ['1,608.\n200000', '1,608.200000'],
    ['end.\nNext', 'end. Next'],
    ['2025\n2026', '2025 2026'],
    ['一 \n\n 二', '一二'],
  ])('%j become %j', (raw, text) => expect(joinLines(raw)).toBe(text));

  test('text in one line stays as it is, blanks included', () =>
    expect(joinLines(' 合 计 ')).toBe(' 合 计 '));

  test('no character but white space is lost or made', () => {
    const bare = (text: string): string => text.replace(/\s/gu, '');
    fc.assert(fc.property(fc.string(), (text) => bare(joinLines(text)) === bare(text)));
  });
});
