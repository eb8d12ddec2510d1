/**
 * @file `npm run bench:pdf [-- PAGES …]`: the whole command on documents of 20, 100 and 500 pages, beside pdf.js that only reads them
 * and beside other tools. All are whole processes; Suanpan and pdf.js take turns and the medians count, also of the ratios of a turn
 * (a machine that is slow for a minute is so for both); the peers run once. Memory is that of a process and its children.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, measureCommand, type Measured } from '../batch/measure.ts';
import { scoreTables, sheetToTable } from '../peers/tables.ts';
import { installTools, type Tool } from '../peers/tools.ts';
import { writeLongPdf, type LongDocument } from './documents.ts';

/** Short documents take more turns: a start of Node varies by a tenth of a second. */
const roundsOf = (pages: number): number => (pages > 200 ? 5 : 11);
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [20, 100, 500];
const folder = mkdtempSync(join(tmpdir(), 'suanpan-bench-'));
const ALONE = join(import.meta.dirname, 'pdfjs-alone.js');

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

async function takeTurns({ file, pages }: LongDocument): Promise<{ alone: Measured[]; whole: Measured[] }> {
  const [alone, whole]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < roundsOf(pages); round++) {
    alone.push(await measureCommand([ALONE, file]));
    whole.push(await measure(['extract', file, '--quiet']));
  }
  return { alone, whole };
}

async function benchSpeed(documents: readonly LongDocument[]): Promise<void> {
  row('pages', 'pdf.js alone, s', 'Suanpan, s', 'ratio', 'peak memory, MB', 'to the first row');
  row(...new Array<string>(6).fill('---'));
  let first = NaN;
  for (const document of documents) {
    const { alone, whole } = await takeTurns(document);
    const [floor, seconds] = [alone, whole].map((runs) => median(runs.map((run) => run.seconds)));
    const ratio = median(whole.map(({ seconds }, turn) => seconds / alone[turn]!.seconds));
    const peak = median(whole.map(({ allMb }) => allMb));
    if (Number.isNaN(first)) first = peak;
    row(
      document.pages,
      floor!.toFixed(2),
      seconds!.toFixed(2),
      ratio.toFixed(2),
      peak.toFixed(0),
      (peak / first).toFixed(2),
    );
  }
}

/** Seconds of one run, and what it found. */
function tryTool(tool: Tool, { file, sheets }: LongDocument): { seconds: number; cells: string[] } {
  const start = performance.now();
  const found = tool.read(file, folder);
  const seconds = (performance.now() - start) / 1000;
  const { tables, cells, relations } = scoreTables(found, sheets.map(sheetToTable));
  return { seconds, cells: [`${tables}/${sheets.length}`, cells.toFixed(4), relations.toFixed(4)] };
}

function benchPeers(documents: readonly LongDocument[]): void {
  const tools = installTools(join(folder, 'tools'));
  row('pages', 'tool', 'tables found/true', 'cells F1', 'relations F1', 'time, Suanpan = 1');
  row(...new Array<string>(6).fill('---'));
  for (const document of documents) {
    let own = NaN;
    for (const tool of tools) {
      const { seconds, cells } = tryTool(tool, document);
      if (Number.isNaN(own)) own = seconds;
      row(document.pages, tool.name, ...cells, (seconds / own).toFixed(2));
    }
  }
}

try {
  const documents = sizes.map((size) => writeLongPdf(join(folder, `${size}.pdf`), size));
  await benchSpeed(documents);
  console.log();
  benchPeers(documents);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
