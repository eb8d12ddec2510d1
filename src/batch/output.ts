/** @file The output folder after the last document: the files that stand for the whole run. */
import { readFile, rm } from 'node:fs/promises';
import type { Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import type { Finished } from './assemble.ts';
import { OUTPUT_FORMATS, type WholeFiles } from './formats.ts';
import { temporaryFolderOf } from './ledger.ts';
import { manifestToJson } from './manifest.ts';
import { manifestPathOf, orOutputError } from './prepare-output.ts';

/** Of every format: what those that are not wanted have left is taken away. */
const loadWholeFiles = (wanted: readonly string[]): Promise<{ files: WholeFiles; isWanted: boolean }[]> =>
  Promise.all(
    OUTPUT_FORMATS.flatMap(({ name, whole }) =>
      whole ? [whole().then((files) => ({ files, isWanted: wanted.includes(name) }))] : [],
    ),
  );

async function writeFiles(out: string, manifest: Manifest, finished: readonly Finished[]): Promise<void> {
  const { excel, format } = manifest.options;
  const json = manifestToJson(manifest);
  const path = manifestPathOf(out);
  const isSame = (await readFile(path, 'utf8').catch(() => null)) === json;
  const formats = await loadWholeFiles(format);
  const wanted = formats.filter(({ isWanted }) => isWanted);
  const current = await Promise.all(wanted.map(({ files }) => files.isCurrent(out, finished, excel)));
  if (isSame && current.every(Boolean)) return;
  await rm(path, { force: true });
  for (const { files, isWanted } of formats)
    await (isWanted ? files.write(out, finished, excel) : files.remove(out));
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
