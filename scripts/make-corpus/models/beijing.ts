/** @file A department budget as the districts of a capital print it: 预算01表 … 预算13表, 万元 with six decimals. */
import {
  basic,
  fiscal,
  groupLines,
  ofDepartmentClass,
  other,
  personnel,
  project,
  publicUse,
  total,
  type Line,
} from '../ledger.ts';
import { print, printOrBlank, WAN6 } from '../money.ts';
import { economicLabel, functionLabel, functionName, governmentLabel } from '../names.ts';
import { cell, columnKinds, row, sheet, type Paper, type Sheet, type SheetRow } from '../sheet.ts';
import { CARRY_OVER, LEDGER } from './beijing-ledger.ts';
import { departmentTargetSheet, projectTargetSheet, type DepartmentFunds } from './beijing-targets.ts';
import { besides, classRows, type GroupRow } from './groups.ts';

const show = (amount: bigint): string => print(amount, WAN6);
const sum = (lines: readonly Line[]): string => printOrBlank(total(lines), WAN6);
const numbered = (number: string, given: Omit<Parameters<typeof sheet>[0], 'number'>): Sheet =>
  sheet({ unit: '万元', lines: ['金额单位：万元'], ...given, number });

const THIS_YEAR = total(LEDGER);
const OTHER = total(other(LEDGER));
const GENERAL = THIS_YEAR - OTHER;

function revenueExpenditure(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算拨款收入', show(GENERAL - CARRY_OVER)],
    ...['二、政府性基金预算拨款收入', '三、国有资本经营预算拨款收入', '四、财政专户管理资金收入'].map(
      (name) => [name, ''],
    ),
    ...['五、事业收入', '六、上级补助收入', '七、附属单位上缴收入', '八、事业单位经营收入'].map((name) => [
      name,
      '',
    ]),
    ['九、其他收入', show(OTHER)],
  ];
  const totals: SheetRow[] = [
    row('本年收入合计', show(THIS_YEAR - CARRY_OVER), '本年支出合计', show(THIS_YEAR)),
    row('上年结转结余', show(CARRY_OVER), '年终结转结余', ''),
    row('收入总计', show(THIS_YEAR), '支出总计', show(THIS_YEAR)),
  ];
  return numbered('预算01表', {
    form: 'revenue_expenditure',
    title: '收支总表',
    header: [[cell('收 入', 2), cell('支 出', 2)], row('项 目', '预算数', '项 目', '预算数')],
    body: [
      ...besides(
        income,
        classRows(LEDGER, (lines) => [sum(lines)]),
      ),
      ...totals,
    ],
    columns: columnKinds('LALA'),
    groups: [0, 2],
  });
}

function revenue(): Sheet {
  const funds = ['一般公共预算资金', '政府性基金预算资金', '国有资本经营预算资金', '财政专户管理资金'];
  const incomes = ['事业收入', '上级补助收入', '附属单位上缴收入', '事业单位经营收入', '其他收入'];
  const income = GENERAL - CARRY_OVER;
  return numbered('预算02表', {
    form: 'revenue',
    title: '收入总表',
    header: [
      [cell('合计', 1, 2), cell('本年收入', 10), cell('上年结转结余', 5)],
      row('小计', ...funds, ...incomes, '小计', ...funds.slice(0, 3), '其他资金'),
    ],
    body: [
      row(
        show(THIS_YEAR),
        show(THIS_YEAR - CARRY_OVER),
        show(income),
        ...['', '', '', '', '', '', ''],
        show(OTHER),
        show(CARRY_OVER),
        show(CARRY_OVER),
        ...['', '', ''],
      ),
    ],
    columns: columnKinds('A'.repeat(16)),
    landscape: true,
  });
}

/** 类款项 | 政府经济 | 部门经济, and the figures that `columns` makes of each group's lines. */
const codedRows = (lines: readonly Line[], columns: (lines: readonly Line[]) => string[]): SheetRow[] =>
  groupLines(lines, (each) => `${each.function}/${each.government}/${each.department}`).map(([, group]) => {
    const { function: fn, government, department } = group[0]!;
    return row(functionLabel(fn), governmentLabel(government), economicLabel(department), ...columns(group));
  });

