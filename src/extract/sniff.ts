/** @file The format of a file, told from its content: names lie (HTML saved as .xls, Word as .doc.docx). */
import { DocumentError, NotADisclosure } from '../errors.ts';
import type { Format } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { isMime } from './html/mhtml.ts';
import { nameDataText } from './data-text.ts';

/** A reader's format, or what the file is instead. */
type Verdict = Format | { readonly isNo: string } | { readonly unreadable: string } | 'password';

/** Known first bytes of binary files that are no disclosure, or may hold some; Latin-1. */
const OTHERS: readonly (readonly [signature: string, what: string | { readonly unreadable: string }])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['BM', 'a BMP image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['RIFF', 'a WebP image or a sound'],
  ['Rar!', { unreadable: 'a RAR archive: unpack it and give the folder' }],
  ['7z\xbc\xaf', { unreadable: 'a 7z archive: unpack it and give the folder' }],
  ['\x1f\x8b', { unreadable: 'a gzip archive: unpack it and give the folder' }],
  ['SQLite format 3', 'a database'],
  ['PAR1', 'a Parquet file'],
];

/** Names that stand unpacked in a zip file, and what they tell of it. */
const PACKAGES: readonly (readonly [name: string, verdict: Verdict])[] = [
  ['word/', 'docx'],
  ['xl/workbook.bin', 'xlsb'],
  ['xl/', 'xlsx'],
  ['ppt/', { isNo: 'a presentation' }],
  ['OFD.xml', 'ofd'],
  ['vnd.oasis.opendocument', { unreadable: 'an OpenDocument file: save it as .docx, .xlsx or PDF' }],
  ['[Content_Types].xml', 'docx'],
];

/** Names of the streams of a compound file (UTF-16LE): old Office formats, those of WPS, and encrypted new ones. */
const COMPOUNDS: readonly (readonly [stream: string, verdict: Verdict])[] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', { isNo: 'a presentation' }],
];

/** Kinds of XML that programs save documents as. */
const XML_KINDS: readonly (readonly [mark: string, verdict: Verdict])[] = [
  ['schemas.microsoft.com/office/2006/xmlPackage', { unreadable: 'a flat Word XML file: save it as .docx' }],
  ['schemas.microsoft.com/office/word/2003', { unreadable: 'a Word 2003 XML file: save it as .docx' }],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'spreadsheetml'],
];

/** Workbooks of Excel 2 to 4 are one stream of records ([MS-XLS] 2.4.21), and that of Excel 5 may stand without its box. */
const BIFF = [
  '\x09\x00\x04\x00',
  '\x09\x02\x06\x00',
  '\x09\x04\x06\x00',
  '\x09\x08\x08\x00',
  '\x09\x08\x10\x00',
];

const HEAD = 65_536;

const startsWithBytes = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((char, i) => bytes[i] === char.charCodeAt(0));

const find = (
  kinds: readonly (readonly [string, Verdict])[],
  isIn: (mark: string) => boolean,
): Verdict | undefined => kinds.find(([mark]) => isIn(mark))?.[1];

/**
 * The mark may stand behind a little of something else (ISO 32000-1, annex H.3.4.1): a page or a text that only speaks of it holds none
 * of the objects that every PDF has.
 */
function isPdf(buffer: Buffer): boolean {
  const at = buffer.subarray(0, 1024).indexOf('%PDF-');
  if (at < 0) return false;
  return (
    /^[\s\ufeff\u00ef\u00bb\u00bf\0]*$/.test(buffer.toString('latin1', 0, at)) || buffer.includes(' obj')
  );
}

/** The mark stands behind the name and the numbers of the first entry (POSIX ustar). */
const isTar = (buffer: Buffer): boolean => buffer.toString('latin1', 257, 262) === 'ustar';

/** Letters alone may begin a text too, which has no control characters. */
const isBinary = (bytes: Uint8Array, signature: string): boolean =>
  /[^ -~]/.test(signature) || bytes.subarray(0, 512).some((byte) => byte < 9);

