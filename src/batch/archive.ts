/**
 * @file A zip archive is a folder: its entries are documents, `a.zip!b.pdf`, and archives among them folders again.
 *
 * Nothing is unpacked to the disk: an entry is told by its number in the directory of its archive, and read when its turn comes.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { fromBufferPromise, fromFdPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import type { Inside } from './inputs.ts';
import { nameToText } from './names.ts';

/** What archives may hold; a bomb is small and says so. */
export const ARCHIVE_LIMITS = {
  /** Entries of all archives in one file. */
  entries: 20_000,
  /** Archives in archives. */
  depth: 3,
  /** One entry, unpacked. */
  entryBytes: 1 << 30,
  /** An archive in an archive, which is held in memory. */
  nestedBytes: 1 << 28,
  /** All that is unpacked of one file, however deep it stands. */
  totalBytes: 2 ** 32,
} as const;

/** Parts by which a zip file is one document: Word, Excel, PowerPoint, OFD, OpenDocument and EPUB, Java. */
const DOCUMENT_PARTS = [
  '[Content_Types].xml',
  'word/document.xml',
  'xl/workbook.xml',
  'xl/workbook.bin',
  'ppt/presentation.xml',
  'OFD.xml',
  'mimetype',
  'META-INF/MANIFEST.MF',
];

/** An entry of an archive, to be read when its turn comes. */
export interface Item {
  readonly index: number;
  /** As its archive calls it, with `/` between folders. */
  readonly name: string;
  readonly bytes: number;
  /** Why it cannot be read. */
  readonly error: string | null;
  readonly read: () => Promise<AsyncIterable<Uint8Array>>;
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

const UTF8_FLAG = 1 << 11;
const UNICODE_PATH = 0x7075;

/** Chinese Windows writes GBK and says nothing. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isTold =
    (generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = isTold
    ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    : nameToText(fileNameRaw);
  return name.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/u, '');
}

/** Folders, and what a system keeps beside the documents, as in a folder of the disk. */
const isAside = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:\.[^/]*|__MACOSX)\//u.test(name);

function whyUnreadable(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'the entry cannot be read: it is encrypted';
  if (!entry.canDecodeFileData())
    return `the entry cannot be read: compression method ${entry.compressionMethod} is not known`;
  const { uncompressedSize: bytes } = entry;
  return bytes > ARCHIVE_LIMITS.entryBytes
    ? `the entry cannot be read: ${bytes} bytes, more than ${ARCHIVE_LIMITS.entryBytes}`
    : null;
}

/** The entries of an archive; null where the zip file is a document. @throws what is wrong with it */
async function listItems(zip: ZipFile): Promise<Item[] | null> {
  const items: Item[] = [];
  let index = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (DOCUMENT_PARTS.includes(name)) return null;
    if (index > ARCHIVE_LIMITS.entries) throw new Error(`more than ${ARCHIVE_LIMITS.entries} entries`);
    const read = (): Promise<AsyncIterable<Uint8Array>> => zip.openReadStreamPromise(entry);
    const item = { index, name, bytes: entry.uncompressedSize, error: whyUnreadable(entry), read };
    index += 1;
    if (!isAside(name)) items.push(item);
  }
  return items;
}

/** What `use` makes of the entries of an archive in memory, or null where it is a document. */
export async function inBuffer<T>(bytes: Buffer, use: (items: Item[]) => Promise<T>): Promise<T | null> {
  const items = await listItems(await fromBufferPromise(bytes, OPTIONS));
  return items && use(items);
}

/** The same of an archive on the disk, of which only the entries wanted are read. */
export async function inFile<T>(file: FileHandle, use: (items: Item[]) => Promise<T>): Promise<T | null> {
  const zip = await fromFdPromise(file.fd, OPTIONS);
  const items = await listItems(zip);
  return items && use(items);
}

/** @throws when it holds more than `limit` bytes, whatever its directory says */
export async function readItem(item: Item, limit: number = ARCHIVE_LIMITS.entryBytes): Promise<Buffer> {
  if (item.error !== null) throw new Error(item.error);
  if (item.bytes > limit) throw new Error(`${item.bytes} bytes, more than ${limit}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await item.read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readFrom(items: readonly Item[], [first, ...rest]: Inside): Promise<Buffer> {
  const item = items.find(({ index }) => index === first);
  if (!item) throw new Error('the archive has no such entry');
  if (rest.length === 0) return readItem(item);
  const nested = await readItem(item, ARCHIVE_LIMITS.nestedBytes);
  const bytes = await inBuffer(nested, (inner) => readFrom(inner, rest));
  if (bytes === null) throw new Error('the entry is no archive');
  return bytes;
}

/** The bytes of an entry. @throws the file system's error, or what is wrong with the archive */
export async function readInside(path: Buffer, inside: Inside): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = await inFile(file, (items) => readFrom(items, inside));
    if (bytes === null) throw new Error('the file is no archive');
    return bytes;
  } finally {
    await file.close();
  }
}