function expenditure(): Sheet {
  const columns = (lines: readonly Line[]): string[] => [
    sum(lines),
    sum(basic(lines)),
    sum(project(lines)),
    ...['', '', ''],
  ];
  return numbered('预算03表', {
    form: 'expenditure',
    title: '支出总表',
    header: [
      [
        ...[
          '支出功能分类科目',
          '政府支出经济分类科目',
          '部门支出经济分类科目',
          '合计',
          '基本支出',
          '项目支出',
        ].map((text) => cell(text, 1, 2)),
        cell('其中', 3),
      ],
      row('事业单位经营支出', '上缴上级支出', '对附属单位补助支出'),
    ],
    body: [...codedRows(LEDGER, columns), row('合 计', '', '', ...columns(LEDGER))],
    columns: columnKinds('LLLAAAAAA'),
    landscape: true,
    textBreaks: [16],
    textRepeats: true,
  });
}

function fiscalAppropriation(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算资金', show(GENERAL - CARRY_OVER)],
    ['二、政府性基金预算资金', ''],
    ['三、国有资本经营预算资金', ''],
  ];
  return numbered('预算04表', {
    form: 'fiscal_appropriation',
    title: '财政拨款收支总表',
    header: [[cell('收 入', 2), cell('支 出', 2)], row('项 目', '预算数', '项 目', '预算数')],
    body: [
      ...besides(
        income,
        classRows(fiscal(LEDGER), (lines) => [sum(lines)]),
      ),
      row('本年收入合计', show(GENERAL - CARRY_OVER), '本年支出合计', show(GENERAL)),
      row('上年结转结余', show(CARRY_OVER), '年终结转结余', ''),
      row('一、一般公共预算拨款', show(CARRY_OVER), '', ''),
      row('二、政府性基金预算拨款', '', '', ''),
      row('三、国有资本经营预算拨款', '', '', ''),
      row('收入总计', show(GENERAL), '支出总计', show(GENERAL)),
    ],
    columns: columnKinds('LALA'),
    groups: [0, 2],
  });
}

function generalPublic(): Sheet {
  const columns = (lines: readonly Line[]): string[] => [
    sum(lines),
    sum(basic(lines)),
    sum(personnel(basic(lines))),
    sum(publicUse(basic(lines))),
    sum(project(lines)),
    sum(project(lines)),
  ];
  const body = groupLines(fiscal(LEDGER), (each) => `${each.unit}/${each.function}`).map(([, lines]) =>
    row(lines[0]!.unit, lines[0]!.function, functionName(lines[0]!.function), ...columns(lines)),
  );
  return numbered('预算05表', {
    form: 'general_public',
    title: '一般公共预算支出表',
    header: [
      [cell('单位名称', 1, 3), cell('功能分类科目', 2), cell('预算数', 6)],
      [
        cell('科目编码', 1, 2),
        cell('科目名称', 1, 2),
        cell('合计', 1, 2),
        cell('基本支出', 3),
        cell('项目支出', 2),
      ],
      row('小计', '人员经费', '公用经费', '项目支出总数', '扣除基建项目后预算数'),
    ],
    body: [...body, row('', '', '合 计', ...columns(fiscal(LEDGER)))],
    columns: columnKinds('LLLAAAAAA'),
    landscape: true,
  });
}

function generalPublicBasic(): Sheet {
  const lines = basic(fiscal(LEDGER));
  const columns = (group: readonly Line[]): string[] => [
    sum(group),
    sum(personnel(group)),
    sum(publicUse(group)),
  ];
  const body = groupLines(lines, (each) => `${each.government}/${each.department}`).map(([, group]) =>
    row(governmentLabel(group[0]!.government), economicLabel(group[0]!.department), ...columns(group)),
  );
  return numbered('预算06表', {
    form: 'general_public_basic',
    title: '一般公共预算基本支出表',
    header: [
      [cell('政府支出经济分类科目', 1, 2), cell('部门支出经济分类科目', 1, 2), cell('预算数', 3)],
      row('合计', '人员经费', '公用经费'),
    ],
    body: [...body, row('', '合 计', ...columns(lines))],
    columns: columnKinds('LLAAA'),
  });
}

