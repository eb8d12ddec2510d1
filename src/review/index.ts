/** @file The output of a run → a folder of pages that shows it: start page, a page for each document, no server and no network. */
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { byDocument, keptDecisions } from '../decisions/file.ts';
import { withoutPeople } from '../decisions/redact.ts';
import { OutputError, UsageError } from '../errors.ts';
import type { Conversion, Counts, Decision, InputRecord } from '../schemas/index.ts';
import { readDocumentFiles, readWholeManifest } from '../write/read-output.ts';
import { makeFolder } from '../write/folder.ts';
import { describeRefusal } from '../write/refusal.ts';
import { bytesToScript, dataToScript } from './data-file.ts';
import { digest, dataNameOf, regionOf } from './digest.ts';
import { findOriginal } from './originals.ts';
import type { ReviewEntry } from './shapes.ts';
import { tallyClasses, tallyForms } from './tallies.ts';

/** Made by scripts/build-review.js. */
const PAGES = fileURLToPath(new URL('page/', import.meta.url));

/** In every folder of pages, and nowhere else. */
const MARK = 'data/index.js';

export interface ReviewOptions {
  /** Folder of the pages, absolute. */
  readonly to: string;
  /** Folder of the files that were converted, absolute; null for none. */
  readonly originals: string | null;
  readonly version: string;
}

export interface ReviewCounts {
  readonly documents: number;
  /** PDFs whose pages can be drawn, and those whose file was not found. */
  readonly drawn: number;
  readonly missing: number;
}

/** What is said of an input without records. */
const NO_DOCUMENT = { department: null, year: null, kind: 'other', pages: null, format: null };

function toEntry(
  { file, status, reason, counts, duplicate_of: other }: InputRecord,
  conversion: Conversion | null,
): ReviewEntry {
  const { department, year, kind, pages, format } = conversion?.document ?? NO_DOCUMENT;
  const region = conversion && regionOf(conversion.document);
  return {
    ...{ file, department, region, year, kind, format: format ?? '', pages, status, reason },
    name: conversion && dataNameOf(conversion.document.id),
    ...(counts ? toCounts(counts) : NO_NUMBERS),
    forms: conversion ? tallyForms(conversion) : [],
    classes: conversion ? tallyClasses(conversion) : [],
    isDuplicate: other !== null,
  };
}

const NO_NUMBERS = { stated: 0, proved: 0, errors: 0, warnings: 0, repairs: 0 };

const toCounts = (counts: Counts): typeof NO_NUMBERS => ({
  stated: counts.amounts_stated,
  proved: counts.value_proved,
  errors: counts.errors,
  warnings: counts.warnings,
  repairs: counts.repairs,
});

/** @throws UsageError for a folder with files of somebody else */
async function prepareFolder(to: string): Promise<void> {
  const names = await readdir(to, { recursive: true }).catch((): string[] => []);
  if (names.length > 0 && !names.includes(MARK))
    throw new UsageError(`${to} holds files that are no review pages: name another folder with --to`);
  for (const folder of ['data', 'originals']) {
    await rm(join(to, folder), { recursive: true, force: true });
    await makeFolder(join(to, folder));
  }
  await cp(PAGES, to, { recursive: true });
}

/** Writes the data of one document, and its pages if they are there. */
async function writeDocumentData(
  input: InputRecord,
  conversion: Conversion,
  { to, originals }: ReviewOptions,
  decisions: readonly Decision[],
): Promise<boolean> {
  const isPdf = conversion.document.format === 'pdf';
  const bytes = isPdf && originals !== null ? await findOriginal(originals, input) : null;
  const name = dataNameOf(conversion.document.id);
  if (bytes) await writeFile(join(to, 'originals', `${name}.js`), bytesToScript(`original-${name}`, bytes));
  const data = digest(conversion, bytes !== null, decisions);
  await writeFile(join(to, 'data', `${name}.js`), dataToScript(name, data));
  return bytes !== null;
}

async function writePages(out: string, options: ReviewOptions): Promise<ReviewCounts> {
  const manifest = await readWholeManifest(out);
  const isRedacted = manifest.options.redact.length > 0;
  if (isRedacted && options.originals !== null)
    throw new UsageError(
      'the output leaves contacts out, and its documents tell them: review it without --originals',
    );
  const kept = await keptDecisions(out);
  const decisions = byDocument(isRedacted ? kept.map(withoutPeople) : kept);
  await prepareFolder(options.to);
  const counts = { documents: 0, drawn: 0, missing: 0 };
  const entries = manifest.inputs
    .filter(({ output }) => output === null)
    .map((input) => toEntry(input, null));
  const converted = manifest.inputs.filter(({ output }) => output !== null);
  for await (const { conversion } of readDocumentFiles(out, manifest)) {
    const input = converted[counts.documents++]!;
    const isDrawn = await writeDocumentData(
      input,
      conversion,
      options,
      decisions.get(conversion.document.id) ?? [],
    );
    if (isDrawn) counts.drawn++;
    else if (conversion.document.format === 'pdf') counts.missing++;
    entries.push(toEntry(input, conversion));
  }
  const index = dataToScript('index', { version: options.version, entries });
  await writeFile(join(options.to, MARK), index);
  return counts;
}

/**
 * Writes the pages.
 * @param out folder of the output
 * @throws UsageError for a folder that is no whole output, or a target that is not ours; OutputError where it cannot be written
 */
export async function writeReview(out: string, options: ReviewOptions): Promise<ReviewCounts> {
  try {
    return await writePages(out, options);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new OutputError(`cannot write to ${options.to}: ${describeRefusal(cause)}`, { cause });
  }
}
