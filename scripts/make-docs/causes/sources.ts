/** @file What looks like damage and is kept: slips and habits of the source itself. */
import type { Cause } from './index.ts';

const INDICATORS = 'normalize/projects/indicators.test.ts';
const doubts = (file: string): string => `reconcile/doubts/${file}.test.ts`;
const NAMES = doubts('indicator-names');
const VALUES = doubts('indicator-values');

export const sourceCauses: readonly Cause[] = [
  {
    cause: 'Rows that are identical in every cell',
    kinds: ['the same indicator three times', 'the same purchase twice'],
    answer: 'left',
    by: [],
    why: 'They are real: totals need them. Nothing is ever de-duplicated.',
    test: [INDICATORS, 'identical rows are all kept'],
  },
  {
    cause: 'An indicator without a name',
    kinds: ['the name is lost, or run together with that of the row above'],
    answer: 'flagged',
    by: ['indicator.partial'],
    why: 'Which half of the neighbour’s name it would be cannot be proved.',
    test: [INDICATORS, 'an empty name is not filled from the sign'],
  },
  {
    cause: 'Values that make no sense',
    kinds: ['满意度 ≤ 100 %', 'a sign that asks for a figure, and words', 'the 90th month'],
    answer: 'flagged',
    by: ['indicator.value_unfit'],
    why: 'A source can be wrong and stays wrong.',
    test: [VALUES, 'a target that makes no sense is flagged: %s'],
  },
  {
    cause: 'Units that do not fit',
    kinds: ['a unit on a qualitative indicator', 'a count in %', 'a share in 次'],
    answer: 'flagged',
    by: ['indicator.unit_unfit'],
    why: 'Whether the unit, or the name, is wrong cannot be proved.',
    test: [VALUES, 'a unit that does not fit is flagged: %s'],
  },
  {
    cause: 'Cost indicators in 万 for 万元',
    kinds: ['≤ 49 万'],
    answer: 'left',
    by: [],
    why: 'Printed so; sums read it as 万元.',
    test: [INDICATORS, 'a value that makes no sense stays as printed'],
  },
  {
    cause: 'Names of two rows ran together',
    kinds: ['a name that ends in the name of the row beside it'],
    answer: 'flagged',
    by: ['indicator.names_merged'],
    why: 'What the names were cannot be proved; they stay as printed.',
    test: [NAMES, 'a name that goes on with the name of the row beside it is flagged'],
  },
  {
    cause: 'The name of another row copied',
    kinds: ['one name twice in a 二级指标', 'one name in two rows with other targets'],
    answer: 'flagged',
    by: ['indicator.name_repeated'],
    why: 'The lost name cannot be known; both rows stay.',
    test: [NAMES, 'a name that comes back under the same 二级指标 is flagged in the later row'],
  },
  {
    cause: 'Sentences in a name',
    kinds: ['a piece of the goal slipped into the name of an indicator'],
    answer: 'flagged',
    by: ['indicator.name_sentences'],
    why: 'Where the name ends cannot be proved.',
    test: [NAMES, 'a name of two sentences is flagged, a stop at its end is not'],
  },
  {
    cause: 'Sequence labels inside names',
    kinds: ['指标1：', 'repeated or out of order'],
    answer: 'left',
    by: [],
    why: 'They are part of the printed name and no key.',
    test: [INDICATORS, 'a value that makes no sense stays as printed'],
  },
  {
    cause: 'Brackets and list numbers as the source writes them',
    kinds: ['(二期) beside （二期）', '① and 1.'],
    answer: 'left',
    by: [],
    why: 'Width is folded for comparing only; blanket folding would turn ① into 1.',
    test: ['normalize/clean/rules.test.ts', '%j reads %j'],
  },
  {
    cause: 'Cost ceilings above the money of their project',
    kinds: ['a digit of a ceiling or of the total is wrong'],
    answer: 'flagged',
    by: ['project.costs_exceed'],
    why: 'Which figure is wrong cannot be proved.',
    test: [
      doubts('project-costs'),
      'ceilings that add up to more than the project has are flagged at its total',
    ],
  },
  {
    cause: 'The last column of the funds of a department cut off',
    kinds: ['其他资金 and one of its two parts'],
    answer: 'flagged',
    by: ['target.fund_lost'],
    why: 'The finding gives what it would be; the field stays empty.',
    test: [
      doubts('department-targets'),
      'a fund of which one part is missing is flagged with what it would be',
    ],
  },
  {
    cause: 'The targets of the department and of its projects differ',
    kinds: ['another sign, value or unit under the same name'],
    answer: 'flagged',
    by: ['target.differs'],
    why: 'Neither of the two tables is better than the other.',
    test: [doubts('department-targets'), 'a target that its project prints otherwise is flagged'],
  },
  {
    cause: 'A table left out',
    kinds: ['预算01表, 预算03表'],
    answer: 'flagged',
    by: ['document.missing_table'],
    why: 'Nothing in the document says what it held.',
    test: [
      doubts('missing-tables'),
      'a number that is left out of a series is flagged at the table behind the gap',
    ],
  },
  {
    cause: 'The goal of another project in a self-evaluation',
    kinds: ['the form was copied, and the goal was left in'],
    answer: 'flagged',
    by: ['evaluation.goal_of_other'],
    why: 'The own goal is nowhere printed.',
    test: [
      doubts('evaluations'),
      'a goal that another project has printed before is flagged in the later form',
    ],
  },
  {
    cause: 'Scores and reasons of a self-evaluation that do not go together',
    kinds: [
      'points lost without a reason',
      '完成 in place of a reason',
      'points or money as the actual value',
      'full points for funds half spent',
    ],
    answer: 'flagged',
    by: [
      'evaluation.no_reason',
      'evaluation.status_for_reason',
      'evaluation.actual_unfit',
      'evaluation.fund_score',
    ],
    why: 'Forms are filled in by hand and stay as printed.',
    test: ['forms/self-evaluation/scores.test.ts', 'a score below its points without a reason is flagged'],
  },
];
