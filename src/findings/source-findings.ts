/** @file The finding codes of what a source says that cannot be right: part of the table in findings.ts. Nothing is changed for them. */
import type { FindingKind } from './kind.ts';

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
  'project.goal_beginning_lost': {
    level: 'warning',
    message: 'the beginning of the goal is lost: {note}: {actual}…',
    cause: 'A page break cut the merged cell, and its first half was not printed or not kept.',
    remedy: 'Kept as printed; take the beginning from the original.',
  },
  'project.goal_seam': {
    level: 'warning',
    message: 'the goal does not fit together at the page break: {actual}; both sides have {note}',
    cause: 'A page break tore the goal, and one of its pieces was completed wrongly.',
    remedy: 'The pieces are joined as printed; take the words at the seam from the original.',
  },
  'project.goal_repeats': {
    level: 'info',
    message: 'both sides of the page break print {actual}: it stands once in the goal',
    cause: 'The dump printed the words at the page break on both pages, or the goal itself says them twice.',
    remedy: 'Compare the goal with the original; both pieces stand in its raw text.',
  },
  'project.extra_cells': {
    level: 'warning',
    message: 'figures behind the amounts of the project: {actual}',
    cause: 'A row of the project prints more figures or dashes than the three amounts it can have.',
    remedy: 'They are kept in the raw text of the last amount; compare with the original.',
  },
  'project.costs_exceed': {
    level: 'info',
    message: 'the cost ceilings add up to {actual} 万元, the project has {expected} 万元',
    cause:
      'A figure is wrong, an indicator belongs to another project, or ceilings count the same money twice.',
    remedy: 'Nothing is changed; compare the cost indicators with the total.',
  },
  'target.fund_lost': {
    level: 'warning',
    message: 'a part of the funds is not printed; it would be {expected} ({note})',
    cause: 'The last column of the table was cut off.',
    remedy: 'The field is null; take the value from the finding, or from the table of expenditure.',
  },
  'target.differs': {
    level: 'info',
    message: 'the department’s target is {actual}, that of the project {expected} ({note})',
    cause: 'One of the two tables was changed and the other was not, or one was misread upstream.',
    remedy: 'Both are kept as printed; ask the office.',
  },
  'document.missing_table': {
    level: 'warning',
    message: 'there is no {expected}: {note}',
    cause: 'The document leaves the table out, or its page is missing or could not be read.',
    remedy: 'Look for the table in the original.',
  },
  'evaluation.goal_of_other': {
    level: 'warning',
    message: 'the goal is, word for word, that of another project: {note}',
    cause: 'The form of the other project was copied and its goal was left in.',
    remedy: 'Kept as printed; ask the office.',
  },
  'evaluation.no_reason': {
    level: 'info',
    message: 'points were lost without a reason: {actual} of {expected} ({note})',
    cause: 'The form asks for the reason of every deviation; the office left it out.',
    remedy: 'Kept as printed.',
  },
  'evaluation.status_for_reason': {
    level: 'info',
    message: '“{actual}” stands where the form asks for the reason of a deviation',
    cause: 'The office noted the state of the work in the wrong column.',
    remedy: 'Kept as printed.',
  },
  'evaluation.actual_unfit': {
    level: 'warning',
    message: 'the actual value {actual} is of another kind than the target {expected}: {note}',
    cause: 'The points or the cost were filled in in place of what was reached.',
    remedy: 'Kept as printed; ask the office.',
  },
  'evaluation.fund_score': {
    level: 'warning',
    message: 'the score of the funds is {actual}; their points by the rate of execution give {expected}',
    cause: 'The form was filled in by hand, or scored by another rule.',
    remedy: 'Kept as printed; the sum of the scores holds with the printed one.',
  },
} as const satisfies Record<string, FindingKind>;
