/** @file `--format csv`: one CSV file a relation, and the data package that describes them. */
import { join } from 'node:path';
import { writeAtomically } from '../write/atomic.ts';
import { dataPackageToJson } from '../write/datapackage.ts';
import { assembleCsv, CSV_FILES, csvIsCurrent } from './assemble.ts';
import type { WholeFiles } from './formats.ts';
import { temporaryFolderOf } from './ledger.ts';

export const csvFiles: WholeFiles = {
  isCurrent: csvIsCurrent,
  async write(out, finished, options) {
    await assembleCsv(out, finished, options);
    await writeAtomically(join(out, 'datapackage.json'), dataPackageToJson(), temporaryFolderOf(out));
  },
  files: [...CSV_FILES, 'datapackage.json'],
};
