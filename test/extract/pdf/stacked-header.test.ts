import type { TextBlock } from '../../../src/extract/page/unruled/rows/column-blocks.ts';
import { splitStackedHeader } from '../../../src/extract/page/unruled/header/stacked-header.ts';

const block = (column: number, columnSpan: number, line: number, text: string): TextBlock => ({
  column,
  columnSpan,
  lines: [text],
  printed: [text],
  box: [column * 100, line * 16, (column + columnSpan) * 100 - 10, line * 16 + 10],
});
const line = (at: number, ...texts: string[]): TextBlock[] => texts.map((text, i) => block(i, 1, at, text));

test('a word over the names of columns makes a header of two levels', () => {
  const found = splitStackedHeader([
    block(0, 1, 0.5, '项目'),
    block(1, 2, 0, '其中'),
    block(1, 1, 1, '基本支出'),
    block(2, 1, 1, '项目支出'),
    ...line(2, '甲', '1.00', '2.00'),
  ]);
  expect(found?.upper.map(({ lines }) => lines[0])).toEqual(['其中']);
  expect(found?.lower.map(({ lines }) => lines[0])).toEqual(['基本支出', '项目支出']);
});

test('a title under rows with figures is no header: they would be its names', () => {
  const blocks = [
    ...line(0, '甲', '24.21', '3.41'),
    ...line(1, '乙', '173.20', '7.04'),
    block(0, 3, 2, '各项支出比较表'),
    ...line(3, '项目', '上年数', '本年数'),
    ...line(4, '丙', '1.00', '2.00'),
  ];
  expect(splitStackedHeader(blocks)).toBeNull();
});
