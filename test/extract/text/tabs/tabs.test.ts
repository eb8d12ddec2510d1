import { readText } from '../../../../src/extract/text/index.ts';
import type { Table } from '../../../../src/model/index.ts';

/** Tables of a text whose tabs are written as `|`. */
async function tablesOf(...lines: string[]): Promise<Table[]> {
  const text = lines.join('\n').replaceAll('|', '\t');
  const { blocks } = await readText(new TextEncoder().encode(text));
  return blocks.filter((block) => block.kind === 'table');
}

const rowsOf = (table: Table): string[] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ column, raw }) => `${column}:${raw}`)
      .join(' '),
  );

const CODE = '99000022T000000100001';
const indicator = (name: string): string => `||||产出指标|数量指标|${name}|≥|100|棵`;
const around = ['种树', '养树', '护树', '浇树'].map(indicator);

describe('a line break inside a cell of the tab dialect', () => {
  it.each([
    [
      'a goal',
      [`${CODE}-种树|30.00|30.00|1.种树；`, '2.养树；', '3.护树。|产出指标|数量指标|看树|≥|9|次'],
      10,
    ],
    ['a code', ['99000022T00000', '0100001-种', '树|30.00|30.00|种树。|产出指标|数量指标|看树|≥|9|次'], 10],
    ['the name of an indicator', ['||||产出指标|数量指标|看树', '次数|≥|9|次'], 6],
  ])('%s goes on where the fields of both lines make a row', async (_, lines, cells) => {
    const tables = await tablesOf(...around, ...lines, ...around);
    expect(tables).toHaveLength(1);
    expect(tables[0]!.rows).toBe(9);
    const broken = tables[0]!.cells.filter(({ row }) => row === 4);
    expect(broken).toHaveLength(cells);
    const whole = broken.find(({ raw }) => raw.includes('\n'))!;
    expect(whole.sources).toHaveLength(whole.raw.split('\n').length);
  });

  it('is none between rows that lost their leading cells', async () => {
    const short = ['产出指标|数量指标|种树|≥|1|棵', '产出指标|质量指标|养树|≥|2|棵'];
    const wide = Array.from({ length: 5 }, (_, i) => `|||||产出指标|数量指标|看树${i}|≥|9|次`);
    const [table] = await tablesOf(...wide, ...short, ...wide);
    expect(rowsOf(table!)).toHaveLength(12);
  });

  it('is none behind a figure that is whole', async () => {
    const full = Array.from({ length: 4 }, (_, i) => `2010101|运行${i}|1.00|2.00|3.00`);
    const [table] = await tablesOf(...full, '2010102|运行|1.00', '其中|2.00|3.00', ...full);
    expect(rowsOf(table!)).toHaveLength(10);
  });

  it('is none across a blank line or a page number', async () => {
    for (const between of ['', '- 3 -']) {
      const parts = [`${CODE}-种树|30.00|30.00|1.种树；`, between, '2.养树。|产出指标|数量指标|看树|≥|9|次'];
      const tables = await tablesOf(...around, ...parts, ...around);
      expect(tables.map(({ rows }) => rows)).toEqual([5, 5]);
    }
  });
});

describe('the end of a page', () => {
  const breaksOf = async (...between: string[]): Promise<(string | undefined)[]> =>
    (await tablesOf(...around, ...between, ...around)).map(({ breaks }) => breaks[0]?.kind);

  it('is a blank line; more of them skip something', async () => {
    expect(await breaksOf('')).toEqual([undefined, 'page']);
    expect(await breaksOf('', '')).toEqual([undefined, 'gap']);
  });

  it('is a form feed, on a line of its own or before the next row, whatever blank lines stand beside it', async () => {
    expect(await breaksOf('\f')).toEqual([undefined, 'page']);
    expect(await breaksOf('', '\f', '')).toEqual([undefined, 'page']);
    const tables = await tablesOf(...around, `\f${around[0]}`, ...around);
    expect(tables.map(({ breaks }) => breaks[0]?.kind)).toEqual([undefined, 'page']);
  });
});

test('a page number beside a figure is no running head', async () => {
  const tables = await tablesOf(
    '项目|金额|备注',
    '甲|40.05|第1页',
    '合计|40.05|',
    '',
    '某局2024年部门预算|第2页',
  );
  expect(tables.map(rowsOf)).toEqual([['0:项目 1:金额 2:备注', '0:甲 1:40.05 2:第1页', '0:合计 1:40.05']]);
});
