/** @file `suanpan verify` */
import { resolve } from 'node:path';
import { verifyBag } from '../archive/verify-bag.ts';
import { verifyOutput } from '../archive/verify-output.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';
import { say, sayText } from './language/index.ts';
import { writeTo } from './output.ts';
import { visible } from './visible.ts';

/** @throws UsageError for a folder that is neither an output nor a bag */
export async function verify(folder: string, { quiet }: { readonly quiet: boolean }): Promise<number> {
  const path = resolve(folder);
  const verdict = (await verifyBag(path)) ?? (await verifyOutput(path));
  if (verdict === null)
    throw new UsageError(`${folder} holds neither manifest.json of an output nor bagit.txt of a bag`);
  const { files, bytes, faults } = verdict;
  for (const { file, what, note } of faults)
    await writeTo(
      process.stdout,
      say('{0}: {1} ({2})', visible(file), say(what), visible(sayText(note))) + '\n',
    );
  const found = faults.length === 0 ? say('all as they were') : say('faults: {0}', faults.length);
  if (!quiet) process.stderr.write(`${say('{0}: {1} files, {2} bytes, {3}', folder, files, bytes, found)}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.findings;
}
