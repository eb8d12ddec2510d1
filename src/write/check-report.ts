/** @file What `suanpan check` prints: per form the checks that hold, fail and cannot be decided, and the share of amounts proved. */
import type { Conversion, ProofCounts } from '../schemas/index.ts';
import { amountsToProofCounts } from './proof-counts.ts';
import { highestOf } from '../model/lists.ts';
import { padEndTo, padStartTo, terminalWidth } from '../model/width.ts';

export interface CheckCounts extends ProofCounts {
  readonly held: number;
  readonly failed: number;
  readonly undecidable: number;
  /** Amounts with a value. */
  readonly amounts: number;
  /** Amounts that a check holds, zeros and copies among them. */
  readonly proved: number;
}

export interface FormReport extends CheckCounts {
  readonly form: string;
  readonly title: string | null;
}

/** Pure data, ready for JSON. */
export interface CheckReport extends CheckCounts {
  readonly file: string;
  readonly forms: readonly FormReport[];
}

const tableOf = (cell: string): string => cell.replace(/\/r\d+c\d+$/u, '');

function countOf(conversion: Conversion, isIn: (table: string) => boolean): CheckCounts {
  const checks = conversion.checks.filter(({ terms }) => terms.some(({ cell }) => isIn(tableOf(cell))));
  const amounts = conversion.amounts.filter(({ table_id, amount }) => amount !== null && isIn(table_id));
  return {
    held: checks.filter(({ holds }) => holds === true).length,
    failed: checks.filter(({ holds }) => holds === false).length,
    undecidable: checks.filter(({ holds }) => holds === null).length,
    amounts: amounts.length,
    proved: amounts.filter(({ proved_by }) => proved_by.length > 0).length,
    ...amountsToProofCounts(amounts),
  };
}

/**
 * What adds up: one line for each table that has checks or amounts; a check between two tables counts in both.
 * @example
 * const document = await convert(await readFile('corpus/district-budget.pdf'), { file: 'district-budget.pdf' });
 * const { held, failed, undecidable } = checkReport(document);
 * console.log(held, failed, undecidable);
 */
export function checkReport(conversion: Conversion): CheckReport {
  const forms = conversion.tables.map(({ id, form, title }) => ({
    form,
    title,
    ...countOf(conversion, (table) => table === id),
  }));
  const isFilled = ({ held, failed, undecidable, amounts }: CheckCounts): boolean =>
    held + failed + undecidable + amounts > 0;
  return {
    file: conversion.document.file,
    forms: forms.filter(isFilled),
    ...countOf(conversion, () => true),
  };
}

/** 98.4 %, rounded down so that 100.0 % means all; a dash where there is nothing to prove. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)} %`;

/**
 * The share of the amounts with a value that a check holds: `98.4 %`.
 * @example
 * const document = await convert(await readFile('corpus/district-budget.pdf'), { file: 'district-budget.pdf' });
 * console.log(shareProved(checkReport(document)));
 */
export const shareProved = ({ amounts, proved }: CheckCounts): string => share(proved, amounts);

/** Of what is something: by an equal figure or a sum; in its row, its column, its unit; and what is a copy only. */
const PROVED = ['value', 'row', 'column', 'unit', 'copy'] as const;

const sharesOf = (counts: CheckCounts): string[] =>
  [counts.value_proved, counts.row_proved, counts.column_proved, counts.unit_proved, counts.value_copied].map(
    (part) => share(part, counts.amounts_stated),
  );

const HEAD = ['form', 'held', 'failed', 'undecidable', 'amounts', 'proved', ...PROVED, 'zeros'];

const rowOf = (name: string, counts: CheckCounts): string[] => [
  name,
  ...[counts.held, counts.failed, counts.undecidable, counts.amounts].map(String),
  shareProved(counts),
  ...sharesOf(counts),
  String(counts.zero_proved),
];

/**
 * The report as a table for people, without a line end at the end.
 * @param say the words of the head in the language of the reader
 * @example
 * const document = await convert(await readFile('corpus/district-budget.pdf'), { file: 'district-budget.pdf' });
 * console.log(reportToText(checkReport(document)));
 */
export function reportToText(report: CheckReport, say: (text: string) => string = (text) => text): string {
  const rows = [
    HEAD.map((word) => say(word)),
    ...report.forms.map((form) => rowOf(form.title ? `${form.form} ${form.title}` : form.form, form)),
    rowOf(say('all'), report),
  ];
  const widths = HEAD.map((_, i) => highestOf(rows.map((row) => terminalWidth(row[i]!))));
  const lines = rows.map((row) =>
    row
      .map((text, i) => (i === 0 ? padEndTo(text, widths[i]!) : padStartTo(text, widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  return [report.file, ...lines].join('\n');
}
