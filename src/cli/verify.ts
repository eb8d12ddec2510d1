/** @file `suanpan verify` */
import { resolve } from 'node:path';
import { verifyBag } from '../archive/verify-bag.ts';
import { verifyOutput } from '../archive/verify-output.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from './exit.ts';
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
    await writeTo(process.stdout, `${visible(file)}: ${what} (${visible(note)})\n`);
  const found = faults.length === 0 ? 'all as they were' : `faults: ${faults.length}`;
  if (!quiet) process.stderr.write(`${folder}: ${files} files, ${bytes} bytes, ${found}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.findings;
}
