/**
 * @file docs/recipes.md: each query gives, in every engine, the table that stands under it. `UPDATE_GOLDEN=1` writes the tables anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../src/warehouse/load.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { askDuckDb, askPostgres, type Rows } from './engines.ts';
import { outputOf } from './output.ts';
import { findPrograms, startServer } from './server.ts';

const DOCUMENT = join(import.meta.dirname, '..', '..', 'docs', 'recipes.md');
const CORPUS = join(import.meta.dirname, '..', '..', 'corpus');
/** A query and the table under it, if there is one. */
const RECIPE = /```sql\n([^`]+)\n```\n(?:\n((?:\|.*\n)+))?/gu;

/** `12.5000000000` as a person writes it. */
const trimmed = (value: string | null): string =>
  value?.replace(/\.(\d*?)0+$/u, (_, kept: string) => kept && `.${kept}`) ?? '';

const columnsOf = (sql: string): string[] =>
  /^SELECT ([^]+?) FROM/u
    .exec(sql)![1]!
    .split(/,\s*/u)
    .map((column) => column.replace(/^.* AS /u, ''));

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const toTable = (sql: string, rows: Rows): string => {
  const columns = columnsOf(sql);
  return [columns, columns.map(() => '---'), ...rows.map((row) => row.map(trimmed))].map(toRow).join('');
};

test('each recipe gives the table that stands under it', async () => {
  const out = await outputOf(readdirSync(CORPUS).filter((name) => !/damaged|doubtful/u.test(name)));
  const programs = findPrograms();
  const server = programs === null ? null : startServer(programs);
  if (server === null) console.warn('skipped in PostgreSQL: no server is installed here');
  const path = join(temporaryFolder(), 'w.duckdb');
  const address = server?.newDatabase();
  await load(out, { to: path, prune: false });
  if (address !== undefined) await load(out, { to: address, prune: false });
  const text = readFileSync(DOCUMENT, 'utf8');
  let told = text;
  for (const [recipe, sql] of text.matchAll(RECIPE)) {
    const table = toTable(sql!, await askDuckDb(path, sql!));
    if (address !== undefined) expect(toTable(sql!, await askPostgres(address, sql!))).toBe(table);
    told = told.replace(recipe, () => `\`\`\`sql\n${sql}\n\`\`\`\n\n${table}`);
  }
  server?.stop();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(DOCUMENT, told);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(told);
});
