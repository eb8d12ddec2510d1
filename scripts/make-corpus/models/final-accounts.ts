/** @file The nine tables of final accounts (部门决算) of 澄原市青榆区司法局 (invented): 万元 with two decimals. */
import {
  basic,
  codesWithParents,
  fiscal,
  ofDepartmentClass,
  ofFunction,
  other,
  parseLedger,
  personnel,
  project,
  publicUse,
  total,
  type Line,
} from '../ledger.ts';
import { print, printOrBlank, wan, WAN2 } from '../money.ts';
import { CLASS_LINES, economicName, functionName } from '../names.ts';
import { cell, columnKinds, row, sheet, type Paper, type Sheet, type SheetRow } from '../sheet.ts';
import { besides, classRows, type GroupRow } from './groups.ts';
import { finalProse, type Spent } from './prose.ts';

const DEPARTMENT = '澄原市青榆区司法局';

const LEDGER = parseLedger(
  { a: DEPARTMENT },
  `
  a 2040601 50101 30101 basic 204.18
  a 2040601 50101 30102 basic 388.02
  a 2040601 50101 30103 basic 61.75
  a 2040601 50201 30201 basic 18.40
  a 2040601 50201 30207 basic 2.16
  a 2040601 50201 30211 basic 3.07
  a 2040601 50201 30228 basic 12.90
  a 2040601 50201 30239 basic 24.66
  a 2040601 50206 30217 basic 0.62
  a 2040601 50208 30231 basic 5.48
  a 2080501 50905 30302 basic 31.20
  a 2080505 50102 30108 basic 82.74
  a 2080506 50102 30109 basic 41.37
  a 2101101 50102 30110 basic 58.93
  a 2210201 50103 30113 basic 96.50
  a 2040604 50205 30227 project 45.60
  a 2040604 50205 30227 project 4.40 other
  a 2040607 50205 30227 project 128.35
  a 2040607 50306 31002 project 9.15
`,
);

const CARRIED_IN = wan('21.08');
const CARRIED_OUT = wan('13.08');
const FISCAL = total(fiscal(LEDGER));
const FISCAL_INCOME = FISCAL - (CARRIED_IN - CARRIED_OUT);
const OTHER = total(other(LEDGER));

const show = (amount: bigint): string => print(amount, WAN2);
const blank = (amount: bigint): string => printOrBlank(amount, WAN2);
const sum = (lines: readonly Line[]): string => blank(total(lines));

const final = (given: Parameters<typeof sheet>[0]): Sheet =>
  sheet({ unit: '万元', lines: ['单位：万元'], ...given });

/** The classes that final accounts print: 债务还本 stands in place of 债务发行费用. */
const CLASSES: readonly (readonly [string, string])[] = CLASS_LINES.flatMap(([code, name]) =>
  code === '233'
    ? []
    : code === '232'
      ? [['231', '债务还本支出'] as const, [code, name] as const]
      : [[code, name] as const],
);

function revenueExpenditure(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算财政拨款收入', show(FISCAL_INCOME)],
    ...['二、政府性基金预算财政拨款收入', '三、国有资本经营预算财政拨款收入', '四、上级补助收入'].map(
      (each) => [each, ''],
    ),
    ...['五、事业收入', '六、经营收入', '七、附属单位上缴收入'].map((each) => [each, '']),
    ['八、其他收入', show(OTHER)],
  ];
  const sides = show(FISCAL_INCOME + OTHER + CARRIED_IN);
  return final({
    form: 'final_revenue_expenditure',
    title: '收入支出决算总表',
    header: [[cell('收入', 2), cell('支出', 2)], row('项目', '决算数', '项目', '决算数')],
    body: [
      ...besides(
        income,
        classRows(LEDGER, (lines) => [sum(lines)], CLASSES),
      ),
      row('本年收入合计', show(FISCAL_INCOME + OTHER), '本年支出合计', sum(LEDGER)),
      row('使用非财政拨款结余（含专用结余）', '', '结余分配', ''),
      row('年初结转和结余', show(CARRIED_IN), '年末结转和结余', show(CARRIED_OUT)),
      row('总计', sides, '总计', show(total(LEDGER) + CARRIED_OUT)),
    ],
    columns: columnKinds('LALA'),
    groups: [0, 2],
  });
}

