import { stitchSeams } from '../../../src/normalize/seams/index.ts';
import { completesFigure } from '../../../src/words/torn-figures.ts';
import { linesOf, pagedTable } from '../paged-table.ts';

const HEADER = '单位|项目|预算数|绩效目标';

test('the end of a long text at the head of a page goes back to its row, which has the name and the figure', () => {
  const table = pagedTable(
    [HEADER, '甲局|修缮|3.00|修好全部', '---', '|||屋顶。', '乙局|购书|2.00|买书。', '丙局|植树|1.00|种树。'],
    'other',
  );
  expect(linesOf(stitchSeams(table))).toEqual([
    HEADER,
    '甲局|修缮|3.00|修好全部屋顶。',
    '乙局|购书|2.00|买书。',
    '丙局|植树|1.00|种树。',
  ]);
});

test('so it does in a table of one row, where name and figure are both missing', () => {
  const table = pagedTable([HEADER, '甲局|修缮|3.00|修好全部', '---', '|||屋顶。'], 'other');
  expect(linesOf(stitchSeams(table))).toEqual([HEADER, '甲局|修缮|3.00|修好全部屋顶。']);
});

test('a list that leaves names and figures blank elsewhere too has rows of its own there', () => {
  const lines = [HEADER, '甲局|修缮|3.00|屋顶', '|||门窗', '---', '|||地面', '乙局|购书|2.00|买书'];
  expect(linesOf(stitchSeams(pagedTable(lines, 'other')))).toHaveLength(lines.length - 1);
});

test('a row cut inside a figure is one row, where only together the pieces have the decimals of the others', () => {
  const table = pagedTable([
    '单位名称|总计|事业收入|其他收入',
    '合计|14.00|12.36|1.64',
    '甲局|1.00||1.00',
    '驾驶员考|13.00|12.3|0.64',
    '---',
    '试中心||6|',
  ]);
  expect(linesOf(stitchSeams(table)).at(-1)).toBe('驾驶员考试中心|13.00|12.36|0.64');
});

test('whole figures below one another are two rows', () => {
  const table = pagedTable([
    '名称|总计|数',
    '甲|1.00|12.30',
    '乙|1.00|12.30',
    '丙|2.00|5.30',
    '---',
    '丁|3.00|6.00',
  ]);
  expect(linesOf(stitchSeams(table))).toHaveLength(5);
});

test.each([
  ['12,437.3', '6', 2, true],
  ['12', '437.36', 2, true],
  ['12,4', '37.36', 2, true],
  ['12,437.', '36', 2, true],
  ['0', '12.50', 2, false],
  ['12.30', '6', 2, false],
  ['12.3', '65', 2, false],
  ['12', '6', 0, false],
  ['甲', '12.36', 2, false],
])('%s over %s', (before, after, places, expected) => {
  expect(completesFigure(before, after, places)).toBe(expected);
});
