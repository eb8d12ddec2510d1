/** @file Every record of the document files stands in the warehouse as it is, once, in both engines, and in the Parquet files. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conversion } from '../../src/schemas/index.ts';
import { load } from '../../src/warehouse/load.ts';
import { relationColumns, columnValue, type Column } from '../../src/write/columns.ts';
import { parseConversion } from '../../src/write/compact.ts';
import { RELATIONS, type Relation } from '../../src/write/relations/index.ts';
import { suanpan } from '../cli/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askDuckDb, askPostgres, type Rows } from './engines.ts';
import { outputOf } from './output.ts';
import { findPrograms, startServer, type Server } from './server.ts';

const NAMES = ['self-evaluations.html', 'city-unit-budget.xlsx', 'project-forms.docx'];
const LOADED = { added: 0, replaced: 0, unchanged: 0, removed: 0 };

const documentsOf = (out: string): Conversion[] =>
  readdirSync(join(out, 'documents'))
    .sort()
    .map((file) => parseConversion(readFileSync(join(out, 'documents', file), 'utf8')));

/** A decimal with all the places that the engines show. */
const padded = (text: string): string => {
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(10, '0')}`;
};

const expectedIn = (row: Readonly<Record<string, unknown>>, column: Column): string | null => {
  const value = columnValue(row, column);
  if (value === null) return null;
  return column.kind === 'decimal' ? padded(String(value)) : String(value);
};

/** The rows of the document files, ordered by id. */
function expectedRows(relation: Relation, documents: readonly Conversion[]): Rows {
  const rows = documents.flatMap((document) => [...relation.rows(document, { blanks: false, cells: true })]);
  const fields = rows.map((row) => relationColumns(relation).map((column) => expectedIn(row, column)));
  return fields.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Lists and objects are asked for as text: the engines have types of their own for them. */
const selectAll = (relation: Relation, from: string): string =>
  `SELECT ${relationColumns(relation)
    .map(({ name, kind }) => (kind === 'json' ? `CAST("${name}" AS VARCHAR)` : `"${name}"`))
    .join(', ')} FROM ${from}`;

const byId = (rows: Rows): Rows => [...rows].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

type Ask = (target: string, sql: string) => Promise<Rows>;

async function expectAll(ask: Ask, target: string, documents: readonly Conversion[]): Promise<void> {
  for (const relation of RELATIONS)
    expect(byId(await ask(target, selectAll(relation, `"${relation.name}"`)))).toEqual(
      expectedRows(relation, documents),
    );
}

/** Amounts that are rows: blanks are cells. */
const stated = ({ amounts }: Conversion): number => amounts.filter(({ state }) => state !== 'blank').length;

/** A corrected document: the same file, read another way. */
function correct(out: string): string {
  const [file] = readdirSync(join(out, 'documents'));
  const path = join(out, 'documents', file!);
  const document = JSON.parse(readFileSync(path, 'utf8')) as Conversion;
  writeFileSync(path, JSON.stringify({ ...document, amounts: document.amounts.slice(1), checks: [] }));
  return document.document.id;
}

/** An output that lacks a document of before. */
function leaveOut(out: string): void {
  const path = join(out, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { inputs: { output: string }[] };
  const [gone, ...inputs] = manifest.inputs;
  rmSync(join(out, gone!.output));
  writeFileSync(path, JSON.stringify({ ...manifest, inputs }));
}

const engines: [string, Ask, () => string][] = [
  ['DuckDB', askDuckDb, () => join(temporaryFolder(), 'warehouse.duckdb')],
];
let server: Server | null = null;
const programs = findPrograms();
if (programs === null) console.warn('skipped: no PostgreSQL server is installed here');
else
  engines.push([
    'PostgreSQL',
    askPostgres,
    () => {
      server ??= startServer(programs);
      return server.newDatabase();
    },
  ]);
afterAll(() => server?.stop());

describe.each(engines)('%s', (_, ask, newTarget) => {
  test('gives back every record to the last digit, and loaded twice once', async () => {
    const [out, to] = [await outputOf(NAMES), newTarget()];
    const documents = documentsOf(out);
    expect(await load(out, { to, prune: false })).toEqual({ ...LOADED, added: documents.length });
    await expectAll(ask, to, documents);
    expect(await load(out, { to, prune: false })).toEqual({ ...LOADED, unchanged: documents.length });
    await expectAll(ask, to, documents);
  });

  test('takes a corrected document for the old one, and out what is gone when it is told to', async () => {
    const [out, to] = [await outputOf(NAMES), newTarget()];
    await load(out, { to, prune: false });
    correct(out);
    expect(await load(out, { to, prune: false })).toEqual({ ...LOADED, unchanged: 2, replaced: 1 });
    await expectAll(ask, to, documentsOf(out));
    leaveOut(out);
    expect(await load(out, { to, prune: false })).toEqual({ ...LOADED, unchanged: 2 });
    expect(await ask(to, 'SELECT count(*) FROM documents')).toEqual([['3']]);
    expect(await load(out, { to, prune: true })).toEqual({ ...LOADED, unchanged: 2, removed: 1 });
    await expectAll(ask, to, documentsOf(out));
  });

  test('adds up: what counts of a table is its printed total', async () => {
    const [out, to] = [await outputOf(NAMES), newTarget()];
    await load(out, { to, prune: false });
    const [row] = await ask(
      to,
      `SELECT sum(CASE WHEN counts THEN amount_yuan END), max(CASE WHEN is_total THEN amount_yuan END) FROM amounts WHERE form = 'expenditure'`,
    );
    expect(row![0]).toBe(row![1]);
    expect(Number(row![0])).toBeGreaterThan(0);
  });

  test('is left as it was when a document cannot be put in', async () => {
    const [out, to] = [await outputOf(NAMES), newTarget()];
    await load(out, { to, prune: false });
    const before = documentsOf(out);
    const id = correct(out);
    const path = join(out, 'documents', readdirSync(join(out, 'documents'))[0]!);
    const text = readFileSync(path, 'utf8').replace(/"level":"info"|"row":0/u, '"row":"none","level":"info"');
    writeFileSync(
      path,
      text.includes('"none"') ? text : text.replace(/"pages":\d+|"pages":null/u, '"pages":"none"'),
    );
    await expect(load(out, { to, prune: false })).rejects.toMatchObject({ name: 'OutputError' });
    expect(await ask(to, `SELECT count(*) FROM amounts WHERE document_id = '${id}'`)).toEqual([
      [String(stated(before.find(({ document }) => document.id === id)!))],
    ]);
  });
});

test('Parquet files give back every record to the last digit', async () => {
  const out = await outputOf(NAMES, 'parquet');
  const documents = documentsOf(out);
  for (const relation of RELATIONS) {
    const file = `read_parquet('${join(out, `${relation.name}.parquet`)}')`;
    expect(byId(await askDuckDb(':memory:', selectAll(relation, file)))).toEqual(
      expectedRows(relation, documents),
    );
  }
});

describe('the command', () => {
  test('says what it did, and in one line what was wrong', async () => {
    const [out, to] = [await outputOf(NAMES), join(temporaryFolder(), 'w.duckdb')];
    const done = await suanpan(['load', out, '--to', to]);
    expect(done).toMatchObject({ status: 0, stdout: '' });
    expect(done.stderr).toMatch(/3 added, 0 replaced, 0 unchanged/u);
    const wrong: [string[], RegExp][] = [
      [['load', out, '--to', 'somewhere.txt'], /say postgres:.* or FILE\.duckdb/u],
      [['load', temporaryFolder(), '--to', to], /no manifest\.json/u],
      [['load', out, '--to', 'postgres://me:secret@localhost/x'], /PGPASSWORD/u],
      [['load', out, '--to', 'postgres://me@localhost:1/x'], /cannot be opened/u],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = await suanpan(args);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('secret');
    }
  });
});
