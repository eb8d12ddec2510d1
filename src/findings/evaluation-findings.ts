/** @file The finding codes of self-evaluation forms: what a form lacks, what stands in the wrong cell, what cannot be right. */
import type { FindingKind } from './kind.ts';

/** Codes with the prefix `evaluation`; part of the published list of findings. */
export const EVALUATION_FINDINGS = {
  'evaluation.missing_part': {
    level: 'warning',
    message: 'the self-evaluation form has no {expected}',
    cause: 'The office left out a row or a block of the template, or it was lost.',
    remedy: 'The fields are null; look at the form.',
  },
  'evaluation.stray_text': {
    level: 'warning',
    message: '“{actual}” stands on a row that states no indicator',
    cause: 'A status was filled in on an empty row of the template.',
    remedy: 'It is in no record; look at the form.',
  },
  'evaluation.row_width': {
    level: 'warning',
    message: 'the row has other cells than its header: “{actual}” stands under {expected}',
    cause: 'A cell of the row was lost, or two were run together.',
    remedy: 'What stands right of the gap may be one column off; look at the form.',
  },
  'evaluation.fund_left_out': {
    level: 'warning',
    message: 'the money of “{actual}”, {note}, is in no record',
    cause: 'The form lists a source of funds besides 财政拨款, 上年结转 and 其他, or one of them twice.',
    remedy: 'Take it from the table.',
  },
  'evaluation.incomplete': {
    level: 'warning',
    message: 'the indicator has no {expected}',
    cause: 'The office left the cell empty, or its text was lost or stands in the next one.',
    remedy: 'The field is null; look at the form.',
  },
  'evaluation.not_a_figure': {
    level: 'warning',
    message: '“{actual}” stands where points belong',
    cause: 'A remark was written behind the figure, or the cells of the row are shifted.',
    remedy: 'Kept as printed; the sums cannot be checked.',
  },
  'evaluation.page_number': {
    level: 'warning',
    message: 'a number on a line of its own inside a text: {actual}',
    cause: 'A page number was caught in a cell that a page break cuts.',
    remedy: 'Kept as printed; look at the page.',
  },
  'evaluation.uncertain_total': {
    level: 'warning',
    message: 'the total row prints one figure, {actual}: read as the score, it may be the points',
    cause: 'The layout has a single cell behind 总分.',
    remedy: 'Compare it with the sum of the scores.',
  },
  'evaluation.date_outside_year': {
    level: 'warning',
    message: 'a date outside of the year {expected}: {actual}',
    cause: 'A slip of the pen, or an indicator taken over from another year.',
    remedy: 'Kept as printed; ask the office.',
  },
  'evaluation.cost_differs': {
    level: 'warning',
    message: 'the cost indicator says {actual}, the funds were executed with {expected}',
    cause: 'The budget was filled in again in place of what was spent, or the row holds another amount.',
    remedy: 'Kept as printed; ask the office.',
  },
  'evaluation.unmet_target': {
    level: 'warning',
    message: 'full score, though {actual} is below the target {expected}',
    cause: 'The office scored the indicator generously, or one of the values is wrong.',
    remedy: 'Kept as printed.',
  },
} as const satisfies Record<string, FindingKind>;
