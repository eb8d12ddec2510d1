/** @file The tables of final accounts with two sides: 收入支出决算总表 and 财政拨款收入支出决算总表. */
import { fiscal, total } from '../ledger.ts';
import { CLASS_LINES } from '../names.ts';
import { cell, columnKinds, row, type Sheet } from '../sheet.ts';
import { besides, classRows, type GroupRow } from './groups.ts';
import {
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

/** The classes that final accounts print: 债务还本 stands in place of 债务发行费用. */
const CLASSES: readonly (readonly [string, string])[] = CLASS_LINES.flatMap(([code, name]) =>
  code === '233'
    ? []
    : code === '232'
      ? [['231', '债务还本支出'] as const, [code, name] as const]
      : [[code, name] as const],
);

export function revenueExpenditure(): Sheet {
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

export function fiscalAppropriation(): Sheet {
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
