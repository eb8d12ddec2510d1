/** @file The output folder after the last document: the files that stand for the whole run. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../model/sha256.ts';
import { SCHEMA_VERSION, type FileRecord, type Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { digestOf } from '../write/digest.ts';
import { duplicatesIn, type Finished } from './assemble.ts';
import { CHANGES, changesToJson, manifestsToChanges } from './changes.ts';
import { compareText } from './compare-text.ts';
import type { OutputOptions } from './fingerprint.ts';
import { isRedacted, loadWholeFiles } from './formats.ts';
import { formerManifestPathOf, manifestHashPathOf, temporaryFolderOf } from './ledger.ts';
import {
  compareFinished,
  inputsToManifest,
  manifestToJson,
  runToInputs,
  type ToldInput,
  type Unhashed,
} from './manifest.ts';
import { manifestPathOf, orOutputError, retireManifest } from './prepare-output.ts';

async function fileToRecord(out: string, path: string): Promise<FileRecord> {
  const { bytes, hash } = await digestOf(join(out, path));
  return { path, bytes, sha256: hash };
}

/** A document file by the hash it was written with: what became of it since is for `verify` to tell. */
const documentFiles = (finished: readonly Finished[]): FileRecord[] =>
  finished.flatMap(({ entry: { output, jsonBytes, jsonSha256 } }) =>
    jsonSha256 === null ? [] : [{ path: `documents/${output}`, bytes: jsonBytes, sha256: jsonSha256 }],
  );

async function withFiles(
  out: string,
  manifest: Unhashed,
  finished: readonly Finished[],
  whole: readonly string[],
): Promise<Manifest> {
  const files = documentFiles(finished);
  for (const path of whole) files.push(await fileToRecord(out, path));
  return { ...manifest, files: files.sort((a, b) => compareText(a.path, b.path)) };
}

/** The manifest that stands there, where it says what the new one is to say; its files are then the right ones. */
function sameManifest(text: string | null, manifest: Unhashed): Manifest | null {
  if (text === null) return null;
  const { files } = JSON.parse(text) as Partial<Manifest>;
  return files && manifestToJson({ ...manifest, files }) === text ? { ...manifest, files } : null;
}

/** Null where there was none, or one of another schema. */
function parseFormer(text: string | null): Manifest | null {
  const parsed = text === null ? null : (JSON.parse(text) as Manifest);
  return parsed?.schema_version === SCHEMA_VERSION ? parsed : null;
}

/** What has changed since the last run that ended, then the manifest. */
async function writeManifest(out: string, manifest: Manifest): Promise<void> {
  const temporary = temporaryFolderOf(out);
  const json = manifestToJson(manifest);
  const hash = sha256Of(json);
  const before = await readFile(formerManifestPathOf(out), 'utf8').catch(() => null);
  const changes = {
    schema_version: SCHEMA_VERSION,
    old_manifest_sha256: before === null ? null : sha256Of(before),
    new_manifest_sha256: hash,
    changes: manifestsToChanges(parseFormer(before), manifest),
  };
  if (before !== json) await writeAtomically(join(out, CHANGES), changesToJson(changes), temporary);
  await writeAtomically(manifestHashPathOf(out), hash, temporary);
  await writeAtomically(manifestPathOf(out), json, temporary);
  await rm(formerManifestPathOf(out), { force: true });
}

async function writeFiles(out: string, manifest: Unhashed, finished: readonly Finished[]): Promise<Manifest> {
  const { format } = manifest.options;
  const options = manifest.options as OutputOptions;
  const same = sameManifest(await readFile(manifestPathOf(out), 'utf8').catch(() => null), manifest);
  const formats = await loadWholeFiles();
  const wanted = formats.filter(({ name }) => format.includes(name));
  const current = await Promise.all(wanted.map(({ whole }) => whole.isCurrent(out, finished, options)));
  if (same && current.every(Boolean)) return same;
  await retireManifest(out);
  for (const { name, whole } of formats)
    if (!format.includes(name)) for (const file of whole.files) await rm(join(out, file), { force: true }); // of a run with other formats
  for (const { whole } of wanted) await whole.write(out, finished, options);
  const names = wanted.flatMap(({ whole }) => whole.files);
  const written = await withFiles(out, manifest, finished, names);
  await writeManifest(out, written);
  return written;
}

/**
 * Writes the files that stand for the whole run. The old manifest goes first and the new one comes last,
 * so that a manifest is only ever beside the files it describes.
 * @returns the manifest with the files it describes
 * @throws OutputError
 */
export const writeRun = (out: string, manifest: Unhashed, finished: readonly Finished[]): Promise<Manifest> =>
  orOutputError(
    out,
    writeFiles(out, manifest, finished).then(async (written) => {
      await rm(temporaryFolderOf(out), { recursive: true, force: true });
      return written;
    }),
  );

/** What stands in an output folder when a run has ended. */
export interface Written {
  readonly manifest: Manifest;
  /** Those of the manifest, in its order. */
  readonly inputs: readonly ToldInput[];
  /** In the order of the output. */
  readonly finished: readonly Finished[];
}

/** What a run has settled, beside what became of each document. */
export interface Planned {
  /** Hash of all inputs. */
  readonly corpus: string;
  /** What messages call the documents of the plan, by their ids. */
  readonly shown: ReadonlyMap<string, string>;
  /** Ids of what is not among the inputs and stays. */
  readonly kept: ReadonlySet<string>;
}

/**
 * Writes the files that stand for a planned run.
 * @param finished what became of the documents of the plan, and what was kept besides; in any order
 * @param shard `2/5`, or null for a whole run
 * @throws OutputError
 */
export async function writePlanned(
  out: string,
  { corpus, shown, kept }: Planned,
  finished: readonly Finished[],
  options: OutputOptions,
  shard: string | null,
): Promise<Written> {
  const nameOf = ({ sha256, entry }: Finished): string =>
    isRedacted(options) ? entry.file : (shown.get(sha256) ?? entry.file);
  const inputs = runToInputs(
    finished.map((document) => ({
      ...document,
      kept: kept.has(document.sha256),
      shown: nameOf(document),
    })),
    duplicatesIn(finished),
  );
  const records = inputs.map(({ record }) => record);
  const ordered = [...finished].sort(compareFinished);
  const unhashed = inputsToManifest(records, options, { corpus, shard });
  return { manifest: await writeRun(out, unhashed, ordered), inputs, finished: ordered };
}
