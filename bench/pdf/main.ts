/**
 * @file `npm run bench:pdf [-- PAGES …]`: the whole command on documents of 20, 100 and 500 pages, beside pdf.js that only reads them.
 * Both are whole processes; they take turns, and the median of the rounds counts. Memory is that of a process and its children.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, measureCommand, type Measured } from '../batch/measure.ts';
import { writeLongPdf } from './documents.ts';

const ROUNDS = 5;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [20, 100, 500];
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const ALONE = join(import.meta.dirname, 'pdfjs-alone.js');

async function takeTurns(file: string): Promise<{ alone: Measured[]; whole: Measured[] }> {
  const [alone, whole]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await measureCommand([ALONE, file]));
    whole.push(await measure(['extract', file, '--quiet']));
  }
  return { alone, whole };
}

try {
  console.log(
    '| pages | pdf.js alone, s | suanpan, s | ratio | peak memory, MB | to the first row |\n|---|---|---|---|---|---|',
  );
  let first = NaN;
  for (const size of sizes) {
    const { file, pages } = writeLongPdf(join(folder, `${size}.pdf`), size);
    const { alone, whole } = await takeTurns(file);
    const [floor, seconds] = [alone, whole].map((runs) => median(runs.map((run) => run.seconds)));
    const peak = median(whole.map(({ allMb }) => allMb));
    if (Number.isNaN(first)) first = peak;
    const ratio = (seconds! / floor!).toFixed(2);
    console.log(
      `| ${pages} | ${floor!.toFixed(2)} | ${seconds!.toFixed(2)} | ${ratio} | ${peak.toFixed(0)} | ${(peak / first).toFixed(2)} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
