import { tableToEvaluations } from '../../../src/forms/self-evaluation/index.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

const HEAD: DrawnCell[][] = [['项目名称', ['保洁', 5]]];
const INDICATORS: DrawnCell[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
  ['产出指标50分', '数量指标', '人数', '20人', '20人', '50'],
];

const read = (rows: readonly DrawnCell[][]) => {
  const table = drawTable('self_evaluation', [...HEAD, ...rows, ...INDICATORS]);
  const { evaluations, places } = tableToEvaluations('doc', table, 2031);
  return { evaluation: evaluations[0]!, own: places[0]! };
};
const goals = (rows: readonly DrawnCell[][]) => {
  const { goal_expected, goal_actual } = read(rows).evaluation;
  return [goal_expected, goal_actual];
};

describe('the goal of a self-evaluation', () => {
  it('stands below the two halves of a block whose label names both', () => {
    expect(
      goals([
        [
          ['年度总体目标完成情况', 1, 2],
          ['预期目标（年初设定）', 3],
          ['实际完成情况', 2],
        ],
        [
          ['保证清洁。', 3],
          ['总体上完成了设定目标', 2],
        ],
      ]),
    ).toEqual(['保证清洁。', '总体上完成了设定目标']);
  });

  it('stands below labels beside one that is none (年度 over 总体目标), even where it reads like a label', () => {
    expect(
      goals([
        ['年度', ['预期目标', 3], ['实际完成情况', 2]],
        ['总体目标', ['全年实际完成情况', 3], ['基本达成预期目标', 2]],
      ]),
    ).toEqual(['全年实际完成情况', '基本达成预期目标']);
  });

  it('stands beside labels that stand one under the other', () => {
    expect(
      goals([
        [['年度总体目标', 1, 2], '预期目标', ['保证清洁。', 4]],
        ['实际完成情况', ['全年清洁。', 4]],
      ]),
    ).toEqual(['保证清洁。', '全年清洁。']);
    expect(
      goals([
        ['年度目标', ['保证清洁。', 5]],
        ['年度总体目标完成情况', ['全年清洁。', 5]],
      ]),
    ).toEqual(['保证清洁。', '全年清洁。']);
  });

  it('is null where nothing is written behind its label', () => {
    expect(
      goals([
        [['年度总体目标', 1, 2], '预期目标', ['', 4]],
        ['实际完成情况', ['', 4]],
      ]),
    ).toEqual([null, null]);
  });

  it('stands beside its labels in one row', () => {
    expect(goals([['年度目标', ['保证清洁。', 2], '完成情况', ['全年清洁。', 2]]])).toEqual([
      '保证清洁。',
      '全年清洁。',
    ]);
  });

  it('is told apart where both stand in one cell', () => {
    const { evaluation, own } = read([
      ['年度总体目标', ['预期目标：保证清洁。 实际完成情况：全年清洁。', 5]],
    ]);
    expect([evaluation.goal_expected, evaluation.goal_actual]).toEqual(['保证清洁。', '全年清洁。']);
    expect(own.cells.goal_actual).toBe(own.cells.goal_expected);
  });

  it('has nothing reached where the form asks for the goal alone', () => {
    expect(goals([['年度目标', ['保证清洁。', 5]]])).toEqual(['保证清洁。', null]);
  });
});

test('points behind the word of a level need no brackets', () => {
  const [indicator] = read([]).evaluation.indicators;
  expect([indicator?.category, indicator?.category_points]).toEqual(['产出指标', '50']);
});
