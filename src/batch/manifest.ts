/** @file manifest.json: written last, it says what became of each input. */
import type { InputRecord, Manifest } from '../schemas/index.ts';
import { SCHEMA_VERSION } from '../schemas/version.ts';
import { VERSION } from '../version.ts';
import type { Finished } from './assemble.ts';
import { addCounts, NO_COUNTS } from './counts.ts';
import type { OutputOptions } from './fingerprint.ts';
import type { Entry } from './ledger.ts';

/** What a manifest says of a finished document. */
export const finishedToInput = (
  { sha256, entry, kept }: Omit<Done, 'shown'>,
  duplicates: ReadonlyMap<string, string>,
): InputRecord => ({
  id: sha256,
  file: entry.file,
  paths: [...entry.paths],
  sha256: entry.bytes === null ? null : sha256,
  bytes: entry.bytes,
  status: entry.status,
  kept,
  output: entry.jsonBytes > 0 ? `documents/${entry.output}` : null,
  code: entry.code,
  reason: entry.reason,
  duplicate_of: duplicates.get(sha256) ?? null,
  counts: entry.counts,
});

const countStatus = (inputs: readonly InputRecord[], status: InputRecord['status']): number =>
  inputs.filter((input) => input.status === status).length;

/** Which inputs a manifest speaks of. */
export interface Part {
  /** Hash of all inputs of the run. */
  readonly corpus: string;
  /** `2/5`, or null for a whole run. */
  readonly shard: string | null;
}

/** A manifest before the files are there that it names. */
export type Unhashed = Omit<Manifest, 'files'>;

/** Counts included; `inputs` in the order of the output. */
export function inputsToManifest(
  inputs: readonly InputRecord[],
  options: OutputOptions,
  { corpus, shard }: Part,
): Unhashed {
  return {
    schema_version: SCHEMA_VERSION,
    version: VERSION,
    options: {
      format: [...options.format],
      excel: options.excel,
      redact: [...options.redact],
      cells: options.cells,
      blanks: options.blanks,
      pretty: options.pretty,
      ...(options.ocr && { ocr: true }),
    },
    corpus,
    shard,
    status: {
      converted: countStatus(inputs, 'converted'),
      partial: countStatus(inputs, 'partial'),
      failed: countStatus(inputs, 'failed'),
      skipped: countStatus(inputs, 'skipped'),
    },
    totals: inputs.reduce((total, input) => addCounts(total, input.counts), NO_COUNTS),
    inputs: [...inputs],
  };
}

/** The order of the output. */
export const compareInputs = (a: InputRecord, b: InputRecord): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The same order for what is finished: by names that may have lost the people they told. */
export const compareFinished = (a: Finished, b: Finished): number => {
  if (a.entry.file !== b.entry.file) return a.entry.file < b.entry.file ? -1 : 1;
  return a.sha256 < b.sha256 ? -1 : 1;
};

/** What became of an input, and the name that messages give it. */
export interface ToldInput {
  readonly record: InputRecord;
  readonly shown: string;
}

/** A finished document, and what messages call it. */
export interface Done {
  readonly sha256: string;
  readonly entry: Entry;
  /** No longer among the inputs. */
  readonly kept: boolean;
  readonly shown: string;
}

/** All inputs of a run, in the order of the output. */
export function runToInputs(
  documents: readonly Done[],
  duplicates: ReadonlyMap<string, string>,
): ToldInput[] {
  return documents
    .map((document) => ({ record: finishedToInput(document, duplicates), shown: document.shown }))
    .sort((a, b) => compareInputs(a.record, b.record));
}

const listToJson = (name: string, list: readonly object[]): string => {
  const lines = list.map((each) => `  ${JSON.stringify(each)}`).join(',\n');
  return ` "${name}": [${lines ? `\n${lines}\n ` : ''}]`;
};

/** One line an input and a file, so that `grep` and `diff` are of use. Ends with a line feed. */
export function manifestToJson({ inputs, files, ...head }: Manifest): string {
  const opening = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  return `${opening},\n${listToJson('inputs', inputs)},\n${listToJson('files', files)}\n}\n`;
}
