import { joinTables } from '../../../src/extract/pdf/join-tables.ts';
import type { JoinedCell, JoinedTable } from '../../../src/extract/pdf/joined-table.ts';
import { matchColumns, matchInnerColumns } from '../../../src/extract/pdf/match-columns.ts';

/** One row on one page: `名称v` is left open below, `^名称` above; each cell one column wide from `from` on. */
function page(number: number, xs: readonly number[], ...texts: string[]): JoinedTable {
  const cells = texts.map((text, column): JoinedCell => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    parts: [{ page: number, box: [0, 0, 1, 1], lines: [text.replace(/[v^]/gu, '')] }],
    isOpenAbove: text.startsWith('^'),
    isOpenBelow: text.endsWith('v'),
  }));
  return {
    foundBy: 'rulings',
    pages: [number],
    xs,
    rows: 1,
    cells,
    breaks: [],
    repeated: [],
    isOpenAbove: cells.some((cell) => cell.isOpenAbove),
    isOpenBelow: cells.some((cell) => cell.isOpenBelow),
  };
}

const XS = [0, 50, 100, 150];

/** The texts of each row; a cell that goes on stands in its first row. */
function joinToRows(first: JoinedTable, second: JoinedTable): string[][] {
  const match = matchColumns(first.xs, second.xs) ?? matchInnerColumns(first.xs, second.xs)!;
  const { cells, rows } = joinTables(first, second, match, 0);
  return Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).map(({ parts }) => parts.flatMap(({ lines }) => lines).join('')),
  );
}

describe('a table over a page break', () => {
  it('keeps two rows apart where the upper page closed them, though a merged cell beside them goes on', () => {
    const rows = joinToRows(page(1, XS, '指标v', '书', '架'), page(2, XS, '^', '^桌', '^椅'));
    expect(rows).toEqual([
      ['指标', '书', '架'],
      ['桌', '椅'],
    ]);
  });

  it('joins the row that was cut through', () => {
    const rows = joinToRows(page(1, XS, '指标v', '书v', '图书v'), page(2, XS, '^', '^', '^管理'));
    expect(rows).toEqual([['指标', '书', '图书管理']]);
  });

  it('takes an open head of the page for a cut row where the upper page left nothing open', () => {
    expect(joinToRows(page(1, XS, '甲', '书', '图书'), page(2, XS, '^', '^', '^管理'))).toEqual([
      ['甲', '书', '图书管理'],
    ]);
  });

  it('joins a page on which a merged cell without text has no rules', () => {
    const rows = joinToRows(page(1, XS, '指标v', '原因v', '书v'), page(2, [50, 100, 150], '^分析', '^'));
    expect(rows).toEqual([['指标', '原因分析', '书']]);
  });
});
