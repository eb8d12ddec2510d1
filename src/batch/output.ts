/** @file The output folder after the last document: the files that stand for the whole run. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRecord, Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { digestOf } from '../write/digest.ts';
import type { Finished } from './assemble.ts';
import { compareText } from './compare-text.ts';
import { isRedacted, loadWholeFiles } from './formats.ts';
import { manifestHashPathOf, temporaryFolderOf } from './ledger.ts';
import { inputsToManifest, manifestToJson, runToInputs, type ToldInput, type Unhashed } from './manifest.ts';
import type { OutputOptions } from './fingerprint.ts';
import type { Plan, UnreadableInput } from './plan.ts';
import { manifestPathOf, orOutputError } from './prepare-output.ts';

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

async function writeFiles(out: string, manifest: Unhashed, finished: readonly Finished[]): Promise<Manifest> {
  const { excel, format } = manifest.options;
  const path = manifestPathOf(out);
  const same = sameManifest(await readFile(path, 'utf8').catch(() => null), manifest);
  const formats = await loadWholeFiles();
  const wanted = formats.filter(({ name }) => format.includes(name));
  const current = await Promise.all(wanted.map(({ whole }) => whole.isCurrent(out, finished, excel)));
  if (same && current.every(Boolean)) return same;
  await rm(path, { force: true });
  for (const { name, whole } of formats)
    if (!format.includes(name)) for (const file of whole.files) await rm(join(out, file), { force: true }); // of a run with other formats
  for (const { whole } of wanted) await whole.write(out, finished, excel);
  const names = wanted.flatMap(({ whole }) => whole.files);
  const written = await withFiles(out, manifest, finished, names);
  const json = manifestToJson(written);
  const hash = createHash('sha256').update(json).digest('hex');
  await writeAtomically(manifestHashPathOf(out), hash, temporaryFolderOf(out));
  await writeAtomically(path, json, temporaryFolderOf(out));
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

/** Of what could not be opened nothing is known but its name, and numbers that tell by themselves. */
async function withoutContacts(inputs: readonly UnreadableInput[]): Promise<UnreadableInput[]> {
  const { maskNumbers } = await import('../write/redact/mask.ts');
  return inputs.map((input) => ({
    ...input,
    file: maskNumbers(input.file),
    shown: maskNumbers(input.shown),
    error: maskNumbers(input.error),
  }));
}

/** The order of the output: of the manifest, by names that may have lost the people they told. */
const compareFinished = (a: Finished, b: Finished): number =>
  compareText(a.entry.file, b.entry.file) || compareText(a.sha256, b.sha256);

/**
 * Writes the files that stand for a planned run.
 * @param finished what became of the documents of the plan, in its order
 * @param shard `2/5`, or null for a whole run
 * @throws OutputError
 */
export async function writePlanned(
  out: string,
  plan: Plan,
  finished: readonly Finished[],
  options: OutputOptions,
  shard: string | null,
): Promise<Written> {
  const inputs = runToInputs(
    plan.documents.map((document, i) => {
      const { entry } = finished[i]!;
      return [isRedacted(options) ? { ...document, shown: entry.file } : document, entry] as const;
    }),
    isRedacted(options) ? await withoutContacts(plan.unreadable) : plan.unreadable,
  );
  const records = inputs.map(({ record }) => record);
  const ordered = [...finished].sort(compareFinished);
  const unhashed = inputsToManifest(records, options, { corpus: plan.corpus, shard });
  return { manifest: await writeRun(out, unhashed, ordered), inputs, finished: ordered };
}