const emptyTable = (number: string, form: string, title: string, group: string): Sheet =>
  numbered(number, {
    form,
    title,
    header: [
      [
        ...['支出功能分类科目', '政府支出经济分类科目', '部门支出经济分类科目'].map((text) =>
          cell(text, 1, 2),
        ),
        cell(group, 3),
      ],
      row('合计', '基本支出', '项目支出'),
    ],
    body: [row('', '', '合 计', '', '', '')],
    columns: columnKinds('LLLAAA'),
  });

function threePublic(): Sheet {
  const of = (code: string): bigint => total(ofDepartmentClass(fiscal(LEDGER), code));
  const cars = of('31013') + of('30231');
  return numbered('预算09表', {
    form: 'three_public',
    title: '财政拨款“三公”经费支出表',
    header: [
      [
        ...['“三公”经费财政拨款预算总额', '因公出国（境）费用', '公务接待费'].map((text) => cell(text, 1, 2)),
        cell('公务用车购置及运行维护费', 3),
      ],
      row('小计', '公务用车购置费', '公务用车运行维护费'),
    ],
    body: [
      row(
        ...[of('30212') + of('30217') + cars, of('30212'), of('30217'), cars, of('31013'), of('30231')].map(
          (each) => printOrBlank(each, WAN6),
        ),
      ),
    ],
    columns: columnKinds('AAAAAA'),
  });
}

const procurement = (): Sheet =>
  numbered('预算10表', {
    form: 'procurement',
    title: '政府采购预算明细表',
    header: [row('采购类别', '金额')],
    body: [
      row('A-货物', '46.080000'),
      row('B-工程', '260.000000'),
      row('C-服务', '1,542.360000'),
      row('合 计', '1,848.440000'),
    ],
    columns: columnKinds('LA'),
  });

const purchasedServices = (): Sheet =>
  numbered('预算11表', {
    form: 'purchased_services',
    title: '财政拨款政府购买服务明细表',
    header: [[cell('指导性目录', 3), cell('预算金额', 1, 2)], row('一级', '二级', '三级')],
    body: [
      row('合 计', '', '', '1,560.860000'),
      row('01-公共服务', '0105-生态保护和环境治理服务', '水环境治理服务', '706.180000'),
      row('01-公共服务', '0105-生态保护和环境治理服务', '水环境治理服务', '706.180000'),
      row('01-公共服务', '0115-公共信息与宣传服务', '公共公益宣传服务', '28.000000'),
      row('02-政府履职辅助性服务', '0208-咨询服务', '咨询服务', '64.700000'),
      row('02-政府履职辅助性服务', '0207-评审、评估和评价服务', '评估和评价服务', '55.800000'),
    ],
    columns: columnKinds('LLLA'),
  });

export const BEIJING_DEPARTMENT = '澄原市青榆区水务局';

export const BEIJING_FUNDS: DepartmentFunds = {
  department: BEIJING_DEPARTMENT,
  total: show(THIS_YEAR),
  fiscal: show(GENERAL),
  basic: sum(basic(fiscal(LEDGER))),
  project: sum(project(fiscal(LEDGER))),
  other: show(OTHER),
};

/** All thirteen tables. */
export const beijingBudget = (): Paper => ({
  title: `${BEIJING_DEPARTMENT}2026年部门预算公开`,
  department: BEIJING_DEPARTMENT,
  region: '379900',
  year: 2026,
  kind: 'budget',
  prose: ['本部门负责全区水资源管理、河湖管护和防汛抗旱工作，下属预算单位两家。'],
  sheets: [
    revenueExpenditure(),
    revenue(),
    expenditure(),
    fiscalAppropriation(),
    generalPublic(),
    generalPublicBasic(),
    emptyTable('预算07表', 'government_fund', '政府性基金预算支出表', '预算数'),
    emptyTable('预算08表', 'state_capital', '国有资本经营预算支出表', '国有资本经营预算支出'),
    threePublic(),
    procurement(),
    purchasedServices(),
    projectTargetSheet(),
    departmentTargetSheet(BEIJING_FUNDS),
  ],
});

/** Its targets alone: 预算12表 and 预算13表. */
export const beijingTargets = (): Paper => {
  const paper = beijingBudget();
  return {
    ...paper,
    title: `${BEIJING_DEPARTMENT}2026年绩效目标公开`,
    kind: 'targets',
    sheets: paper.sheets.slice(-2),
  };
};
