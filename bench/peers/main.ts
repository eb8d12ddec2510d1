/**
 * @file `npm run bench:peers -- [FILE.pdf MODEL.json …]`: the tables of the same files by Suanpan and by other tools, whole processes
 * one after the other in one run: cells and neighbour relations (F1), and time as a ratio to Suanpan. Without arguments the printed
 * documents of corpus/; a model is `{ tables: [{ header: [[{ t, rs, cs }]], body }] }`.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { products } from '../../scripts/make-corpus/products.ts';
import { scoreTables, sheetToTable, type GridCell, type GridTable } from './tables.ts';
import { installTools, type Tool } from './tools.ts';

interface Sample {
  readonly file: string;
  readonly truth: readonly GridTable[];
}

type ModelRow = readonly { readonly t: string; readonly rs?: number; readonly cs?: number }[];

function rowsToTable(rows: readonly ModelRow[]): GridTable {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ t: text, rs: rowSpan = 1, cs: columnSpan = 1 }): GridCell => {
      while (taken.has(`${row},${column}`)) column++;
      const cell = { row, column, rowSpan, columnSpan, text };
      for (let r = 0; r < rowSpan; r++)
        for (let c = 0; c < columnSpan; c++) taken.add(`${row + r},${column + c}`);
      column += columnSpan;
      return cell;
    });
  });
}

function modelToTruth(path: string): GridTable[] {
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as {
    tables: readonly { header: readonly ModelRow[]; body: readonly ModelRow[] }[];
  };
  return tables.map(({ header, body }) => rowsToTable([...header, ...body]));
}

const corpusSamples = (): Sample[] =>
  products
    .filter(({ press }) => press)
    .map(({ name, paper }) => ({
      file: join('corpus', name),
      truth: paper().sheets.map(sheetToTable),
    }));

const givenSamples = (given: readonly string[]): Sample[] =>
  given.flatMap((file, i) => (i % 2 === 0 ? [{ file, truth: modelToTruth(given[i + 1]!) }] : []));

function measure(tool: Tool, { file, truth }: Sample, scratch: string): string[] & { seconds: number } {
  const start = performance.now();
  try {
    const found = tool.read(file, scratch);
    const seconds = (performance.now() - start) / 1000;
    const { tables, cells, relations } = scoreTables(found, truth);
    return Object.assign([`${tables}/${truth.length}`, cells.toFixed(4), relations.toFixed(4)], { seconds });
  } catch (error) {
    return Object.assign([`failed: ${String(error).slice(0, 60)}`, '', ''], { seconds: NaN });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
const tools = installTools(join(folder, 'tools'));
const given = process.argv.slice(2);
console.log(
  '| file | tool | tables found/true | cells F1 | relations F1 | time, Suanpan = 1 |\n|---|---|---|---|---|---|',
);
for (const sample of given.length > 0 ? givenSamples(given) : corpusSamples()) {
  let own = NaN;
  for (const tool of tools) {
    const row = measure(tool, sample, folder);
    if (Number.isNaN(own)) own = row.seconds;
    console.log(`| ${sample.file} | ${tool.name} | ${row.join(' | ')} | ${(row.seconds / own).toFixed(2)} |`);
  }
}
