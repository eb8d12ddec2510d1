/**
 * @file The objects of a PDF, found in its bytes: the cross-reference table is not asked, because it is what damage spoils first.
 * Of an object that is there several times the last one holds, as it does for an incremental update.
 */
import { inflateSync } from 'node:zlib';
import { isDict, readObject, type Value } from './object-syntax.ts';

/** Where an object's value begins: in the file, or in an unpacked object stream. */
export interface Place {
  readonly text: string;
  readonly at: number;
}

export interface ObjectIndex {
  /** The file, a character a byte. */
  readonly text: string;
  readonly places: ReadonlyMap<number, Place>;
}

/** Digits and blanks of `12 0 obj`. */
const HEAD = /(?:^|[^\d])(\d{1,10})[\s\0]+\d{1,5}[\s\0]+$/;
const HEAD_LENGTH = 24;
/** The dictionary of an object stream says within this many characters what it is. */
const STREAM_HEAD = 600;
/** Unpacked object streams are about ten times the size; what is larger is a bomb. */
const MOST_UNPACKED = 64_000_000;

/** Number and place of each `N G obj` of the file, in order. */
function* findObjects(text: string): Generator<[number: number, place: Place]> {
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    const head = HEAD.exec(text.slice(Math.max(0, at - HEAD_LENGTH), at));
    if (head) yield [Number(head[1]), { text, at: at + 3 }];
  }
}

/** The bytes of a stream whose dictionary ends at `end`; null where no stream follows. */
function streamAfter(text: string, end: number): Buffer | null {
  const start = /^[\s\0]*stream\r?\n/.exec(text.slice(end, end + 40));
  if (!start) return null;
  const from = end + start[0].length;
  const to = text.indexOf('endstream', from);
  return Buffer.from(text.slice(from, to < 0 ? text.length : to), 'latin1');
}

/** An object stream (7.5.7) as text; null where it is encrypted, damaged or packed in an unusual way. */
function unpack({ text, at }: Place): { readonly text: string; readonly first: number } | null {
  const found = readObject(text, at);
  if (!found || !isDict(found.value)) return null;
  const { value: dict, end } = found;
  const [filter, first] = [dict.get('Filter'), dict.get('First')];
  const bytes = streamAfter(text, end);
  const isFlate = filter === '/FlateDecode' || (Array.isArray(filter) && filter.join() === '/FlateDecode');
  if (!bytes || typeof first !== 'number' || dict.has('DecodeParms')) return null;
  if (!isFlate) return filter === undefined ? { text: bytes.toString('latin1'), first } : null;
  try {
    return { text: inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('latin1'), first };
  } catch {
    // Encrypted or damaged: nothing is known of the objects in it.
    return null;
  }
}

/** Adds the objects of an object stream; false where it cannot be unpacked. */
function addPacked(places: Map<number, Place>, place: Place): boolean {
  const packed = unpack(place);
  if (!packed) return false;
  const head = packed.text.slice(0, packed.first).trim().split(/\s+/).map(Number);
  for (let i = 0; i + 1 < head.length; i += 2)
    places.set(head[i]!, { text: packed.text, at: packed.first + head[i + 1]! });
  return true;
}

/** All objects of a file; null where some are packed so that they cannot be found. */
export function indexObjects(bytes: Uint8Array): ObjectIndex | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const places = new Map<number, Place>();
  const hasStreams = text.includes('/ObjStm');
  for (const [number, place] of findObjects(text)) {
    places.set(number, place);
    if (!hasStreams) continue;
    const [head] = text.slice(place.at, place.at + STREAM_HEAD).split(/stream|endobj/, 1);
    if (head!.includes('/ObjStm') && !addPacked(places, place)) return null;
  }
  return { text, places };
}

/** The value of an object; undefined where the file has no such object. */
export function valueOf({ places }: ObjectIndex, number: number): Value | undefined {
  const place = places.get(number);
  return place && readObject(place.text, place.at)?.value;
}
