import { readText } from '../../../src/extract/text/index.ts';
import type { Table } from '../../../src/model/index.ts';
import { fillGrid } from './fill-grid.ts';

const read = async (text: string) => readText(new TextEncoder().encode(text));
const tablesOf = async (text: string): Promise<Table[]> =>
  (await read(text)).blocks.filter((block) => block.kind === 'table');
const gridOf = async (text: string): Promise<string[]> => {
  const [table] = await tablesOf(text);
  return table ? fillGrid(table) : [];
};

const ROWS = ['科目|合计|基本支出', '20101 行政|1,286.40|86.00', '20102 教育|150.00|', '合计|1,436.40|86.00'];

describe('signs of boxes draw rules', () => {
  test('each row between rules, signs one or two places wide', async () => {
    const text = `收支总表
┌──────────────┬──────────┬──────────┐
│科目          │合计      │基本支出  │
├──────────────┼──────────┼──────────┤
│20101 行政    │  1,286.40│     86.00│
├──────────────┼──────────┼──────────┤
│20102 教育    │    150.00│          │
├──────────────┼──────────┼──────────┤
│合计          │  1,436.40│     86.00│
└──────────────┴──────────┴──────────┘`;
    const wide = text.replace(/[─]+/gu, (run) => '─'.repeat(run.length / 2));
    expect(await gridOf(text)).toEqual(ROWS);
    expect(await gridOf(wide)).toEqual(ROWS);
  });

  test('rules below the header alone, rows by lines', async () => {
    expect(
      await gridOf(`╔══════════════╦══════════╦══════════╗
║科目          ║合计      ║基本支出  ║
╠══════════════╬══════════╬══════════╣
║20101 行政    ║  1,286.40║     86.00║
║20102 教育    ║    150.00║          ║
║合计          ║  1,436.40║     86.00║
╚══════════════╩══════════╩══════════╝`),
    ).toEqual(ROWS);
  });

  test('a cell of several lines, cells merged over columns', async () => {
    expect(
      await gridOf(`┌────────┬──────────────┐
│科目    │预算数        │
│        ├──────┬───────┤
│        │合计  │基本   │
├────────┼──────┼───────┤
│一般公共│      │       │
│服务支出│ 86.00│  86.00│
└────────┴──────┴───────┘`),
    ).toEqual(['科目|预算数|预算数', '科目|合计|基本', '一般公共服务支出|86.00|86.00']);
  });

  test('a grid of plus, minus and bar', async () => {
    expect(
      await gridOf(`+--------------+----------+----------+
| 科目         | 合计     | 基本支出 |
+==============+==========+==========+
| 20101 行政   | 1,286.40 |    86.00 |
| 20102 教育   |   150.00 |          |
| 合计         | 1,436.40 |    86.00 |
+--------------+----------+----------+`),
    ).toEqual(ROWS);
  });
});

test('blanks set columns apart; each cell knows its line', async () => {
  const text = `                支出总表
                                      单位：万元
科目                      合计    基本支出
20101 行政            1,286.40       86.00
20102 教育              150.00
合计                  1,436.40       86.00
`;
  expect(await gridOf(text)).toEqual(ROWS);
  const [table] = await tablesOf(text);
  expect(table).toMatchObject({ foundBy: 'gaps', pages: [] });
  expect(table!.cells.find((cell) => cell.text === '86.00')!.sources).toEqual([
    { line: 4, columns: [35, 40] },
  ]);
});

test('prose with two blanks in it is no table', async () => {
  const text =
    '一、部门职责  某局负责预算。\n二、机构设置  某局设三个科室。\n三、人员情况  编制三十人。\n四、说明  略。\n';
  expect(await tablesOf(text)).toEqual([]);
});

describe('values with commas between them', () => {
  test('quotes hold commas and lines', async () => {
    const text =
      '收支总表,,\n科目,合计,基本支出\n20101 行政,"1,286.40",86.00\n"20102\n教育",150.00,\n合计,"1,436.40",86.00\n';
    expect(await gridOf(text)).toEqual(['收支总表||', ...ROWS.slice(0, 2), '20102\n教育|150.00|', ROWS[3]]);
  });

  test('semicolons do it too, and doubled quotes are one', async () =>
    expect(await gridOf('科目;合计\n"甲""乙""";1\n丙;2\n')).toEqual(['科目|合计', '甲"乙"|1', '丙|2']));

  test('figures with thousands in prose are none', async () =>
    expect(await tablesOf('收入1,286.40万元\n支出1,286.40万元\n结转2,286.40万元\n')).toEqual([]));

  test('tabs, with quotes around what holds a line end', async () =>
    expect(await gridOf('科目\t合计\n"20101\n行政"\t1\n甲\t2\n')).toEqual([
      '科目|合计',
      '20101\n行政|1',
      '甲|2',
    ]));
});

describe('bars without a row of dashes', () => {
  const bars = (...rows: string[]): string => ['支出总表', '单位：万元', ...rows].join('\n');

  test('part cells where rows have as many of them', async () => {
    expect(await gridOf(bars(...ROWS.map((row) => row.replaceAll('|', ' | '))))).toEqual(ROWS);
    expect(await gridOf(bars(...ROWS.map((row) => `${row.replaceAll('|', ' | ')} |`)))).toEqual(ROWS);
    expect(await gridOf(bars(...ROWS.map((row) => `│${row.replaceAll('|', '│')}│`)))).toEqual(ROWS);
  });

  test('rows of dashes between them are no rows', async () =>
    expect(await gridOf(bars(...ROWS.flatMap((row) => ['------------', row])))).toEqual(ROWS));

  test('a cell a line, or a line of links, is no table', async () => {
    expect(await tablesOf('项目名称 |\n工资 |\n金额 |\n200.00 |\n')).toEqual([]);
    expect(await tablesOf('首页 | 公开 | 预算\n某局预算\n')).toEqual([]);
  });
});

test('a stray zero byte and UTF-16 without a mark are read', async () => {
  const text = '科目\t合计\r\n甲\t1\r\n';
  const outline = async (bytes: Uint8Array) =>
    (await readText(bytes)).blocks.flatMap((block) => (block.kind === 'table' ? fillGrid(block) : []));
  expect(await outline(Buffer.from(text, 'utf16le'))).toEqual(['科目|合计', '甲|1']);
  expect(await outline(Buffer.from(text.replace('合', '合\0')))).toEqual(['科目|合计', '甲|1']);
});

describe('programs that count characters, not the places they take', () => {
  const LINES = `             收支总表
科目                  合计           基本支出
一般公共服务支出            1,286.40     86.00
教育支出                150.00
合计                  1,436.40     86.00`;

  test('columns stand under one another, and one blank parts two of them', async () => {
    expect(await gridOf(LINES)).toEqual([
      '科目|合计|基本支出',
      '一般公共服务支出|1,286.40|86.00',
      '教育支出|150.00|',
      '合计|1,436.40|86.00',
    ]);
  });

  test('words of one cell that a blank parts are said, for they may be of two columns', async () => {
    const [table] = await tablesOf(`科目                          合计           基本支出
一般公共服务支出 行政运行             1,286.40     86.00
教育支出 普通教育                 150.00       50.00
卫生健康支出 行政单位医疗             20.00        20.00
合计                          1,456.40     156.00`);
    expect(table!.cells.flatMap(({ doubts }) => doubts?.map(({ code }) => code) ?? [])).toEqual([
      'table.columns_unclear',
    ]);
  });
});
