/**
 * @file An output → a data set as Hugging Face lays it out: README.md with its configs, and Parquet files by config and split. Contacts are
 * left out unless that is not wanted. The same output gives the same bytes.
 */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError, UsageError } from '../errors.ts';
import type { Conversion, Manifest } from '../schemas/index.ts';
import { makeFolder } from '../write/folder.ts';
import { readDocumentFiles, readWholeManifest } from '../write/read-output.ts';
import { redactContacts } from '../write/redact/index.ts';
import { describeRefusal } from '../write/refusal.ts';
import { writeCard } from './card.ts';
import { CONFIGS } from './configs.ts';
import { openShards, type Shards } from './shards.ts';
import { splitOf, SPLITS, type Split } from './splits.ts';
import { countUp, newTally, tallyDocument, type Tally } from './tally.ts';

/** How the data set is made. */
export interface DatasetOptions {
  /** Leave contacts out. */
  readonly redact: boolean;
}

/** What is in it. */
export interface DatasetCounts {
  readonly documents: number;
  readonly rows: number;
}

const CARD = 'README.md';
const DATA = 'data';

/** @throws UsageError for a folder with files of somebody else */
async function refuseOtherFiles(to: string): Promise<void> {
  const names = (await readdir(to).catch((): string[] => [])).filter((name) => !name.startsWith('.'));
  const others = names.filter((name) => name !== CARD && name !== DATA);
  if (others.length > 0 || (names.length > 0 && !names.includes(CARD)))
    throw new UsageError(`${to} holds files that are no data set: name another folder with --to`);
}

/** @throws UsageError: without the cells nobody can say where a form asks for a person */
function refuseUnseen({ options }: Manifest, redact: boolean): void {
  if (redact && !options.redact.includes('contacts') && !options.cells)
    throw new UsageError(
      'the output has no cells, so that contacts cannot be found: run extract with --redact contacts, or without --no-cells',
    );
}

/** Papers that say the same are there once; what failed is not there. */
const isWanted = ({ status, duplicate_of }: Manifest['inputs'][number]): boolean =>
  (status === 'converted' || status === 'partial') && duplicate_of === null;

type Files = ReadonlyMap<string, Shards>;

async function addDocument(conversion: Conversion, split: Split, files: Files, tally: Tally): Promise<void> {
  tallyDocument(tally, conversion);
  for (const config of CONFIGS) {
    const rows = [...config.rows(conversion, { blanks: false, cells: false })];
    if (rows.length > 0) countUp(tally.rows, `${config.name}/${split}`, rows.length);
    await files.get(`${config.name}/${split}`)!.add(rows);
  }
}

async function openAll(to: string): Promise<Files> {
  const files = new Map<string, Shards>();
  for (const config of CONFIGS) {
    const folder = join(to, DATA, config.name);
    await makeFolder(folder);
    for (const split of SPLITS) files.set(`${config.name}/${split}`, openShards(folder, config, split));
  }
  return files;
}

async function writeDataset(out: string, to: string, manifest: Manifest, redact: boolean): Promise<Tally> {
  const tally = newTally();
  await rm(join(to, CARD), { force: true }); // the card comes last: with it the data set is whole
  await rm(join(to, DATA), { recursive: true, force: true });
  const files = await openAll(to);
  const wanted = { ...manifest, inputs: manifest.inputs.filter(isWanted) };
  const isDone = !redact || manifest.options.redact.includes('contacts');
  for await (const { conversion } of readDocumentFiles(out, wanted)) {
    const told = isDone ? conversion : redactContacts(conversion).conversion;
    const { id, department_id } = told.document;
    await addDocument(told, splitOf(department_id ?? id), files, tally);
  }
  for (const shards of files.values()) shards.close();
  const isRedacted = redact || manifest.options.redact.includes('contacts');
  await writeFile(join(to, CARD), writeCard(tally, manifest, isRedacted));
  return tally;
}

/**
 * Makes the data set of an output.
 * @param out folder of the output
 * @param to folder of the data set: a new one, or one that is made anew
 * @throws UsageError for a folder that is no output, or holds something else; OutputError where it cannot be written
 */
export async function makeDataset(
  out: string,
  to: string,
  { redact }: DatasetOptions,
): Promise<DatasetCounts> {
  const manifest = await readWholeManifest(out);
  refuseUnseen(manifest, redact);
  await refuseOtherFiles(to);
  try {
    await makeFolder(to);
    const { documents, rows } = await writeDataset(out, to, manifest, redact);
    return { documents, rows: [...rows.values()].reduce((sum, each) => sum + each, 0) };
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof OutputError) throw cause;
    throw new OutputError(`cannot write to ${to}: ${describeRefusal(cause)}`, { cause });
  }
}
