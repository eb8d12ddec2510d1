import type { EvaluationRecord } from '../../../src/schemas/index.ts';
import { asForm, linesToTestTable } from '../../tables.ts';
import { doubtsAbout } from './doubts-of.ts';

const GOAL = '保障全市公园和河边绿地的日常养护，种树一百棵，修剪草坪十次。';

const evaluation = (position: number, project: string, goal: string | null): EvaluationRecord => ({
  id: `d/t0/evaluation${position}`,
  table_id: 'd/t0',
  project,
  department: null,
  unit: null,
  leader: null,
  phone: null,
  year: 2023,
  money_unit: null,
  funds: { total: null, fiscal: null, carryover: null, other: null },
  goal_expected: goal,
  goal_actual: null,
  total_points: null,
  total_score: null,
  sources: [],
  indicators: [],
});

const table = asForm(linesToTestTable([`目标|${GOAL}`, `目标|${GOAL}`]), { layout: 'self_evaluation' });
const doubts = (...forms: readonly (readonly [string, string | null])[]) =>
  doubtsAbout(table, { evaluations: forms.map(([project, goal], i) => evaluation(i, project, goal)) });

test('a goal that another project has printed before is flagged in the later form', () => {
  expect(doubts(['公园绿化养护', GOAL], ['信息系统运维', GOAL])).toEqual([
    {
      code: 'evaluation.goal_of_other',
      table: 't0',
      cell: { row: 1, column: 1 },
      actual: GOAL,
      note: '公园绿化养护',
    },
  ]);
});

test.each<[string, readonly (readonly [string, string | null])[]]>([
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
      ['公园绿化养护', null],
      ['信息系统运维', null],
    ],
  ],
])('%s raise no doubt', (_, forms) => {
  expect(doubts(...forms)).toEqual([]);
});
