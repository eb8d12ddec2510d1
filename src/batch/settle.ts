/**
 * @file The plan of a run against what its folder holds already. Adding is the default: what is no longer among the inputs stays, unless
 * other bytes stand now where it stood, or it is to be taken out (`--prune`). Nothing is written here, so that a dry run can tell.
 */
import { UsageError } from '../errors.ts';
import { compareText } from './compare-text.ts';
import { isAsWritten, keyOf, readEntries, type Entry, type LocatedEntry } from './ledger.ts';
import { clashKey, hashedName, namesOfDocuments } from './names.ts';
import type { Plan, PlannedDocument } from './plan.ts';

/** What is to become of a folder. */
export interface Settled {
  /** The documents of the plan, by the names that the folder is to know them by. */
  readonly documents: readonly PlannedDocument[];
  /** All that the folder holds, by document id. */
  readonly held: ReadonlyMap<string, LocatedEntry>;
  /** Of what is not among the inputs and stays: the name of its document file. */
  readonly kept: ReadonlyMap<string, string>;
  /** Ids of what goes: not among the inputs, and replaced or pruned. */
  readonly gone: ReadonlySet<string>;
}

export interface SettleOptions {
  readonly prune: boolean;
  /** What the entries that stay must have been written with: rows of two schemas do not stand in one file. */
  readonly contract: string;
}

/** A file and where it stands. */
type Known = readonly [path: string, origin: string];

const knownOf = ({ paths, origins }: Pick<Entry, 'paths' | 'origins'>): Known[] =>
  paths.map((path, i) => [path, origins[i] ?? '']);

/** `archive` and then `archive/2025` give one file two names: the one that tells more is the one it has, whichever came first. */
const longerName = (path: string, known: string | undefined): string =>
  known?.endsWith(`/${path}`) ? known : path;

/** A document by the names it has had too, as long as nothing else stands there now. */
function withKnownNames(
  document: PlannedDocument,
  entry: Entry | undefined,
  { origins: seen }: Plan,
  prune: boolean,
): PlannedDocument {
  if (!entry || prune) return document;
  const before = knownOf(entry);
  const names = new Map(before.map(([path, origin]) => [origin, path]));
  const now = knownOf(document)
    .map(([path, origin]): Known => [longerName(path, names.get(origin)), origin])
    .sort(([a], [b]) => compareText(a, b));
  const named = new Set(now.map(([path]) => path));
  const paths = [...now, ...before.filter(([path, origin]) => !seen.has(origin) && !named.has(path))];
  return {
    ...document,
    file: now[0]![0],
    paths: paths.map(([path]) => path),
    origins: paths.map(([, origin]) => origin),
  };
}

const isReplaced = ({ origins }: Entry, seen: ReadonlySet<string>): boolean =>
  origins.length > 0 && origins.every((origin) => seen.has(origin));

const MOST_NAMED = 3;

/** @throws UsageError: what cannot be made again from the inputs is neither lost nor mixed with what is of another kind */
async function refuseOthers(
  out: string,
  kept: ReadonlyMap<string, LocatedEntry>,
  contract: string,
): Promise<void> {
  const others: string[] = [];
  for (const { entry } of kept.values())
    if (entry.contract !== contract || !(await isAsWritten(out, entry))) others.push(entry.file);
  if (others.length === 0) return;
  const more = others.length > MOST_NAMED ? `, …` : '';
  throw new UsageError(
    `${out} holds ${others.length} documents that are not among the inputs and were written with other options, by another version, or are damaged (${others.slice(0, MOST_NAMED).join(', ')}${more}): give them too, take them out with --prune, or choose another folder`,
  );
}

/** A name that tells of a person is not told in the name of the output; it stays as it is. */
const tellsNobody = (sha256: string, { output }: Entry): boolean => output.startsWith(sha256.slice(0, 16));

