/** @file `suanpan review` */
import { join, resolve } from 'node:path';
import { applyToOutput } from '../batch/apply-decisions.ts';
import { readDecisions } from '../decisions/file.ts';
import { writeReview } from '../review/index.ts';
import { servePages } from '../review/serve.ts';
import type { Decision } from '../schemas/index.ts';
import { VERSION } from '../version.ts';
import { EXIT } from './exit.ts';
import { interruptSignal } from './interrupt.ts';
import { say } from './language/index.ts';
import { writeTo } from './output.ts';
import { visible } from './visible.ts';

/** Options of the command. */
export interface ReviewCommandOptions {
  readonly originals?: string;
  readonly to?: string;
  readonly apply?: string;
  readonly serve?: number;
  readonly quiet: boolean;
}

const lostToLine = ({ file, cell, printed, value }: Decision): string =>
  `${say('{0}: {1} is not there as it was: {2} → {3}', visible(file), cell.slice(cell.indexOf('/') + 1), visible(printed), visible(value ?? '?'))}\n`;

/** Decisions go into the records; which have no cell any more is told, each in a line. */
async function applyFile(out: string, path: string, quiet: boolean): Promise<number> {
  const { decisions, corrected, lost } = await applyToOutput(out, await readDecisions(path));
  for (const decision of lost) await writeTo(process.stdout, lostToLine(decision));
  if (!quiet)
    process.stderr.write(
      `${say('{0}: {1} decisions, {2} corrections in the records, {3} lost', join(out, 'review.json'), decisions, corrected, lost.length)}\n`,
    );
  return lost.length > 0 ? EXIT.findings : EXIT.done;
}

async function makePages(out: string, to: string, options: ReviewCommandOptions): Promise<void> {
  const originals = options.originals === undefined ? null : resolve(options.originals);
  const { documents, drawn, missing } = await writeReview(out, { to, originals, version: VERSION });
  if (options.quiet) return;
  process.stderr.write(
    `${say('{0}: {1} documents, {2} with their pages', join(to, 'index.html'), documents, drawn)}\n`,
  );
  if (missing > 0)
    process.stderr.write(
      originals === null
        ? `${say('{0} PDF files are shown without their pages: say where they are with --originals', missing)}\n`
        : `${say('{0} PDF files are not in {1}, or have changed: shown without their pages', missing, originals)}\n`,
    );
}

/** Until Ctrl-C. */
async function serveUntilStopped(to: string, port: number): Promise<void> {
  const signal = interruptSignal();
  const { address, close } = await servePages(to, port);
  process.stderr.write(`${say('{0}: for this machine alone, until Ctrl-C', address)}\n`);
  await new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
  close();
}

/**
 * Writes the pages, or takes in what was decided on them.
 * @returns 1 where a decision has lost its cell
 * @throws UsageError, OutputError like `writeReview` and `applyToOutput`
 */
export async function review(folder: string, options: ReviewCommandOptions): Promise<number> {
  const out = resolve(folder);
  if (options.apply !== undefined) return applyFile(out, resolve(options.apply), options.quiet);
  const to = resolve(options.to ?? `${out}-review`);
  await makePages(out, to, options);
  if (options.serve !== undefined) await serveUntilStopped(to, options.serve);
  return EXIT.done;
}
