/** @file A run: find, plan, convert what is new, assemble, write the manifest. */
import { byDocument, keptDecisions } from '../decisions/file.ts';
import { UsageError } from '../errors.ts';
import { convertAll, type Means, type Told } from './convert-all.ts';
import { fingerprintOf, type OutputOptions } from './fingerprint.ts';
import { isRedacted } from './formats.ts';
import { findInputs, type Input } from './inputs.ts';
import { withDecisions } from './decided.ts';
import { documentToTask } from './document-to-task.ts';
import { keepEntries } from './keep-entries.ts';
import { contractOf, holdsEntries, keyOf, type Entry } from './ledger.ts';
import type { Written } from './output.ts';
import { planDocuments, WHOLE, type Plan, type Shard } from './plan.ts';
import { prepareOutput, refuseForeign, retireManifest } from './prepare-output.ts';
import { foresee, settlePlan, type Prospect, type Settled } from './settle.ts';
import type { Task } from './task.ts';

export interface RunOptions extends OutputOptions, Means {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly jobs: number;
  readonly shard: Shard | null;
  /** Convert unchanged documents again. */
  readonly force: boolean;
  /** Take out what is no longer among the inputs. */
  readonly prune: boolean;
}

/** Told of what happens, as it happens. */
export interface Observer {
  planned?(documents: number): void;
  /** @param shown the document by the path that was given */
  /** Pages of a long document are read. @param id of the document */
  read?(id: string, read: number, pages: number): void;
  finished?(shown: string, entry: Entry, isUnchanged: boolean, id: string): void;
}

export interface RunResult extends Written {
  /** How many documents had not changed since an earlier run that converted them: what it skipped or failed at counts as that. */
  readonly unchanged: number;
}

/** What writes the whole run: loaded while the first documents are converted. */
const loadOutput = (): Promise<typeof import('./output.ts')> => import('./output.ts');

/** What changes the bytes, without what does not. */
const outputOptionsOf = (options: RunOptions): OutputOptions => {
  const { format, excel, redact, cells, blanks, pretty, ocr } = options;
  return { format, excel, redact, cells, blanks, pretty, ocr };
};

const gaveRecords = ({ status }: Entry): boolean => status === 'converted' || status === 'partial';

/** Converts what an earlier run has not done. */
async function convertNew(
  settled: Settled,
  options: RunOptions,
  observer: Observer,
): Promise<Pick<RunResult, 'finished' | 'unchanged'>> {
  const { out } = options;
  const shown = new Map(settled.documents.map((document) => [document.sha256, document.shown]));
  // without contacts a document is told by the name that the output gives it: its path may tell of a person
  const told: Told = {
    read: ({ sha256 }, read, pages) => observer.read?.(sha256, read, pages),
    finished: ({ sha256 }, entry, isUnchanged) =>
      observer.finished?.(isRedacted(options) ? entry.file : shown.get(sha256)!, entry, isUnchanged, sha256),
  };
  const fingerprint = fingerprintOf(outputOptionsOf(options));
  const decisions = byDocument(await keptDecisions(out));
  const place = { out, fingerprint, options: outputOptionsOf(options), decisions };
  const tasks = settled.documents.map((document) => documentToTask(document, document.path, place));
  const { current, kept, hasForgotten } = await keepEntries(out, {
    expected: new Map(
      tasks.map((task) => [
        task.sha256,
        { fingerprint: task.fingerprint, key: keyOf(task), origins: task.origins },
      ]),
    ),
    kept: settled.kept,
  });
  const isDone = ({ sha256 }: Task): boolean => !options.force && current.has(sha256);
  const todo = tasks.filter((task) => !isDone(task));
  if (todo.length > 0 || hasForgotten) await retireManifest(out);
  for (const task of tasks.filter(isDone)) told.finished(task, current.get(task.sha256)!.entry, true);
  const [converted] = await Promise.all([convertAll(todo, options, told), loadOutput()]);
  const finished = [
    ...tasks.map(({ sha256 }) => ({ sha256, ...(converted.get(sha256) ?? current.get(sha256)!) })),
    ...[...kept].map(([sha256, located]) => ({ sha256, ...located })),
  ];
  const unchanged = tasks.filter(
    (task) => isDone(task) && gaveRecords(current.get(task.sha256)!.entry),
  ).length;
  return { finished, unchanged };
}

/**
 * A pruning run takes out what is no longer among its inputs. A folder that cannot be read must not take out everything.
 * @throws UsageError when there is nothing to read and the folder holds documents of an earlier run
 */
async function refuseToEmpty(out: string, inputs: readonly Input[]): Promise<void> {
  if (inputs.some(({ error }) => error === undefined) || !(await holdsEntries(out))) return;
  const reasons = inputs.map(({ shown, error }) => `${shown}: ${error}`).join('; ');
  throw new UsageError(`nothing to convert (${reasons}); ${out} is left as it is`);
}

/** A run in a folder that is its own. */
async function runPrepared(
  plan: Plan,
  options: RunOptions,
  part: string | null,
  observer: Observer,
): Promise<RunResult> {
  const { out, prune } = options;
  const own = outputOptionsOf(options);
  const settled = await settlePlan(out, plan, { prune, contract: contractOf(own) });
  observer.planned?.(settled.documents.length);
  const { finished, unchanged } = await convertNew(settled, options, observer);
  const planned = {
    corpus: plan.corpus,
    shown: new Map(settled.documents.map((document) => [document.sha256, document.shown])),
    kept: new Set(settled.kept.keys()),
  };
  const { writePlanned } = await loadOutput();
  return { ...(await writePlanned(out, planned, finished, own, part)), unchanged };
}

const shardToText = (shard: Shard | null): string | null => shard && `${shard.index}/${shard.count}`;

/**
 * What a run would do with each document. Nothing is written, and nothing is waited for.
 * @throws UsageError like the run
 */
export async function foreseeRun(given: readonly string[], options: RunOptions): Promise<Prospect[]> {
  const { out, shard, prune, signal } = options;
  const inputs = await findInputs(given, out);
  await refuseToEmpty(out, inputs);
  await refuseForeign(out, shardToText(shard));
  const plan = await planDocuments(inputs, shard ?? WHOLE, signal);
  const own = outputOptionsOf(options);
  const settled = await settlePlan(out, plan, { prune, contract: contractOf(own) });
  const decisions = byDocument(await keptDecisions(out));
  const fingerprint = fingerprintOf(own);
  const prospects = foresee(settled, (sha256) => withDecisions(fingerprint, decisions.get(sha256)));
  if (!isRedacted(options)) return prospects;
  const { maskNumbers } = await import('../write/redact/mask.ts');
  return prospects.map(([what, file]) => [what, maskNumbers(file)]);
}

/**
 * Converts documents into an output folder. Interrupted at any moment, a second run goes on and ends with the same bytes.
 *
 * @throws OutputError when the output folder cannot be written, UsageError when a path leads to nothing or the run would
 *   only empty the folder, the signal's reason when it was aborted
 */
export async function runBatch(
  given: readonly string[],
  options: RunOptions,
  observer: Observer = {},
): Promise<RunResult> {
  const { out, shard } = options;
  const part = shardToText(shard);
  const inputs = await findInputs(given, out);
  await refuseToEmpty(out, inputs);
  const unlock = await prepareOutput(out, part);
  try {
    return await runPrepared(
      await planDocuments(inputs, shard ?? WHOLE, options.signal),
      options,
      part,
      observer,
    );
  } finally {
    await unlock();
  }
}
