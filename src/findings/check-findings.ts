/** @file The finding codes of the checks (勾稽检查): part of the table in findings.ts. */
import type { FindingKind } from './kind.ts';

/** A failing check has exactly one verdict: the smallest explanation that the figures support. */
export const CHECK_FINDINGS = {
  'check.figure_wrong': {
    level: 'error',
    message: 'the figure is {actual}; its checks close with {expected}: {note}',
    cause: 'The source prints a wrong figure, or a reader upstream changed a digit. It stays as printed.',
    remedy: 'Compare the page; the note names the checks and what kind of slip would explain it.',
  },
  'check.figure_misplaced': {
    level: 'error',
    message: 'the figure {actual} closes in another row: {expected} ({note})',
    cause:
      'The source prints amounts one or more rows away from where they belong. They stay where they are.',
    remedy: 'Read the figure with the row named.',
  },
  'check.rows_missing': {
    level: 'error',
    message: 'rows are missing: the total is {expected}, the rows give {actual}: {note}',
    cause: 'The source leaves rows out, or a page is missing.',
    remedy: 'Look for the missing page; the gap by function class is in the note.',
  },
  'check.not_closed': {
    level: 'error',
    message: 'the sum does not close: {expected} against {actual}: {note}',
    cause: 'One of the figures is wrong or missing, and nothing else in the document tells which.',
    remedy: 'Compare the figures of the check with the page.',
  },
  'check.unit_wrong': {
    level: 'error',
    message: 'the unit ({actual}) is wrong here or in the tables it is compared with: {note}',
    cause: 'The line of the unit is that of another table: 元 over figures in 万元, or the other way.',
    remedy:
      'Compare the size of the figures with the other tables; amount_yuan of the table is not to be trusted.',
  },
  'check.rows_shifted': {
    level: 'error',
    message: '{actual} figures stand one row away from where they belong: {note}',
    cause: 'Labels or figures moved by a row when the table was made, or was read.',
    remedy: 'Compare the rows with the page; the figures stay where they are.',
  },
  'check.rate_differs': {
    level: 'warning',
    message: 'the rate of execution is {actual} %; executed by annual budget gives {expected} %',
    cause: 'The form was filled in by hand, or the rate refers to another figure.',
    remedy: 'Take the figures of the funds; the rate stays as printed.',
  },
  'check.score_above_points': {
    level: 'warning',
    message: 'the score {actual} is above the points {expected}',
    cause: 'Points and score were filled in by hand, or their columns were exchanged.',
    remedy: 'Compare the row with the page.',
  },
  'check.value_given': {
    level: 'warning',
    message: 'the figure is not readable; the checks give {expected}: {note}',
    cause: 'The column was too narrow in the source, or the figure is damaged.',
    remedy: 'Take the value from the finding if you trust the sum; the record stays without an amount.',
  },
  'check.name_differs': {
    level: 'warning',
    message:
      'the code bears the name {actual}; elsewhere, or by the national classification, it is {expected}: {note}',
    cause: 'The labels of two rows were exchanged, or one was printed over its neighbour.',
    remedy: 'Compare the row with the page; its figures are not proved to be of this row.',
  },
  'check.code_differs': {
    level: 'warning',
    message:
      'the row bears the code {actual}; elsewhere, or by the national classification, it is {expected}: {note}',
    cause: 'A digit of the code is wrong, here or in the other table.',
    remedy: 'Compare the code with the page; it stays as printed.',
  },
  'check.classes_differ': {
    level: 'warning',
    message:
      'the department economic class {actual} does not belong to the government economic class {expected}',
    cause: 'One of the two classes is wrong, or the label of another row was printed here.',
    remedy: 'Compare the row with the page; both classes stay as printed.',
  },
  'check.side_differs': {
    level: 'warning',
    message: 'the lines under {actual} are of another side: {note}',
    cause: 'The words over two sides of the table were exchanged.',
    remedy: 'Compare the head of the table with the page; its columns are not proved.',
  },
  'check.row_missing': {
    level: 'warning',
    message: 'no row of {expected} is printed over {actual}, though all others have theirs',
    cause: 'The row is missing in the source, or was lost; or the code below it is wrong.',
    remedy: 'Compare the rows with the page.',
  },
  'check.row_repeated': {
    level: 'warning',
    message: 'the row is printed twice: {actual}',
    cause: 'A row was copied twice when the table was made, or a page break repeats it.',
    remedy: 'Compare the page; both rows stay, and sums may count only one of them.',
  },
  'check.part_larger': {
    level: 'warning',
    message: '{actual} is a part of what another table gives as {expected}: {note}',
    cause:
      'The figure, its row or its column is wrong, here or in the other table; or a row is missing there.',
    remedy:
      'Compare the rows and the words over the columns of both tables with the page; nothing was changed.',
  },
  'check.figure_blank': {
    level: 'warning',
    message: 'the figure is blank; the figures it is made of, or is part of, give {expected}: {note}',
    cause: 'The source leaves the figure out, or it was lost; others of its kind are printed.',
    remedy: 'Compare the page; the record stays without an amount.',
  },
  'check.last_digit': {
    level: 'info',
    message: 'with {expected} instead of {actual} sums that are off by a last digit would be exact: {note}',
    cause: 'The source rounds its figures one by one, or the last digit is wrong.',
    remedy: 'Compare the figure with the page; it stays as printed and does not count as proved.',
  },
  'check.rounded': {
    level: 'info',
    message: '{actual} sums of the table close within rounding only: {note}',
    cause: 'The source rounds its figures one by one, or a last digit is wrong.',
    remedy: 'Nothing where the table rounds; figures that only such sums hold are not called proved.',
  },
  'table.outline_unknown': {
    level: 'warning',
    message: 'the structure of the table is not understood: no way to read the levels of its rows adds up',
    cause:
      'Neither codes, numbering, indent nor the figures tell which rows are parts of which; rows may be missing or figures wrong.',
    remedy: 'The figures are as printed; no sum of these rows was checked, so they are not proved by one.',
  },
  'table.page_totals': {
    level: 'warning',
    message: 'rows of the table add up or carry over a page and count in no sum: {note}',
    cause:
      'The table was printed page by page, each with its total and what was carried over from the page before.',
    remedy: 'Leave these rows out when adding up: their `counts` is false.',
  },
  'check.not_a_sum': {
    level: 'info',
    message: 'columns or rows that look like a sum are none: {note}',
    cause: 'Most of them do not add up, so the table means something else by them.',
    remedy: 'Nothing; no check was made of them.',
  },
} as const satisfies Record<string, FindingKind>;