interface Levels {
  readonly form: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly lines: readonly Line[];
  readonly columns: (lines: readonly Line[]) => string[];
}

/** Code in three columns, name, figures; the total row first. */
const levelSheet = ({ form, title, words, lines, columns }: Levels): Sheet =>
  final({
    form,
    title,
    header: [
      [cell('项目', 4), ...words.map((word) => cell(word, 1, 3))],
      [cell('支出功能分类科目编码', 3), cell('科目名称', 1, 2)],
      row('类', '款', '项'),
    ],
    body: [
      [cell('合计', 4), ...row(...columns(lines))],
      ...codesWithParents(
        lines.map((each) => each.function),
        [3, 5, 7],
      ).map((code) =>
        row(
          code.slice(0, 3),
          code.slice(3, 5),
          code.slice(5),
          functionName(code),
          ...columns(ofFunction(lines, code)),
        ),
      ),
    ],
    columns: columnKinds('LLLL' + 'A'.repeat(words.length)),
  });

function fiscalAppropriation(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算财政拨款', show(FISCAL_INCOME)],
    ['二、政府性基金预算财政拨款', ''],
    ['三、国有资本经营预算财政拨款', ''],
  ];
  const out = (amount: bigint): string[] => [blank(amount), blank(amount), '', ''];
  const ends = FISCAL_INCOME + CARRIED_IN;
  return final({
    form: 'final_fiscal_appropriation',
    title: '财政拨款收入支出决算总表',
    header: [
      [cell('收入', 2), cell('支出', 5)],
      row(
        '项目',
        '决算数',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ),
    ],
    body: [
      ...besides(
        income,
        classRows(fiscal(LEDGER), (lines) => out(total(lines)), CLASSES),
      ),
      row('本年收入合计', show(FISCAL_INCOME), '本年支出合计', ...out(FISCAL)),
      row('年初财政拨款结转和结余', show(CARRIED_IN), '年末财政拨款结转和结余', ...out(CARRIED_OUT)),
      row('一、一般公共预算财政拨款', show(CARRIED_IN), '', '', '', '', ''),
      row('二、政府性基金预算财政拨款', '', '', '', '', '', ''),
      row('三、国有资本经营预算财政拨款', '', '', '', '', '', ''),
      row('总计', show(ends), '总计', ...out(FISCAL + CARRIED_OUT)),
    ],
    columns: columnKinds('LALAAAA'),
    groups: [0, 2],
    landscape: true,
  });
}

/** Code, name and figure twice side by side: 人员经费 to the left, 公用经费 to the right. */
function generalPublicBasic(): Sheet {
  const lines = basic(fiscal(LEDGER));
  const side = (group: readonly Line[]): GroupRow[] =>
    codesWithParents(
      group.map((each) => each.department),
      [3, 5],
    ).map((code) => [
      code.slice(0, 3),
      code.slice(3),
      economicName(code),
      sum(ofDepartmentClass(group, code)),
    ]);
  const head = [cell('经济分类科目编码', 2), cell('科目名称', 1, 2), cell('决算数', 1, 2)];
  return final({
    form: 'final_general_public_basic',
    title: '一般公共预算财政拨款基本支出决算表',
    header: [[...head, ...head], row('类', '款', '类', '款')],
    body: [
      ...besides(side(personnel(lines)), side(publicUse(lines))),
      [
        cell('人员经费合计', 3),
        cell(sum(personnel(lines))),
        cell('公用经费合计', 3),
        cell(sum(publicUse(lines))),
      ],
    ],
    columns: columnKinds('LLLALLLA'),
    groups: [0, 4],
  });
}

function threePublic(): Sheet {
  const of = (code: string): bigint => total(ofDepartmentClass(fiscal(LEDGER), code));
  const pairs: readonly (readonly [string, bigint])[] = [
    ['8.00', of('30217') + of('30231')],
    ['', 0n],
    ['7.00', of('30231')],
    ['', 0n],
    ['7.00', of('30231')],
    ['1.00', of('30217')],
  ];
  const both = ['预算数', '决算数'];
  const rows: SheetRow[] = [
    [cell('财政拨款“三公”经费', 12)],
    [
      cell('合计', 2, 2),
      cell('因公出国（境）费', 2, 2),
      cell('公务用车购置及运行费', 6),
      cell('公务接待费', 2, 2),
    ],
    [cell('小计', 2), cell('公务用车购置费', 2), cell('公务用车运行费', 2)],
    row(...[...both, ...both, ...both, ...both, ...both, ...both]),
  ];
  return final({
    form: 'final_three_public',
    title: '财政拨款“三公”经费支出决算表',
    header: rows,
    body: [row(...pairs.flatMap(([budget, executed]) => [budget, blank(executed)]))],
    columns: columnKinds('A'.repeat(12)),
    landscape: true,
  });
}