function judgeBinary(bytes: Uint8Array): Verdict | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWithBytes(bytes, 'PK\x03\x04'))
    return (
      find(PACKAGES, (name) => buffer.includes(name)) ?? {
        unreadable: 'a zip archive: unpack it and give the folder',
      }
    );
  if (isPdf(buffer)) return 'pdf';
  if (startsWithBytes(bytes, '\xd0\xcf\x11\xe0'))
    return (
      find(COMPOUNDS, (name) => buffer.includes(Buffer.from(name, 'utf16le'))) ?? {
        isNo: 'a compound file of no known program',
      }
    );
  if (startsWithBytes(bytes, '{\\rtf')) return 'rtf';
  if (BIFF.some((signature) => startsWithBytes(bytes, signature))) return 'xls';
  if (isTar(buffer)) return { unreadable: 'a tar archive: unpack it and give the folder' };
  const other = OTHERS.find(([signature]) => startsWithBytes(bytes, signature) && isBinary(bytes, signature));
  return other && (typeof other[1] === 'string' ? { isNo: other[1] } : other[1]);
}

/** Text dumps may hold a stray tag in a cell: a page begins with one, or says of itself that it is a page. */
const isHtml = (head: string): boolean =>
  /<(?:html|body|!doctype\s+html)\b/i.test(head) ||
  (/^\s*</.test(head) && /<(?:head|table|tr|td|div|p|meta)\b/i.test(head));

/** Bytes of white space, and a stray zero, that may stand before a text. */
const BLANK_BYTES: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);

/** The beginning of a text, whole lines of it: what stands in front may be blank for long. */
function headOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => !BLANK_BYTES.has(byte));
  const from = first < 1024 ? 0 : first & ~1;
  const end = bytes.lastIndexOf(0x0a, from + HEAD);
  return bytes.length - from <= HEAD || end <= from
    ? bytes.subarray(from, from + HEAD)
    : bytes.subarray(from, end);
}

/** Markdown may hold whole tables as markup; a stray tag is none. */
const holdsTable = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<table') &&
  /<table\b[^>]{0,2000}>\s*(?:<(?:tr|thead|tbody|colgroup|caption)\b)/i.test(decodeText(bytes) ?? '');

function judgeText(bytes: Uint8Array): Verdict {
  const head = decodeText(headOf(bytes)) ?? decodeNulls(bytes);
  if (head === null) return { isNo: 'neither a known format nor text' };
  if (head.replaceAll('\0', '').trim() === '') return { unreadable: 'the file is empty' };
  if (isMime(head)) return 'html';
  const xml = find(XML_KINDS, (mark) => head.includes(mark));
  if (xml && /^\s*<(?:\?xml|(?:\w+:)?Workbook\b)/.test(head)) return xml;
  if (isHtml(head)) return 'html';
  if (/^\s*<\?xml/.test(head)) return { isNo: 'an XML file' };
  const data = nameDataText(head, () => decodeText(bytes) ?? '');
  if (data !== null) return { isNo: data };
  return holdsTable(bytes) ? 'html' : 'text';
}

/** A page with zeros among its bytes: its reader knows what to do with them. */
const decodeNulls = (bytes: Uint8Array): string | null =>
  (bytes[0] === 0x3c && bytes[1] === 0) || (bytes[0] === 0 && bytes[1] === 0x3c)
    ? Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '')
    : null;

/**
 * @throws NotADisclosure for bytes that no reader is for: images, archives, JSON, CSV and other data
 * @throws DocumentError for documents in a format without a reader, with the way out, and for empty or encrypted files
 */
export function sniffFormat(bytes: Uint8Array): Format {
  const verdict = judgeBinary(bytes) ?? judgeText(bytes);
  if (verdict === 'password') throw new DocumentError('input.password', 'the document is encrypted');
  if (typeof verdict === 'string') return verdict;
  if ('isNo' in verdict) throw new NotADisclosure(verdict.isNo);
  throw new DocumentError('input.unreadable', verdict.unreadable);
}
