/** @file What looks like damage and is kept: slips and habits of the source itself. */
import type { Cause } from '../causes.ts';

const INDICATORS = 'normalize/projects/indicators.test.ts';

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
    kinds: ['满意度 ≤ 100 %', 'a unit on a qualitative indicator', 'a unit that does not fit', '万 for 万元'],
    answer: 'left',
    by: [],
    why: 'A source can be wrong and stays wrong.',
    test: [INDICATORS, 'a value that makes no sense stays as printed'],
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
];
