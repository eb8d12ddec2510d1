import { countHeaderRows } from '../../src/forms/header-rows.ts';
import {
  endsInTotal,
  isGrandTotal,
  isOfWhich,
  isSubtotal,
  isSumWord,
  isTotalLabel,
  isYearTotal,
} from '../../src/words/totals.ts';
import { isNumbered, outlineLevel, withoutNumber } from '../../src/words/outline.ts';
import { linesToTestTable } from '../tables.ts';

const TOTALS = [
  '合计',
  '合 计',
  '总计',
  '共计',
  '总合计',
  '合计数',
  '本年合计',
  '全年合计',
  '收入总计',
  '支出合计',
  '合计：',
  '合计（万元）',
];

test.each(TOTALS)('%s is the total of its table for every place that asks', (label) => {
  expect([isTotalLabel, isGrandTotal, endsInTotal, isSumWord].map((asks) => asks(label))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isYearTotal(label)).toBe(false);
  expect(countHeaderRows(linesToTestTable(['科目|金额', label], { title: null }))).toBe(1);
});

test.each(['本年收入合计', '当年支出小计', '本年支出'])(
  '%s is the total of the year and not the end of its table',
  (label) => {
    expect([isTotalLabel(label), isYearTotal(label), isGrandTotal(label)]).toEqual([false, true, true]);
  },
);

test('a part of the table has totals that are not its own', () => {
  expect(
    ['公用经费合计', '人员经费合计', '资金总额', '小计', '教育支出'].map((label) => [
      isTotalLabel(label),
      endsInTotal(label),
      isSumWord(label),
    ]),
  ).toEqual([
    [false, true, true],
    [false, true, true],
    [false, false, true],
    [false, false, true],
    [false, false, false],
  ]);
  expect([isSubtotal('小 计'), isSubtotal('合计')]).toEqual([true, false]);
  expect(['其中：财政拨款', '扣除基建项目', '项目'].map(isOfWhich)).toEqual([true, true, false]);
});

test.each([
  ['一、教育支出', 1, '教育支出'],
  ['十二、 其他', 1, '其他'],
  ['（一）人员经费', 2, '人员经费'],
  ['(三)公用经费', 2, '公用经费'],
  ['1.工资', 3, '工资'],
  ['２．工资', 3, '工资'],
  ['3、工资', 3, '工资'],
  ['（1）津贴', 4, '津贴'],
  ['①补助', 5, '补助'],
])('%s has the rank %d', (text, level, rest) => {
  expect([outlineLevel(text), withoutNumber(text)]).toEqual([level, rest]);
});

test.each(['1.5', '2130101', '教育支出', '2024.12', '一般公共预算', '2025年'])(
  '%s has no number before it',
  (text) => expect([isNumbered(text), withoutNumber(text)]).toEqual([false, text]),
);
