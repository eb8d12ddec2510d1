/** @file `suanpan bag` */
import { resolve } from 'node:path';
import { bagOutput } from '../archive/bag.ts';
import { EXIT } from './exit.ts';
import { say } from './language/index.ts';

/** Options of the command. */
export interface BagCommandOptions {
  readonly to: string;
  readonly originals: string;
  readonly organization?: string;
  readonly quiet: boolean;
}

/** @throws UsageError, OutputError like the packing */
export async function bag(folder: string, options: BagCommandOptions): Promise<number> {
  const { records, originals, files, bytes } = await bagOutput(resolve(folder), resolve(options.to), {
    originals: resolve(options.originals),
    organization: options.organization ?? null,
    now: new Date(),
  });
  const did = [
    say('{0} originals added', originals),
    records === null ? say('records there already') : say('records in {0}', records),
  ];
  if (!options.quiet)
    process.stderr.write(
      `${say('{0}: {1}, {2}; {3} files, {4} bytes in all', options.to, ...did, files, bytes)}\n`,
    );
  return EXIT.done;
}
