/** @file What a run did, as a person reads it. */
import { relative } from 'node:path';
import { padEndTo } from '../model/width.ts';
import { say } from './language/index.ts';
import type { Manifest } from '../schemas/index.ts';

/** `1,234` in every locale. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number and what it counts, where one alone is named otherwise in the singular. */
type Note = readonly [count: number, what: string, whatOne?: string];

const line = (label: string, count: number, more: readonly Note[] = []): string => {
  const notes = more
    .filter(([n]) => n > 0)
    .map(([n, what, whatOne = what]) => say(`{0} ${n === 1 ? whatOne : what}`, grouped(n)));
  return `  ${padEndTo(say(label), 13)}${grouped(count).padStart(9)}${notes.length > 0 ? `   ${notes.join(say(', '))}` : ''}`;
};

/** Documents of an earlier run that gave records. */
const keptOf = ({ inputs }: Manifest): number =>
  inputs.filter(({ kept, status }) => kept && (status === 'converted' || status === 'partial')).length;

export interface SummaryFacts {
  readonly manifest: Manifest;
  readonly unchanged: number;
  /** Absolute; null where the data went to standard output. */
  readonly out: string | null;
  readonly seconds: number;
}

/** Several lines; the last says where the output is. */
export function summarize({ manifest, unchanged, out, seconds }: SummaryFacts): string {
  const { status, totals } = manifest;
  const documents = status.converted + status.partial + status.failed;
  return [
    say('Suanpan {0}: {1} s', manifest.version, seconds.toFixed(1)),
    line('documents', documents, [
      [status.partial, 'partial'],
      [status.failed, 'failed'],
      [unchanged, 'unchanged since the last run'],
      [keptOf(manifest), 'kept, no longer among the inputs'],
      [status.skipped, 'other files skipped', 'other file skipped'],
    ]),
    line('pages', totals.pages),
    line('tables', totals.tables),
    line('amounts', totals.amounts),
    line('projects', totals.projects),
    line('indicators', totals.indicators),
    line('evaluations', totals.evaluations),
    line('statements', totals.statements),
    line('repairs', totals.repairs),
    line('checks', totals.checks, [[totals.checks_failed, 'do not hold', 'does not hold']]),
    line('findings', totals.findings, [
      [totals.errors, 'errors', 'error'],
      [totals.warnings, 'warnings', 'warning'],
    ]),
    ...(out === null ? [] : [say('Output: {0}', relative(process.cwd(), out) || '.')]),
  ].join('\n');
}

/** The one line that a log keeps. */
export function summarizeShort({ manifest, unchanged, out, seconds }: SummaryFacts): string {
  const { converted, partial, failed, skipped } = manifest.status;
  const parts = [
    `${converted + partial - unchanged - keptOf(manifest)} converted`,
    `${unchanged} unchanged`,
    `${failed} failed`,
    `${skipped} skipped`,
    `${seconds.toFixed(1)} s`,
  ];
  return `${parts.join(', ')}${out === null ? '' : ` → ${relative(process.cwd(), out) || '.'}`}`;
}
