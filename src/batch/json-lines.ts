/** @file `--format jsonl`: documents.jsonl, the document files of a run one a line. */
import { access, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryNameIn } from '../write/atomic.ts';
import { readAsLine } from '../write/json.ts';
import type { Finished } from './assemble.ts';
import type { WholeFiles } from './formats.ts';
import { documentPathOf, temporaryFolderOf } from './ledger.ts';

const FILE = 'documents.jsonl';

const pathOf = (out: string): string => join(out, FILE);

/** @throws the file system's error; the file has then not got its name */
async function assembleJsonLines(out: string, finished: readonly Finished[]): Promise<void> {
  const temporary = temporaryNameIn(temporaryFolderOf(out));
  const file = await open(temporary, 'w');
  try {
    for (const { entry } of finished)
      if (entry.jsonBytes > 0)
        for await (const piece of readAsLine(documentPathOf(out, entry))) await file.writeFile(piece);
  } finally {
    await file.close();
  }
  await rename(temporary, pathOf(out));
}

/** Whether there is one: with an equal manifest it is the right one, for the manifest comes last. */
const hasJsonLines = (out: string): Promise<boolean> =>
  access(pathOf(out)).then(
    () => true,
    () => false,
  );

export const jsonLines: WholeFiles = {
  isCurrent: hasJsonLines,
  write: assembleJsonLines,
  files: [FILE],
};
