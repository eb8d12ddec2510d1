/** @file The output folder of a run: made before the first document, completed after the last. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { OutputError, UsageError } from '../errors.ts';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { makeFolder } from '../write/folder.ts';
import { describeRefusal } from '../write/refusal.ts';
import { RELATIONS } from '../write/relations.ts';
import { assembleCsv, csvIsCurrent, removeCsv, type Finished } from './assemble.ts';
import { assembleJsonLines, hasJsonLines, removeJsonLines } from './json-lines.ts';
import { ledgerFolderOf, temporaryFolderOf } from './ledger.ts';
import { manifestToJson } from './manifest.ts';

export const manifestPathOf = (out: string): string => join(out, 'manifest.json');

/** What the file system refuses is said with the folder it is about. */
async function orOutputError<T>(out: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new OutputError(`cannot write to ${out}: ${describeRefusal(cause)}`, { cause });
  }
}

/** What every version of the manifest has. */
const anyManifest = z.looseObject({
  schema_version: z.string(),
  shard: z.string().nullable().default(null),
  inputs: z.array(z.unknown()),
});

function parseManifest(text: string): z.infer<typeof anyManifest> | null {
  try {
    return anyManifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // no JSON: somebody else's file
  }
}

/** Every name that a run may give a file or a folder, beside the ledger and the manifest. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  ...RELATIONS.map(({ name }) => `${name}.csv`),
  'datapackage.json',
  'documents',
  'documents.jsonl',
]);

/** What stands in a folder; [] where there is none yet. */
const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/**
 * Files that a run would write over and no run of ours has written: there is neither a manifest nor a ledger of one.
 * @throws UsageError
 */
async function refuseToOverwrite(out: string): Promise<void> {
  const names = await namesIn(out);
  if (names.includes(basename(ledgerFolderOf(out)))) return;
  const foreign = names.filter((name) => OWN_NAMES.has(name)).sort();
  if (foreign.length === 0) return;
  throw new UsageError(
    `${out} holds ${foreign.join(', ')}, which no run has written: choose another folder with --out, or move it away`,
  );
}

/**
 * A folder holds one run: a shard would take out, as no longer among its inputs, what another shard wrote.
 * And what is not ours is nothing to be overwritten.
 */
async function refuseForeign(out: string, shard: string | null): Promise<void> {
  const text = await readFile(manifestPathOf(out), 'utf8').catch(() => null);
  if (text === null) return refuseToOverwrite(out);
  const manifest = parseManifest(text);
  if (!manifest)
    throw new UsageError(
      `${out} holds a manifest.json of another program: choose another folder with --out, or move it away`,
    );
  if (manifest.shard === shard) return;
  const held = manifest.shard === null ? 'a whole run' : `shard ${manifest.shard}`;
  throw new UsageError(`${out} holds ${held}: choose another folder with --out`);
}

async function makeFolders(out: string): Promise<void> {
  const temporary = temporaryFolderOf(out);
  await rm(temporary, { recursive: true, force: true }); // what a killed run left behind
  await makeFolder(temporary);
  await makeFolder(join(out, 'documents'));
  await writeAtomically(join(temporary, 'probe'), '', temporary);
}

/**
 * Makes the folder and clears away what a killed run left half written.
 * @param shard `2/5`, or null for a whole run
 * @throws OutputError when the folder cannot be made or written to, UsageError when it holds another shard or files of somebody else
 */
export async function prepareOutput(out: string, shard: string | null): Promise<void> {
  await orOutputError(out, refuseForeign(out, shard));
  await orOutputError(out, makeFolders(out));
}

async function writeRelations(out: string, finished: readonly Finished[], excel: boolean): Promise<void> {
  await assembleCsv(out, finished, excel);
  await writeAtomically(join(out, 'datapackage.json'), dataPackageToJson(), temporaryFolderOf(out));
}

async function removeRelations(out: string): Promise<void> {
  await removeCsv(out);
  await rm(join(out, 'datapackage.json'), { force: true });
}

/** The files that hold all documents in one, by format. */
interface WholeFiles {
  isCurrent(out: string, finished: readonly Finished[], excel: boolean): Promise<boolean>;
  write(out: string, finished: readonly Finished[], excel: boolean): Promise<void>;
  remove(out: string): Promise<void>;
}

const wholeFiles: readonly (readonly [format: string, files: WholeFiles])[] = [
  ['csv', { isCurrent: csvIsCurrent, write: writeRelations, remove: removeRelations }],
  ['jsonl', { isCurrent: hasJsonLines, write: assembleJsonLines, remove: removeJsonLines }],
];

async function writeFiles(out: string, manifest: Manifest, finished: readonly Finished[]): Promise<void> {
  const { excel, format } = manifest.options;
  const wanted = wholeFiles.filter(([name]) => format.includes(name)).map(([, files]) => files);
  const json = manifestToJson(manifest);
  const path = manifestPathOf(out);
  const isSame = (await readFile(path, 'utf8').catch(() => null)) === json;
  const current = await Promise.all(wanted.map((files) => files.isCurrent(out, finished, excel)));
  if (isSame && current.every(Boolean)) return;
  await rm(path, { force: true });
  for (const [name, files] of wholeFiles)
    await (format.includes(name) ? files.write(out, finished, excel) : files.remove(out));
  await writeAtomically(path, json, temporaryFolderOf(out));
}

/**
 * Writes the files that stand for the whole run. The old manifest goes first and the new one comes last,
 * so that a manifest is only ever beside the files it describes.
 * @throws OutputError
 */
export const writeRun = (out: string, manifest: Manifest, finished: readonly Finished[]): Promise<void> =>
  orOutputError(
    out,
    writeFiles(out, manifest, finished).then(() =>
      rm(temporaryFolderOf(out), { recursive: true, force: true }),
    ),
  );
