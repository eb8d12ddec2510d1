/** @file Office packages (.docx, .xlsx): zip files nobody vouches for, read part by part with limits. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from '../errors.ts';
import { assertWithin } from './limits.ts';

export interface Package {
  /** Names of the parts, as `word/document.xml`. */
  readonly names: ReadonlySet<string>;
  /** A main part (the document, a sheet) in pieces, unpacked as they are asked for. */
  readonly stream: (name: string) => AsyncIterable<Uint8Array>;
  /** A side part, which may be held in memory whole. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

const unreadable = (cause: unknown): DocumentError =>
  cause instanceof DocumentError
    ? cause
    : new DocumentError('input.unreadable', `the package is damaged: ${String((cause as Error).message)}`, {
        cause,
      });

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    assertWithin('entries', entries.size, 'parts of the package');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** The declared size is checked before, the true one while unpacking: a part that says little and holds much ends there. */
async function* streamEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  limit: 'partBytes' | 'sidePartBytes',
): AsyncGenerator<Uint8Array> {
  if (!entry) throw new DocumentError('input.unreadable', `the package has no part ${name}`);
  assertWithin(limit, entry.uncompressedSize, `bytes of ${name}, unpacked`);
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** @throws DocumentError when the bytes are no whole zip file, name parts outside of it or exceed the limits */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  try {
    // yauzl refuses absolute names and names with `..`; sizes are validated while unpacking.
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    assertWithin('entries', zip.entryCount, 'parts of the package');
    const entries = await listEntries(zip);
    const stream = (name: string): AsyncIterable<Uint8Array> =>
      streamEntry(zip, entries.get(name), name, 'partBytes');
    const read = async (name: string): Promise<Uint8Array> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of streamEntry(zip, entries.get(name), name, 'sidePartBytes'))
        chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    return { names: new Set(entries.keys()), stream, read };
  } catch (cause) {
    throw unreadable(cause);
  }
}
