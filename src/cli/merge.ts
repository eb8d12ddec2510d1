/** @file `suanpan merge` */
import { resolve } from 'node:path';
import { mergeShards } from '../batch/merge.ts';
import { EXIT } from './exit.ts';
import { summarize } from './summary.ts';

/** @throws UsageError when the shards do not belong together, OutputError when the output cannot be written */
export async function merge(
  folders: readonly string[],
  options: { readonly out: string; readonly prune: boolean },
): Promise<number> {
  const started = performance.now();
  const out = resolve(options.out);
  const manifest = await mergeShards(
    folders.map((folder) => resolve(folder)),
    out,
    options.prune,
  );
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(`${summarize({ manifest, unchanged: 0, out, seconds })}\n`);
  return manifest.status.failed > 0 ? EXIT.findings : EXIT.done;
}
