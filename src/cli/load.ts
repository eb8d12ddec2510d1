/** @file `suanpan load` */
import { resolve } from 'node:path';
import { load as loadOutput } from '../warehouse/load.ts';
import { EXIT } from './exit.ts';
import { say } from './language/index.ts';

/** Options of the command. */
export interface LoadCommandOptions {
  readonly to: string;
  readonly prune: boolean;
  readonly quiet: boolean;
}

/** @throws UsageError, OutputError like the loader */
export async function load(folder: string, { to, prune, quiet }: LoadCommandOptions): Promise<number> {
  const { added, replaced, unchanged, removed } = await loadOutput(resolve(folder), { to, prune });
  const counts = [added, replaced, unchanged].map((count) => count.toLocaleString('en'));
  const taken = prune ? say(', {0} removed', removed.toLocaleString('en')) : '';
  if (!quiet)
    process.stderr.write(
      `${say('{0}: documents {1} added, {2} replaced, {3} unchanged', to, ...counts)}${taken}\n`,
    );
  return EXIT.done;
}
