/**
 * @file Papers that say what cannot be right: the district budget and the self-evaluations, each with slips of the kinds that real
 * ones have. They are read as they are printed; a reader has to doubt them.
 */
import type { DepartmentTarget, Evaluation, Paper, Project, Sheet, SheetRow } from '../sheet.ts';
import { beijingBudget, BEIJING_FUNDS } from './beijing.ts';
import { centralBudget } from './central.ts';
import { PROJECTS, parseIndicators } from './beijing-projects.ts';
import { DEPARTMENT_INDICATORS, departmentTargetSheet, projectTargetSheet } from './beijing-targets.ts';
import { EVALUATIONS, evaluationPaper, parseResults } from './evaluations.ts';

/** By project: the beginning of a goal lost and two names run together; a name copied; digits transposed; signs, units, sentences. */
const SLIPS: readonly Partial<Project>[] = [
  {
    goal: '，编制水利行业统计年报，提升行业监管水平。',
    indicators: parseIndicators(`
      产出|数量|水利工程年度检查和质量抽查完成情况水利行业统计年报编制数量|≥|24|次
      产出|数量|水利行业统计年报编制数量|=|1|份
      产出|质量|检查发现问题整改率|≥|95|%
      效益|社会效益|提升水利工程安全运行水平|定性|优|其他
      满意度|服务对象满意度|被检查单位满意率|≥|90|%
      成本|经济成本|行业业务委托费用|≤|55.8|万元`),
  },
  {
    indicators: parseIndicators(`
      产出|数量|创建节水型单位数量|≥|12|家
      产出|数量|创建节水型单位数量|≥|30|场
      产出|质量|节水型单位验收通过率|=|100|%
      效益|生态效益|万元产值用水量下降率|≥|2.5|%
      满意度|服务对象满意度|参与活动居民满意度|≥|90|%
      成本|经济成本|节水宣传及评估费用|≤|120.5|万元`),
  },
  {
    indicators: parseIndicators(`
      成本|经济成本|防汛物资及设备购置费用|≤|64.08|万元
      成本|经济成本|预案修编与演练费用|≤|88|万元
      产出|数量|组织防汛演练次数|≥|3|次
      产出|质量|物资验收合格率|=|100|%
      效益|社会效益|城区积水点应急处置及时率|≥|98|%
      满意度|服务对象满意度|受益群众满意率|≥|90|%`),
  },
  {
    indicators: parseIndicators(`
      产出|数量|管护河道长度|≥|212|公里
      产出|质量|断面水质达标率|≥|90|个
      产出|时效|巡查问题处置时限|≤|3|天
      效益|生态效益|河湖生态环境持续改善；水质稳定达标|定性|优|份
      效益|可持续影响|河道管护长效机制健全程度|定性|良|其他
      满意度|服务对象满意度|沿河居民满意度|≤|85|%
      成本|经济成本|河道管护委托费用|≤|1447.36|万元`),
  },
];

const DOUBTFUL_PROJECTS = PROJECTS.map((project, i) => ({ ...project, ...SLIPS[i] }));

/** The department names another length than the project does. */
const DOUBTFUL_INDICATORS: DepartmentTarget['indicators'] = DEPARTMENT_INDICATORS.map((each) =>
  each.name === '管护河道长度' ? { ...each, value: '221' } : each,
);

/** The row without what stands in the last column. */
const withoutLast = (row: SheetRow): SheetRow => {
  const last = row.at(-1)!;
  return last.columns > 1 ? [...row.slice(0, -1), { ...last, columns: last.columns - 1 }] : row.slice(0, -1);
};

const OTHER_BASIC = '12.400000';

/** The funds as two parts of which the second, in the last column, is cut off. */
function withLostFund(sheet: Sheet): Sheet {
  const body = sheet.body.map((row) =>
    row[0]!.text === BEIJING_FUNDS.total
      ? row.map((each, i) => (i === row.length - 2 ? { ...each, text: OTHER_BASIC } : each))
      : row,
  );
  const target = sheet.departmentTarget!;
  const funds = Object.entries(target.funds).filter(([name]) => name !== 'other_project');
  return {
    ...sheet,
    body: body.map(withoutLast),
    columns: sheet.columns.slice(0, -1),
    departmentTarget: { ...target, funds: { ...Object.fromEntries(funds), other_basic: OTHER_BASIC } },
  };
}

/** The district budget without its second table. */
export const doubtfulBudget = (): Paper => {
  const paper = beijingBudget();
  return {
    ...paper,
    sheets: [
      ...paper.sheets.filter(({ number }) => number !== '预算02表').slice(0, -2),
      projectTargetSheet(DOUBTFUL_PROJECTS),
      withLostFund(departmentTargetSheet(BEIJING_FUNDS, DOUBTFUL_INDICATORS)),
    ],
  };
};

const [NODE, GATES] = EVALUATIONS as [Evaluation, Evaluation];

/** Full points for funds half spent, points in place of a result, 完成 in place of a reason, no reason at all; a goal left in. */
const DOUBTFUL_EVALUATIONS: readonly Evaluation[] = [
  {
    ...NODE,
    funds: {
      ...NODE.funds,
      total: ['118.5', '120', '66', '10', '55%', '10'],
      fiscal: ['118.5', '120', '66', '—', '55%', '—'],
    },
    indicators: parseResults(`
      产出|数量|1|创建节水型单位数量|12家|14家|15|15|完成
      产出|数量|2|节水宣传活动场次|30场|3万元|10|10|
      产出|质量|1|节水型单位验收通过率|100%|100%|15|15|
      产出|时效|1|宣传活动按期完成率|≥95%|97%|10|10|
      效益|社会效益|1|居民节水知识知晓率|≥80%|82%|15|13.5|
      效益|可持续影响|1|节水长效机制|有所增强|15|15|15|
      满意度|服务对象满意度|1|参与活动居民满意度|≥90%|93%|10|10|`),
    total_score: '98.5',
  },
  { ...GATES, goal_expected: NODE.goal_expected },
];

export const doubtfulEvaluations = (): Paper => evaluationPaper(DOUBTFUL_EVALUATIONS);

/** What the prose should say, and what it says: another total than the table, another part, another rate. */
const WRONG_STATEMENTS: readonly (readonly [string, string])[] = [
  ['支出预算2,214.92万元', '支出预算2,241.92万元'],
  ['政府采购服务预算48.00万元', '政府采购服务预算84.00万元'],
  ['万元，增长5.47%。', '万元，增长4.57%。'],
];

/** The central budget with three slips in its prose. */
export function doubtfulStatements(): Paper {
  const paper = centralBudget();
  const slipped = (line: string): string =>
    WRONG_STATEMENTS.reduce((text, [right, wrong]) => text.replace(right, wrong), line);
  return { ...paper, prose: paper.prose.map(slipped) };
}