const emptySheet = (form: string, title: string, fund: string): Sheet =>
  final({
    form,
    title,
    header: [
      [
        cell('项目', 4),
        cell('年初结转和结余', 1, 3),
        cell('本年收入', 1, 3),
        cell('本年支出', 3),
        cell('年末结转和结余', 1, 3),
      ],
      [
        cell('支出功能分类科目编码', 3),
        ...['科目名称', '小计', '基本支出', '项目支出'].map((text) => cell(text, 1, 2)),
      ],
      row('类', '款', '项'),
    ],
    body: [[cell('合计', 4), ...row('', '', '', '', '', '')]],
    columns: columnKinds('LLLLAAAAAA'),
    notes: [`注：${DEPARTMENT}2024年度无${fund}支出，故本表无数据。`],
    landscape: true,
  });

const basicAndProject = (lines: readonly Line[]): string[] => [
  sum(lines),
  sum(basic(lines)),
  sum(project(lines)),
];

/** Income by function: the fiscal part is what was received this year, so the carry-over is taken off one line. */
const incomeColumns = (lines: readonly Line[]): string[] => {
  const carried = ofFunction(lines, '2040607').length > 0 ? CARRIED_IN - CARRIED_OUT : 0n;
  return [
    show(total(lines) - carried),
    show(total(fiscal(lines)) - carried),
    '',
    '',
    '',
    '',
    sum(other(lines)),
  ];
};

const spent = (code: string, planned: string): Spent => ({
  names: [functionName(code.slice(0, 3)), functionName(code.slice(0, 5)), functionName(code)],
  amount: total(ofFunction(fiscal(LEDGER), code)),
  before: wan(planned),
});

const statements = (): string[] =>
  finalProse({
    department: DEPARTMENT,
    year: 2024,
    ends: FISCAL_INCOME + OTHER + CARRIED_IN,
    before: wan('1250.00'),
    income: FISCAL_INCOME + OTHER,
    fiscalIncome: FISCAL_INCOME,
    otherIncome: OTHER,
    total: total(LEDGER),
    basic: total(basic(LEDGER)),
    project: total(project(LEDGER)),
    fiscal: FISCAL,
    personnel: total(personnel(basic(fiscal(LEDGER)))),
    publicUse: total(publicUse(basic(fiscal(LEDGER)))),
    spent: [spent('2040601', '720.00'), spent('2040607', '140.00'), spent('2210201', '96.50')],
  });

/** The nine tables. */
export const finalAccounts = (): Paper => ({
  title: `${DEPARTMENT}2024年度部门决算`,
  department: DEPARTMENT,
  region: null,
  year: 2024,
  kind: 'final_accounts',
  prose: [...statements(), `第二部分 ${DEPARTMENT}2024年度部门决算表`],
  sheets: [
    revenueExpenditure(),
    levelSheet({
      form: 'final_revenue',
      title: '收入决算表',
      words: [
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      lines: LEDGER,
      columns: incomeColumns,
    }),
    levelSheet({
      form: 'final_expenditure',
      title: '支出决算表',
      words: ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      lines: LEDGER,
      columns: (lines) => [...basicAndProject(lines), '', '', ''],
    }),
    fiscalAppropriation(),
    levelSheet({
      form: 'final_general_public',
      title: '一般公共预算财政拨款支出决算表',
      words: ['合计', '基本支出', '项目支出'],
      lines: fiscal(LEDGER),
      columns: basicAndProject,
    }),
    generalPublicBasic(),
    threePublic(),
    emptySheet('final_government_fund', '政府性基金预算财政拨款收入支出决算表', '政府性基金预算财政拨款'),
    emptySheet('final_state_capital', '国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算财政拨款'),
  ],
});
