/** @file `suanpan bag` */
import { resolve } from 'node:path';
import { bagOutput } from '../archive/bag.ts';
import { EXIT } from './exit.ts';

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
    `${originals} originals added`,
    records === null ? 'records there already' : `records in ${records}`,
  ];
  if (!options.quiet)
    process.stderr.write(`${options.to}: ${did.join(', ')}; ${files} files, ${bytes} bytes in all\n`);
  return EXIT.done;
}
