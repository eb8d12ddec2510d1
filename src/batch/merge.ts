/** @file The outputs of shards → one output, with the same bytes as one run. */
import { copyFile, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { manifestSchema, type InputRecord, type Manifest } from '../schemas/index.ts';
import { temporaryNameIn } from '../write/atomic.ts';
import { duplicatesIn, type Finished } from './assemble.ts';
import type { OutputOptions } from './fingerprint.ts';
import { keepEntries } from './keep-entries.ts';
import { contractOf, documentPathOf, entryPathOf, readEntry, temporaryFolderOf } from './ledger.ts';
import { compareFinished, compareInputs, finishedToInput, inputsToManifest } from './manifest.ts';
import { clashKey } from './names.ts';
import { writeRun } from './output.ts';
import { prepareOutput, retireManifest } from './prepare-output.ts';
import { settleMerge } from './settle.ts';

/** Null for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a file cut short; the schema refuses it
  }
}

/** @throws UsageError when the folder holds no manifest of a finished run */
async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${folder} holds no manifest.json: let its run finish first`, { cause });
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new UsageError(`${folder}/manifest.json is damaged or of another version`);
  return parsed.data;
}

/** @throws UsageError unless the manifests are all n shards of one run */
function checkShards(manifests: readonly Manifest[]): void {
  const shards = manifests.map(({ shard }) => shard).sort();
  const count = manifests.length;
  const expected = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`).sort();
  if (shards.join() !== expected.join())
    throw new UsageError(
      `all shards of one run are wanted: found ${shards.map((shard) => shard ?? 'a whole run').join(', ')}`,
    );
  const same = new Set(
    manifests.map(({ version, schema_version, options }) =>
      JSON.stringify([version, schema_version, options]),
    ),
  );
  if (same.size > 1) throw new UsageError('the shards were made with different versions or options');
  if (new Set(manifests.map(({ corpus }) => corpus)).size > 1)
    throw new UsageError('the shards were made of different inputs: run them again over the same ones');
}

async function copyAtomically(from: string, to: string, out: string): Promise<void> {
  const temporary = temporaryNameIn(temporaryFolderOf(out));
  await copyFile(from, temporary);
  await rename(temporary, to);
}

/** A document of a shard that is finished there. */
interface Placed extends Finished {
  readonly folder: string;
}

/** @throws UsageError when the shard has lost what its manifest names */
async function placeDocument(folder: string, sha256: string): Promise<Placed> {
  const located = await readEntry(folder, sha256);
  if (!located) throw new UsageError(`${folder} has lost its ledger entry ${sha256}`);
  return { folder, sha256, ...located };
}

async function copyDocument({ folder, sha256, entry }: Placed, out: string): Promise<void> {
  if (entry.jsonBytes > 0)
    await copyAtomically(documentPathOf(folder, entry), documentPathOf(out, entry), out);
  await copyAtomically(entryPathOf(folder, sha256), entryPathOf(out, sha256), out);
}

/** What shards have kept of earlier runs, each by itself, can bear one name. @throws UsageError */
function refuseClashes(placed: readonly Placed[]): void {
  const names = new Set(placed.map(({ entry }) => clashKey(entry.output)));
  if (names.size < placed.length)
    throw new UsageError('the shards hold two documents of one name: run them again with --prune');
}

async function joinShards(
  manifests: readonly Manifest[],
  folders: readonly string[],
  out: string,
  prune: boolean,
): Promise<Manifest> {
  const placed = manifests
    .flatMap(({ inputs }, i) => inputs.map((input): [InputRecord, string] => [input, folders[i]!]))
    .sort(([a], [b]) => compareInputs(a, b));
  const finished: Placed[] = [];
  for (const [{ id }, folder] of placed) finished.push(await placeDocument(folder, id));
  refuseClashes(finished);
  const options = manifests[0]!.options as OutputOptions;
  const kept = await settleMerge(
    out,
    finished.map(({ sha256, entry }) => ({ sha256, origins: entry.origins, output: entry.output })),
    { prune, contract: contractOf(options) },
  );
  await retireManifest(out);
  const expected = new Map(finished.map(({ sha256, entry }) => [sha256, entry]));
  const others = [...(await keepEntries(out, { expected, kept })).kept].map(([sha256, located]) => ({
    sha256,
    ...located,
  }));
  for (const document of finished) await copyDocument(document, out);
  const isKept = new Set([
    ...placed.filter(([{ kept: of }]) => of).map(([{ id }]) => id),
    ...others.map(({ sha256 }) => sha256),
  ]);
  const all = [...finished, ...others].sort(compareFinished);
  const duplicates = duplicatesIn(all);
  const inputs = all
    .map((document) => finishedToInput({ ...document, kept: isKept.has(document.sha256) }, duplicates))
    .sort(compareInputs);
  const manifest = inputsToManifest(inputs, options, { corpus: manifests[0]!.corpus, shard: null });
  return writeRun(out, manifest, all);
}

/**
 * Joins the outputs of all shards of a run.
 * @param folders absolute, in any order
 * @param prune take out what an earlier merge wrote and no shard holds
 * @throws UsageError when they do not belong together
 */
export async function mergeShards(
  folders: readonly string[],
  out: string,
  prune: boolean,
): Promise<Manifest> {
  const manifests = await Promise.all(folders.map(readManifest));
  checkShards(manifests);
  const unlock = await prepareOutput(out, null);
  try {
    return await joinShards(manifests, folders, out, prune);
  } finally {
    await unlock();
  }
}
