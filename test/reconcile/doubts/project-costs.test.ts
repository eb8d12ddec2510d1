import { doubtsInList, placed } from './doubts-of.ts';

const project = (total: string, ...costs: readonly string[]): string[] => [
  `99000022T000000100001-种树|${total}|${total}||在河边种树。|产出指标|数量指标|种树棵数|≥|100|棵`,
  ...costs.map((cost) => `|||||成本指标|${cost}`),
];
const sums = (...lines: Parameters<typeof project>) =>
  doubtsInList(project(...lines)).map(({ code, expected, actual }) => [code, expected, actual]);

test('ceilings that add up to more than the project has are flagged at its total', () => {
  const costs = ['经济成本指标|树苗采购费|≤|3.58|万元', '经济成本指标|人工费|≤|18.952|万'] as const;
  expect(sums('21.300000', ...costs)).toEqual([['project.costs_exceed', '21.3', '22.532']]);
  expect(placed(project('21.300000', ...costs))).toEqual([['project.costs_exceed', '21.300000']]);
});

test('a single ceiling above the total is flagged, also in 元', () => {
  expect(sums('30.000000', '经济成本指标|树苗采购费|≤|400000|元')).toEqual([
    ['project.costs_exceed', '30', '40'],
  ]);
});

test.each([
  ['ceilings below the total', ['经济成本指标|树苗采购费|≤|20|万元', '经济成本指标|人工费|≤|10|万元']],
  ['ceilings rounded up', ['经济成本指标|树苗采购费|≤|21|万元', '经济成本指标|人工费|≤|11|万元']],
  ['the whole beside its parts', ['经济成本指标|总成本|≤|30|万元', '经济成本指标|人工费|≤|25|万元']],
  ['what is no ceiling', ['经济成本指标|树苗采购费|≥|50|万元']],
  ['the price of a unit', ['经济成本指标|专家费标准|≤|50|万元/天']],
  ['a cost to society', ['社会成本指标|带动投入|≤|50|万元']],
])('%s raise no doubt', (_, costs) => {
  expect(sums('30.000000', ...costs)).toEqual([]);
});

test('a project without a total has nothing to exceed', () => {
  expect(sums('', '经济成本指标|人工费|≤|25|万元')).toEqual([]);
});
