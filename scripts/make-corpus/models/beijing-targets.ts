/** @file 预算12表 and 预算13表: the targets of the projects, each merged over its indicator rows, and of the department. */
import {
  cell,
  columnKinds,
  row,
  sheet,
  type DepartmentTarget,
  type Project,
  type Sheet,
  type SheetRow,
} from '../sheet.ts';
import { PROJECTS, parseIndicators } from './beijing-projects.ts';

/** The rows of one project: its five first cells are merged over all of them. */
function projectToRows(each: Project): SheetRow[] {
  const n = each.indicators.length;
  const head = [`${each.code}-${each.name}`, each.total, each.fiscal ?? '', each.other ?? '', each.goal];
  return each.indicators.map((indicator, i) => {
    const { category, subcategory, name, operator, value, unit } = indicator;
    const own = row(category, subcategory, name, operator, value, unit);
    return i === 0 ? [...head.map((text) => cell(text, 1, n)), ...own] : own;
  });
}

/** The first rows of the third and of the fifth project: where the text dump begins a page. */
const pageRows = (projects: readonly Project[]): number[] =>
  [2, 4].map((n) => projects.slice(0, n).reduce((sum, each) => sum + each.indicators.length, 0));

export const projectTargetSheet = (projects: readonly Project[] = PROJECTS): Sheet =>
  sheet({
    form: 'project_targets',
    number: '预算12表',
    title: '项目支出绩效目标表',
    unit: '万元',
    lines: ['金额单位：万元'],
    header: [
      [
        cell('项目名称', 1, 2),
        cell('项目总额', 1, 2),
        cell('其中：', 2),
        ...[
          '绩效目标',
          '一级指标',
          '二级指标',
          '三级指标',
          '绩效指标性质',
          '本年绩效指标值',
          '绩效度量单位',
        ].map((text) => cell(text, 1, 2)),
      ],
      row('财政资金', '其他资金'),
    ],
    body: projects.flatMap(projectToRows),
    columns: columnKinds('LAAALLLLLLL'),
    landscape: true,
    textBreaks: pageRows(projects),
    projects,
  });

export const DEPARTMENT_GOAL =
  '坚持节水优先、系统治理，完成年度水资源管理、河湖管护和防汛保障任务，水环境质量稳中向好。';

export const DEPARTMENT_INDICATORS = [
  ['水资源管理', '产出|数量|创建节水型单位数量|≥|12|家'],
  ['水资源管理', '产出|质量|节水型单位验收通过率|=|100|%'],
  ['水资源管理', '效益|生态效益|万元产值用水量下降率|≥|2.5|%'],
  ['河湖管护', '产出|数量|管护河道长度|≥|212|公里'],
  ['河湖管护', '产出|时效|巡查问题处置时限|≤|3|天'],
  ['河湖管护', '效益|可持续影响|河道管护长效机制健全程度|定性|良|其他'],
  ['防汛保障', '产出|数量|组织防汛演练次数|≥|3|次'],
  ['防汛保障', '满意度|服务对象满意度|受益群众满意率|≥|90|%'],
  ['防汛保障', '成本|经济成本|防汛工作总成本|≤|134.08|万元'],
].map(([activity, text]) => ({ activity: activity!, ...parseIndicators(text!)[0]! }));

/** Printed figures of the department. */
export interface DepartmentFunds {
  readonly department: string;
  readonly total: string;
  readonly fiscal: string;
  readonly basic: string;
  readonly project: string;
  readonly other: string;
}

type Indicators = DepartmentTarget['indicators'];

const targetOf = (funds: DepartmentFunds, indicators: Indicators): DepartmentTarget => ({
  department: funds.department,
  goal: DEPARTMENT_GOAL,
  unit: '万元',
  funds: {
    total: funds.total,
    fiscal: funds.fiscal,
    fiscal_basic: funds.basic,
    fiscal_project: funds.project,
    other: funds.other,
    other_basic: '',
    other_project: funds.other,
  },
  indicators,
});

export const departmentTargetSheet = (
  funds: DepartmentFunds,
  indicators: Indicators = DEPARTMENT_INDICATORS,
): Sheet =>
  sheet({
    form: 'department_targets',
    number: '预算13表',
    title: '部门整体支出绩效目标表',
    lines: ['（2026年度）'],
    header: [],
    body: [
      [cell('部门名称', 2), cell(funds.department, 7)],
      [
        cell('总体资金情况（万元）', 2, 3),
        cell('预算支出总额', 1, 2),
        cell('财政拨款', 3),
        cell('其他资金', 3),
      ],
      row('合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'),
      row(funds.total, funds.fiscal, funds.basic, funds.project, funds.other, '', funds.other),
      [cell('整体绩效目标', 2), cell(DEPARTMENT_GOAL, 7)],
      [cell('其他说明', 2), cell('', 7)],
      [cell('活动', 2), cell('绩效指标', 3), cell('指标性质'), cell('指标值'), cell('度量单位', 2)],
      ...indicators.map((each) => [
        cell(each.activity, 2),
        cell(`${each.category}${each.subcategory}${each.name}`, 3),
        cell(each.operator),
        cell(each.value),
        cell(each.unit ?? '', 2),
      ]),
    ],
    columns: columnKinds('LLAAAAAAA'),
    departmentTarget: targetOf(funds, indicators),
    isForm: true,
  });
