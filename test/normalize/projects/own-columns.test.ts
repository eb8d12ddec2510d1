/** Fixture: project lists with a column more (预算单位, 序号, 备注) or fewer (no 其中：) than the common eleven. */
import { tableToProjects } from '../../../src/forms/projects/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import type { RecognizedTable, Table } from '../../../src/model/index.ts';
import { repairTables } from '../../../src/normalize/repair.ts';
import { drawTable, type DrawnCell } from '../../forms/grid-table.ts';
import { CLEAN, doubtsOf, HEADER, rulesOf } from '../lists.ts';
import { linesToTestTable } from '../../tables.ts';

const TITLE = '项目支出绩效目标表';
const restore = (table: Table): RecognizedTable => repairTables(recognizeTables([table]))[0]!;
const read = (table: RecognizedTable) =>
  tableToProjects('d', table).projects.map(
    ({ code, name, total, fiscal, other, goal, indicators }) =>
      `${code} ${name} ${total} ${fiscal} ${other} ${goal} ${indicators.map((each) => `${each.name}${each.operator}${each.value}${each.unit}`).join(' ')}`,
  );
const textsOf = (table: RecognizedTable, column: number): string[] =>
  table.cells.filter((cell) => cell.column === column).map(({ text, row }) => `${row}:${text}`);

const TREES =
  '种树 30.000000 30.000000 null 在河边种树。 种树棵数≥100棵 树苗存活率≥90% 树苗采购费≤30万元 绿化面积≥5亩 居民满意度≥95%';
const ROAD =
  '修路 80.000000 60.000000 20.000000 修补乡村道路。 修路里程=12公里 完工时间≤11月 方便出行定性优其他 村民满意度≥90%';
const PROJECTS = [`99000022T000000100001 ${TREES}`, `99000022T000000100002 ${ROAD}`];

const dump = (before: readonly string[], after: readonly string[] = []): Table => {
  const lines = [...HEADER, ...CLEAN].map(
    (line, i) => `${before[i] ?? before.at(-1)}${line}${after[i] ?? ''}`,
  );
  return linesToTestTable(lines, { title: TITLE, unit: '万元' });
};

describe('a project list with further columns', () => {
  test('a dump: 预算单位 in front keeps its column, the name is the name', () => {
    const table = restore(
      dump(['预算单位|', '|', '100001-某局|', ...Array<string>(4).fill('|'), '100001-某局|', '|']),
    );
    expect(read(table)).toEqual(PROJECTS);
    expect([table.layout, table.columns]).toEqual(['project_list', 12]);
    expect(textsOf(table, 0)).toEqual(['0:预算单位', '2:100001-某局', '7:100001-某局']);
    expect([rulesOf(table), doubtsOf(table)]).toEqual([[], []]);
    expect(restore(table)).toEqual(table);
  });

  test('a dump: the header that a page prints again is no row', () => {
    const [first, second] = HEADER.map((line, i) => `${i === 0 ? '预算单位' : ''}|${line}`);
    const body = CLEAN.map((line, i) => `${i === 0 ? '100001-某局' : ''}|${line}`);
    const lines = [first!, second!, ...body.slice(0, 3), first!, second!, ...body.slice(3)];
    const table = restore(linesToTestTable(lines, { title: TITLE, unit: '万元' }));
    expect(read(table)).toEqual(PROJECTS);
    expect(textsOf(table, 0)).toEqual(['0:预算单位', '2:100001-某局']);
  });

  test('a dump: 序号 in front and 备注 behind, a row that was moved', () => {
    const table = dump(
      ['序号|', '|', '1|', ...Array<string>(4).fill('|'), '2|', '|'],
      ['|备注', '', '|新增'],
    );
    const moved = {
      ...table,
      cells: table.cells.map((c) => (c.row === 4 ? { ...c, column: c.column - 6 } : c)),
    };
    const restored = restore(moved);
    expect(read(restored)).toEqual(PROJECTS);
    expect([restored.columns, rulesOf(restored)]).toEqual([13, ['row-realigned']]);
    expect([textsOf(restored, 0), textsOf(restored, 12)]).toEqual([
      ['0:序号', '2:1', '7:2'],
      ['0:备注', '2:新增'],
    ]);
  });

  test('drawn: a unit merged over its projects, one of them without 其他资金, nothing is repaired', () => {
    const table = restore(drawTable('project_list', drawn(['预算单位', 1, 2], ['100001-某局', 1, 4]), TITLE));
    expect(read(table)).toEqual(DRAWN);
    expect([table.columns, rulesOf(table), doubtsOf(table)]).toEqual([12, [], []]);
  });

  test('drawn: rows moved against their columns are put back beside the unit', () => {
    const rows = drawn(['预算单位', 1, 2], ['100001-某局', 1, 4]);
    const last = rows.at(-1)!;
    const table = restore(drawTable('project_list', [...rows.slice(0, -1), ['', '', ...last]], TITLE));
    expect(read(table)).toEqual(DRAWN);
    expect(rulesOf(table)).toEqual(['row-realigned']);
    expect(textsOf(table, 0)).toEqual(['0:预算单位', '2:100001-某局']);
  });
});

