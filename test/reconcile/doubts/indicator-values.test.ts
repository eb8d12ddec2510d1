import { tablesToDepartmentTargets } from '../../../src/forms/department-targets/index.ts';
import { asForm, linesToTestTable } from '../../tables.ts';
import { doubtsAbout, doubtsInList, placed, projectWith } from './doubts-of.ts';

test.each([
  ['效益指标|社会效益指标|河边环境改善|定性|优|%', '%'],
  ['效益指标|社会效益指标|绿化工作专业水平|定性|优|份', '份'],
  ['产出指标|数量指标|项目支出完成率|≥|6|次', '次'],
  ['产出指标|质量指标|树苗验收合格率|≤|45|万', '万'],
  ['满意度指标|服务对象满意度指标|居民满意度|≥|400|人次', '人次'],
  ['满意度指标|服务对象满意度指标|居民满意度指标|≥|20|个', '个'],
  ['产出指标|数量指标|树苗租赁数量|≥|33|%', '%'],
  ['产出指标|时效指标|巡查月数|≤|3|个（套）', '个（套）'],
  ['产出指标|数量指标|参与企业家数|≥|10|人', '人'],
])('a unit that does not fit is flagged: %s', (indicator, unit) => {
  expect(placed(projectWith(indicator))).toEqual([['indicator.unit_unfit', unit]]);
});

test.each([
  '效益指标|社会效益指标|河边环境改善|定性|优|其他',
  '效益指标|社会效益指标|河边环境改善|定性|优|级',
  '产出指标|质量指标|树苗存活率|≥|90|%',
  '产出指标|时效指标|数据更新频率|≤|30|天',
  '效益指标|社会效益指标|宣传文章点击率|≥|10000|人次',
  '满意度指标|服务对象满意度指标|居民满意度|≥|95|分',
  '满意度指标|服务对象满意度指标|居民满意度|≥|4|星',
  '产出指标|数量指标|任务数量占比|≥|33|%',
  '产出指标|时效指标|每月巡查天数|≥|1|天/月',
  '产出指标|数量指标|参加培训人数|≥|10|人',
])('a unit that fits is not flagged: %s', (indicator) => {
  expect(doubtsInList(projectWith(indicator))).toEqual([]);
});

test.each([
  ['满意度指标|服务对象满意度指标|居民满意度|≤|100|%', '≤ 100 %'],
  ['满意度指标|服务对象满意度指标|居民满意度|≥|950|%', '≥ 950 %'],
  ['效益指标|社会效益指标|河边环境改善|定性|95%|', '定性 95 %'],
  ['效益指标|社会效益指标|河边环境改善|≥|优|', '≥ 优'],
  ['产出指标|时效指标|完成时间|≤|90|月', '≤ 90 月'],
])('a target that makes no sense is flagged: %s', (indicator, actual) => {
  expect(doubtsInList(projectWith(indicator))).toMatchObject([{ code: 'indicator.value_unfit', actual }]);
});

test.each([
  '满意度指标|服务对象满意度指标|居民不满意度|≤|5|%',
  '满意度指标|服务对象满意度指标|参与人员投诉率|≤|5|%',
  '产出指标|时效指标|完成时间|≤|12|月',
  '产出指标|质量指标|树苗质保期|≥|24|月',
  '产出指标|数量指标|种树棵数|≥|一百|棵',
  '产出指标|数量指标|计划完成率|≥|120|%',
])('a target that makes sense is not flagged: %s', (indicator) => {
  expect(doubtsInList(projectWith(indicator))).toEqual([]);
});

test('targets of a department are read the same way, and the doubt stands at the unit', () => {
  const lines = [
    '一级指标|二级指标|三级指标|指标性质|指标值|度量单位',
    '产出指标|数量指标|树苗租赁数量|≥|33|%',
  ];
  const table = asForm(linesToTestTable(lines), { layout: 'department_targets' });
  expect(doubtsAbout(table, tablesToDepartmentTargets('d', [table]))).toMatchObject([
    { code: 'indicator.unit_unfit', table: 't0', cell: { row: 1, column: 5 } },
  ]);
});
