/**
 * @file `npm run bench:batch [-- SMALL LARGE]`: how fast, how flat, how resumable (200 and 2,000 documents unless told).
 *
 * The gain from one to two processes is put beside what two independent runs on half the files gain in the same minutes:
 * that is all that the machine can give.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from './documents.ts';
import { measure, type Measured } from './measure.ts';

const [small = 200, large = 2000] = process.argv.slice(2).map(Number);
const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
const report = (label: string, value: string): void =>
  void process.stdout.write(`${label.padEnd(58)}${value}\n`);

const extract = (input: string, out: string, jobs: number): Promise<Measured> =>
  measure(['extract', input, '--out', join(folder, out), '--jobs', String(jobs), '--quiet']);

const pagesOf = (out: string): number =>
  (JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')) as { totals: { pages: number } })
    .totals.pages;

/** Two runs at the same time, each on its half; the time until both are done. */
async function independent(halves: readonly string[]): Promise<number> {
  const runs = await Promise.all(halves.map((half, i) => extract(half, `half-${i}-out`, 1)));
  return Math.max(...runs.map(({ seconds }) => seconds));
}

async function benchProcesses(): Promise<void> {
  const input = join(folder, 'small');
  writeDocuments(input, corpus, small);
  const halves = ['half-a', 'half-b'].map((name) => join(folder, name));
  for (const half of halves) writeDocuments(half, corpus, small / 2);
  const one = await extract(input, 'one', 1);
  const two = await extract(input, 'two', 2);
  const apart = await independent(halves);
  const [gain, best] = [one.seconds / two.seconds, one.seconds / apart];
  report(`${small} documents, 1 process: documents/s, pages/s`, rates(small, pagesOf('one'), one.seconds));
  report(`${small} documents, 2 processes: documents/s, pages/s`, rates(small, pagesOf('two'), two.seconds));
  report(
    'gain of 2 processes; of 2 independent runs; ratio',
    [gain, best, gain / best].map((n) => n.toFixed(2)).join('  '),
  );
  report(`peak memory at ${small}: parent, with children`, memory(two));
}

const rates = (documents: number, pages: number, seconds: number): string =>
  `${(documents / seconds).toFixed(1)}  ${(pages / seconds).toFixed(1)}`;

const memory = ({ parentMb, allMb }: Measured): string => `${parentMb.toFixed(0)} MB  ${allMb.toFixed(0)} MB`;

async function benchMany(): Promise<void> {
  const input = join(folder, 'large');
  writeDocuments(input, corpus, large);
  const first = await extract(input, 'large-out', 2);
  const second = await extract(input, 'large-out', 2);
  report(
    `${large} documents, 2 processes: documents/s, pages/s`,
    rates(large, pagesOf('large-out'), first.seconds),
  );
  report(`peak memory at ${large}: parent, with children`, memory(first));
  report(
    'second run, nothing changed: seconds, times as fast',
    `${second.seconds.toFixed(1)}  ${(first.seconds / second.seconds).toFixed(0)}`,
  );
}

try {
  await benchProcesses();
  await benchMany();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
