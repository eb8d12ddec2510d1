/** @file `suanpan extract` */
import { join, resolve } from 'node:path';
import { hasStream, type OutputFormat } from '../batch/formats.ts';
import type { Shard } from '../batch/plan.ts';
import { documentPathOf } from '../batch/ledger.ts';
import { foreseeRun, runBatch, type RunOptions, type RunResult } from '../batch/run.ts';
import type { Means } from '../batch/convert-all.ts';
import { UsageError } from '../errors.ts';
import type { Level } from '../findings/kind.ts';
import { readAsLine, jsonPieces } from '../write/json.ts';
import { EXIT } from './exit.ts';
import { printFindings } from './findings.ts';
import { wasInterrupted } from './interrupt.ts';
import { say } from './language/index.ts';
import { createMessages, type MessageOptions, type Messages } from './messages.ts';
import { observeRun } from './observe.ts';
import { writeTo } from './output.ts';
import { createProgress } from './progress.ts';
import { withScratchFolder } from './scratch.ts';
import { spoolStdin } from './stdin.ts';
import { summarize, summarizeShort } from './summary.ts';
import { visible } from './visible.ts';

export interface ExtractOptions extends MessageOptions {
  readonly out?: string;
  readonly format: readonly OutputFormat[];
  readonly jobs: number;
  readonly failOn: Level | 'never';
  readonly findings?: 'text' | 'jsonl';
  readonly findingsLevel: Level;
  readonly excel: boolean;
  readonly redact: readonly 'contacts'[];
  readonly ocr: boolean;
  readonly shard?: Shard;
  readonly force: boolean;
  readonly cells: boolean;
  readonly blanks: boolean;
  readonly pretty: boolean;
  readonly prune: boolean;
  readonly dryRun: boolean;
}

const toRunOptions = (options: ExtractOptions, out: string, means: Means): RunOptions => ({
  ...means,
  out,
  format: options.format,
  excel: options.excel,
  redact: options.redact,
  ocr: options.ocr,
  cells: options.cells,
  blanks: options.blanks,
  pretty: options.pretty,
  jobs: options.jobs,
  shard: options.shard ?? null,
  force: options.force,
  prune: options.prune,
});

/** One document is printed as it stands in a document file, several as JSON Lines. */
async function printDocuments({ finished }: RunResult, out: string, asLines: boolean): Promise<void> {
  for (const { entry } of finished) {
    if (entry.jsonBytes === 0) continue;
    const path = documentPathOf(out, entry);
    const pieces = asLines ? readAsLine(path) : jsonPieces(path);
    for await (const piece of pieces) await writeTo(process.stdout, piece);
  }
}

function resultToExit({ manifest: { status, totals } }: RunResult, failOn: Level | 'never'): number {
  if (status.failed > 0) return EXIT.findings;
  if (failOn === 'never') return EXIT.done;
  const { findings, errors, warnings } = totals;
  const atLeast = { info: findings, warning: errors + warnings, error: errors }[failOn];
  return atLeast > 0 ? EXIT.findings : EXIT.done;
}

/** What a run is given, beside the options: the paths, and the folder for what is to be gone afterwards. */
interface Given {
  readonly paths: readonly string[];
  readonly scratch: string;
  readonly means: Means;
}

async function run(
  { paths, scratch, means }: Given,
  options: ExtractOptions,
  out: string,
  messages: Messages,
): Promise<RunResult> {
  const progress = createProgress(!options.quiet && !options.verbose && options.log === 'text');
  const observer = observeRun(progress, messages, scratch);
  return runBatch(paths, toRunOptions(options, out, means), observer).finally(() => progress.stop());
}

const MOST_NAMED = 3;

/** Nothing stays unsaid: what was kept though it is no longer among the inputs. */
function reportKept({ inputs }: RunResult, messages: Messages): void {
  const files = inputs.filter(({ record }) => record.kept).map(({ record }) => record.file);
  if (files.length === 0) return;
  const named = `${files.slice(0, MOST_NAMED).join(', ')}${files.length > MOST_NAMED ? ', …' : ''}`;
  messages.info(
    `${files.length} documents are no longer among the inputs and were kept (${visible(named)}): --prune takes them out`,
    { kept: files },
  );
}

/** What would become of each document, and nothing else. */
async function foretell({ paths, means }: Given, options: ExtractOptions, out: string): Promise<number> {
  const prospects = await foreseeRun(paths, toRunOptions(options, out, means));
  for (const [what, file] of prospects)
    await writeTo(process.stdout, `${say('{0}: {1}', visible(file), say(what))}\n`);
  return EXIT.done;
}

async function extractToFolder(given: Given, options: ExtractOptions, out: string): Promise<number> {
  if (options.dryRun) return foretell(given, options, out);
  const messages = createMessages(options);
  const started = performance.now();
  const result = await run(given, options, out, messages);
  await printFindings(process.stdout, options, out, result.finished);
  reportKept(result, messages);
  const facts = { ...result, out, seconds: (performance.now() - started) / 1000 };
  if (options.log === 'json')
    messages.info(summarizeShort(facts), { ...result.manifest.status, unchanged: result.unchanged });
  else messages.info(summarize(facts));
  return resultToExit(result, options.failOn);
}

async function extractToStdout(given: Given, options: ExtractOptions): Promise<number> {
  const out = join(given.scratch, 'out');
  const format = options.format.includes('jsonl') ? 'jsonl' : 'json';
  const result = await run(given, { ...options, format: [format] }, out, createMessages(options));
  await printDocuments(result, out, format === 'jsonl' || result.finished.length > 1);
  await printFindings(process.stderr, options, out, result.finished);
  return resultToExit(result, options.failOn);
}

/**
 * Converts documents into a folder, or to standard output.
 * @returns the exit status
 * @throws UsageError, OutputError
 */
export async function extract(
  paths: readonly string[],
  options: ExtractOptions,
  means: Means,
): Promise<number> {
  if (paths.length === 0) throw new UsageError('say what to convert: a file, a folder, a pattern, or -');
  const { out } = options;
  if (out === undefined && !hasStream(options.format))
    throw new UsageError(`${options.format.join(', ')}: one file a relation, say where with --out`);
  try {
    return await withScratchFolder(async (scratch) => {
      const given = { paths: await spoolStdin(paths, scratch), scratch, means };
      return out === undefined
        ? extractToStdout(given, options)
        : extractToFolder(given, options, resolve(out));
    });
  } catch (error) {
    if (!wasInterrupted(error)) throw error;
    createMessages(options).error(
      out === undefined ? 'stopped' : 'stopped; what is done is kept: run the same command again to go on',
    );
    return EXIT.stopped;
  }
}
