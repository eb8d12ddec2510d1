/** @file The output folder of a run: made before the first document, completed after the last. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from '../errors.ts';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { assembleCsv, csvIsCurrent, removeCsv, type Finished } from './assemble.ts';
import { temporaryFolderOf } from './ledger.ts';
import { manifestToJson } from './manifest.ts';

export const manifestPathOf = (out: string): string => join(out, 'manifest.json');

/**
 * Makes the folder and clears away what a killed run left half written.
 * @throws OutputError when the folder cannot be made or written to
 */
export async function prepareOutput(out: string): Promise<void> {
  try {
    const temporary = temporaryFolderOf(out);
    await rm(temporary, { recursive: true, force: true }); // what a killed run left behind
    await mkdir(temporary, { recursive: true });
    await mkdir(join(out, 'documents'), { recursive: true });
    await writeAtomically(join(temporary, 'probe'), '', temporary);
  } catch (cause) {
    throw new OutputError(`cannot write to ${out}: ${(cause as Error).message}`, { cause });
  }
}

/**
 * The files that stand for the whole run. The old manifest goes first and the new one comes last,
 * so that a manifest is only ever beside the files it describes.
 */
export async function writeRun(
  out: string,
  manifest: Manifest,
  finished: readonly Finished[],
): Promise<void> {
  const { excel, format } = manifest.options;
  const json = manifestToJson(manifest);
  const path = manifestPathOf(out);
  const withCsv = format.includes('csv');
  const isSame = (await readFile(path, 'utf8').catch(() => null)) === json;
  if (isSame && (!withCsv || (await csvIsCurrent(out, finished, excel)))) return;
  await rm(path, { force: true });
  if (withCsv) await assembleCsv(out, finished, excel);
  else await removeCsv(out);
  const temporary = temporaryFolderOf(out);
  if (withCsv) await writeAtomically(join(out, 'datapackage.json'), dataPackageToJson(), temporary);
  else await rm(join(out, 'datapackage.json'), { force: true });
  await writeAtomically(path, json, temporary);
}
