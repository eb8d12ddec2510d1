/** @file The outputs of shards → one output, with the same bytes as one run. */
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { manifestSchema, type InputRecord, type Manifest } from '../schemas/index.ts';
import { temporaryNameIn } from '../write/atomic.ts';
import type { Finished } from './assemble.ts';
import type { OutputOptions } from './fingerprint.ts';
import { documentPathOf, entryPathOf, keepEntries, readEntry, temporaryFolderOf } from './ledger.ts';
import { compareInputs, inputsToManifest } from './manifest.ts';
import { writeRun } from './output.ts';
import { manifestPathOf, prepareOutput } from './prepare-output.ts';

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

async function joinShards(
  manifests: readonly Manifest[],
  folders: readonly string[],
  out: string,
): Promise<Manifest> {
  const placed = manifests
    .flatMap(({ inputs }, i) => inputs.map((input): [InputRecord, string] => [input, folders[i]!]))
    .sort(([a], [b]) => compareInputs(a, b));
  const finished: Placed[] = [];
  for (const [{ sha256 }, folder] of placed)
    if (sha256 !== null) finished.push(await placeDocument(folder, sha256));
  // From the first change on there is no manifest, until all is there; what an earlier merge had besides goes.
  await rm(manifestPathOf(out), { force: true });
  await keepEntries(out, new Map(finished.map(({ sha256, entry }) => [sha256, entry])));
  for (const document of finished) await copyDocument(document, out);
  const manifest = inputsToManifest(
    placed.map(([input]) => input),
    manifests[0]!.options as OutputOptions,
    { corpus: manifests[0]!.corpus, shard: null },
  );
  return writeRun(out, manifest, finished);
}

/**
 * Joins the outputs of all shards of a run.
 * @param folders absolute, in any order
 * @throws UsageError when they do not belong together
 */
export async function mergeShards(folders: readonly string[], out: string): Promise<Manifest> {
  const manifests = await Promise.all(folders.map(readManifest));
  checkShards(manifests);
  const unlock = await prepareOutput(out, null);
  try {
    return await joinShards(manifests, folders, out);
  } finally {
    await unlock();
  }
}
