/** @file The files of one document: its document file first, its ledger entry last. */
import { rm } from 'node:fs/promises';
import { applyDecisions } from '../decisions/apply.ts';
import { withoutPeople } from '../decisions/redact.ts';
import type { Conversion, Decision } from '../schemas/index.ts';
import { writeAtomically } from '../write/atomic.ts';
import { conversionToRelations } from '../write/csv.ts';
import { digestOf } from '../write/digest.ts';
import { conversionToChunks } from '../write/json.ts';
import { conversionToCounts } from './counts.ts';
import type { OutputOptions } from './fingerprint.ts';
import { isRedacted, keeps } from './formats.ts';
import { documentPathOf, temporaryFolderOf, writeEntry, type Entry } from './ledger.ts';
import { packPart } from './packing.ts';
import { findingsToLines } from './places.ts';

/** Where a document is written to, and how. */
export interface CommitPlace {
  readonly sha256: string;
  readonly out: string;
  readonly options: OutputOptions;
  /** How many cells it has, where an output without cells is written again. */
  readonly cells?: number;
}

/** What an entry says that the records do not tell. */
export type EntryHead = Omit<
  Entry,
  'status' | 'counts' | 'recordsSha256' | 'jsonBytes' | 'jsonSha256' | 'lengths' | 'sizes'
>;

/** None where the formats want none: then one of an earlier run goes, which could say more than this. */
async function writeDocument(
  { out, options }: CommitPlace,
  output: string,
  conversion: Conversion,
): Promise<Pick<Entry, 'jsonBytes' | 'jsonSha256'>> {
  const path = documentPathOf(out, { output });
  if (!keeps(options.format, 'document')) {
    await rm(path, { force: true });
    return { jsonBytes: 0, jsonSha256: null };
  }
  await writeAtomically(path, conversionToChunks(conversion, options), temporaryFolderOf(out));
  const { bytes, hash } = await digestOf(path);
  return { jsonBytes: bytes, jsonSha256: hash };
}

/** The parts of a ledger entry, each in chunks. */
const conversionToParts = async (conversion: Conversion, options: OutputOptions): Promise<Buffer[][]> => {
  const relations = keeps(options.format, 'rows') ? await conversionToRelations(conversion, options) : [];
  return [...relations, [Buffer.from(findingsToLines(conversion))]];
};

const bytesOf = (chunks: readonly Buffer[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

/** The records with what reviewers say of them; where contacts are left out, without who says it and why. */
function decide(conversion: Conversion, decisions: readonly Decision[], options: OutputOptions): Conversion {
  if (decisions.length === 0) return conversion;
  return applyDecisions(conversion, isRedacted(options) ? decisions.map(withoutPeople) : decisions)
    .conversion;
}

/** Writes a document, with what reviewers say of it. */
export async function commitConversion(
  place: CommitPlace,
  head: EntryHead,
  converted: Conversion,
  decisions: readonly Decision[],
): Promise<Entry> {
  const { sha256, out, options, cells } = place;
  const conversion = decide(converted, decisions, options);
  const parts = await conversionToParts(conversion, options);
  const packed = await Promise.all(parts.map(packPart));
  const entry: Entry = {
    ...head,
    status: conversion.document.status,
    counts: { ...conversionToCounts(conversion), ...(cells !== undefined && { cells }) },
    recordsSha256: conversion.document.records_sha256,
    ...(await writeDocument(place, head.output, conversion)),
    lengths: packed.map(bytesOf),
    sizes: parts.map(bytesOf),
  };
  await writeEntry(out, sha256, entry, packed.flat());
  return entry;
}
