/** @file Lines that were read → characters with boxes, as the readers of printed pages give them. */
import type { Char } from '../page/marks/marks.ts';
import { columnInk, bandsOf } from './text-lines.ts';
import type { Ink } from './picture.ts';
import type { ReadLine } from './show-line.ts';
import { isTallScript } from '../../words/recognised.ts';

/** Height of the ink by the font size: a Han character nearly fills its square, a figure does not. */
const TALL = 0.92;
const LOW = 0.72;
/** Paper inside a line, in heights of it, that is a blank and not the space between two characters. */
const BLANK = 0.5;

/** Paper between two characters that is wide enough for a blank; null where there is none. */
function findBlank(ink: Ink, { area }: ReadLine, from: number, to: number): [number, number] | null {
  const height = area.bottom - area.top;
  const stretch = {
    ...area,
    left: Math.max(area.left, Math.round(from)),
    right: Math.min(area.right, Math.round(to)),
  };
  const bands = bandsOf(columnInk(ink, stretch).map((count) => (count === 0 ? 1 : 0)));
  const widest = bands.reduce<readonly [number, number]>(
    (a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a),
    [0, 0],
  );
  return widest[1] - widest[0] > BLANK * height ? [stretch.left + widest[0], stretch.left + widest[1]] : null;
}

/** The characters of one line. @param px pixels a point; @param run number of the line */
export function lineToChars(ink: Ink, line: ReadLine, px: number, run: number): Char[] {
  const { area } = line;
  const glyphs = line.glyphs.filter(({ text }) => text.trim() !== '');
  const height = (area.bottom - area.top) / px;
  const size = height / (glyphs.some(({ text }) => isTallScript(text)) ? TALL : LOW);
  let left = area.left;
  return glyphs.map(({ text, x }, i): Char => {
    const next = glyphs[i + 1];
    const blank = next ? findBlank(ink, line, x, next.x) : null;
    const right = next ? (blank?.[0] ?? (x + next.x) / 2) : area.right;
    const box = [left / px, area.top / px, Math.max(left, right) / px, area.bottom / px] as const;
    left = blank?.[1] ?? right;
    return { text, box, size, direction: 0, run, isPale: false, isInvisible: false };
  });
}
