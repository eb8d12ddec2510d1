/** @file The output folder after the last document: the files that stand for the whole run. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { assembleCsv, csvIsCurrent, removeCsv, type Finished } from './assemble.ts';
import { assembleJsonLines, hasJsonLines, removeJsonLines } from './json-lines.ts';
import { temporaryFolderOf } from './ledger.ts';
import { manifestToJson } from './manifest.ts';
import { manifestPathOf, orOutputError } from './prepare-output.ts';

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
