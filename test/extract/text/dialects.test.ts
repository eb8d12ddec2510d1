import { readText } from '../../../src/extract/text/index.ts';
import type { Table } from '../../../src/model/index.ts';

const read = async (text: string) => readText(new TextEncoder().encode(text));
const tablesOf = async (text: string): Promise<Table[]> =>
  (await read(text)).blocks.filter((block) => block.kind === 'table');
const rowsOf = ({ cells, rows }: Table): string[] =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ column, text }) => `${column}:${text.trim()}`)
      .join(' '),
  );

const LINES = [
  '收入总表',
  '科目\t合计\t基本支出',
  '20101 行政\t2.00\t2.00',
  '20102 教育\t1.00\t',
  '合计\t3.00\t2.00',
];

test('a blank line behind every line, or a line end that was doubled, is none of the source', async () => {
  const plain = (await tablesOf(LINES.join('\n'))).map(rowsOf);
  const many = [...LINES, ...LINES];
  expect((await tablesOf(many.join('\n\n'))).map(rowsOf)).toEqual(
    (await tablesOf(many.join('\n'))).map(rowsOf),
  );
  expect((await tablesOf(`${LINES.join('\r\r\n')}\r\r\n完\r\r\n完`)).map(rowsOf)).toEqual(plain);
});

test('one blank line where a page ends is kept', async () => {
  const tables = await tablesOf([...LINES.slice(0, 3), '', ...LINES.slice(3)].join('\n'));
  expect(tables).toHaveLength(2);
});

describe('bars', () => {
  const rows = ['0:科目 1:合计 2:基本支出', '0:20101 行政 1:2.00 2:2.00', '1:合计 2:2.00'];

  test('with a row of dashes part cells, each in its own column of the file', async () => {
    const [table] = await tablesOf(
      '## 收入总表\n\n| 科目 | 合计 | 基本支出 |\n| --- | ---: | --- |\n| 20101 行政 | 2.00 | 2.00 |\n|  | 合计 | 2.00 |',
    );
    expect(rowsOf(table!)).toEqual(rows);
    expect(table!.cells.find(({ raw }) => raw.includes('2.00'))?.sources).toEqual([
      { line: 5, columns: [12, 18] },
    ]);
  });

  test('may have no outer ones', async () => {
    const [table] = await tablesOf(
      '科目 | 合计 | 基本支出\n---|---|---\n20101 行政 | 2.00 | 2.00\n | 合计 | 2.00',
    );
    expect(rowsOf(table!)).toEqual(rows);
  });

  test('without such a row are text', async () => {
    expect(await tablesOf('甲 | 乙 | 丙\n丁 | 戊 | 己')).toEqual([]);
  });
});

describe('a line without tabs between two rows', () => {
  test('is a row whose tabs an editor cut where it is a label', async () => {
    const [table] = await tablesOf(
      ['一、教育\t1.00\t', '二、外交', '上年结转结余', '合计\t1.00\t'].join('\n'),
    );
    expect(rowsOf(table!)).toEqual(['0:一、教育 1:1.00', '0:二、外交', '0:上年结转结余', '0:合计 1:1.00']);
  });

  test('is a paragraph where it is none, or the rows are of other tables', async () => {
    expect(await tablesOf(['甲\t1.00\t', '支出总表', '合计\t1.00\t'].join('\n'))).toHaveLength(2);
    expect(await tablesOf(['甲\t1.00\t', '二、支出', '合计\t1.00'].join('\n'))).toHaveLength(2);
  });
});

test('a label of a form begins a row, however many fields two rows have together', async () => {
  const form = [
    '项目名称\t森林巡护',
    '主管部门及代码\t林业局\t实施单位\t林业站',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
    '\t产出指标\t数量指标\t巡查\t≥12次',
    '\t效益指标\t社会效益指标\t知晓\t≥90%',
  ];
  const [table] = await tablesOf(form.join('\n'));
  expect(rowsOf(table!).slice(0, 2)).toEqual([
    '0:项目名称 1:森林巡护',
    '0:主管部门及代码 1:林业局 2:实施单位 3:林业站',
  ]);
});
