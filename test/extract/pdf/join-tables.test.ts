import { joinPageTables } from '../../../src/extract/page/pages/join-tables.ts';
import type { JoinedCell, JoinedTable } from '../../../src/extract/page/pages/joined-table.ts';
import { alignTables } from '../../../src/extract/page/pages/align-tables.ts';
import { matchParts } from '../../../src/extract/page/pages/match-columns.ts';
import { countPrintedAgain } from '../../../src/extract/page/pages/repeated-rows.ts';

const linesOf = (text: string) => ({ lines: [text], printed: [text] });

/** One row on one page: `名称v` is left open below, `^名称` above; each cell one column wide from `from` on. */
function page(number: number, xs: readonly number[], ...texts: string[]): JoinedTable {
  const cells = texts.map((text, column): JoinedCell => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    parts: [{ page: number, box: [0, 0, 1, 1], ...linesOf(text.replace(/[v^]/gu, '')) }],
    isOpenAbove: text.startsWith('^'),
    isOpenBelow: text.endsWith('v'),
  }));
  return {
    foundBy: 'rulings',
    pages: [number],
    xs,
    rows: 1,
    cells: [cells],
    breaks: [],
    repeated: [],
    isOpenAbove: cells.some((cell) => cell.isOpenAbove),
    isOpenBelow: cells.some((cell) => cell.isOpenBelow),
  };
}

const XS = [0, 50, 100, 150];

const cellsOf = ({ cells }: Pick<JoinedTable, 'cells'>): readonly JoinedCell[] => cells.flat();

const join = (first: JoinedTable, second: JoinedTable): JoinedTable =>
  joinPageTables(...alignTables(first, second)!, 0);

