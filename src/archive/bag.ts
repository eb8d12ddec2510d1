/**
 * @file An output and the files it was made of → a bag (RFC 8493):
 *
 *   data/originals/…     the files as they were published, in their folders, if they are to be in it
 *   data/records/0001/…  an output, whole: the next one stands beside it
 *   premis/0001.xml      what was done to make it
 *
 * A bag only grows: payload that is there is neither read for its list nor written again.
 */
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError, UsageError } from '../errors.ts';
import type { Manifest } from '../schemas/index.ts';
import { VERSION } from '../version.ts';
import { readWholeManifest } from '../write/read-output.ts';
import { digestOf } from '../write/digest.ts';
import { makeFolder } from '../write/folder.ts';
import { describeRefusal } from '../write/refusal.ts';
import {
  BAG_INFO,
  BAGIT,
  DECLARATION,
  hashesToList,
  infoToText,
  listToHashes,
  payloadListOf,
  readTag,
  tagListOf,
  textToInfo,
} from './bag-files.ts';
import { compareFiles, filesIn, type Fault } from './compare.ts';
import { originalsOf } from './originals.ts';
import { putIntoBag, type Wanted } from './payload.ts';
import { writePremis } from './premis-file.ts';
import { verifyOutput } from './verify-output.ts';

const LIST = payloadListOf('sha512');
const TAG_LIST = tagListOf('sha512');

/** What to pack, beside the output. */
export interface BagOptions {
  /** Folder of the files that were converted; null for the records alone. */
  readonly originals: string | null;
  /** `Source-Organization` of the bag. */
  readonly organization: string | null;
  readonly now: Date;
}

/** What a packing did. */
export interface Bagged {
  /** Folder of the records; null where the bag held them already. */
  readonly records: string | null;
  readonly originals: number;
  /** Whether the records lack contacts that the originals in the bag tell. */
  readonly tellsContacts: boolean;
  readonly files: number;
  readonly bytes: number;
}

function refuseFaults(folder: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const [{ file, what }] = faults as [Fault];
  throw new UsageError(`${folder}: ${file} is ${what}; \`suanpan verify ${folder}\` tells all`);
}

/** The payload list of a bag that is to grow; empty for a new one. @throws UsageError for another folder, or tags that were changed */
async function readPayload(bag: string): Promise<Map<string, string>> {
  const names = await readdir(bag).catch((): string[] => []);
  if (names.length > 0 && !names.includes(BAGIT))
    throw new UsageError(`${bag} holds files and is no bag: choose another folder with --to`);
  const tags = listToHashes((await readTag(bag, TAG_LIST)) ?? '').hashes;
  refuseFaults(bag, (await compareFiles(bag, tags, 'sha512', [])).faults);
  return new Map(listToHashes((await readTag(bag, LIST)) ?? '').hashes);
}

const recordsFolder = (number: number): string => `data/records/${String(number).padStart(4, '0')}`;

/** Where the records go, or null where the bag has the same ones: a manifest names the hashes of all its files. */
async function nextRecords(out: string, listed: ReadonlyMap<string, string>): Promise<number | null> {
  const { hash } = await digestOf(join(out, 'manifest.json'), 'sha512');
  for (let number = 1; ; number++) {
    const known = listed.get(`${recordsFolder(number)}/manifest.json`);
    if (known === hash) return null;
    if (known === undefined) return number;
  }
}

/** The manifest last, as in an output: a packing that was stopped goes on in the same folder. */
const recordsToWanted = (out: string, { files }: Manifest, number: number): Wanted[] =>
  [...files.map(({ path }) => path), 'manifest.json'].map((path) => ({
    from: join(out, path),
    to: `${recordsFolder(number)}/${path}`,
  }));

async function putAll(bag: string, wanted: readonly Wanted[], listed: Map<string, string>): Promise<number> {
  let added = 0;
  for (const each of wanted) if (await putIntoBag(bag, each, listed)) added++;
  return added;
}

