/** @file Causes that concern which project something belongs to: codes, heads, extents, goals. */
import type { Cause } from './index.ts';

const HEADS = 'normalize/projects/heads.test.ts';
const PARTITION = 'normalize/projects/partition.test.ts';

export const projectCauses: readonly Cause[] = [
  {
    cause: 'Merged cells lost their extent',
    kinds: ['name, amounts and goal printed once, on one row of the project'],
    answer: 'read',
    by: ['extent-inferred'],
    test: [PARTITION, 'the extent of a project that a text dump lost is marked as inferred'],
  },
  {
    cause: 'Merged cells printed again on every row',
    kinds: ['name, amounts and goal beside each indicator, as programs write them that know no merged cells'],
    answer: 'read',
    by: ['merged-repeated'],
    test: [
      'normalize/repairs/repeated-cells.test.ts',
      'a project printed again beside each of its indicators is one cell over them',
    ],
  },
  {
    cause: 'Levels of indicators printed once for several rows',
    kinds: ['一级指标 and 二级指标 blank where they are those of the row above'],
    answer: 'read',
    by: [],
    test: [PARTITION, 'levels that are printed once for several rows go on over them'],
  },
  {
    cause: 'A page break put rows before the code of their project',
    kinds: ['at the foot of the page', 'in the middle of a page', 'on a page whose last row is the code'],
    answer: 'repaired',
    by: ['rows-before-code'],
    test: [
      PARTITION,
      'rows at the foot of a page belong to the code that opens the next page when their category was left before',
    ],
  },
  {
    cause: 'Nothing on a row tells clearly which of two projects it belongs to',
    kinds: ['a category that both projects lack, between their codes'],
    answer: 'flagged',
    by: ['project.extent_close'],
    why: 'The likelier one is taken; the finding names the other.',
    test: [PARTITION, 'a boundary that could as well lie elsewhere is reported with the alternative'],
  },
  {
    cause: 'A page is missing',
    kinds: ['rows whose code, amounts and goal are lost'],
    answer: 'flagged',
    by: ['project.page_missing', 'project.no_code'],
    why: 'The place is named; rows without a head are kept in a project without a code.',
    test: [PARTITION, 'rows after a missing page stay rows of an unknown project'],
  },
  {
    cause: 'Amounts or goal of a project lost',
    kinds: ['a name without figures', 'figures without a goal'],
    answer: 'flagged',
    by: ['project.partial'],
    why: 'The fields stay empty.',
    test: [HEADS, 'a project without a goal or amounts says so'],
  },
  {
    cause: 'Amounts without a code of their own',
    kinds: ['blocks of several budget units under one merged name'],
    answer: 'flagged',
    by: ['project.no_code'],
    why: 'Each block is a project of its own; the code above it may not be its own.',
    test: [PARTITION, 'amounts without a code begin a project of their own'],
  },
  {
    cause: 'A code wrapped over lines',
    kinds: ['10 + 10 + 1, 13 + 8, 14 + 7, 17 + 4 characters, with blanks between'],
    answer: 'read',
    by: [],
    test: [HEADS, 'a code wrapped as in %s is whole and no repair'],
  },
  {
    cause: 'A code torn over a page break',
    kinds: ['17 characters at the foot, 4 digits and the name on the next page'],
    answer: 'repaired',
    by: ['code-torn'],
    test: [
      HEADS,
      'a code, a name and a goal torn over a page break are one again, and amounts printed twice are one',
    ],
  },
  {
    cause: 'A wrong copy in the cell of a torn code',
    kinds: ['the first page prints the code and name of the project above'],
    answer: 'repaired',
    by: ['code-torn', 'project.code_doubtful'],
    test: [HEADS, 'a wrong copy before the tail of a code is not believed'],
  },
  {
    cause: 'A code moved up to the first row of its page',
    kinds: ['a name merged over several blocks ends on the page; the next name stands on its last blocks'],
    answer: 'repaired',
    by: ['code-moved', 'project.code_doubtful'],
    test: [HEADS, 'a code whose name fits a block further down the page belongs there'],
  },
  {
    cause: 'A digit of a code lost',
    kinds: ['20 characters, one 0 of a run of zeros missing'],
    answer: 'repaired',
    by: ['code-presumed', 'project.code_presumed'],
    test: [HEADS, 'a code of twenty characters is presumed and says so'],
  },
  {
    cause: 'A name torn over a page break',
    kinds: ['the second half opens the next page', 'the second half repeats the end of the first'],
    answer: 'repaired',
    by: ['name-stitched'],
    test: [HEADS, 'a torn name is joined and a piece that repeats its end is dropped'],
  },
  {
    cause: 'Amounts of a torn project printed on both pages',
    kinds: ['the same figures in both pieces'],
    answer: 'repaired',
    by: ['amount-printed-twice'],
    test: [
      HEADS,
      'a code, a name and a goal torn over a page break are one again, and amounts printed twice are one',
    ],
  },
  {
    cause: 'Name and goal run together',
    kinds: ['a name of many sentences and an empty goal; a word is doubled at the seam'],
    answer: 'repaired',
    by: ['name-and-goal-split'],
    test: [HEADS, 'a name that swallowed the goal is cut at the doubled word'],
  },
  {
    cause: 'A goal torn over a page break',
    kinds: ['two or more pieces in reading order', 'pieces that overlap at the seam'],
    answer: 'repaired',
    by: ['goal-stitched'],
    test: ['normalize/projects/stitch.test.ts', 'what both pieces print at the seam is printed once'],
  },
  {
    cause: 'The goal of the next project in place of the second half',
    kinds: ['a goal piece that is the whole goal of the project below'],
    answer: 'flagged',
    by: ['project.goal_foreign'],
    why: 'The second half is lost; the foreign piece is not stitched on.',
    test: [HEADS, 'a goal piece that is the goal of the next project is not stitched on'],
  },
  {
    cause: 'A piece of a goal completed wrongly at the page break',
    kinds: [
      'words of the first piece come back in the second without fitting',
      'a word of two characters is doubled at the seam',
    ],
    answer: 'flagged',
    by: ['project.goal_seam'],
    why: 'Which piece is wrong cannot be proved; they are joined as printed.',
    test: [HEADS, 'pieces of a goal that share words without fitting are joined and flagged'],
  },
  {
    cause: 'The beginning of a goal lost',
    kinds: ['it begins with a stop, with its second item, or inside a word'],
    answer: 'flagged',
    by: ['project.goal_beginning_lost'],
    why: 'What stood before is in no other place.',
    test: [
      'reconcile/doubts/project-goals.test.ts',
      'a goal that begins like this has lost its beginning: %s',
    ],
  },
];
