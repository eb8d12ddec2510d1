/** @file A unit budget as Shanghai prints it: nine tables in whole 元, codes in three columns 类 款 项, rows of every level. */
import {
  basic,
  codesWithParents,
  ofDepartmentClass,
  ofFunction,
  personnel,
  project,
  publicUse,
  total,
  type Line,
} from '../ledger.ts';
import { print, printOrBlank, WAN2, YUAN } from '../money.ts';
import { chineseOrdinal, economicName, functionName } from '../names.ts';
import { cell, columnKinds, row, sheet, type Paper, type Sheet, type SheetRow } from '../sheet.ts';
import { besides, usedClasses, type GroupRow } from './groups.ts';
import { LEDGER } from './shanghai-ledger.ts';

const UNIT = '澄原市群众文化艺术馆';
const show = (amount: bigint): string => print(amount, YUAN);
const sum = (lines: readonly Line[]): string => printOrBlank(total(lines), YUAN);
const TOTAL = show(total(LEDGER));

const inYuan = (given: Parameters<typeof sheet>[0]): Sheet =>
  sheet({ unit: '元', lines: [`编制单位：${UNIT}　　　　单位：元`], ...given });

const ordinalClasses = (figures: (lines: readonly Line[]) => string[]): GroupRow[] =>
  usedClasses(LEDGER).map(([code], i) => [
    `${chineseOrdinal(i + 1)}、${functionName(code)}`,
    ...figures(ofFunction(LEDGER, code)),
  ]);

function revenueExpenditure(): Sheet {
  const income: GroupRow[] = [
    ['一、财政拨款收入', TOTAL],
    ['1、一般公共预算资金', TOTAL],
    ['2、政府性基金', ''],
    ['3、国有资本经营预算', ''],
    ['二、事业收入', ''],
    ['三、事业单位经营收入', ''],
    ['四、其他收入', ''],
  ];
  const columns = (lines: readonly Line[]): string[] => [
    sum(lines),
    sum(basic(lines)),
    sum(personnel(basic(lines))),
    sum(publicUse(basic(lines))),
    sum(project(lines)),
  ];
  return inYuan({
    form: 'revenue_expenditure',
    title: '2025年预算单位财务收支预算总表',
    header: [
      [cell('本年收入', 2), cell('本年支出', 6)],
      [cell('项目', 1, 3), cell('预算数', 1, 3), cell('项目', 1, 3), cell('预算数', 5)],
      [cell('合计', 1, 2), cell('基本支出', 3), cell('项目支出', 1, 2)],
      row('小计', '人员经费', '公用经费'),
    ],
    body: [
      ...besides(income, ordinalClasses(columns)),
      row('收入总计', TOTAL, '支出总计', ...columns(LEDGER)),
    ],
    columns: columnKinds('LALAAAAA'),
    groups: [0, 2],
    landscape: true,
  });
}

/** `207 | 01 | 09 | 群众文化 | …` for every level of the codes of the lines. */
const levelRows = (lines: readonly Line[], columns: (lines: readonly Line[]) => string[]): SheetRow[] =>
  codesWithParents(
    lines.map((each) => each.function),
    [3, 5, 7],
  ).map((code) =>
    row(
      code.slice(0, 3),
      code.slice(3, 5),
      code.slice(5, 7),
      functionName(code),
      ...columns(ofFunction(lines, code)),
    ),
  );

interface Levels {
  readonly form: string;
  readonly title: string;
  readonly group: string;
  readonly words: readonly string[];
  readonly lines: readonly Line[];
  readonly columns: (lines: readonly Line[]) => string[];
}

/** A table by function class: the code in three columns under one header, 合计 merged over code and name at the bottom. */
const levelSheet = ({ form, title, group, words, lines, columns }: Levels): Sheet =>
  inYuan({
    form,
    title,
    header: [
      [cell('项目', 4), cell(group, words.length)],
      [cell('功能分类科目编码', 3), cell('功能分类科目名称', 1, 2), ...words.map((word) => cell(word, 1, 2))],
      row('类', '款', '项'),
    ],
    body: [...levelRows(lines, columns), [cell('合计', 4), ...row(...columns(lines))]],
    columns: columnKinds('LLLL' + 'A'.repeat(words.length)),
  });

const basicAndProject = (lines: readonly Line[]): string[] => [
  sum(lines),
  sum(basic(lines)),
  sum(project(lines)),
];
const SPLIT = ['合计', '基本支出', '项目支出'];

