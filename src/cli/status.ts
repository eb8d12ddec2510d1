/** @file `suanpan status` */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from '../fleet/queue.ts';
import { listRuns } from '../fleet/runs.ts';
import { readAttempts, readFleet, withQueue, type FleetStatus } from '../fleet/status.ts';
import { EXIT } from './exit.ts';
import { fleetToText } from './fleet-text.ts';
import { interruptSignal } from './interrupt.ts';
import { writeTo } from './output.ts';

/** Options of the command. */
export interface StatusCommandOptions {
  readonly queue: string;
  readonly run?: string;
  readonly watch: boolean;
  readonly attempts: boolean;
  readonly metrics?: number;
}

const WATCH_MS = 2000;
/** The cursor to the first line and column, and what is below it away. */
const CLEAR = '\u001b[H\u001b[J';

const printFleet = (status: FleetStatus): Promise<void> =>
  writeTo(
    process.stdout,
    process.stdout.isTTY ? fleetToText(status) : `${JSON.stringify(status, null, 1)}\n`,
  );

/** JSON lines. */
async function printAttempts(queue: Queue, run?: string): Promise<void> {
  for (const { name } of await listRuns(queue, run))
    for (const attempt of await readAttempts(queue, name))
      await writeTo(process.stdout, `${JSON.stringify({ run: name, ...attempt })}\n`);
}

/** Until all is done, or Ctrl-C. */
async function watch(queue: Queue, run?: string): Promise<void> {
  const signal = interruptSignal();
  while (!signal.aborted) {
    const status = await readFleet(queue, run);
    await writeTo(
      process.stdout,
      process.stdout.isTTY ? `${CLEAR}${fleetToText(status)}` : `${JSON.stringify(status)}\n`,
    );
    if (status.runs.every(({ documents, done }) => done >= documents)) return;
    await sleep(WATCH_MS, null, { signal }).catch(() => null); // to stop is no error
  }
}

/** @throws UsageError like the opening of a queue */
export async function showStatus(options: StatusCommandOptions): Promise<number> {
  await withQueue(options.queue, async (queue) => {
    if (options.metrics !== undefined) {
      const { serveMetrics } = await import('../fleet/metrics.ts');
      await serveMetrics(queue, options.metrics, interruptSignal());
    } else if (options.attempts) await printAttempts(queue, options.run);
    else if (options.watch) await watch(queue, options.run);
    else await printFleet(await readFleet(queue, options.run));
  });
  return EXIT.done;
}
