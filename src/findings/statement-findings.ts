/** @file The finding codes of the prose (文字说明): part of the table in findings.ts. */
import type { FindingKind } from './kind.ts';

export const STATEMENT_FINDINGS = {
  'statement.table_differs': {
    level: 'warning',
    message: 'the prose states {actual}, the table has {expected}: {note}',
    cause: 'The sentence or the table was not brought up to date, or one of them has a slip.',
    remedy: 'Compare the sentence with the cell that the note names; both stay as printed.',
  },
  'statement.parts_differ': {
    level: 'warning',
    message: 'the prose states {actual}, its parts give {expected}: {note}',
    cause: 'One of the figures of the sentence has a slip.',
    remedy: 'Compare the parts with the tables; all stay as printed.',
  },
  'statement.rate_differs': {
    level: 'warning',
    message: 'the prose states {actual}; the figures beside it give {expected}: {note}',
    cause: 'The percentage, the change or the amount has a slip, or was not brought up to date.',
    remedy: 'Take the amounts; the percentage stays as printed.',
  },
} as const satisfies Record<string, FindingKind>;
