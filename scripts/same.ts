/**
 * @file `npm run same -- keep FOLDER` converts corpus/ and the reference documents and keeps what came out; `npm run same -- FOLDER` does
 * so again and says which documents differ from what was kept, and where: the first places of each list of the document file. Exit 1 when
 * any does. For changes that must not change a record.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { convert } from '../src/convert.ts';
import type { Conversion } from '../src/schemas/index.ts';

const DOCUMENT = /\.(?:pdf|docx?|html?|xlsx?|txt|ofd)$/u;
const PLACES_NAMED = 3;
const reference = resolve(process.env['SUANPAN_REFERENCE'] ?? '../shared');

const documentsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => DOCUMENT.test(file))
        .sort()
        .map((file) => join(folder, file))
    : [];

const toJson = async (path: string): Promise<string> => {
  try {
    return JSON.stringify(await convert(readFileSync(path), { file: basename(path) }), null, 1);
  } catch (error) {
    return JSON.stringify({ refused: String(error) });
  }
};

const keptName = (path: string): string =>
  `${(path.startsWith(reference) ? relative(reference, path) : path).replace(/[^\p{L}\p{N}.]+/gu, '_')}.json`;

function* placesOf(before: unknown, after: unknown, path: string): Generator<string> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const isTree = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isTree(before) || !isTree(after)) {
    yield `${path}: ${JSON.stringify(before)?.slice(0, 80)} → ${JSON.stringify(after)?.slice(0, 80)}`;
    return;
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length)
    yield `${path}: ${before.length} → ${after.length} entries`;
  for (const key of Object.keys({ ...before, ...after }))
    yield* placesOf(before[key], after[key], `${path}/${key}`);
}

function report(path: string, before: string, after: string): void {
  const [old, now] = [JSON.parse(before), JSON.parse(after)] as [Conversion, Conversion];
  console.log(`differs: ${path}`);
  for (const list of Object.keys({ ...old, ...now }) as (keyof Conversion)[]) {
    let named = 0;
    for (const place of placesOf(old[list], now[list], list)) {
      if (named++ === PLACES_NAMED) break;
      console.log(`  ${place}`);
    }
  }
}

async function main(): Promise<void> {
  const keeps = process.argv[2] === 'keep';
  const folder = process.argv[keeps ? 3 : 2];
  if (folder === undefined) throw new Error('usage: npm run same -- [keep] FOLDER');
  if (keeps) mkdirSync(folder, { recursive: true });
  let differing = 0;
  const documents = [...documentsIn('corpus'), ...documentsIn(reference)];
  for (const path of documents) {
    const json = await toJson(path);
    const kept = join(folder, keptName(path));
    if (keeps) writeFileSync(kept, json);
    else if (!existsSync(kept)) console.log(`new: ${path}`);
    else if (readFileSync(kept, 'utf8') !== json) {
      differing++;
      report(path, readFileSync(kept, 'utf8'), json);
    }
  }
  console.log(`${documents.length} documents, ${keeps ? 'kept' : `${differing} differ`}`);
  if (differing > 0) process.exitCode = 1;
}

await main();
