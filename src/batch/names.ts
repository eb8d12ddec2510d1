/** @file Names: of inputs whose name is no UTF-8, and of the document files. */

/** A file name in most file systems has at most 255 bytes; a hash, an ending and some room are kept free. */
const LONGEST_NAME_BYTES = 200;

const percentEncoded = (name: Buffer): string =>
  [...name]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x25
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');

/**
 * A file name as text: UTF-8, else GB18030 (archives made on Chinese Windows unpack to such names),
 * else with its strange bytes percent-encoded.
 */
export function nameToText(name: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(name);
    } catch {
      // not in this encoding: try the next one
    }
  }
  return percentEncoded(name);
}

/** Shortened at a character, never inside one. */
function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const char of name) {
    bytes += Buffer.byteLength(char);
    if (bytes > LONGEST_NAME_BYTES) break;
    kept += char;
  }
  return kept;
}

/** Without its folders and archives. Characters that some file system forbids, and control characters, become `_`. */
const safeName = (file: string): string =>
  (file.split(/\/|(?<=\.zip)!/iu).at(-1) ?? file).replace(/[\u0000-\u001f\u007f<>:"\\|?*]/gu, '_');

/** A name that already ends as those do which clash could be one of them. */
const looksHashed = (name: string): boolean => /~[0-9a-f]{8}$/iu.test(name);

/** `budget.pdf.json` → `budget.pdf~1a2b3c4d.json` */
export const hashedName = (output: string, sha256: string): string =>
  `${output.replace(/\.json$/u, '')}~${sha256.slice(0, 8)}.json`;

/** Two names are the same to a file system that ignores case and normalizes. */
export const clashKey = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * The name of each document file, by document id: the input's own name and `.json`.
 * Where several documents bear one name each gets `~` and 8 hex digits of its hash, so that the order of the inputs does not matter.
 */
export function namesOfDocuments(
  documents: readonly { readonly sha256: string; readonly file: string }[],
): Map<string, string> {
  const count = new Map<string, number>();
  for (const { file } of documents) {
    const key = clashKey(shortened(safeName(file)));
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const names = documents.map(({ sha256, file }): [string, string] => {
    const name = safeName(file);
    const short = shortened(name);
    const isUnique = count.get(clashKey(short)) === 1 && short === name && !looksHashed(short);
    return [sha256, `${short}${isUnique ? '' : `~${sha256.slice(0, 8)}`}.json`];
  });
  return new Map(names);
}
