import { linesToCaption } from '../../src/words/caption-lines.ts';
import { CAPTION_LINE, isCaption, isUnitLine } from '../../src/words/captions.ts';
import { squeeze } from '../../src/words/lexicon.ts';

const toRadicals = (text: string): string => text.replaceAll('门', '⻔').replaceAll('金', '⾦');

test.each([
  '部门：林业局',
  '编制部门：林业局',
  '部门名称：林业局',
  '单位：万元',
  '金额单位：元',
  '填报部门: 林业局',
])('%s is a caption, however it is printed', (line) => {
  for (const printed of [line, [...line].join(' '), toRadicals(line), `\ufeff${line}`]) {
    expect([isCaption(printed), isUnitLine(printed), CAPTION_LINE.test(squeeze(printed))]).toEqual([
      true,
      true,
      true,
    ]);
  }
});

test.each(['收入预算表', '附件2', '（2026年度）', '注：本表以万元为单位'])(
  '%s is a caption and no unit line',
  (line) => {
    expect([isCaption(line), isUnitLine(line)]).toEqual([true, false]);
  },
);

test.each(['教育支出', '各部门：请填报', '合计', ''])('%j is no caption', (line) =>
  expect(isCaption(line)).toBe(false),
);

it('finds the title over a number of the table that states the unit too', () => {
  const lines = ['收入决算表', '公开02表单位：万元'];
  expect(linesToCaption(lines)).toEqual({ title: '收入决算表', number: '公开02表', unit: '万元' });
});