async function writeTag(bag: string, name: string, text: string): Promise<void> {
  await writeFile(join(bag, `${name}.part`), text);
  await rename(join(bag, `${name}.part`), join(bag, name));
}

async function bytesInBag(bag: string, files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(bag, file))).size;
  return bytes;
}

/** What else the bag says of itself stays. */
async function writeInfo(bag: string, own: readonly (readonly [string, string])[]): Promise<void> {
  const labels = new Set(own.map(([label]) => label.toLowerCase()));
  const others = textToInfo((await readTag(bag, BAG_INFO)) ?? '').filter(
    ([label]) => !labels.has(label.toLowerCase()),
  );
  await writeTag(bag, BAG_INFO, infoToText([...own, ...others]));
}

/** The list of tags comes last: it makes the bag whole. */
async function writeTags(bag: string, listed: ReadonlyMap<string, string>): Promise<void> {
  await writeTag(bag, LIST, hashesToList(listed));
  const tags = (await filesIn(bag)).filter((file) => !file.startsWith('data/') && file !== TAG_LIST);
  const hashes = new Map<string, string>();
  for (const file of tags) hashes.set(file, (await digestOf(join(bag, file), 'sha512')).hash);
  await writeTag(bag, TAG_LIST, hashesToList(hashes));
}

/** Contacts were left out of the records, and stand in the originals beside them. */
export const tellsContacts = (
  { options }: Pick<Manifest, 'options'>,
  { originals }: Pick<BagOptions, 'originals'>,
): boolean => options.redact.includes('contacts') && originals !== null;

const REDACTION_NOTE = [
  'External-Description',
  'Contacts were left out of the records; data/originals holds the files as they were published, with contacts.',
] as const;

async function pack(out: string, bag: string, manifest: Manifest, options: BagOptions): Promise<Bagged> {
  const originals = options.originals === null ? [] : await originalsOf(options.originals, manifest);
  const listed = await readPayload(bag);
  await makeFolder(bag);
  await writeFile(join(bag, BAGIT), DECLARATION);
  const wanted = originals.map(({ file, path }) => ({ from: path, to: `data/originals/${file}` }));
  const added = await putAll(bag, wanted, listed);
  const number = await nextRecords(out, listed);
  if (number !== null) {
    await rm(join(bag, recordsFolder(number)), { recursive: true, force: true }); // of a packing that was stopped: no list names it
    await putAll(bag, recordsToWanted(out, manifest, number), listed);
    await writePremis(bag, number, out, manifest, options.now);
  }
  const bytes = await bytesInBag(bag, listed.keys());
  if (added > 0 || number !== null)
    await writeInfo(bag, [
      ...(options.organization === null ? [] : [['Source-Organization', options.organization] as const]),
      ['Bagging-Date', options.now.toISOString().slice(0, 10)],
      ['Bag-Software-Agent', `suanpan ${VERSION}`],
      ...(tellsContacts(manifest, options) ? [REDACTION_NOTE] : []),
      ['Payload-Oxum', `${bytes}.${listed.size}`],
    ]);
  await writeTags(bag, listed);
  return {
    records: number === null ? null : recordsFolder(number),
    originals: added,
    tellsContacts: tellsContacts(manifest, options),
    files: listed.size,
    bytes,
  };
}

/**
 * Makes a bag, or lets one grow.
 * @param out an output with document files; verified first
 * @throws UsageError when the output was changed, an original is missing, or the folder is no bag; OutputError when it cannot be written
 */
export async function bagOutput(out: string, bag: string, options: BagOptions): Promise<Bagged> {
  const manifest = await readWholeManifest(out);
  refuseFaults(out, (await verifyOutput(out))?.faults ?? []);
  try {
    return await pack(out, bag, manifest, options);
  } catch (cause) {
    if (cause instanceof UsageError || cause instanceof OutputError) throw cause;
    throw new OutputError(`cannot write to ${bag}: ${describeRefusal(cause)}`, { cause });
  }
}
