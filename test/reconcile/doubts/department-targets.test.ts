import { tableToProjects } from '../../../src/forms/project-list.ts';
import type { DepartmentTargetRecord } from '../../../src/schemas/index.ts';
import { doubtRecords } from '../../../src/reconcile/index.ts';
import { repairList } from '../../normalize/lists.ts';
import { asForm, linesToTestTable } from '../../tables.ts';
import { NO_RECORDS, projectWith } from './doubts-of.ts';

/** One indicator in the third row, and the funds in the second. */
const table = (indicator: string, figures: string) =>
  asForm(linesToTestTable(['部门名称|某市园林局', figures, indicator], { id: 't5' }), {
    layout: 'department_targets',
  });

function doubts(
  funds: DepartmentTargetRecord['funds'],
  indicator = '产出指标|数量指标|修剪草坪次数|≥|10|次',
  project = '产出指标|数量指标|种树棵数|≥|100|棵',
) {
  const own = table(indicator, '1,773.30|1,144.08');
  const [category, subcategory, name, operator, value, unit] = indicator.split('|') as [
    string, string, string, string, string, string,
  ]; // prettier-ignore
  const sources = own.cells.filter(({ row }) => row === 2).flatMap((cell) => cell.sources) as never;
  const target: DepartmentTargetRecord = {
    id: 'd/t5/department_target',
    table_id: 'd/t5',
    department: '某市园林局',
    goal: null,
    notes: null,
    unit: '万元',
    funds,
    sources: [],
    indicators: [
      {
        id: 'd/t5/department_target/indicator0',
        department_target_id: 'd/t5/department_target',
        position: 0,
        activity: null,
        ...{ category, subcategory, name, operator, value, unit },
        sources,
      },
    ],
  };
  const list = repairList(projectWith(project));
  const records = { ...tableToProjects('d', list), departmentTargets: [target] };
  return doubtRecords([list, own], { ...NO_RECORDS, ...records }, []);
}

test('a fund of which one part is missing is flagged with what it would be', () => {
  expect(doubts({ other: '1773.30', other_basic: '1144.08' })).toEqual([
    {
      code: 'target.fund_lost',
      table: 't5',
      cell: { row: 1, column: 1 },
      expected: '629.22',
      note: '其他资金: 项目支出, 1773.30 less 1144.08',
    },
  ]);
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
      cell: { row: 2, column: 4 },
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
