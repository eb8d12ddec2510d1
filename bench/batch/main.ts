/**
 * @file `npm run bench:batch [-- SMALL LARGE ROUNDS]`: how fast, how flat, how resumable (200 and 2,000 documents, 3 rounds unless told).
 *
 * The gain from one to two processes is put beside what two independent runs on half the files each gain in the same minutes:
 * that is all that the machine can give. Each round runs the three one after the other, so that a slow minute meets all of them;
 * the medians of the rounds are compared.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from './documents.ts';
import { measure, type Measured } from './measure.ts';

const [small = 200, large = 2000, rounds = 3] = process.argv.slice(2).map(Number);
const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus');
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));

const row = (label: string, values: readonly string[]): void =>
  void process.stdout.write(`${label.padEnd(40)}${values.map((value) => value.padStart(14)).join('')}\n`);

const extract = (input: string, out: string, jobs: number): Promise<Measured> =>
  measure(['extract', join(folder, input), '--out', join(folder, out), '--jobs', String(jobs), '--quiet']);

const pagesOf = (out: string): number =>
  (JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')) as { totals: { pages: number } })
    .totals.pages;

/** A run that has nothing to go on from. */
async function extractAnew(input: string, out: string, jobs: number): Promise<Measured> {
  rmSync(join(folder, out), { recursive: true, force: true });
  return extract(input, out, jobs);
}

/** Two runs at the same time, each on its half; the time until both are done, the memory of both. */
async function extractApart(): Promise<Measured> {
  const runs = await Promise.all([0, 1].map((half) => extractAnew(`half-${half}`, `half-${half}-out`, 1)));
  return {
    seconds: Math.max(...runs.map(({ seconds }) => seconds)),
    parentMb: runs.reduce((sum, { parentMb }) => sum + parentMb, 0),
    allMb: runs.reduce((sum, { allMb }) => sum + allMb, 0),
    parentCpuSeconds: runs.reduce((sum, { parentCpuSeconds }) => sum + parentCpuSeconds, 0),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const medianOf = (runs: readonly Measured[]): Measured => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  parentMb: median(runs.map(({ parentMb }) => parentMb)),
  allMb: median(runs.map(({ allMb }) => allMb)),
  parentCpuSeconds: median(runs.map(({ parentCpuSeconds }) => parentCpuSeconds)),
});

function rowOfRun(label: string, documents: number, pages: number, run: Measured, gain: string): void {
  const { seconds, parentMb, allMb, parentCpuSeconds } = run;
  const numbers = [seconds.toFixed(1), (documents / seconds).toFixed(1), (pages / seconds).toFixed(1)];
  row(label, [...numbers, parentMb.toFixed(0), allMb.toFixed(0), parentCpuSeconds.toFixed(1), gain]);
}

async function benchProcesses(): Promise<void> {
  writeDocuments(join(folder, 'small'), corpus, small);
  for (const half of [0, 1] as const) writeDocuments(join(folder, `half-${half}`), corpus, small, half);
  const runs: Record<'one' | 'two' | 'apart', Measured[]> = { one: [], two: [], apart: [] };
  for (let round = 0; round < rounds; round++) {
    runs.one.push(await extractAnew('small', 'one', 1));
    runs.two.push(await extractAnew('small', 'two', 2));
    runs.apart.push(await extractApart());
  }
  const [one, two, apart] = [medianOf(runs.one), medianOf(runs.two), medianOf(runs.apart)];
  const gainOf = ({ seconds }: Measured): string => (one.seconds / seconds).toFixed(2);
  const pages = pagesOf('one');
  rowOfRun(`${small} documents, 1 process`, small, pages, one, '1.00');
  rowOfRun(`${small} documents, 2 processes`, small, pages, two, gainOf(two));
  rowOfRun(`${small} documents, 2 independent runs`, small, pages, apart, gainOf(apart));
  row('gain of 2 processes to that of 2 runs', [(apart.seconds / two.seconds).toFixed(3)]);
}

async function benchMany(): Promise<void> {
  writeDocuments(join(folder, 'large'), corpus, large);
  const first = await extract('large', 'large-out', 2);
  const second = await extract('large', 'large-out', 2);
  const pages = pagesOf('large-out');
  rowOfRun(`${large} documents, 2 processes`, large, pages, first, '');
  rowOfRun(`${large} documents again, unchanged`, large, pages, second, '');
  row('second run: times as fast', [(first.seconds / second.seconds).toFixed(0)]);
}

try {
  row('', ['seconds', 'documents/s', 'pages/s', 'parent MB', 'all MB', 'parent CPU s', 'gain']);
  await benchProcesses();
  await benchMany();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
