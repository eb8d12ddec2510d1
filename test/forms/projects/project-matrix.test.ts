import { projectTableToProjects } from '../../../src/forms/projects/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

const over = (word: string, rows: number, columns: number): DrawnCell => [word, columns, rows];
const CODE = '99000022T000000100001';
const HEADER: DrawnCell[][] = [
  [
    over('项目编码-项目名称', 2, 1),
    over('项目金额（万元）', 1, 3),
    over('绩效目标', 2, 1),
    over('成本指标', 1, 2),
    over('产出指标', 1, 2),
  ],
  ['资金总额', '政府预算资金', '单位资金', '三级指标', '指标值', '三级指标', '指标值'],
];
const head = (name: string): DrawnCell[] =>
  [name, '6.00', '5.00', '1.00', '修好道路。'].map((text) => over(text, 2, 1));
const ROWS: DrawnCell[][] = [
  [...head(`${CODE}-修路`), '修路费用', '≤6万元', '修路里程', '≥5公里'],
  ['', '', '完工时间', '11月底前'],
];

const read = (rows: readonly (readonly DrawnCell[])[]) => {
  const [table] = recognizeTables([
    drawTable(
      'other',
      rows.map((row) => [...row]),
      '部门预算项目绩效目标汇总表',
    ),
  ]);
  return { layout: table!.layout, ...projectTableToProjects('d', table!) };
};

test('the levels of a header side by side are read level by level', () => {
  const { layout, projects, places } = read([...HEADER, ...ROWS]);
  expect(layout).toBe('project_table');
  expect(projects).toMatchObject([
    {
      code: CODE,
      name: '修路',
      total: '6.00',
      fiscal: '5.00',
      other: '1.00',
      goal: '修好道路。',
      state: 'complete',
    },
  ]);
  expect(
    projects[0]!.indicators.map((i) =>
      [i.position, i.category, i.name, i.operator, i.value, i.unit].join(' '),
    ),
  ).toEqual([
    '0 成本指标 修路费用 ≤ 6 万元',
    '1 产出指标 修路里程 ≥ 5 公里',
    '2 产出指标 完工时间  11月底前 ',
  ]);
  expect(places).toHaveLength(4);
});

test('one level over its columns is read as several are', () => {
  const single = [HEADER[0]!.slice(0, 4), HEADER[1]!.slice(0, 5)];
  const { projects } = read([...single, ...ROWS]);
  expect(projects[0]!.indicators[0]).toMatchObject({ category: '成本指标', name: '修路费用' });
});