function fiscalAppropriation(): Sheet {
  const income: GroupRow[] = [
    ['一、一般公共预算资金', TOTAL],
    ['二、政府性基金', ''],
    ['三、国有资本经营预算', ''],
  ];
  return inYuan({
    form: 'fiscal_appropriation',
    title: '2025年预算单位财政拨款收支预算总表',
    header: [
      [cell('财政拨款收入', 2), cell('财政拨款支出', 5)],
      row('项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'),
    ],
    body: [
      ...besides(
        income,
        ordinalClasses((lines) => [sum(lines), sum(lines), '', '']),
      ),
      row('收入总计', TOTAL, '支出总计', TOTAL, TOTAL, '', ''),
    ],
    columns: columnKinds('LALAAAA'),
    groups: [0, 2],
    landscape: true,
  });
}

function generalPublicBasic(): Sheet {
  const lines = basic(LEDGER);
  const columns = (group: readonly Line[]): string[] => [
    sum(group),
    sum(personnel(group)),
    sum(publicUse(group)),
  ];
  const codes = codesWithParents(
    lines.map((each) => each.department),
    [3, 5],
  );
  return inYuan({
    form: 'general_public_basic',
    title: '2025年预算单位一般公共预算基本支出部门预算经济分类预算表',
    header: [
      [cell('项目', 3), cell('一般公共预算基本支出', 3)],
      [
        cell('经济分类科目编码', 2),
        ...['部门经济分类科目名称', '合计', '人员经费', '公用经费'].map((text) => cell(text, 1, 2)),
      ],
      row('类', '款'),
    ],
    body: [
      ...codes.map((code) =>
        row(code.slice(0, 3), code.slice(3), economicName(code), ...columns(ofDepartmentClass(lines, code))),
      ),
      [cell('合计', 3), ...row(...columns(lines))],
    ],
    columns: columnKinds('LLLAAA'),
  });
}

function threePublic(): Sheet {
  const of = (code: string): bigint => total(ofDepartmentClass(LEDGER, code));
  const figures = [
    of('30212') + of('30217') + of('30231'),
    of('30212'),
    of('30217'),
    of('30231'),
    0n,
    of('30231'),
  ];
  return sheet({
    form: 'three_public',
    title: '2025年单位“三公”经费和机关运行经费预算表',
    unit: '万元',
    lines: [`编制单位：${UNIT}　　　　单位：万元`],
    header: [
      [cell('“三公”经费预算数', 6), cell('机关运行经费预算数', 1, 3)],
      [
        ...['合计', '因公出国(境)费', '公务接待费'].map((text) => cell(text, 1, 2)),
        cell('公务用车购置及运行费', 3),
      ],
      row('小计', '购置费', '运行费'),
    ],
    body: [row(...figures.map((figure) => printOrBlank(figure, WAN2)), '')],
    columns: columnKinds('AAAAAAA'),
  });
}

/** The nine tables. */
export const shanghaiBudget = (): Paper => ({
  title: `${UNIT}2025年度单位预算`,
  department: UNIT,
  region: null,
  year: 2025,
  kind: 'budget',
  prose: [`预算单位：${UNIT}`, '承担全市群众文化活动的组织、辅导和研究工作。'],
  sheets: [
    revenueExpenditure(),
    levelSheet({
      form: 'revenue',
      title: '2025年预算单位收入预算总表',
      group: '收入预算',
      words: ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'],
      lines: LEDGER,
      columns: (lines) => [sum(lines), sum(lines), '', '', ''],
    }),
    levelSheet({
      form: 'expenditure',
      title: '2025年预算单位支出预算总表',
      group: '支出预算',
      words: SPLIT,
      lines: LEDGER,
      columns: basicAndProject,
    }),
    fiscalAppropriation(),
    levelSheet({
      form: 'general_public',
      title: '2025年预算单位一般公共预算支出功能分类预算表',
      group: '一般公共预算支出',
      words: SPLIT,
      lines: LEDGER,
      columns: basicAndProject,
    }),
    levelSheet({
      form: 'government_fund',
      title: '2025年预算单位政府性基金预算支出功能分类预算表',
      group: '政府性基金预算支出',
      words: SPLIT,
      lines: [],
      columns: basicAndProject,
    }),
    levelSheet({
      form: 'state_capital',
      title: '2025年预算单位国有资本经营预算支出功能分类预算表',
      group: '国有资本经营预算支出',
      words: SPLIT,
      lines: [],
      columns: basicAndProject,
    }),
    generalPublicBasic(),
    threePublic(),
  ],
});
