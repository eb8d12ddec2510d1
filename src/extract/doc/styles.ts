/** @file The switches that the styles of an old Word file set for text ([MS-DOC] 2.9.271, 2.9.260): hidden, struck through. */
import { operandEnd } from './properties.ts';

/** Codes of the switches that a style turns on. */
export type StyleSwitches = (style: number) => ReadonlySet<number>;

interface Style {
  readonly base: number;
  readonly characters: Buffer;
}

/** Where in the file information block the style sheet stands (2.5.5). */
const STYLE_SHEET = 0xa2;
const NO_STYLE = 0xfff;
/** How many lists of properties stand before that of the characters, by the kind of the style (2.9.260). */
const BEFORE_CHARACTERS: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 0],
  [3, 2],
]);
const NOTHING: ReadonlySet<number> = new Set();

/** One style: its kind, the one it is based on, its name, its lists of properties. @param baseBytes how long its head is */
function toDocStyle(style: Buffer, baseBytes: number): Style | null {
  if (style.length < baseBytes + 2) return null;
  const kind = style.readUInt16LE(2) & 15;
  const base = style.readUInt16LE(2) >> 4;
  let at = baseBytes + 2 + (style.readUInt16LE(baseBytes) + 1) * 2;
  for (let skip = BEFORE_CHARACTERS.get(kind) ?? Infinity; at + 2 <= style.length; skip--) {
    const bytes = style.readUInt16LE(at);
    if (skip === 0) return { base, characters: style.subarray(at + 2, at + 2 + bytes) };
    at += 2 + bytes + (bytes & 1);
  }
  return { base, characters: Buffer.alloc(0) };
}

function readDocStyles(sheet: Buffer): (Style | null)[] {
  if (sheet.length < 8) return [];
  const head = sheet.readUInt16LE(0);
  const [count, baseBytes] = [sheet.readUInt16LE(2), sheet.readUInt16LE(4)];
  const styles: (Style | null)[] = [];
  for (let at = 2 + head; styles.length < count && at + 2 <= sheet.length;) {
    const bytes = sheet.readUInt16LE(at);
    styles.push(toDocStyle(sheet.subarray(at + 2, at + 2 + bytes), baseBytes));
    at += 2 + bytes + (bytes & 1);
  }
  return styles;
}

/** @param switches the codes that are looked for; their operand is one byte, 1 for on */
export function readStyleSwitches(main: Buffer, table: Buffer, switches: ReadonlySet<number>): StyleSwitches {
  const start = main.readUInt32LE(STYLE_SHEET);
  const styles = readDocStyles(table.subarray(start, start + main.readUInt32LE(STYLE_SHEET + 4)));
  const known = new Map<number, ReadonlySet<number>>();
  const resolve = (style: number): ReadonlySet<number> => {
    const found = known.get(style);
    if (found) return found;
    known.set(style, NOTHING); // a chain that bites its tail ends here
    const { base, characters } = styles[style] ?? { base: NO_STYLE, characters: Buffer.alloc(0) };
    const on = new Set(base === NO_STYLE ? [] : resolve(base));
    for (let at = 0; at + 2 < characters.length;) {
      const code = characters.readUInt16LE(at);
      const end = operandEnd(characters, code, at + 2);
      if (switches.has(code) && characters[at + 2] === 1) on.add(code);
      else if (switches.has(code)) on.delete(code);
      at = end;
    }
    known.set(style, on);
    return on;
  };
  return resolve;
}
