import { alignTables } from '../../../src/extract/page/pages/align-tables.ts';
import type { JoinedCell, JoinedTable } from '../../../src/extract/page/pages/joined-table.ts';
import { matchColumns, matchNearColumns } from '../../../src/extract/page/pages/match-columns.ts';

/** A page of a list, one text a cell. */
function page(number: number, xs: readonly number[], ...rows: string[][]): JoinedTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): JoinedCell => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      parts: [{ page: number, box: [0, 0, 1, 1], lines: [text], printed: [text] }],
      isOpenAbove: false,
      isOpenBelow: false,
    })),
  );
  return {
    foundBy: 'rulings',
    pages: [number],
    xs,
    rows: rows.length,
    cells: [cells],
    breaks: [],
    repeated: [],
    isOpenAbove: false,
    isOpenBelow: false,
  };
}

const HEADER = ['项目', '总计', '一般公共预算', '其他资金'];
const FIRST = page(1, [40, 170, 230, 270, 300], HEADER, ['甲', '3.00', '2.00', '1.00']);

describe('a table printed a few points narrower on its next page', () => {
  const narrower = [40, 162, 224, 259, 300];

  it('keeps its columns where the header is printed again', () => {
    const [, second] = alignTables(FIRST, page(2, narrower, HEADER, ['乙', '5.00', '3.00', '2.00']))!;
    expect(second.xs).toEqual(FIRST.xs);
    expect(second.cells.flat().every(({ columnSpan }) => columnSpan === 1)).toBe(true);
  });

  it('keeps them where the cells hold figures and words as before', () => {
    const [, second] = alignTables(FIRST, page(2, narrower, ['乙', '5.00', '3.00', '2.00']))!;
    expect(second.cells.flat().map(({ column }) => column)).toEqual([0, 1, 2, 3]);
  });

  it('stays apart where nothing says that the columns are the same', () => {
    expect(alignTables(FIRST, page(2, narrower, ['5.00', '乙', '丙', '丁']))).toBeNull();
    expect(
      alignTables(FIRST, page(2, narrower, ['名称', '数量', '单价', '日期'], ['乙', '5', '3', '2'])),
    ).toBeNull();
  });

  it('is one table on a page turned to landscape too', () => {
    const wide = [40, 300, 460, 620, 780];
    const [, second] = alignTables(FIRST, page(2, wide, ['乙', '5.00', '3.00', '2.00']))!;
    expect(second.xs).toEqual(FIRST.xs);
    expect(alignTables(FIRST, page(2, wide, ['乙', '丙', '5.00', '2.00']))).toBeNull();
  });
});

describe('column edges', () => {
  it('are each the edge of one other, though two stand within the tolerance', () => {
    expect(matchColumns([0, 50, 100], [0, 49, 51, 100])?.second).toEqual([0, 1, 2, 3]);
    expect(matchColumns([0, 50, 100], [0, 49, 51, 100])?.first).toEqual([0, 1, 3]);
  });

  it('are not near where another column would find room between them', () => {
    expect(matchNearColumns([0, 50, 100], [0, 80, 100])).toBeNull();
  });
});
