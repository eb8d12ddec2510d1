/**
 * @file What lies over and under the text of a page: areas in the order in which they are painted. Text under an opaque area, and text in
 * the colour of the area it stands on, is in the file and not on the paper. Where anything is in doubt the text counts as seen:
 * transparent paint, patterns, pictures, areas of another shape than a box.
 */
import type { Box } from '../../../model/index.ts';
import type { Char } from './marks.ts';

/** An area that is painted. */
export interface Layer {
  readonly box: Box;
  /** `#rrggbb`, or null where it is not known or not the same everywhere. */
  readonly colour: string | null;
  /** Nothing shines through, and the whole box is painted. */
  readonly isOpaque: boolean;
  /** The run that the next text is to have: text of runs from here on is painted over it. */
  readonly at: number;
}

/** How one operator shows its text. */
export interface Ink {
  readonly clip: Box;
  /** Null where it is not known. */
  readonly colour: string | null;
}

const PAPER = '#ffffff';
/** Of 255: colours nearer than this in every part are one to the eye. */
const NEAR = 10;

const isHex = (colour: string | null): colour is string => colour !== null && /^#[0-9a-f]{6}$/i.test(colour);

function looksLike(a: string | null, b: string | null): boolean {
  if (!isHex(a) || !isHex(b)) return false;
  return [1, 3, 5].every(
    (at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)) <= NEAR,
  );
}

/** Of the height of a character: what stands out of a box by less is under it, since em boxes are higher than letters. */
const SLACK = 0.25;

/** Whether the character stands within the box. */
function isPaintedUnder([x0, y0, x1, y1]: Box, { box }: Char): boolean {
  const [dx, dy] = [SLACK * (box[2] - box[0]), SLACK * (box[3] - box[1])];
  return box[0] + dx >= x0 && box[2] - dx <= x1 && box[1] + dy >= y0 && box[3] - dy <= y1;
}

function touchesBox([x0, y0, x1, y1]: Box, { box }: Char): boolean {
  const [dx, dy] = [SLACK * (box[2] - box[0]), SLACK * (box[3] - box[1])];
  return box[0] + dx < x1 && box[2] - dx > x0 && box[1] + dy < y1 && box[3] - dy > y0;
}

/** Height of the strips a page is searched by, points. */
const STRIP = 24;
/** No page is higher than this many strips. */
const MOST_STRIPS = 1000;
const stripOfLayer = (y: number): number => Math.max(0, Math.min(MOST_STRIPS, Math.floor(y / STRIP)));

/** The layers by the strips of the page they lie on, in the order they are painted. */
function layersByStrip(layers: readonly Layer[]): Map<number, Layer[]> {
  const strips = new Map<number, Layer[]>();
  for (const layer of layers)
    for (let strip = stripOfLayer(layer.box[1]); strip <= stripOfLayer(layer.box[3]); strip++)
      if (strips.has(strip)) strips.get(strip)!.push(layer);
      else strips.set(strip, [layer]);
  return strips;
}

/** Whether the eye sees the character: nothing opaque over it, and its colour another than that of what is under it. */
function isSeen(char: Char, colour: string | null, layers: readonly Layer[]): boolean {
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i]!;
    if (!touchesBox(layer.box, char)) continue;
    if (layer.at > char.run) {
      if (!layer.isOpaque) return true;
      if (isPaintedUnder(layer.box, char)) return false;
    } else return !(layer.isOpaque && isPaintedUnder(layer.box, char) && looksLike(layer.colour, colour));
  }
  return !looksLike(PAPER, colour);
}

/**
 * Divides the characters of a page.
 * @param inks how each run is shown
 * @returns those one can see, and those one cannot
 */
export function splitUnseen(
  chars: readonly Char[],
  layers: readonly Layer[],
  inks: readonly Ink[],
): { readonly seen: readonly Char[]; readonly unseen: readonly Char[] } {
  const colourOf = ({ run }: Char): string | null => inks[run]?.colour ?? null;
  const colours = new Set(layers.flatMap(({ colour }) => colour ?? []).concat(PAPER));
  const risky = new Map<string, boolean>();
  /** Text in a colour that no area of the page has. */
  const standsOut = (colour: string | null): boolean => {
    if (colour === null) return true;
    let known = risky.get(colour);
    if (known === undefined)
      risky.set(colour, (known = [...colours].some((other) => looksLike(other, colour))));
    return !known;
  };
  const first = chars[0]?.run ?? 0;
  const covers = layers.some(({ isOpaque, at }) => isOpaque && at > first);
  const isSure = (char: Char): boolean => !covers && standsOut(colourOf(char));
  if (chars.every(isSure)) return { seen: chars, unseen: [] };
  const strips = layersByStrip(layers);
  const unseen = new Set<Char>();
  for (const char of chars) {
    const near = strips.get(stripOfLayer((char.box[1] + char.box[3]) / 2)) ?? [];
    if (!isSure(char) && !isSeen(char, colourOf(char), near)) unseen.add(char);
  }
  return { seen: chars.filter((char) => !unseen.has(char)), unseen: [...unseen] };
}
