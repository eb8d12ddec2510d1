/** @file Causes at the seams: pages, rows and columns that were torn or moved. */
import type { Cause } from './index.ts';

const INDICATORS = 'normalize/projects/indicators.test.ts';
const PARTITION = 'normalize/projects/partition.test.ts';

export const joiningCauses: readonly Cause[] = [
  {
    cause: 'Headers and titles printed again on each page',
    kinds: ['header rows inside a table', 'title and unit lines before each page'],
    answer: 'read',
    by: [],
    test: [PARTITION, 'repeated headers neither end a project nor become rows'],
  },
  {
    cause: 'The page goes on without a header',
    kinds: ['a blank line only', 'three blank lines where a page is missing'],
    answer: 'read',
    by: [],
    test: [PARTITION, 'rows at the head of a page go on with the project of the page before'],
  },
  {
    cause: 'Another program wrote the dump',
    kinds: [
      'bars between cells and a row of dashes (Markdown)',
      'a blank line behind every line',
      'tabs cut at the end of lines, so that a row without figures is a bare label',
    ],
    answer: 'read',
    by: [],
    test: ['extract/text/dialects.test.ts', 'is a row whose tabs an editor cut where it is a label'],
  },
  {
    cause: 'Cells of a row pushed along the columns',
    kinds: [
      'the empty column of other funds dropped on a page or row',
      'a row that begins in the first column',
      'a unit left far behind',
      'a row pushed right on a widened page',
      'cells moved apart by empty ones',
    ],
    answer: 'repaired',
    by: ['row-realigned'],
    test: [INDICATORS, 'a row moved %s is read from its category on'],
  },
  {
    cause: 'A group heading one column too far left',
    kinds: ['an empty cell of the upper header row dropped: 上年结转结余 over the last column of 本年收入'],
    answer: 'repaired',
    by: ['heading-shifted'],
    test: [
      'normalize/repairs/shifted-heading.test.ts',
      'a heading that lost an empty cell before it is moved to the 小计 of its group, and a repair says so',
    ],
  },
  {
    cause: 'A row cut off at the edge of the page',
    kinds: ['only 一级指标 and 二级指标 are left', 'the name alone'],
    answer: 'flagged',
    by: ['indicator.partial'],
    why: 'The lost cells are kept empty and never filled from a neighbour.',
    test: [INDICATORS, 'a row cut at the edge is kept as partial and nothing is filled in'],
  },
  {
    cause: 'A row cut in two by a page break',
    kinds: [
      'half a name at the head of the next page',
      'half a code',
      'half a 二级指标',
      'half a label of 收支总表',
    ],
    answer: 'read',
    by: ['page-seam'],
    test: [
      'normalize/seams/project-row.test.ts',
      'the second half of a row that a page break cut is joined column by column',
    ],
  },
  {
    cause: 'Cells of one row dumped as paragraphs',
    kinds: ['code, amounts and goal each between blank lines', 'a code over several lines'],
    answer: 'read',
    by: ['paragraph-row'],
    test: [
      'normalize/clean/paragraph-rows.test.ts',
      'paragraphs that begin with a code are the head of the rows below, lines without a blank between them one cell',
    ],
  },
  {
    cause: 'Markup of another dialect between the rows',
    kinds: ['a markdown rule under a row'],
    answer: 'read',
    by: [],
    test: [PARTITION, 'a markdown rule is no row'],
  },
  {
    cause: 'An HTML table glued into a cell',
    kinds: ['its rows printed again behind it and below it', 'its rows printed nowhere else'],
    answer: 'repaired',
    by: ['html-fragment'],
    test: [
      'normalize/repairs/html-fragment.test.ts',
      'a fragment whose rows stand again below is dropped with the run of copies behind it',
    ],
  },
  {
    cause: 'Levels run together in one cell',
    kinds: ['产出指标数量指标种树棵数'],
    answer: 'repaired',
    by: ['hierarchy-split'],
    test: [INDICATORS, 'a hierarchy printed in one cell is cut by the closed words'],
  },
  {
    cause: 'Sign, value and unit run together in one cell',
    kinds: ['≥12.00(次)'],
    answer: 'repaired',
    by: ['value-split'],
    test: [INDICATORS, 'sign, value and unit in one cell are three'],
  },
  {
    cause: 'Cells behind the unit',
    kinds: ['a text in a column that the table does not have'],
    answer: 'flagged',
    by: ['indicator.extra_cells'],
    why: 'No header says what the text means; it is kept in the raw text of the last cell.',
    test: [INDICATORS, 'text behind the unit is kept and reported'],
  },
];
