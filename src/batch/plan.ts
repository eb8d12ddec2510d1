/** @file Inputs → the documents to convert: each content once, in a stable order, in its shard. */
import { createHash } from 'node:crypto';
import { groupBy } from '../model/lists.ts';
import { sha256Of } from '../model/sha256.ts';
import { compareText } from './compare-text.ts';
import type { Input, Inside } from './inputs.ts';
import { namesOfDocuments } from './names.ts';
import { readInputs, type Read } from './read-inputs.ts';

/** One content, however many paths lead to it; or an input that could not even be read. */
export interface PlannedDocument {
  /** Hash of its bytes; of an input that cannot be read, of its name. */
  readonly sha256: string;
  /** Null where it cannot be read. */
  readonly bytes: number | null;
  /** Why it cannot be read. */
  readonly error: string | null;
  /** A path to read it from. */
  readonly path: Buffer;
  /** Where it stands in the archive that `path` is; [] for the file itself. */
  readonly inside: Inside;
  /** The first of `paths`. */
  readonly file: string;
  /** The same with the path given before it: for messages only. */
  readonly shown: string;
  /** Every path relative to the one given, sorted. */
  readonly paths: readonly string[];
  /** Where each of `paths` stands on this machine, as a hash: other bytes there take the place of these. */
  readonly origins: readonly string[];
  readonly named: boolean;
  /** Name of its document file: known once it is settled what else the folder holds. */
  readonly output: string;
}

export interface Plan {
  /** Those of the shard. */
  readonly documents: readonly PlannedDocument[];
  /** Those of the other shards too. */
  readonly all: readonly Pick<PlannedDocument, 'sha256' | 'file'>[];
  /** Of all inputs, those of the other shards too. */
  readonly origins: ReadonlySet<string>;
  /** Hash of what all inputs are called and hold, those of the other shards too: shards with the same one belong together. */
  readonly corpus: string;
}

/** `index` of `count`, from 1: which part of the documents one array job converts. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** All of it. */
export const WHOLE: Shard = { index: 1, count: 1 };

const compareDocuments = (a: { file: string; sha256: string }, b: { file: string; sha256: string }): number =>
  compareText(a.file, b.file) || compareText(a.sha256, b.sha256);

const originOf = ({ path, local = path, inside = [] }: Read): string =>
  createHash('sha256').update(local).update(JSON.stringify(inside)).digest('hex').slice(0, 16);

function sameBytesToDocument(inputs: readonly Read[]): Omit<PlannedDocument, 'output'> {
  const sorted = [...inputs].sort((a, b) => compareText(a.file, b.file));
  const { sha256, bytes, reason, path, inside = [], file, shown } = sorted[0]!;
  return {
    sha256,
    bytes,
    error: reason,
    path,
    inside,
    file,
    shown,
    paths: sorted.map((input) => input.file),
    origins: sorted.map(originOf),
    named: inputs.some((input) => input.named),
  };
}

/** A stable part of 2³² for every key, whatever else is in the corpus: adding a file moves no other one. */
const inShard = (hex: string, { index, count }: Shard): boolean =>
  Number.parseInt(hex.slice(0, 8), 16) % count === index - 1;

const corpusOf = (inputs: readonly Read[]): string =>
  sha256Of(
    inputs
      .map((input) => `${input.reason ?? input.sha256} ${input.file}\n`)
      .sort()
      .join(''),
  );

/** The plan of what was read, wherever and whenever that was. */
export function planRead(read: readonly Read[], shard: Shard): Plan {
  const documents = [...groupBy(read, ({ sha256 }) => sha256).values()].map(sameBytesToDocument);
  const names = namesOfDocuments(documents);
  return {
    corpus: corpusOf(read),
    documents: documents
      .filter(({ sha256 }) => inShard(sha256, shard))
      .map((document) => ({ ...document, output: names.get(document.sha256)! }))
      .sort(compareDocuments),
    all: documents,
    origins: new Set(documents.flatMap(({ origins }) => origins)),
  };
}

/**
 * Every shard reads every input, so that names and duplicates come out as in one run.
 * @throws the signal's reason
 */
export const planDocuments = async (
  inputs: readonly Input[],
  shard: Shard,
  signal?: AbortSignal,
): Promise<Plan> => planRead(await readInputs(inputs, signal), shard);
