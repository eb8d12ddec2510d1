import { tableToEvaluations } from '../../../src/forms/self-evaluation/index.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

interface Funds {
  readonly annual?: string;
  readonly executed?: string;
  readonly rate?: string;
  readonly score?: string;
}

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析',
];

/** A form with these rows: 二级指标 | 三级指标 | target | actual | points | score | deviation. */
function form(indicators: readonly string[], funds: Funds = {}, header: readonly string[] = HEADER) {
  const { annual = '10', executed = '10', rate = '100%', score = '10' } = funds;
  const rows: DrawnCell[][] = [
    [
      ['项目名称', 2],
      ['图书采购', 6],
    ],
    [['项目资金（万元）', 1, 2], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '10', annual, executed, '10', rate, score],
    [...header],
    ...indicators.map((line) => ['产出指标', ...line.split('|')].slice(0, header.length)),
    [['总分', 5], '100', '90', ''],
  ];
  const { doubts } = tableToEvaluations('d', drawTable('self_evaluation', rows), 2023);
  return doubts
    .filter(({ code }) => !['evaluation.missing_part', 'evaluation.uncertain_total'].includes(code))
    .map(({ code, cell, expected, actual }) => [code, cell?.column, expected ?? null, actual ?? null]);
}

test('full scores need no reason', () => {
  expect(form(['数量指标|书|3册|4册|50|50|', '质量指标|完好率|95%|96%|40|40|正向偏差'])).toEqual([]);
});

test('a score below its points without a reason is flagged', () => {
  expect(form(['数量指标|书|3册|3册|50|45|'])).toEqual([['evaluation.no_reason', 6, '50', '45']]);
  expect(form(['数量指标|书|3册|2册|50分|45分|到货晚'])).toEqual([]);
});

test('a form that asks for no reasons misses none', () => {
  expect(form(['数量指标|书|3册|3册|50|45'], {}, HEADER.slice(0, -1))).toEqual([]);
});

test.each(['完成', '已完成', '按期完成。', '全部完成'])('%s is no reason', (status) => {
  expect(form([`数量指标|书|3册|3册|50|50|${status}`])).toEqual([
    ['evaluation.status_for_reason', 7, null, status],
  ]);
});

test.each(['正向偏差', '完成时间推迟', '因到货晚未完成', '无'])('%s is no mere status', (reason) => {
  expect(form([`数量指标|书|3册|3册|50|50|${reason}`])).toEqual([]);
});

test('the points in place of what was reached are flagged', () => {
  expect(form(['质量指标|服务|有所增强|20|20|20|'])).toEqual([
    ['evaluation.actual_unfit', 4, '有所增强', '20'],
  ]);
});

test('money in place of a count is flagged', () => {
  expect(form(['数量指标|书|不少于100册|3万|50|50|'])).toEqual([
    ['evaluation.actual_unfit', 4, '不少于100册', '3万'],
  ]);
});

test.each([
  '质量指标|服务|有所增强|有所增强|20|20|',
  '质量指标|服务|及时|100|20|20|',
  '数量指标|读者|1万人|1.2万人|20|20|',
  '数量指标|读者|1万|1.2万|20|20|',
  '成本指标|书费|预算以内|9万元|20|20|',
  '经济效益指标|节约费用|不少于2万元|3万元|20|20|',
])('an actual value of its target’s kind is not flagged: %s', (indicator) => {
  expect(form([indicator])).toEqual([]);
});

test('a score of the funds that is not their points by the rate of execution is flagged', () => {
  expect(form([], { annual: '80', executed: '45', score: '10' })).toEqual([
    ['evaluation.fund_score', 7, '5.63', '10'],
  ]);
  expect(form([], { annual: '79', executed: '37', score: '5.1' })).toEqual([
    ['evaluation.fund_score', 7, '4.68', '5.1'],
  ]);
});

test.each<[string, Funds]>([
  ['rounded to a tenth', { annual: '80', executed: '45', score: '5.6' }],
  ['cut off at a tenth', { annual: '90', executed: '52', score: '5.7' }],
  ['rounded to a point', { annual: '80', executed: '45', score: '6' }],
  ['of more than all money', { annual: '80', executed: '88', score: '10' }],
  ['of a budget that is blank', { annual: '', executed: '45', score: '10' }],
  ['of nothing', { annual: '0', executed: '0', score: '10' }],
  ['that is blank', { annual: '80', executed: '45', score: '' }],
])('a score of the funds %s is not flagged', (_, funds) => {
  expect(form([], funds)).toEqual([]);
});
