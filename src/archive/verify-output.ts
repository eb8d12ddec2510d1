/** @file An output against its manifest, which names every file of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../model/sha256.ts';
import { CHANGES } from '../batch/changes.ts';
import { DECISIONS } from '../decisions/file.ts';
import { manifestToJson } from '../batch/manifest.ts';
import { manifestHashPathOf } from '../batch/ledger.ts';
import { UsageError } from '../errors.ts';
import { manifestSchema, type Manifest } from '../schemas/index.ts';
import { compareFiles, filesIn, type Fault, type Verdict } from './compare.ts';

const MANIFEST = 'manifest.json';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Null where it is no JSON, or no manifest: a file that was changed. @throws UsageError for one that names no files */
function parseWithFiles(folder: string, text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // said as a fault of the file
  }
  if (isObject(value) && !('files' in value))
    throw new UsageError(`${folder} was written by an earlier version, without hashes: run extract again`);
  return manifestSchema.safeParse(value).success ? (value as Manifest) : null;
}

/** Against the hash that was written beside it; a copy without the ledger is at least to be as a run prints it. */
async function manifestFault(folder: string, text: string, manifest: Manifest | null): Promise<Fault[]> {
  const expected = await readFile(manifestHashPathOf(folder), 'utf8').catch(() => null);
  const isSame =
    expected === null ? manifest !== null && manifestToJson(manifest) === text : sha256Of(text) === expected;
  if (isSame) return [];
  return [{ file: MANIFEST, what: 'changed', note: 'it is not what the run wrote' }];
}

/** What tells of the past of an output, or is its reviewers' own, is no part of it. */
const isListed = (file: string): boolean =>
  file !== MANIFEST && file !== CHANGES && file !== DECISIONS && !file.startsWith('.suanpan/');

/**
 * @returns null where the folder holds no manifest
 * @throws UsageError for a manifest that names no files
 */
export async function verifyOutput(folder: string): Promise<Verdict | null> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  const manifest = parseWithFiles(folder, text);
  const faults = await manifestFault(folder, text, manifest);
  if (manifest === null) return { files: 0, bytes: 0, faults };
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const present = (await filesIn(folder)).filter(isListed);
  const verdict = await compareFiles(folder, listed, 'sha256', present);
  return { ...verdict, faults: [...faults, ...verdict.faults] };
}