/** The texts of each row; a cell that goes on stands in its first row. */
function joinToRows(first: JoinedTable, second: JoinedTable): string[][] {
  const { cells, rows } = join(first, second);
  return Array.from({ length: rows }, (_, row) =>
    cellsOf({ cells })
      .filter((cell) => cell.row === row)
      .map(({ parts }) => parts.flatMap(({ lines }) => lines).join('')),
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

  it('lets a merged cell go on over three pages, and the next one begin below it', () => {
    const pages = [
      page(1, XS, '指标v', '书', '架'),
      page(2, XS, '^v', '^桌', '^椅'),
      page(3, XS, '^', '^灯', '^床'),
      page(4, XS, '效果', '茶', '杯'),
    ];
    const whole = pages.reduce(join);
    const merged = cellsOf(whole).filter(({ column }) => column === 0);
    expect(merged.map(({ row, rowSpan, parts }) => [row, rowSpan, parts.map((part) => part.page)])).toEqual([
      [0, 3, [1, 2, 3]],
      [3, 1, [4]],
    ]);
  });

  it('joins the row that was cut through', () => {
    const rows = joinToRows(page(1, XS, '指标v', '书v', '图书v'), page(2, XS, '^', '^', '^管理'));
    expect(rows).toEqual([['指标', '书', '图书管理']]);
  });

  it('lets a merged cell go on beside all rows of a page that draws nothing of its columns', () => {
    const next = page(2, XS.slice(1), '^桌', '椅');
    const second = {
      ...next,
      rows: 2,
      cells: [[...cellsOf(next), ...cellsOf(next).map((cell) => ({ ...cell, row: 1 }))]],
    };
    const cells = cellsOf(join(page(1, XS, '指标v', '书', '架'), second));
    expect(cells.find(({ column }) => column === 0)?.rowSpan).toBe(3);
  });

  it('lets merged cells without text at the head of a page go on, though both pages close them', () => {
    const blank = (below: JoinedTable): JoinedTable => {
      const [merged, ...others] = cellsOf(below);
      return {
        ...below,
        rows: 2,
        cells: [[{ ...merged!, rowSpan: 2 }, ...others, ...others.map((cell) => ({ ...cell, row: 1 }))]],
      };
    };
    const spanOf = (name: string): number | undefined => {
      const second = blank(page(2, XS, name, '桌', '椅'));
      const joined = join(page(1, XS, '指标', '书', '架'), second);
      return cellsOf(joined).find(({ column }) => column === 0)?.rowSpan;
    };
    expect([spanOf(''), spanOf('次')]).toEqual([3, 1]);
  });

  it('takes blank cells side by side below one merged over their columns for its rest', () => {
    const wide = page(1, XS, '指标v', '', '架');
    const [merged, , last] = cellsOf(wide);
    const first = { ...wide, cells: [[{ ...merged!, columnSpan: 2 }, last!]] };
    const below = page(2, XS, '', '', '椅');
    const cells = cellsOf(join(first, below));
    expect(cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 2, 2],
      [0, 2, 1, 1],
      [1, 2, 1, 1],
    ]);
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

  it('joins a row cut through its figures and words, every cell of it left open', () => {
    const upper = page(1, XS, '甲园v', '0.69v', '成本v');
    const lower = page(2, XS, '^维护', '^6000', '^指标');
    expect(joinToRows(upper, lower)).toEqual([['甲园维护', '0.696000', '成本指标']]);
  });

  it('joins a figure that only together has the decimals of its column', () => {
    const other: JoinedCell = { ...cellsOf(page(1, XS, '12.500000'))[0]!, column: 1 };
    const lower = page(2, XS, '^', '^6000', '^');
    const seen = { ...lower, rows: 2, cells: [[...cellsOf(lower), { ...other, row: 1 }]] };
    expect(joinToRows(page(1, XS, '甲v', '0.69v', 'v'), seen)[0]).toEqual(['甲', '0.696000', '']);
  });

  it('keeps two levels of indicators apart, though one cell of the row does not go on', () => {
    const rows = joinToRows(
      page(1, XS, '甲', '生态效益指标v', '有v'),
      page(2, XS, '乙', '^可持续影响指标', '^长期'),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(['乙', '可持续影响指标', '长期']);
  });

  it('keeps whole figures of two rows apart, though no rule stands between them', () => {
    const rows = joinToRows(page(1, XS, '甲v', '0.5v', '万元v'), page(2, XS, '^乙', '^3', '^个'));
    expect(rows).toHaveLength(2);
  });
});

describe('the columns of two parts of a form', () => {
  const goal = [0, 30, 60, 120, 150, 180];
  const indicators = [0, 30, 45, 120, 135, 180];

  it('are those of both, each cell over as many as it covers', () => {
    const [upper, lower] = alignTables(
      page(1, goal, '目标', '好'),
      page(2, indicators, '指标', '产出', '数量'),
    )!;
    expect(lower.xs).toEqual([0, 30, 45, 60, 120, 135, 150, 180]);
    const spans = (table: JoinedTable): number[][] =>
      cellsOf(table).map(({ column, columnSpan }) => [column, columnSpan]);
    expect([spans(upper), spans(lower)]).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 1],
        [2, 2],
      ],
    ]);
  });

  it('are no columns of one table where few are common, or the width is another', () => {
    expect(matchParts(goal, [0, 20, 50, 90, 150, 180])).toBeNull();
    expect(matchParts(goal, [0, 30, 45, 120, 135, 200])).toBeNull();
  });
});

describe('a header printed again', () => {
  const header = (number: number, ...lines: string[][]): JoinedTable => {
    const head = page(number, XS, '', '', '');
    const cells = cellsOf(head).map((cell, i) => ({
      ...cell,
      parts: [{ ...cell.parts[0]!, lines: lines[i]! }],
    }));
    const body = cellsOf(page(number, XS, '书', '架', '个')).map((cell) => ({ ...cell, row: 1 }));
    return { ...head, rows: 2, cells: [[...cells, ...body]] };
  };
  const first = header(1, ['绩效', '度量', '单位'], ['三级指标'], ['指标值']);

  it('is one where its row was too low for all of its lines', () => {
    expect(countPrintedAgain(first, header(2, ['绩效', '度量'], ['三级指标'], ['指标值']))).toBe(1);
  });

  it('is none where it begins alike and goes on otherwise', () => {
    expect(countPrintedAgain(first, header(2, ['绩效', '指标'], ['三级指标'], ['指标值']))).toBe(0);
  });
});
