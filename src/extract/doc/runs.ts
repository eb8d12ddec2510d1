/** @file How stretches of text look in an old Word file ([MS-DOC] 2.9.33, 2.6.1), as far as that decides what is read. */
import { symbolToText } from '../symbols.ts';
import { operandEnd } from './properties.ts';
import type { Piece } from './text-pieces.ts';

type LookOfRun = 'shown' | 'hidden' | 'deleted' | 'raised';

/** Text of one look. */
export interface TextRun {
  readonly text: string;
  readonly look: LookOfRun;
  /** The character drawn in its place; null where it is the text itself. */
  readonly symbol: string | null;
}

/** The runs of a part of a piece of text. */
export type CharacterRuns = (piece: Piece, from: number, to: number) => Iterable<TextRun>;

interface Stretch {
  readonly end: number;
  readonly look: LookOfRun;
  readonly symbol: string | null;
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const STRUCK = 0x0837;
const STRUCK_TWICE = 0x2a53;
const RAISED = 0x2a48;
const SYMBOL = 0x6a09;

/** A switch that is on, or the opposite of what the style says, which is off nearly always. */
const isOn = (operand: Buffer): boolean => operand[0] === 1 || operand[0] === 0x81;

function readStretch(list: Buffer, end: number): Stretch {
  const on = new Set<number>();
  let symbol: string | null = null;
  for (let at = 0; at + 2 < list.length;) {
    const code = list.readUInt16LE(at);
    const next = operandEnd(list, code, at + 2);
    if (next > list.length) break; // cut off: what was read before stands
    const operand = list.subarray(at + 2, next);
    if (isOn(operand)) on.add(code);
    else on.delete(code);
    if (code === SYMBOL && operand.length >= 4) symbol = symbolToText('', operand.readUInt16LE(2));
    at = next;
  }
  if (on.has(HIDDEN)) return { end, look: 'hidden', symbol };
  if ([DELETED, STRUCK, STRUCK_TWICE].some((code) => on.has(code))) return { end, look: 'deleted', symbol };
  return { end, look: on.has(RAISED) ? 'raised' : 'shown', symbol };
}

/** One page of properties (ChpxFkp). */
function readPage(page: Buffer): Stretch[] {
  const count = page.length === 512 ? page.readUInt8(511) : 0;
  return Array.from({ length: count }, (_, i) => {
    const at = page.readUInt8((count + 1) * 4 + i) * 2;
    const end = page.readUInt32LE((i + 1) * 4);
    if (at === 0) return { end, look: 'shown', symbol: null };
    return readStretch(page.subarray(at + 1, at + 1 + page.readUInt8(at)), end);
  });
}

function readStretches(main: Buffer, table: Buffer, place: number): Stretch[] {
  const start = main.readUInt32LE(place);
  const plc = table.subarray(start, start + main.readUInt32LE(place + 4));
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  return Array.from({ length: count }, (_, i) => {
    const page = (plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff) * 512;
    return readPage(main.subarray(page, page + 512));
  })
    .flat()
    .sort((a, b) => a.end - b.end);
}

/** Makes a reader of runs out of the table of their properties. @param place where the file says where that table is */
export function makeRunReader(main: Buffer, table: Buffer, place: number): CharacterRuns {
  const stretches = readStretches(main, table, place);
  const findFrom = (offset: number): number => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return function* read({ text, offset, width }, from, to) {
    let at = from;
    for (let i = findFrom(offset + from * width); at < to; i++) {
      const stretch = stretches[i];
      const end = stretch ? Math.min(to, Math.max(at + 1, Math.ceil((stretch.end - offset) / width))) : to;
      yield { text: text.slice(at, end), look: stretch?.look ?? 'shown', symbol: stretch?.symbol ?? null };
      at = end;
    }
  };
}
