/** @file `suanpan load` */
import { resolve } from 'node:path';
import { load as loadOutput } from '../warehouse/load.ts';
import { EXIT } from './exit.ts';

/** Options of the command. */
export interface LoadCommandOptions {
  readonly to: string;
  readonly prune: boolean;
  readonly quiet: boolean;
}

const plural = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}`;

/** @throws UsageError, OutputError like the loader */
export async function load(folder: string, { to, prune, quiet }: LoadCommandOptions): Promise<number> {
  const { added, replaced, unchanged, removed } = await loadOutput(resolve(folder), { to, prune });
  const parts = [
    plural(added, 'added'),
    plural(replaced, 'replaced'),
    plural(unchanged, 'unchanged'),
    ...(prune ? [plural(removed, 'removed')] : []),
  ];
  if (!quiet) process.stderr.write(`${to}: documents ${parts.join(', ')}\n`);
  return EXIT.done;
}
