/** @file `suanpan bag` */
import { resolve } from 'node:path';
import { bagOutput } from '../archive/bag.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { say } from './language/index.ts';

/** Options of the command. */
export interface BagCommandOptions {
  readonly to: string;
  /** False where they are to stay out. */
  readonly originals: string | boolean | undefined;
  readonly organization?: string;
  readonly quiet: boolean;
}

/** Left out only where that is said. @throws UsageError */
function originalsFolder({ originals }: BagCommandOptions): string | null {
  if (originals === false) return null;
  if (typeof originals !== 'string')
    throw new UsageError('say where the originals are with --originals, or --no-originals');
  return resolve(originals);
}

/** @throws UsageError, OutputError like the packing */
export async function bag(folder: string, options: BagCommandOptions): Promise<number> {
  const { records, originals, files, bytes, tellsContacts } = await bagOutput(
    resolve(folder),
    resolve(options.to),
    {
      originals: originalsFolder(options),
      organization: options.organization ?? null,
      now: new Date(),
    },
  );
  if (tellsContacts)
    process.stderr.write(
      `${say('the records are without contacts, the originals in the bag are not: --no-originals leaves them out')}\n`,
    );
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
