import { readToldIndicators } from '../../src/words/indicator-sentences.ts';

const told = (text: string): string[] =>
  readToldIndicators(text).map(({ category, subcategory, name, value }) =>
    [category, subcategory, name, value].join('|'),
  );

test('indicators told around the words of their levels are read one by one, the value of the year', () => {
  const text =
    '1.1－产出指标，11－数量指标，巡查次数；实施周期指标值：≥36次，年度指标值：≥12次；' +
    '2、2－效益指标，22－社会效益，秩序良好。实施周期指标值：保持。年度指标值：是；1、4－成本指标，预算成本；年度指标值：≤9万元;';
  expect(told(text)).toEqual([
    '产出指标|数量指标|巡查次数|≥12次',
    '效益指标|社会效益指标|秩序良好|是',
    '成本指标||预算成本|≤9万元',
  ]);
});

test.each([
  [
    'an item without a value',
    '1.1－产出指标，11－数量指标，巡查次数；2、2－效益指标，22－社会效益，秩序；年度指标值：是',
  ],
  [
    'a label that other text cuts in two',
    '1－产出指标，数量指标，巡查；实2施周期指标值：3次，年度指标值：3次',
  ],
  ['prose', '产出指标完成良好，年度指标值：见附件。效益明显。'],
])('%s leaves the whole cell unread', (_, text) => {
  expect(told(text)).toEqual([]);
});
