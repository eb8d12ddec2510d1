/** @file The running heads and feet of the sheets of an .xls file, which SheetJS leaves out ([MS-XLS] 2.4.136 Header, 2.4.124 Footer). */
import { openCompound } from '../doc/compound.ts';
import { headsToLines } from '../sheets/heads-and-feet.ts';
import type { SheetLine } from '../sheets/stored.ts';

const BOUND_SHEET = 0x85;
const HEADER = 0x14;
const FOOTER = 0x15;
const BOF = 0x809;
const EOF = 0x0a;

interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

function* recordsOf(stream: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

/** A text with its length and a byte that says whether its characters are two bytes wide (BIFF8). */
function readString(data: Buffer, lengthBytes: 1 | 2): string {
  if (data.length <= lengthBytes) return '';
  const [length, flags] = [data.readUIntLE(0, lengthBytes), data[lengthBytes]!];
  const text = data.subarray(lengthBytes + 1);
  return flags & 1
    ? text.subarray(0, length * 2).toString('utf16le')
    : text.subarray(0, length).toString('latin1');
}

/** Substreams nest (charts); those on the outermost level are the globals and then the sheets in their order. */
function codesOfHead(stream: Buffer): { names: string[]; codes: Map<string, string>[] } {
  const names: string[] = [];
  const codes: Map<string, string>[] = [];
  let depth = 0;
  for (const { type, data } of recordsOf(stream)) {
    if (type === BOF && depth++ === 0) codes.push(new Map());
    if (type === EOF) depth--;
    if (type === BOUND_SHEET) names.push(readString(data.subarray(6), 1));
    if (depth === 1 && type === HEADER) codes.at(-1)?.set('oddHeader', readString(data, 2));
    if (depth === 1 && type === FOOTER) codes.at(-1)?.set('oddFooter', readString(data, 2));
  }
  return { names, codes: codes.slice(1) };
}

/** Heads and feet by the name of their sheet; none for the older and the other formats, which write them differently. */
export function readHeads(bytes: Uint8Array): ReadonlyMap<string, readonly SheetLine[]> {
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const stream = isCompound ? openCompound(bytes)('Workbook') : null;
  if (!stream) return new Map();
  const { names, codes } = codesOfHead(stream);
  return new Map(names.map((name, i) => [name, headsToLines(codes[i] ?? new Map(), name)]));
}