function nameAll(
  plan: Plan,
  documents: readonly PlannedDocument[],
  kept: ReadonlyMap<string, LocatedEntry>,
): Map<string, string> {
  const renamed = new Map(documents.map(({ sha256, file }) => [sha256, file]));
  const planned = plan.all.map(({ sha256, file }) => ({ sha256, file: renamed.get(sha256) ?? file }));
  const others = [...kept].map(([sha256, { entry }]) => ({ sha256, file: entry.file }));
  const names = namesOfDocuments([...planned, ...others]);
  for (const [sha256, { entry }] of kept) if (tellsNobody(sha256, entry)) names.set(sha256, entry.output);
  return names;
}

/**
 * What a merge leaves in its folder: what no shard holds, unless it is replaced or pruned. The names of the shards stand.
 * @returns as `kept` of a plan
 * @throws UsageError like {@link settlePlan}
 */
export async function settleMerge(
  out: string,
  placed: readonly {
    readonly sha256: string;
    readonly origins: readonly string[];
    readonly output: string;
  }[],
  { prune, contract }: SettleOptions,
): Promise<Map<string, string>> {
  const ids = new Set(placed.map(({ sha256 }) => sha256));
  const seen = new Set(placed.flatMap(({ origins }) => origins));
  const kept = new Map(
    [...(await readEntries(out))].filter(
      ([sha256, { entry }]) => !prune && !ids.has(sha256) && !isReplaced(entry, seen),
    ),
  );
  await refuseOthers(out, kept, contract);
  const taken = new Set(placed.map(({ output }) => clashKey(output)));
  const nameOf = (sha256: string, { output }: Entry): string =>
    taken.has(clashKey(output)) ? hashedName(output, sha256) : output;
  return new Map([...kept].map(([sha256, { entry }]) => [sha256, nameOf(sha256, entry)]));
}

/**
 * Reads what the folder holds, and says what is to become of it.
 * @throws UsageError where something would stay that was written otherwise
 */
export async function settlePlan(
  out: string,
  plan: Plan,
  { prune, contract }: SettleOptions,
): Promise<Settled> {
  const held = await readEntries(out);
  const inputs = new Set(plan.all.map(({ sha256 }) => sha256));
  const others = [...held].filter(([sha256]) => !inputs.has(sha256));
  const goes = ([, { entry }]: [string, LocatedEntry]): boolean => prune || isReplaced(entry, plan.origins);
  const kept = new Map(others.filter((other) => !goes(other)));
  await refuseOthers(out, kept, contract);
  const renamed = plan.documents.map((document) =>
    withKnownNames(document, held.get(document.sha256)?.entry, plan, prune),
  );
  const names = nameAll(plan, renamed, kept);
  const documents = renamed
    .map((document) => ({ ...document, output: names.get(document.sha256)! }))
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256));
  return {
    documents,
    held,
    kept: new Map([...kept.keys()].map((sha256) => [sha256, names.get(sha256)!])),
    gone: new Set(others.filter(goes).map(([sha256]) => sha256)),
  };
}

/** What a run would do with each document, by the name it would have; for `--dry-run`. */
export type Prospect = readonly [
  what: 'converted' | 'converted again' | 'unchanged' | 'kept' | 'taken out',
  file: string,
];

/** @param fingerprint of the run */
export function foresee(
  { documents, held, kept, gone }: Settled,
  fingerprintOf: (sha256: string) => string,
): Prospect[] {
  const whatOf = (document: PlannedDocument): Prospect[0] => {
    const entry = held.get(document.sha256)?.entry;
    if (!entry) return 'converted';
    return entry.fingerprint === fingerprintOf(document.sha256) && entry.key === keyOf(document)
      ? 'unchanged'
      : 'converted again';
  };
  const fileOf = (sha256: string): string => held.get(sha256)!.entry.file;
  return [
    ...documents.map((document): Prospect => [whatOf(document), document.file]),
    ...[...kept.keys()].map((sha256): Prospect => ['kept', fileOf(sha256)]),
    ...[...gone].map((sha256): Prospect => ['taken out', fileOf(sha256)]),
  ].sort(([, a], [, b]) => compareText(a, b));
}
