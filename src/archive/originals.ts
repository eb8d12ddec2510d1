/** @file The files that an output was made of, found again by their bytes, whatever they are called now. */
import { findInputs, type Input } from '../batch/inputs.ts';
import { planDocuments } from '../batch/plan.ts';
import { UsageError } from '../errors.ts';
import type { Manifest } from '../schemas/index.ts';

/** A file as it was published. */
export interface Original {
  /** Relative to the folder of originals. */
  readonly file: string;
  readonly path: Buffer;
}

type Files = ReadonlyMap<string, Input>;

/** A document out of an archive (`2024.zip!a/b.pdf`) has the archive as its original. */
function fileOf(path: string, files: Files): Input | undefined {
  for (let at = path.length; at > 0; at = path.lastIndexOf('!', at - 1)) {
    const input = files.get(path.slice(0, at));
    if (input) return input;
  }
  return undefined;
}

const MOST_NAMED = 5;

function refuseMissing(folder: string, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  throw new UsageError(
    `${folder} does not hold the bytes of ${missing.slice(0, MOST_NAMED).join(', ')}${more}: give the folder they were converted from`,
  );
}

/**
 * Each file once, under every name it has in the folder.
 * @param folder also one above the years: what the manifest does not name is left
 * @throws UsageError when an input of the run is not there with the same bytes
 */
export async function originalsOf(folder: string, { inputs }: Manifest): Promise<Original[]> {
  const found = (await findInputs([folder], null)).filter(({ error }) => error === undefined);
  const files: Files = new Map(found.map((input) => [input.file, input]));
  const { documents } = await planDocuments(found, { index: 1, count: 1 });
  const paths = new Map(documents.map((document) => [document.sha256, document.paths]));
  const originals = new Map<string, Original>();
  const missing: string[] = [];
  for (const { sha256, file } of inputs) {
    // what could not even be read has no hash: its file is taken where it stands under its name
    const wanted = sha256 === null ? [file] : (paths.get(sha256) ?? []);
    const own = wanted.flatMap((path) => fileOf(path, files) ?? []);
    if (own.length === 0) missing.push(file);
    for (const input of own) originals.set(input.file, input);
  }
  refuseMissing(folder, missing);
  return [...originals.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}
