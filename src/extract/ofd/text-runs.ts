/** @file The characters of a text object with the way from each to the next (TextCode; GB/T 33190-2016, 11.3) → runs of glyphs. */
import type { Matrix } from '../page/geometry.ts';
import type { Glyph } from '../page/page-operators.ts';
import { textOf, type XmlElement } from '../xml.ts';
import { childrenNamed, readNumber } from './parts.ts';

/** Glyphs on one line, in the operands of a `showText`. */
export interface TextRun {
  readonly matrix: Matrix;
  readonly isUpright: boolean;
  readonly glyphs: readonly (Glyph | number)[];
}

/** `1.5 g 3 2.0`: a number, or one that holds for several steps. */
export function readDeltas(text: string | undefined): number[] {
  const tokens = (text ?? '').trim().split(/[\s,]+/);
  const deltas: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const isGroup = tokens[i]!.toLowerCase() === 'g';
    const count = isGroup ? Number(tokens[i + 1]) : 1;
    const value = Number(tokens[isGroup ? i + 2 : i] || NaN);
    if (isGroup) i += 2;
    if (!Number.isFinite(value) || !(count >= 1) || deltas.length + count > MOST_DELTAS) continue;
    for (let n = 0; n < count; n++) deltas.push(value);
  }
  return deltas;
}

/** No line of text has more characters. */
const MOST_DELTAS = 100_000;

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Of steps that are not told the last one told holds. */
const stepAt = (deltas: readonly number[], i: number, usual: number): number =>
  deltas[i] ?? deltas.at(-1) ?? usual;

const UNKNOWN = '\ufffd';
/** Control characters, and private codes that only the font of the file gives a meaning to; those of symbol fonts are known. */
const isPrivate = (text: string): boolean =>
  /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10ffff}]$/u.test(text);

/** Em shares that a character takes up where its font is not looked into. */
const shareOf = (text: string): number => (text < '\u2000' ? 0.5 : 1);

const toGlyph = (text: string, width: number): Glyph => ({
  unicode: isPrivate(text) ? UNKNOWN : text,
  originalCharCode: text.codePointAt(0) ?? 0,
  width,
  isSpace: text === ' ',
});

/** What all characters of a text object have in common. */
export interface Type {
  /** Units of the object. */
  readonly size: number;
  readonly scale: number;
  /** Turn of the single character, degrees clockwise. */
  readonly turn: number;
  /** Where the text goes: 0 to the right, 90 down, and so on. */
  readonly reading: number;
}

/** Units along the line that a character takes up: the way to the next one where that is about the usual. */
function glyphWidth({ text }: Placed, step: number, { size, scale }: Type): number {
  const usual = shareOf(text) * size * scale;
  return step > 0.25 * usual && step < 1.25 * usual ? step : usual;
}

/** Pen steps in the directions of a turned character: along its base line, and up from it. */
function toOwnAxes(dx: number, dy: number, turn: number): [along: number, up: number] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [dx * cos + dy * sin, dx * sin - dy * cos];
}

const matrixAt = ({ x, y }: Placed, turn: number): Matrix => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [cos, sin, sin, -cos, x, y];
};

const NEAR = 0.01;

/** One run where the pen goes along the base line, or straight down from it; else a run for each character. */
function toRuns(chars: readonly Placed[], type: Type): TextRun[] {
  const { size, turn } = type;
  const steps = chars.slice(1).map((char, i) => toOwnAxes(char.x - chars[i]!.x, char.y - chars[i]!.y, turn));
  const isLine = steps.every(([, up]) => Math.abs(up) < NEAR * size);
  const isColumn = !isLine && steps.every(([along, up]) => Math.abs(along) < NEAR * size && up < 0);
  if (!isLine && !isColumn) return chars.flatMap((char) => toRuns([char], type));
  const per = 1000 / size;
  const glyphs = chars.flatMap((char, i): (Glyph | number)[] => {
    const step = isLine ? steps[i]?.[0] : -(steps[i]?.[1] ?? 0);
    const width = isLine ? glyphWidth(char, step ?? 0, type) : size;
    const glyph = toGlyph(char.text, width * per);
    if (step === undefined || i === steps.length) return [glyph];
    return [glyph, (isLine ? width - step : size - step) * per];
  });
  return [{ matrix: matrixAt(chars[0]!, turn), isUpright: isColumn, glyphs }];
}

/** The characters of one TextCode, each where the steps lead it. */
function placeCode(code: XmlElement, type: Type, from: readonly [number, number]): Placed[] {
  const { attributes } = code;
  const [dxs, dys] = [readDeltas(attributes.DeltaX), readDeltas(attributes.DeltaY)];
  const goesDown = type.reading % 180 === 90;
  let [x, y] = [readNumber(attributes.X, from[0]), readNumber(attributes.Y, from[1])];
  return [...textOf(code)].map((text, i) => {
    const char = { text, x, y };
    const usual = shareOf(text) * type.size * type.scale;
    const stands = dxs.length + dys.length > 0;
    x += stepAt(dxs, i, stands || goesDown ? 0 : usual);
    y += stepAt(dys, i, stands || !goesDown ? 0 : type.size);
    return char;
  });
}

/** The runs of a text object; a code that does not say where it begins begins where the one before it did. */
export function readRuns(element: XmlElement, type: Type): TextRun[] {
  const runs: TextRun[] = [];
  let from: [number, number] = [0, 0];
  for (const code of childrenNamed(element, 'TextCode')) {
    const chars = placeCode(code, type, from);
    from = [readNumber(code.attributes.X, from[0]), readNumber(code.attributes.Y, from[1])];
    if (chars.length > 0) for (const run of toRuns(chars, type)) runs.push(run);
  }
  return runs;
}
