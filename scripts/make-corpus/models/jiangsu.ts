/** @file A department budget as Jiangsu prints it: 公开01表 … 公开12表, 万元 with two decimals, three groups side by side, totals first. */
import {
  basic,
  codesWithParents,
  ofDepartmentClass,
  ofFunction,
  parseLedger,
  project,
  publicUse,
  total,
  type Line,
} from '../ledger.ts';
import { print, printOrBlank, WAN2 } from '../money.ts';
import { CLASS_LINES, economicName, functionName } from '../names.ts';
import { cell, columnKinds, row, sheet, type Paper, type Sheet, type SheetRow } from '../sheet.ts';
import { besides, classRows, type GroupRow } from './groups.ts';

const DEPARTMENT = '岚江省科学普及联合会';

const LEDGER = parseLedger(
  { a: DEPARTMENT },
  `
  a 2012901 50101 30101 basic 286.41
  a 2012901 50101 30102 basic 512.30
  a 2012901 50101 30103 basic 23.86
  a 2012901 50201 30201 basic 31.50
  a 2012901 50201 30206 basic 6.40
  a 2012901 50201 30211 basic 12.00
  a 2012901 50201 30228 basic 9.60
  a 2012901 50201 30239 basic 41.22
  a 2012901 50202 30215 basic 5.10
  a 2012901 50203 30216 basic 4.30
  a 2012901 50206 30217 basic 2.05
  a 2012901 50207 30212 basic 6.00
  a 2012901 50208 30231 basic 10.50
  a 2080505 50102 30108 basic 96.18
  a 2080506 50102 30109 basic 48.09
  a 2210201 50103 30113 basic 118.74
  a 2080501 50905 30302 basic 77.35
  a 2012999 50205 30227 project 160.00
  a 2060702 50205 30227 project 420.80
  a 2060702 50202 30215 project 18.00
  a 2060702 50203 30216 project 25.50
`,
);

const show = (amount: bigint): string => print(amount, WAN2);
const sum = (lines: readonly Line[]): string => printOrBlank(total(lines), WAN2);
const TOTAL = show(total(LEDGER));

const published = (n: number, given: Omit<Parameters<typeof sheet>[0], 'number'>): Sheet =>
  sheet({
    unit: '万元',
    lines: [`部门名称：${DEPARTMENT}　　　　单位：万元`],
    ...given,
    number: `公开${String(n).padStart(2, '0')}表`,
  });

const USES: GroupRow[] = [
  ['一、基本支出', sum(basic(LEDGER))],
  ['二、项目支出', sum(project(LEDGER))],
  ['三、单位预留机动经费', ''],
];

function revenueExpenditure(): Sheet {
  const income: GroupRow[] = [
    ['一、财政拨款', TOTAL],
    ['1.一般公共预算', TOTAL],
    ['2.政府性基金预算', ''],
    ['二、财政专户管理资金', ''],
    ['三、其他资金', ''],
  ];
  const merged = (left: string, amount: string, right: string): SheetRow => [
    ...row(left, amount),
    cell(right, 3),
    cell(amount),
  ];
  return published(1, {
    form: 'revenue_expenditure',
    title: '收支预算总表',
    header: [
      [cell('收入', 2), cell('支出', 4)],
      [cell('项目名称', 1, 2), cell('金额', 1, 2), cell('功能分类', 2), cell('支出用途', 2)],
      row('功能科目名称', '金额', '项目名称', '金额'),
    ],
    body: [
      ...besides(
        income,
        classRows(LEDGER, (lines) => [sum(lines)], CLASS_LINES.slice(0, 23)),
        USES,
      ),
      merged('当年收入小计', TOTAL, '当年支出小计'),
      merged('上年结转资金', '', '结转下年资金'),
      merged('收入合计', TOTAL, '支出合计'),
    ],
    columns: columnKinds('LALALA'),
    groups: [0, 2, 4],
  });
}

const revenue = (): Sheet =>
  published(2, {
    form: 'revenue',
    title: '收入预算总表',
    header: [[cell('项目名称', 2), cell('金额')]],
    body: [
      [cell('收入总计', 2), cell(TOTAL)],
      [cell('一般公共预算资金', 1, 3), ...row('小计', TOTAL)],
      row('公共财政拨款（补助）资金', TOTAL),
      row('专项收入', ''),
      row('政府性基金', '小计', ''),
      [cell('财政专户管理资金', 1, 2), ...row('小计', '')],
      row('专户管理教育收费', ''),
      [cell('其他资金', 1, 3), ...row('小计', '')],
      row('事业收入', ''),
      row('其他收入', ''),
    ],
    columns: columnKinds('LLA'),
  });

const expenditure = (): Sheet =>
  published(3, {
    form: 'expenditure',
    title: '支出预算总表',
    header: [row('合计', '基本支出', '项目支出', '单位预留机动经费', '结转下年资金')],
    body: [row(TOTAL, sum(basic(LEDGER)), sum(project(LEDGER)), '', '')],
    columns: columnKinds('AAAAA'),
  });

const fiscalAppropriation = (): Sheet =>
  published(4, {
    form: 'fiscal_appropriation',
    title: '财政拨款收支预算总表',
    header: [
      [cell('收入', 2), cell('支出', 2)],
      [cell('项目名称', 1, 2), cell('金额', 1, 2), cell('支出用途', 2)],
      row('项目名称', '金额'),
    ],
    body: [
      ...besides(
        [
          ['一、一般公共预算', TOTAL],
          ['二、政府性基金预算', ''],
        ],
        USES,
      ),
      row('收入合计', TOTAL, '支出合计', TOTAL),
    ],
    columns: columnKinds('LALA'),
    groups: [0, 2],
  });

