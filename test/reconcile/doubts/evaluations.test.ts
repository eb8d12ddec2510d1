import { tableToEvaluations } from '../../../src/forms/self-evaluation/index.ts';
import { drawTable } from '../../forms/grid-table.ts';
import { doubtsAbout } from './doubts-of.ts';

const GOAL = '保障全市公园和河边绿地的日常养护，种树一百棵，修剪草坪十次。';

/** Forms of one table, the goal in the third row of each. */
function doubts(...forms: readonly (readonly [project: string, goal: string])[]) {
  const rows = forms.flatMap(([project, goal]) => [
    ['项目名称', project],
    ['预期目标', '实际完成情况'],
    [goal, '完成'],
  ]);
  const table = drawTable('self_evaluation', rows);
  const { evaluations, places } = tableToEvaluations('d', table, 2023);
  return doubtsAbout(table, { evaluations, places });
}

test('a goal that another project has printed before is flagged in the later form', () => {
  expect(doubts(['公园绿化养护', GOAL], ['信息系统运维', GOAL])).toEqual([
    {
      code: 'evaluation.goal_of_other',
      table: 't0',
      cell: { row: 5, column: 0 },
      actual: GOAL,
      note: '公园绿化养护',
    },
  ]);
});

test('of several forms with one goal each copy is told in its own form', () => {
  const found = doubts(['公园绿化养护', GOAL], ['信息系统运维', GOAL], ['河道清淤', GOAL]);
  expect(found.map(({ cell, note }) => [cell?.row, note])).toEqual([
    [5, '公园绿化养护'],
    [8, '公园绿化养护'],
  ]);
});

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    'two goals',
    [
      ['公园绿化养护', GOAL],
      ['信息系统运维', `${GOAL}并运维系统。`],
    ],
  ],
  [
    'parts of one project',
    [
      ['公园绿化养护', GOAL],
      ['公园绿化养护（二期）', GOAL],
    ],
  ],
  [
    'a goal of a few words',
    [
      ['公园绿化养护', '工作顺利开展'],
      ['信息系统运维', '工作顺利开展'],
    ],
  ],
  [
    'no goals',
    [
      ['公园绿化养护', ''],
      ['信息系统运维', ''],
    ],
  ],
])('%s raise no doubt', (_, forms) => {
  expect(doubts(...forms)).toEqual([]);
});
