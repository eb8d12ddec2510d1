/** @file How stretches of text look in an old Word file ([MS-DOC] 2.9.33, 2.6.1), as far as that decides what is read. */
import { symbolToText } from '../symbols.ts';
import { operandEnd } from './properties.ts';
import { readStyleSwitches } from './styles.ts';
import type { Piece } from './text-pieces.ts';

type LookOfRun = 'shown' | 'hidden' | 'deleted' | 'raised' | 'higher' | 'white';

/** Text of one look. */
export interface TextRun {
  readonly text: string;
  readonly look: LookOfRun;
  /** The character drawn in its place; null where it is the text itself. */
  readonly symbol: string | null;
}

/** The runs of a part of a piece of text, in a paragraph of some style. */
export type CharacterRuns = (piece: Piece, from: number, to: number, style: number) => Iterable<TextRun>;

interface Stretch {
  readonly end: number;
  /** Operands of its own properties by their codes. */
  readonly own: ReadonlyMap<number, Buffer>;
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const STRUCK = 0x0837;
const STRUCK_TWICE = 0x2a53;
const RAISED = 0x2a48;
const SYMBOL = 0x6a09;
/** The style of the characters. */
const STYLE = 0x4a30;
/** Half-points above the line. */
const POSITION = 0x4845;
/** The colour of the letters, by its number in the old palette (8 is white) and in full; what lies behind them. */
const COLOUR_NUMBER = 0x2a42;
const COLOUR = 0x6870;
const WHITE_NUMBER = 8;
const GROUNDS = [0x2a0c, 0x4866, 0xca71] as const;
const SWITCHES: ReadonlySet<number> = new Set([DELETED, HIDDEN, STRUCK, STRUCK_TWICE]);

/** A switch that is on, off, as its style says, or the opposite of that (ToggleOperand, 2.9.331). */
function isOn(operand: Buffer | undefined, isOnInStyle: boolean): boolean {
  const value = operand?.[0] ?? 0x80;
  if (value === 0x80 || value === 0x81) return isOnInStyle !== (value === 0x81);
  return value === 1;
}

function isWhiteRun(own: Stretch['own']): boolean {
  if (GROUNDS.some((code) => own.has(code))) return false;
  const colour = own.get(COLOUR);
  if (colour && colour.length >= 4) return colour.readUInt32LE(0) === 0xffffff;
  return own.get(COLOUR_NUMBER)?.[0] === WHITE_NUMBER;
}

function lookOfRun(own: Stretch['own'], inStyle: ReadonlySet<number>): LookOfRun {
  const has = (code: number): boolean => isOn(own.get(code), inStyle.has(code));
  if (has(HIDDEN)) return 'hidden';
  if (has(DELETED) || has(STRUCK) || has(STRUCK_TWICE)) return 'deleted';
  if (isWhiteRun(own)) return 'white';
  const position = own.get(POSITION);
  const isHigher = position !== undefined && position.length >= 2 && position.readInt16LE(0) > 0;
  return own.get(RAISED)?.[0] === 1 ? 'raised' : isHigher ? 'higher' : 'shown';
}

function symbolIn(own: Stretch['own']): string | null {
  const symbol = own.get(SYMBOL);
  return symbol && symbol.length >= 4 ? symbolToText('', symbol.readUInt16LE(2)) : null;
}

function readOwn(list: Buffer): Stretch['own'] {
  const own = new Map<number, Buffer>();
  for (let at = 0; at + 2 < list.length;) {
    const code = list.readUInt16LE(at);
    const next = operandEnd(list, code, at + 2);
    if (next > list.length) break; // cut off: what was read before stands
    own.set(code, list.subarray(at + 2, next));
    at = next;
  }
  return own;
}

const NOTHING: Stretch['own'] = new Map();

/** One page of properties (ChpxFkp). */
function readPage(page: Buffer): Stretch[] {
  const count = page.length === 512 ? page.readUInt8(511) : 0;
  return Array.from({ length: count }, (_, i) => {
    const at = page.readUInt8((count + 1) * 4 + i) * 2;
    const end = page.readUInt32LE((i + 1) * 4);
    return { end, own: at === 0 ? NOTHING : readOwn(page.subarray(at + 1, at + 1 + page.readUInt8(at))) };
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
  const switchesOf = readStyleSwitches(main, table, SWITCHES);
  /** Switches of the styles of a paragraph and of its characters cancel each other out. */
  const inStyles = (own: Stretch['own'], style: number): ReadonlySet<number> => {
    const characters = own.get(STYLE);
    const around = switchesOf(style);
    if (!characters || characters.length < 2) return around;
    const inner = switchesOf(characters.readUInt16LE(0));
    return new Set([...SWITCHES].filter((code) => around.has(code) !== inner.has(code)));
  };
  const findFrom = (offset: number): number => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return function* read({ text, offset, width }, from, to, style) {
    let at = from;
    for (let i = findFrom(offset + from * width); at < to; i++) {
      const stretch = stretches[i];
      const end = stretch ? Math.min(to, Math.max(at + 1, Math.ceil((stretch.end - offset) / width))) : to;
      const own = stretch?.own ?? NOTHING;
      yield { text: text.slice(at, end), look: lookOfRun(own, inStyles(own, style)), symbol: symbolIn(own) };
      at = end;
    }
  };
}
