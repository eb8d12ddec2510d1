/** @file A progress bar with rate and time left: on a terminal only, on standard error. */

import { say } from './language/index.ts';

export interface Progress {
  start(total: number): void;
  step(): void;
  /** Makes room for a line; the bar comes again with the next step. */
  clear(): void;
  stop(): void;
}

const doNothing = (): undefined => undefined;
const SILENT: Progress = { start: doNothing, step: doNothing, clear: doNothing, stop: doNothing };

/** Loads the bar only where it is shown. */
export async function createProgress(isWanted: boolean): Promise<Progress> {
  if (!isWanted || !process.stderr.isTTY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: `{bar} ${say('{value}/{total} documents  {rate}/s  {eta_formatted} left')}`,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  const started = performance.now();
  let done = 0;
  return {
    start: (total) => bar.start(total, 0, { rate: '–' }),
    step() {
      done += 1;
      bar.update(done, { rate: ((done * 1000) / (performance.now() - started)).toFixed(1) });
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
    stop: () => bar.stop(),
  };
}
