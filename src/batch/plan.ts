/** @file Inputs → the documents to convert: each content once, in a stable order, in its shard. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import pLimit from 'p-limit';
import { isZip, type Input, type Inside } from './inputs.ts';
import { compareText } from './compare-text.ts';
import { namesOfDocuments } from './names.ts';

/** Reading many files at once gains nothing once the disk is busy. */
const FILES_READ_AT_ONCE = 4;
const CHUNK_BYTES = 1 << 20;
/** No reader takes more, whatever the format: a larger file is not even read for its name. */
const LARGEST_FILE_BYTES = 1 << 30;

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

class TooLarge extends Error {}

/** In chunks, so that a large file costs no memory. @throws TooLarge */
async function hashFile(file: FileHandle): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  const { size } = await file.stat();
  if (size > LARGEST_FILE_BYTES) throw new TooLarge(`${size} bytes, more than ${LARGEST_FILE_BYTES}`);
  // no larger than the file: what thousands of small ones would take is collected as garbage again
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size + 1));
  for (let bytes = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, bytes);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    hash.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}

const MARK_BYTES = 4;

const beginsAsZip = async (file: FileHandle): Promise<boolean> =>
  isZip((await file.read(Buffer.alloc(MARK_BYTES), 0, MARK_BYTES, 0)).buffer);

/** An input after it was read, an archive as many as it holds. */
export type Read = Input & {
  readonly sha256: string;
  readonly bytes: number | null;
  readonly reason: string | null;
  /** Its path on this machine, where `path` is an address of another kind. */
  readonly local?: Buffer;
};

const describeCause = (cause: unknown): string =>
  cause instanceof TooLarge ? cause.message : ((cause as NodeJS.ErrnoException).code ?? String(cause));

const hexOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const toUnreadable = (input: Input, reason: string): Read => ({
  ...input,
  sha256: hexOfText(`unreadable ${input.file}`),
  bytes: null,
  reason,
});

/** Loaded when there is an archive, or an office document, which begins as one. */
const loadUnpack = (): Promise<typeof import('./unpack.ts')> => import('./unpack.ts');

/** A file is one document, an archive as many as it holds. */
async function readFileOf(input: Input, file: FileHandle): Promise<Read[]> {
  const unpacked = (await beginsAsZip(file)) ? await (await loadUnpack()).unpackInput(input, file) : null;
  if (unpacked === null) return [{ ...input, ...(await hashFile(file)), reason: null }];
  return unpacked.map((each) =>
    'sha256' in each ? { ...each, reason: null } : toUnreadable(each, each.error),
  );
}

async function readInput(input: Input): Promise<Read[]> {
  if (input.error !== undefined) return [toUnreadable(input, input.error)];
  try {
    const file = await open(input.path);
    try {
      return await readFileOf(input, file);
    } finally {
      await file.close();
    }
  } catch (cause) {
    return [toUnreadable(input, `the file cannot be read: ${describeCause(cause)}`)];
  }
}

const compareDocuments = (a: { file: string; sha256: string }, b: { file: string; sha256: string }): number =>
  compareText(a.file, b.file) || compareText(a.sha256, b.sha256);

function groupByContent(inputs: readonly Read[]): Read[][] {
  const groups = new Map<string, Read[]>();
  for (const input of inputs) {
    const group = groups.get(input.sha256);
    if (group) group.push(input);
    else groups.set(input.sha256, [input]);
  }
  return [...groups.values()];
}

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
  hexOfText(
    inputs
      .map((input) => `${input.reason ?? input.sha256} ${input.file}\n`)
      .sort()
      .join(''),
  );

/** Reads every input for its hash, a few at a time. @throws the signal's reason */
export async function readInputs(inputs: readonly Input[], signal?: AbortSignal): Promise<Read[]> {
  const limit = pLimit(FILES_READ_AT_ONCE);
  const readOne = (input: Input): Promise<Read[]> => {
    signal?.throwIfAborted();
    return readInput(input);
  };
  return (await Promise.all(inputs.map((input) => limit(readOne, input)))).flat();
}

/** The plan of what was read, wherever and whenever that was. */
export function planRead(read: readonly Read[], shard: Shard): Plan {
  const documents = groupByContent(read).map(sameBytesToDocument);
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
