/** @file What is said of projects and of their indicators (项目支出绩效目标). */
import type { FindingKind } from './kind.ts';

export const PROJECT_FINDINGS = {
  'project.page_missing': {
    level: 'warning',
    message: 'a page may be missing: {note}',
    cause:
      'The text skips more lines here than a page break leaves, or rows behind one share no word with their project. The project, or those before it, may have lost rows.',
    remedy: 'Compare with the original; what is printed is kept where it stands.',
  },
  'project.no_code': {
    level: 'warning',
    message: 'a project without a code: {note}',
    cause:
      'The page with its head is missing from the source, or the source prints amounts without a code of their own.',
    remedy: 'The indicators are kept in a project of their own; take the code from the original.',
  },
  'project.no_codes': {
    level: 'info',
    message: 'the list prints no codes of its projects',
    cause: 'Many places list projects by name alone.',
    remedy: 'Nothing is lost; join the projects by name and office.',
  },
  'project.partial': {
    level: 'warning',
    message: 'the head of the project is incomplete: {note}',
    cause:
      'A page with a part of the merged cells is missing, the dump lost a cell, or a cell holds no figure.',
    remedy: 'The fields are null; take them from the original.',
  },
  'project.code_presumed': {
    level: 'warning',
    message: 'the project code {actual} has lost a digit; presumed {expected}',
    cause: 'Twenty of twenty-one characters are printed; one 0 of a run of zeros is lost.',
    remedy: 'code_printed holds what is printed; check the code before using it as a key.',
  },
  'project.code_doubtful': {
    level: 'warning',
    message: 'the project code is printed as {actual}, read as {expected}',
    cause: 'The code was torn over a page break and half of it is lost or copied from another project.',
    remedy: 'Check the code against the original.',
  },
  'project.extent_close': {
    level: 'info',
    message: 'where the project begins is a close decision: {note}',
    cause:
      'The merged cell lost its extent and nothing on the rows tells clearly to which of two projects they belong.',
    remedy: 'Read the rows named; assigned is inferred.',
  },
  'project.goal_foreign': {
    level: 'warning',
    message: 'a piece of the goal belongs to another project: {note}',
    cause: 'The dump printed the goal of a neighbour where this goal goes on after a page break.',
    remedy: 'The goal ends where its own text ends; take the rest from the original.',
  },
  'indicator.partial': {
    level: 'warning',
    message: 'the indicator is incomplete: {note}',
    cause: 'The row was cut at the edge of the page, or a cell was lost.',
    remedy: 'The indicator is kept with state partial; nothing is filled in.',
  },
  'indicator.extra_cells': {
    level: 'warning',
    message: 'text behind the unit of the indicator: {actual}',
    cause: 'The row has more cells than an indicator; what they say is not known.',
    remedy: 'The text is kept in the raw text of the last cell.',
  },
} as const satisfies Record<string, FindingKind>;
