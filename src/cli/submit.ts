/** @file `suanpan submit` */
import type { OutputOptions } from '../batch/fingerprint.ts';
import { submitInputs } from '../fleet/submit.ts';
import { EXIT } from './exit.ts';
import { interruptSignal } from './interrupt.ts';
import { say } from './language/index.ts';
import { withScratchFolder } from './scratch.ts';

/** Options of the command. */
export interface SubmitCommandOptions extends OutputOptions {
  readonly queue: string;
  readonly run: string;
  readonly priority: number;
  readonly store?: string;
  readonly lease: number;
  readonly quiet: boolean;
}

/** @throws UsageError like the fleet's own function */
export async function submit(inputs: readonly string[], options: SubmitCommandOptions): Promise<number> {
  const { documents, queued, unreadable } = await withScratchFolder((scratch) =>
    submitInputs(inputs, { ...options, store: options.store ?? null, scratch }, interruptSignal()),
  );
  const counts = [documents, queued, documents - queued, unreadable].map((count) =>
    count.toLocaleString('en'),
  );
  if (!options.quiet)
    process.stderr.write(
      `${say('run {0}: documents {1}, {2} put into the queue, {3} there already, {4} inputs unreadable', options.run, ...counts)}\n`,
    );
  return EXIT.done;
}
