/** @file `suanpan collect` */
import { resolve } from 'node:path';
import { collectRun } from '../fleet/collect.ts';
import { openOnce } from '../fleet/objects.ts';
import { withQueue } from '../fleet/status.ts';
import { EXIT } from './exit.ts';
import { summarize } from './summary.ts';

/** Options of the command. */
export interface CollectCommandOptions {
  readonly queue: string;
  readonly run: string;
  readonly out: string;
}

/** @throws UsageError, OutputError like the fleet's own function */
export async function collectOutput({ queue, run, ...options }: CollectCommandOptions): Promise<number> {
  const started = performance.now();
  const out = resolve(options.out);
  const manifest = await withQueue(queue, (opened) => collectRun(opened, run, out, openOnce()));
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${summarize({ manifest, unchanged: 0, out, seconds })}\n`);
  return manifest.status.failed > 0 ? EXIT.findings : EXIT.done;
}
