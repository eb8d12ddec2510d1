import { tablesToDepartmentTargets } from '../../../src/forms/department-targets/index.ts';
import { tableToProjects } from '../../../src/forms/projects/index.ts';
import type { DepartmentTargetRecord } from '../../../src/schemas/index.ts';
import { doubtRecords } from '../../../src/reconcile/index.ts';
import { repairList } from '../../normalize/lists.ts';
import { asForm, linesToTestTable } from '../../tables.ts';
import { NO_RECORDS, projectWith } from './doubts-of.ts';

const FUNDS = [
  'total', 'fiscal', 'fiscal_basic', 'fiscal_project', 'other', 'other_basic', 'other_project',
]; // prettier-ignore

/** The funds in the fourth row, and one indicator in the sixth. */
const table = (funds: DepartmentTargetRecord['funds'], indicator: string) =>
  asForm(
    linesToTestTable(
      [
        '部门名称|某市园林局',
        '预算支出总额|财政拨款|·|·|其他资金|·|·',
        '·|合计|基本支出|项目支出|合计|基本支出|项目支出',
        FUNDS.map((name) => funds[name] ?? '·').join('|'),
        '一级指标|二级指标|三级指标|指标性质|指标值|度量单位',
        indicator,
      ],
      { id: 't5', unit: '万元' },
    ),
    { layout: 'department_targets' },
  );

function doubts(
  funds: DepartmentTargetRecord['funds'],
  indicator = '产出指标|数量指标|修剪草坪次数|≥|10|次',
  project = '产出指标|数量指标|种树棵数|≥|100|棵',
) {
  const own = table(funds, indicator);
  const list = repairList(projectWith(project));
  const [targets, projects] = [tablesToDepartmentTargets('d', [own]), tableToProjects('d', list)];
  const places = [...projects.places, ...targets.places];
  return doubtRecords([list, own], { ...NO_RECORDS, ...targets, projects: projects.projects, places }, []);
}

test('a fund of which one part is missing is flagged with what it would be', () => {
  expect(doubts({ other: '1,773.30', other_basic: '1,144.08' })).toEqual([
    {
      code: 'target.fund_lost',
      table: 't5',
      cell: { row: 3, column: 5 },
      expected: '629.22',
      note: '其他资金: 项目支出, 1773.30 less 1144.08',
    },
  ]);
});

test('the lost part is told at the part that is there, also where another figure is the same', () => {
  const [lost] = doubts({
    total: '8.00',
    fiscal: '5.00',
    fiscal_basic: '5.00',
    other: '7.00',
    other_project: '5.00',
  });
  expect(lost).toMatchObject({ code: 'target.fund_lost', cell: { row: 3, column: 6 } });
});

test.each([
  ['both parts', { other: '3.00', other_basic: '1.00', other_project: '2.00' }],
  ['a part that is the whole', { other: '3.00', other_basic: '3.00' }],
  ['a part that is printed as zero', { other: '3.00', other_basic: '3.00', other_project: '0.00' }],
  ['no parts', { other: '3.00' }],
  ['no whole', { other: null, other_basic: '1.00' }],
])('funds with %s raise no doubt', (_, funds) => {
  expect(doubts(funds)).toEqual([]);
});

test('a target that its project prints otherwise is flagged', () => {
  const found = doubts(
    {},
    '产出指标|数量指标|每年租赁机房数量|≥|24|座',
    '产出指标|数量指标|每年租赁机房数量|≥|22|座',
  );
  expect(found).toEqual([
    {
      code: 'target.differs',
      table: 't5',
      cell: { row: 5, column: 4 },
      expected: '≥22座',
      actual: '≥24座',
      note: '每年租赁机房数量, project 种树',
    },
  ]);
});

test.each([
  ['the same target', '产出指标|数量指标|每年租赁机房数量|≥|22|座'],
  ['another 二级指标', '产出指标|时效指标|每年租赁机房数量|≤|11|月'],
])('%s is no difference', (_, indicator) => {
  expect(doubts({}, indicator, '产出指标|数量指标|每年租赁机房数量|≥|22|座')).toEqual([]);
});

test('satisfaction, and words of a few characters, are asked of the department on its own', () => {
  const satisfaction = (value: string) => `满意度指标|服务对象满意度指标|服务对象满意度|≥|${value}|%`;
  expect(doubts({}, satisfaction('95'), satisfaction('90'))).toEqual([]);
  const count = (value: string) => `产出指标|数量指标|培训次数|≥|${value}|次`;
  expect(doubts({}, count('24'), count('3'))).toEqual([]);
});
