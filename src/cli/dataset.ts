/** @file `suanpan dataset` */
import { resolve } from 'node:path';
import { makeDataset } from '../dataset/index.ts';
import { EXIT } from './exit.ts';
import { say } from './language/index.ts';

/** Options of the command. */
export interface DatasetCommandOptions {
  readonly to: string;
  readonly redact: 'contacts' | 'nothing';
  readonly quiet: boolean;
}

/** @throws UsageError, OutputError like the making */
export async function dataset(folder: string, { to, redact, quiet }: DatasetCommandOptions): Promise<number> {
  const { documents, rows } = await makeDataset(resolve(folder), resolve(to), {
    redact: redact === 'contacts',
  });
  if (!quiet) process.stderr.write(`${say('{0}: {1} documents, {2} rows', to, documents, rows)}\n`);
  return EXIT.done;
}
