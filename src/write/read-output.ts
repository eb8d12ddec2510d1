/** @file The output of a run as others read it: the manifest, then one document file after the other. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../model/sha256.ts';
import { UsageError } from '../errors.ts';
import type { RowOptions } from './relations/index.ts';
import { parseConversion } from './compact.ts';
import { manifestSchema, SCHEMA_VERSION, type Conversion, type Manifest } from '../schemas/index.ts';

/** A document of an output. */
export interface LoadedDocument {
  readonly id: string;
  /** Of its document file: equal hashes are equal rows. */
  readonly hash: string;
  readonly conversion: Conversion;
  /** What its rows are made with: the options of the run. */
  readonly options: RowOptions;
}

/** @throws UsageError for a folder that is no whole output, or of another schema */
export async function readWholeManifest(out: string): Promise<Manifest> {
  const text = await readFile(join(out, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${out} holds no manifest.json: it is no output, or its run has not ended`, {
      cause,
    });
  });
  const { data, error } = manifestSchema.safeParse(JSON.parse(text));
  if (!data) throw new UsageError(`${out}/manifest.json is of another version: ${error.issues[0]?.message}`);
  if (data.schema_version !== SCHEMA_VERSION)
    throw new UsageError(
      `${out} was written with schema ${data.schema_version}, this program has ${SCHEMA_VERSION}: run extract again`,
    );
  return data;
}

/** @throws UsageError where the run kept no document files (`--format csv` alone), or one is gone */
async function readDocumentFile(out: string, output: string, options: RowOptions): Promise<LoadedDocument> {
  const bytes = await readFile(join(out, output)).catch((cause: unknown) => {
    throw new UsageError(
      `${output} is not there: document files are what is read, run extract with --format json`,
      {
        cause,
      },
    );
  });
  const conversion = parseConversion(bytes.toString('utf8'));
  return { id: conversion.document.id, hash: sha256Of(bytes), conversion, options };
}

/** The converted documents in the order of the manifest, one in memory at a time. Throws like `readDocumentFile`. */
export async function* readDocumentFiles(
  out: string,
  { inputs, options }: Manifest,
): AsyncGenerator<LoadedDocument> {
  for (const { output } of inputs) if (output !== null) yield await readDocumentFile(out, output, options);
}
