/** @file The finding codes of what a source says that cannot be right: part of the table in findings.ts. Nothing is changed for them. */
import type { FindingKind } from './findings.ts';

export const SOURCE_FINDINGS = {
  'indicator.names_merged': {
    level: 'warning',
    message: 'the name “{actual}” holds the name of the row beside it, “{expected}”',
    cause: 'The names of two rows ran together: a part of this name is lost, or stands in the other row.',
    remedy: 'Kept as printed; take both names from the original.',
  },
  'indicator.name_repeated': {
    level: 'warning',
    message: 'the project names “{actual}” again: {note}',
    cause: 'The name of another row was copied over the name of this one.',
    remedy: 'Both rows are kept; take the names from the original.',
  },
  'indicator.name_sentences': {
    level: 'info',
    message: 'the name of the indicator is more than one sentence: {actual}',
    cause: 'A part of the goal was written into the name, or two names ran together.',
    remedy: 'Kept as printed; compare it with the goal and the rows beside it.',
  },
  'indicator.unit_unfit': {
    level: 'warning',
    message: 'the unit {actual} does not fit: {note}',
    cause: 'A slip of the office, or name, value and unit of two rows were mixed up.',
    remedy: 'Kept as printed; compare the row with the original.',
  },
  'indicator.value_unfit': {
    level: 'warning',
    message: 'the target {actual} makes no sense: {note}',
    cause: 'A slip of the office, or sign, value and unit of two rows were mixed up.',
    remedy: 'Kept as printed; compare the row with the original.',
  },
} as const satisfies Record<string, FindingKind>;
