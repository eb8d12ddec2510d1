/** @file Text that a page holds and does not print: invisible writing, covered writing, layers that are switched off, notes without a drawing. */
import { squeeze } from '../../../words/lexicon.ts';
import type { Box, CellDoubt } from '../../../model/index.ts';
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
 * What of a page is its text. Invisible characters (text rendering mode 3) are where they stand over a picture: the layer that an OCR
 * program wrote; and on a page without other text whatever is drawn there. Under visible text they say it again, as shadows do.
 * @param unseen what is painted and covered, or has the colour of its ground
 */
export function settleInvisible(
  chars: readonly Char[],
  unseen: readonly Char[],
  pictures: readonly Box[],
): Settled {
  const invisible = chars.filter((char) => char.isInvisible);
  if (invisible.length + unseen.length === 0) return { chars, hidden: [], isOcr: false };
  const visible = chars.filter((char) => !char.isInvisible);
  const rows = byRow(visible);
  const underOf = (char: Char): Char[] =>
    (rows.get(rowOf((char.box[1] + char.box[3]) / 2)) ?? []).filter(({ box }) => isIn(box, char));
  const isRepeat = (char: Char): boolean => underOf(char).length > 0;
  const isShadow = (char: Char): boolean => underOf(char).some(({ text }) => text === char.text);
  const alone = invisible.filter((char) => !isRepeat(char));
  const isPictured = (char: Char): boolean => pictures.some((picture) => isIn(picture, char));
  const read = new Set(visible.length === 0 ? alone : alone.filter(isPictured));
  // Of a text of which some is told all is told: figures that stand under others share digits with them.
  const lost = [...alone.filter((char) => !read.has(char)), ...unseen.filter((char) => !isShadow(char))];
  const told = new Set(lost.map(({ run }) => run));
  return {
    chars: chars.filter((char) => !char.isInvisible || read.has(char)),
    hidden: [...invisible, ...unseen].filter((char) => told.has(char.run) && !read.has(char)),
    isOcr: [...read].some(isPictured),
  };
}

/** The notes and values of form fields that are nowhere in the text of the page: viewers draw them on their own, or not at all. */
export function findUndrawn(notes: readonly string[], chars: readonly Char[]): string[] {
  if (notes.length === 0) return [];
  const drawn = squeeze(chars.map(({ text }) => text).join(''));
  return notes.filter((note) => !drawn.includes(squeeze(note)));
}

/** That text of a page was read by a program, and the notes and values that are not drawn. */
export const settledToDoubts = (undrawn: readonly string[], isOcr: boolean): CellDoubt[] => [
  ...(isOcr ? [{ code: 'page.ocr_text' } as const] : []),
  ...(undrawn.length ? [{ code: 'text.hidden', note: undrawn.join(' ') } as const] : []),
];
