/** @file The format of a file, told from its content. */
import { NotADisclosure } from '../errors.ts';
import type { Format } from '../model.ts';
import { decodeText } from './decode.ts';

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((char, i) => bytes[i] === char.charCodeAt(0));

/** @throws NotADisclosure for bytes that no reader is for. */
export function sniffFormat(bytes: Uint8Array): Format {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return 'doc';
  if (startsWith(bytes, 'PK')) return Buffer.from(bytes).includes('word/document.xml') ? 'docx' : 'xlsx';
  const head = decodeText(bytes.subarray(0, 4096));
  if (head === null) throw new NotADisclosure('neither a known format nor text');
  if (/<(html|table|body|!doctype|tr|td|div)\b/i.test(head)) return 'html';
  return 'text';
}
