/** @file The finding codes of what a known form prints and its reader does not take: part of the table in findings.ts. */
import type { FindingKind } from './kind.ts';

export const FORM_FINDINGS = {
  'table.unread': {
    level: 'warning',
    message: 'a known form holds words that were not understood: {actual}',
    cause: 'A label, a heading or a row of a kind that no list of the form knows.',
    remedy: 'They are in no record: take them from `tables` and `cells`, where they stand as printed.',
  },
  'table.columns_unclear': {
    level: 'warning',
    message: 'a table of money without rules whose columns were not understood gives no amounts: {actual}',
    cause:
      'Nothing draws the columns, and words stand where a figure should, or a figure in the name of a row: header or cells run over lines that no rule parts.',
    remedy: 'Take its figures from the document, or from an edition of it that draws the table.',
  },
  'table.not_recorded': {
    level: 'info',
    message: 'columns or labels of the form that the records have no field for: {note}',
    cause: 'The office prints more of each project than name, money, goal and indicators.',
    remedy: 'Read them in `tables` and `cells`, where they stand as printed.',
  },
  'project.no_indicators': {
    level: 'info',
    message: 'the list prints no indicators: {note}',
    cause: 'The form has columns for names, money and goals alone.',
    remedy: 'Nothing is lost; its projects are partial because they state no indicators.',
  },
  'project.rows_unnamed': {
    level: 'warning',
    message: '{actual} rows of indicators stand above the first project and are in no record',
    cause:
      'The table begins with indicators and no name beside them: most often the page before it is missing.',
    remedy: 'Look for the name and the figures of the project on the page before; the rows are in the cells.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
