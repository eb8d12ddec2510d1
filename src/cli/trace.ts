/** @file `suanpan trace` */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findTarget } from '../archive/target.ts';
import { traceTarget, type Trace } from '../archive/trace.ts';
import { traceToLines } from '../archive/trace-text.ts';
import { UsageError } from '../errors.ts';
import { readWholeManifest } from '../write/read-output.ts';
import { EXIT } from './exit.ts';
import { writeTo } from './output.ts';
import { withScratchFolder } from './scratch.ts';
import { visible } from './visible.ts';

/** Options of the command. */
export interface TraceCommandOptions {
  readonly in: string;
  readonly json: boolean;
  readonly png?: string;
  readonly originals?: string;
}

/** Without a picture the text stands for itself, and says why. */
async function writePicture(trace: Trace, png: string, originals: string): Promise<void> {
  const { traceToPicture } = await import('../archive/trace-picture.ts');
  const picture = await withScratchFolder((scratch) => traceToPicture(trace, originals, scratch));
  if ('reason' in picture) process.stderr.write(`no picture: ${visible(picture.reason)}\n`);
  else await writeFile(png, picture);
}

/** @throws UsageError when nothing, or more than one thing, is meant */
export async function trace(text: string, options: TraceCommandOptions): Promise<number> {
  const { png, originals } = options;
  if (png !== undefined && originals === undefined)
    throw new UsageError('--png draws the page of the document itself: say where it is with --originals');
  const out = resolve(options.in);
  const traced = traceTarget(await findTarget(out, await readWholeManifest(out), text));
  const lines = options.json ? [JSON.stringify(traced, null, 1)] : traceToLines(traced).map(visible);
  await writeTo(process.stdout, `${lines.join('\n')}\n`);
  if (png !== undefined && originals !== undefined) await writePicture(traced, png, resolve(originals));
  return EXIT.done;
}
