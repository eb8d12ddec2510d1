/** @file The nine tables of final accounts (部门决算) of 澄原市青榆区司法局 (invented): 万元 with two decimals. */
import {
  basic,
  codesWithParents,
  fiscal,
  ofDepartmentClass,
  ofFunction,
  other,
  personnel,
  project,
  publicUse,
  total,
  type Line,
} from '../ledger.ts';
import { wan } from '../money.ts';
import { economicName, functionName } from '../names.ts';
import { cell, columnKinds, row, type Paper, type Sheet, type SheetRow } from '../sheet.ts';
import { besides, type GroupRow } from './groups.ts';
import { finalProse, type Spent } from './prose.ts';
import {
  DEPARTMENT,
  LEDGER,
  CARRIED_IN,
  CARRIED_OUT,
  FISCAL,
  FISCAL_INCOME,
  OTHER,
  show,
  blank,
  sum,
  final,
} from './final-accounts-ledger.ts';
import { revenueExpenditure, fiscalAppropriation } from './final-accounts-sides.ts';

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
