/** @file A small department budget as central departments print it: 公开表 without codes of projects, 万元 with two decimals, 项目支出表. */
import { basic, codesWithParents, ofFunction, parseLedger, project, total, type Line } from '../ledger.ts';
import { print, printOrBlank, wan, WAN2 } from '../money.ts';
import { chineseOrdinal, functionName } from '../names.ts';
import { cell, columnKinds, row, sheet, type Paper, type Sheet } from '../sheet.ts';
import { besides, usedClasses, type GroupRow } from './groups.ts';
import { budgetProse, type Spent } from './prose.ts';

const DEPARTMENT = '国家古籍修复研究中心';

const LEDGER = parseLedger(
  { a: DEPARTMENT },
  `
  a 2070104 50501 30101 basic 318.40
  a 2070104 50501 30107 basic 622.18
  a 2070104 50502 30201 basic 44.60
  a 2070104 50502 30209 basic 51.25
  a 2080505 50501 30108 basic 121.06
  a 2080506 50501 30109 basic 60.53
  a 2210201 50501 30113 basic 102.40
  a 2070104 50502 30227 project 836.00
  a 2060702 50502 30227 project 58.50
`,
);

const show = (amount: bigint): string => print(amount, WAN2);
const sum = (lines: readonly Line[]): string => printOrBlank(total(lines), WAN2);
const TOTAL = show(total(LEDGER));

const published = (n: number, given: Omit<Parameters<typeof sheet>[0], 'number'>): Sheet =>
  sheet({
    unit: '万元',
    lines: [`部门名称：${DEPARTMENT}`, '单位：万元'],
    ...given,
    number: `部门公开表${n}`,
  });

function revenueExpenditure(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算拨款收入', TOTAL],
    ['二、政府性基金预算拨款收入', ''],
    ['三、国有资本经营预算拨款收入', ''],
    ['四、事业收入', ''],
    ['五、其他收入', ''],
  ];
  const spent = usedClasses(LEDGER).map(([code, name], i) => [
    `${chineseOrdinal(i + 1)}、${name}`,
    sum(ofFunction(LEDGER, code)),
  ]);
  return published(1, {
    form: 'revenue_expenditure',
    title: '部门收支总表',
    header: [[cell('收入', 2), cell('支出', 2)], row('项目', '预算数', '项目', '预算数')],
    body: [
      ...besides(income, spent),
      row('本年收入合计', TOTAL, '本年支出合计', TOTAL),
      row('上年结转', '', '结转下年', ''),
      row('收入总计', TOTAL, '支出总计', TOTAL),
    ],
    columns: columnKinds('LALA'),
    groups: [0, 2],
  });
}

function generalPublic(): Sheet {
  const columns = (lines: readonly Line[]): string[] => [sum(lines), sum(basic(lines)), sum(project(lines))];
  const codes = codesWithParents(
    LEDGER.map((each) => each.function),
    [3, 5, 7],
  );
  return published(5, {
    form: 'general_public',
    title: '一般公共预算支出表',
    header: [
      [cell('功能分类科目', 2), cell('2026年预算数', 3)],
      row('科目编码', '科目名称', '小计', '基本支出', '项目支出'),
    ],
    body: [
      ...codes.map((code) => row(code, functionName(code), ...columns(ofFunction(LEDGER, code)))),
      [cell('合计', 2), ...row(...columns(LEDGER))],
    ],
    columns: columnKinds('LLAAA'),
  });
}

const projectExpenditure = (): Sheet =>
  published(10, {
    form: 'project_expenditure',
    title: '项目支出表',
    header: [
      [...['类型', '项目名称', '项目单位', '合计'].map((text) => cell(text, 1, 2)), cell('本年拨款', 3)],
      row('一般公共预算', '政府性基金预算', '国有资本经营预算'),
    ],
    body: [
      row('特定目标类', '古籍修复与保护', DEPARTMENT, '836.00', '836.00', '', ''),
      row('特定目标类', '古籍知识科普活动', DEPARTMENT, '58.50', '58.50', '', ''),
      row('合计', '', '', '894.50', '894.50', '', ''),
    ],
    columns: columnKinds('LLLAAAA'),
  });

/** By 项, with what it was in the year before. */
const spent = (code: string, before: string): Spent => ({
  names: [functionName(code.slice(0, 3)), functionName(code.slice(0, 5)), functionName(code)],
  amount: total(ofFunction(LEDGER, code)),
  before: wan(before),
});

export const centralBudget = (): Paper => ({
  title: `${DEPARTMENT}2026年部门预算`,
  department: DEPARTMENT,
  region: null,
  year: 2026,
  kind: 'budget',
  prose: [
    `${DEPARTMENT}2026年部门预算`,
    ...budgetProse({
      department: DEPARTMENT,
      year: 2026,
      total: total(LEDGER),
      before: wan('2100.00'),
      basic: total(basic(LEDGER)),
      project: total(project(LEDGER)),
      spent: [spent('2070104', '1760.30'), spent('2060702', '60.00'), spent('2210201', '98.20')],
    }),
  ],
  sheets: [revenueExpenditure(), generalPublic(), projectExpenditure()],
});
