/** @file `suanpan work` */
import type { Means } from '../batch/convert-all.ts';
import type { Ending } from '../fleet/attempts.ts';
import { workOnQueue, type WorkObserver } from '../fleet/work.ts';
import { EXIT } from './exit.ts';
import { createMessages, type MessageOptions, type Messages } from './messages.ts';
import { withScratchFolder } from './scratch.ts';

/** Options of the command. */
export interface WorkCommandOptions extends MessageOptions {
  readonly queue: string;
  readonly run?: string;
  readonly jobs: number;
  readonly stay: boolean;
  readonly anyVersion: boolean;
  readonly ocr: boolean;
}

type Counts = Map<Ending, number>;

const createObserver = (messages: Messages, counts: Counts): WorkObserver => ({
  finished(file, ending, reason) {
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
    messages.detail(`${file}: ${ending}${reason ? `, ${reason}` : ''}`, { file, ending });
  },
  connection(isAnswering, reason) {
    if (isAnswering) messages.info('the queue answers again');
    else messages.error(`the queue does not answer (${reason}): trying again`);
  },
});

/** Not those that another worker did in the end. */
const KEPT: readonly Ending[] = ['converted', 'partial', 'failed', 'skipped', 'given up'];

/**
 * Works until nothing is left, or until it is stopped.
 * @throws UsageError, OutputError like the fleet's own function
 */
export async function work(options: WorkCommandOptions, means: Means): Promise<number> {
  const messages = createMessages(options);
  const counts: Counts = new Map();
  await withScratchFolder((scratch) =>
    workOnQueue(
      { ...options, ...means, run: options.run ?? null, scratch },
      createObserver(messages, counts),
    ),
  );
  const of = (...endings: readonly Ending[]): number =>
    endings.reduce((sum, ending) => sum + (counts.get(ending) ?? 0), 0);
  messages.info(
    `documents ${of(...KEPT)}, ${of('failed', 'given up')} failed, ${of('given back')} given back, ${of('refused')} done by others`,
    Object.fromEntries(counts),
  );
  return EXIT.done;
}