test('a unit that a page break closed goes on: blank, or with its rest beside a project that goes on', () => {
  const rows = drawn(['预算单位', 1, 2], ['100001-某市某局机', 1, 3]);
  const last = ['', '', '', '', '', ...rows.at(-1)!];
  const pages = (...pieces: string[]) => {
    const drawnRows = [...rows.slice(0, -1), ...pieces.map((piece) => [piece, ...last])];
    drawnRows[4] = rows[4]!.map((cell) => (typeof cell === 'string' ? cell : cell[0]));
    const breaks = pieces.map((_, i) => ({ row: 5 + i, kind: 'page' as const }));
    return textsOf(restore({ ...drawTable('project_list', drawnRows, TITLE), breaks }), 0);
  };
  expect(pages('关幼儿园')).toEqual(['0:预算单位', '2:100001-某市某局机关幼儿园']);
  expect(pages('')).toEqual(['0:预算单位', '2:100001-某市某局机']);
});

test('so does one that stands behind the name', () => {
  const head = ['项目名称', '实施单位', '项目总额', ...HEADER[0]!.split('|').slice(4)];
  const row = (name: string, unit: string, money: string, goal: string, name2: string): string[] => [
    name, unit, money, goal, '产出指标', '数量指标', name2, '≥', '1', '个',
  ]; // prettier-ignore
  const rows = [
    head,
    row('99000022T000000100001-种树', '某市某局机', '30', '种', '棵数'),
    row('', '关幼儿园', '', '树。', '面积'),
  ];
  const breaks = [{ row: 2, kind: 'page' as const }];
  const table = restore({ ...drawTable('project_list', rows, TITLE), breaks });
  expect(textsOf(table, 1)).toEqual(['0:实施单位', '1:某市某局机关幼儿园']);
});

const drawn = (word: DrawnCell, unit: DrawnCell): DrawnCell[][] => [
  [word, ...['项目名称', '项目总额'].map((w): DrawnCell => [w, 1, 2]), ['其中：', 2],
    ...HEADER[0]!.split('|').slice(4).map((w): DrawnCell => [w, 1, 2])],
  ['财政资金', '其他资金'],
  [unit, ...['99000022T000000100001-种树', '30', '30', '', '种树。'].map((w): DrawnCell => [w, 1, 2]),
    '产出指标', '数量指标', '棵数', '≥', '100', '棵'],
  ['效益指标', '社会效益指标', '面积', '≥', '5', '亩'],
  [...['99000022T000000100002-修路', '80', '60', '20', '修路。'].map((w): DrawnCell => [w, 1, 2]),
    '产出指标', '数量指标', '里程', '=', '12', '公里'],
  ['效益指标', '社会效益指标', '出行', '定性', '优', '其他'],
]; // prettier-ignore
const DRAWN = [
  '99000022T000000100001 种树 30 30 null 种树。 棵数≥100棵 面积≥5亩',
  '99000022T000000100002 修路 80 60 20 修路。 里程=12公里 出行定性优其他',
];

test('a drawn list without 其中： stands under its nine headings', () => {
  const rows = drawn('', '');
  const nine = [
    ['项目名称', '项目总额', ...HEADER[0]!.split('|').slice(4)],
    ...rows.slice(2).map((row) => (row.length > 6 ? [row.at(-11)!, row.at(-10)!, ...row.slice(-7)] : row)),
  ];
  const table = restore(drawTable('project_list', nine, TITLE));
  expect(table.columns).toBe(9);
  expect(read(table)).toEqual(DRAWN.map((line) => line.replace(/ (30|80) \S+ \S+ /u, ' $1 null null ')));
  expect([rulesOf(table), doubtsOf(table)]).toEqual([[], []]);
});
