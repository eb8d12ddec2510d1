/** @file Text that a page holds and does not print: invisible writing, layers that are switched off, notes without a drawing. */
import { squeeze } from '../../../words/lexicon.ts';
import type { Box, CellDoubt } from '../../../model/index.ts';
import { charsToPieces } from '../text/chars-to-pieces.ts';
import type { Char } from './marks.ts';

interface Settled {
  /** What counts as the text of the page. */
  readonly chars: readonly Char[];
  /** What stands on the page where nobody sees anything. */
  readonly hidden: readonly Char[];
  /** Some of the text is what a program read in a picture. */
  readonly isOcr: boolean;
}

const isIn = ([x0, y0, x1, y1]: Box, { box }: Char): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
};

/** Height of the strips a page is searched by, points: about a line. */
const ROW_HEIGHT = 20;
const rowOf = (y: number): number => Math.floor(y / ROW_HEIGHT);

/** Visible characters by the row of the page they touch, so that few have to be looked at. */
function byRow(chars: readonly Char[]): Map<number, Char[]> {
  const rows = new Map<number, Char[]>();
  for (const char of chars)
    for (let row = rowOf(char.box[1]); row <= rowOf(char.box[3]); row++)
      if (rows.has(row)) rows.get(row)!.push(char);
      else rows.set(row, [char]);
  return rows;
}

/**
 * Which invisible characters (text rendering mode 3) are text of the page: over a picture they are the layer that an OCR program wrote,
 * and on a page without other text whatever is drawn there. Under visible text they say it again.
 */
export function settleInvisible(chars: readonly Char[], pictures: readonly Box[]): Settled {
  const invisible = chars.filter((char) => char.isInvisible);
  if (invisible.length === 0) return { chars, hidden: [], isOcr: false };
  const visible = chars.filter((char) => !char.isInvisible);
  const rows = byRow(visible);
  const isRepeat = (char: Char): boolean =>
    (rows.get(rowOf((char.box[1] + char.box[3]) / 2)) ?? []).some(({ box }) => isIn(box, char));
  const alone = invisible.filter((char) => !isRepeat(char));
  const isPictured = (char: Char): boolean => pictures.some((picture) => isIn(picture, char));
  const read = new Set(visible.length === 0 ? alone : alone.filter(isPictured));
  return {
    chars: chars.filter((char) => !char.isInvisible || read.has(char)),
    hidden: alone.filter((char) => !read.has(char)),
    isOcr: [...read].some(isPictured),
  };
}

/** The notes and values of form fields that are nowhere in the text of the page: viewers draw them on their own, or not at all. */
export function findUndrawn(notes: readonly string[], chars: readonly Char[]): string[] {
  if (notes.length === 0) return [];
  const drawn = squeeze(chars.map(({ text }) => text).join(''));
  return notes.filter((note) => !drawn.includes(squeeze(note)));
}

/** What a page does not print, kept in a finding, and that its text was read by a program. */
export function hiddenToDoubts(
  hidden: readonly Char[],
  undrawn: readonly string[],
  isOcr: boolean,
): CellDoubt[] {
  const note = [...charsToPieces(hidden).map(({ text }) => text), ...undrawn].join(' ');
  return [
    ...(isOcr ? [{ code: 'page.ocr_text' } as const] : []),
    ...(note ? [{ code: 'text.hidden', note } as const] : []),
  ];
}
