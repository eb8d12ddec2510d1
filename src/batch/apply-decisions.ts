/** @file `review --apply`: decisions into the records of an output that is there, without its documents being converted again. */
import { readFile } from 'node:fs/promises';
import { applyDecisions } from '../decisions/apply.ts';
import {
  byDocument,
  decisionsPathOf,
  decisionsToJson,
  keptDecisions,
  mergeDecisions,
} from '../decisions/file.ts';
import { UsageError } from '../errors.ts';
import { append } from '../model/lists.ts';
import type { Decision, Manifest } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { parseConversion } from '../write/compact.ts';
import { readWholeManifest } from '../write/read-output.ts';
import { duplicatesIn, type Finished } from './assemble.ts';
import { commitConversion, type CommitPlace } from './commit.ts';
import { withDecisions, withoutDecisions } from './decided.ts';
import type { OutputOptions } from './fingerprint.ts';
import { keeps } from './formats.ts';
import { documentPathOf, locateEntry, readEntries, temporaryFolderOf, type LocatedEntry } from './ledger.ts';
import { compareFinished, compareInputs, finishedToInput, inputsToManifest } from './manifest.ts';
import { writeRun } from './output.ts';
import { prepareOutput, retireManifest } from './prepare-output.ts';

/** What became of the decisions that an output keeps. */
export interface DecisionCounts {
  readonly decisions: number;
  /** Cells with a correction beside what is printed. */
  readonly corrected: number;
  /** Decisions whose cell is not there any more as it was, or whose document is not. */
  readonly lost: readonly Decision[];
}

/** A document of an output, and what was decided of it. */
interface Decided extends LocatedEntry {
  readonly sha256: string;
  readonly decisions: readonly Decision[];
}

interface Recommitted {
  readonly located: LocatedEntry;
  readonly lost: readonly Decision[];
}

/** Writes a document once more with its decisions, where it has not got them. */
async function recommit(place: CommitPlace, { entry, start, decisions }: Decided): Promise<Recommitted> {
  const text = await readFile(documentPathOf(place.out, entry), 'utf8');
  const { conversion, lost } = applyDecisions(parseConversion(text), decisions);
  const fingerprint = withDecisions(withoutDecisions(entry.fingerprint), decisions);
  if (fingerprint === entry.fingerprint) return { located: { entry, start }, lost };
  // with no decision left, the conversion is the one without corrections
  const written = await commitConversion(place, { ...entry, fingerprint }, conversion, decisions);
  return { located: locateEntry(written), lost };
}

/** A document that nobody has decided anything of is not touched. */
async function decideDocument(decided: Decided, out: string, options: OutputOptions): Promise<Recommitted> {
  const { sha256, entry, start, decisions } = decided;
  const isAsItWas = decisions.length === 0 && withoutDecisions(entry.fingerprint) === entry.fingerprint;
  if (isAsItWas || entry.jsonBytes === 0) return { located: { entry, start }, lost: decisions };
  const cells = options.cells ? {} : { cells: entry.counts?.cells ?? 0 };
  return recommit({ sha256, out, options, ...cells }, decided);
}

async function writeWhole(
  out: string,
  manifest: Manifest,
  finished: readonly Finished[],
  options: OutputOptions,
): Promise<void> {
  const kept = new Set(manifest.inputs.flatMap(({ id, kept: isKept }) => (isKept ? [id] : [])));
  const all = [...finished].sort(compareFinished);
  const duplicates = duplicatesIn(all);
  const inputs = all
    .map((document) => finishedToInput({ ...document, kept: kept.has(document.sha256) }, duplicates))
    .sort(compareInputs);
  const { corpus, shard } = manifest;
  await writeRun(out, inputsToManifest(inputs, options, { corpus, shard }), all);
}

async function applyPrepared(
  out: string,
  manifest: Manifest,
  given: readonly Decision[],
): Promise<DecisionCounts> {
  const options = manifest.options as OutputOptions;
  const merged = mergeDecisions(await keptDecisions(out), given);
  const decisions = byDocument(merged);
  const entries = await readEntries(out);
  await retireManifest(out);
  await writeAtomically(decisionsPathOf(out), decisionsToJson(merged), temporaryFolderOf(out));
  const finished: Finished[] = [];
  const lost = merged.filter(({ document }) => !entries.has(document));
  for (const [sha256, located] of entries) {
    const decided = { ...located, sha256, decisions: decisions.get(sha256) ?? [] };
    const done = await decideDocument(decided, out, options);
    finished.push({ sha256, ...done.located });
    append(lost, done.lost);
  }
  await writeWhole(out, manifest, finished, options);
  const isLost = new Set(lost);
  const corrected = merged.filter((each) => each.verdict === 'wrong' && !isLost.has(each)).length;
  return { decisions: merged.length, corrected, lost };
}

/**
 * Merges decisions with those that the output keeps, and puts all of them into its records.
 * @throws UsageError for a folder that is no whole output or has no document files; OutputError where it cannot be written
 */
export async function applyToOutput(out: string, given: readonly Decision[]): Promise<DecisionCounts> {
  const manifest = await readWholeManifest(out);
  if (!keeps((manifest.options as OutputOptions).format, 'document'))
    throw new UsageError(
      `${out} has no document files, which decisions are put into: run extract with --format json`,
    );
  const unlock = await prepareOutput(out, manifest.shard);
  try {
    return await applyPrepared(out, manifest, given);
  } finally {
    await unlock();
  }
}
