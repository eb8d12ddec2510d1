import { dropSpacers } from '../../src/extract/spacers.ts';
import type { PlacedText } from '../../src/extract/placed-text.ts';

const place = (rows: readonly (readonly string[])[]): PlacedText[] =>
  rows.flatMap((texts, row) =>
    texts.map((raw, column) => ({ row, column, rowSpan: 1, columnSpan: 1, raw, paths: [] })),
  );
const columnsOf = (cells: readonly PlacedText[]): number[] => cells.map(({ column }) => column);

describe('columns that only keep others apart', () => {
  test('are no columns', () => {
    const cells = place([
      ['', '项目', '', '预算数', ''],
      ['', '培训费', '', '12.50', ''],
      ['', '会议费', '', '', ''],
    ]);
    expect(columnsOf(dropSpacers(cells))).toEqual([0, 1, 0, 1, 0, 1]);
  });

  test.each([
    [
      'a column that nobody filled in',
      [
        ['项目', '预算数', '备注', ''],
        ['甲', '1', '', ''],
        ['乙', '2', '', ''],
      ],
    ],
    ['a total row in a table of its own', [['合计', '', '1']]],
  ])('but %s stays', (_, rows) => {
    const cells = place(rows);
    expect(dropSpacers(cells)).toBe(cells);
  });
});