const NOTE = '注：“科目编码”和“科目名称”为必填项。';

/** A table of code, name and figure, its total row first. */
const codeSheet = (
  n: number,
  given: {
    form: string;
    title: string;
    words: readonly [string, string, string];
    rows: readonly SheetRow[];
    total: string;
  },
): Sheet =>
  published(n, {
    form: given.form,
    title: given.title,
    header: [row(...given.words)],
    body: [row('', '合计', given.total), ...given.rows],
    columns: columnKinds('LLA'),
    notes: [NOTE],
  });

const FUNCTION_WORDS = ['功能科目编码', '功能科目名称', '金额'] as const;

const functionRows = codesWithParents(
  LEDGER.map((each) => each.function),
  [3, 5, 7],
).map((code) => row(code, functionName(code), sum(ofFunction(LEDGER, code))));

const economicRows = (lines: readonly Line[]): SheetRow[] =>
  codesWithParents(
    lines.map((each) => each.department),
    [3, 5],
  ).map((code) => row(code, economicName(code), sum(ofDepartmentClass(lines, code))));

function threePublic(): Sheet {
  const of = (code: string, lines: readonly Line[] = LEDGER): bigint => total(ofDepartmentClass(lines, code));
  const three = of('30212') + of('30231') + of('30217');
  const figures = [
    three + of('30215') + of('30216'),
    three,
    of('30212'),
    of('30231'),
    0n,
    of('30231'),
    of('30217'),
    of('30215'),
    of('30216'),
  ];
  return published(9, {
    form: 'three_public',
    title: '“三公”经费、会议费、培训费支出预算表',
    header: [
      [cell('合计', 1, 3), cell('“三公”经费', 6), cell('会议费', 1, 3), cell('培训费', 1, 3)],
      [
        cell('小计', 1, 2),
        cell('因公出国（境）费', 1, 2),
        cell('公务用车购置及运行维护费', 3),
        cell('公务接待费', 1, 2),
      ],
      row('小计', '公务用车购置费', '公务用车运行维护费'),
    ],
    body: [row(...figures.map((figure) => printOrBlank(figure, WAN2)))],
    columns: columnKinds('AAAAAAAAA'),
    landscape: true,
  });
}

const procurement = (): Sheet =>
  published(12, {
    form: 'procurement',
    title: '政府采购支出预算表',
    header: [row('采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式', '总计')],
    body: [
      [cell('合计', 5), cell('152.60')],
      [cell('一、货物A', 5), cell('12.60')],
      row('', '公用经费', '办公费', '台式计算机', '集中采购', '7.80'),
      row('', '公用经费', '办公费', '打印设备', '集中采购', '4.80'),
      [cell('二、服务C', 5), cell('140.00')],
      row('', '科普活动', '委托业务费', '科普展览服务', '分散采购', '140.00'),
    ],
    columns: columnKinds('LLLLLA'),
    landscape: true,
  });

const basicRows = economicRows(basic(LEDGER));
const ECONOMIC_WORDS = ['科目编码', '科目名称', '基本支出'] as const;

/** The twelve tables. */
export const jiangsuBudget = (): Paper => ({
  title: `${DEPARTMENT}2024年度部门预算公开`,
  department: DEPARTMENT,
  region: null,
  year: 2024,
  kind: 'budget',
  prose: [
    '第一部分 部门概况',
    `${DEPARTMENT}负责全省科学普及活动的组织协调。`,
    '第二部分 2024年度部门预算表',
  ],
  sheets: [
    revenueExpenditure(),
    revenue(),
    expenditure(),
    fiscalAppropriation(),
    codeSheet(5, {
      form: 'fiscal_expenditure',
      title: '财政拨款支出预算表（功能科目）',
      words: FUNCTION_WORDS,
      rows: functionRows,
      total: TOTAL,
    }),
    codeSheet(6, {
      form: 'fiscal_basic',
      title: '财政拨款基本支出预算表（经济科目）',
      words: ['科目编码', '科目名称', '金额'],
      rows: basicRows,
      total: sum(basic(LEDGER)),
    }),
    codeSheet(7, {
      form: 'general_public',
      title: '一般公共预算支出预算表（功能科目）',
      words: FUNCTION_WORDS,
      rows: functionRows,
      total: TOTAL,
    }),
    codeSheet(8, {
      form: 'general_public_basic',
      title: '一般公共预算基本支出预算表（经济科目）',
      words: ECONOMIC_WORDS,
      rows: basicRows,
      total: sum(basic(LEDGER)),
    }),
    threePublic(),
    codeSheet(10, {
      form: 'government_fund',
      title: '政府性基金预算财政拨款支出预算表',
      words: FUNCTION_WORDS,
      rows: [],
      total: '0',
    }),
    codeSheet(11, {
      form: 'operating',
      title: '一般公共预算机关运行经费支出预算表',
      words: ['科目编码', '科目名称', '机关运行经费支出'],
      rows: economicRows(publicUse(basic(LEDGER))),
      total: sum(publicUse(basic(LEDGER))),
    }),
    procurement(),
  ],
});
