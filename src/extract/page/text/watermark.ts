/** @file Watermarks: what is printed across the page to be looked through, and is no text of it. */
import type { Piece } from './chars-to-pieces.ts';

/** Pale text this much larger than most of the page is a watermark, not a note in grey. */
const LARGE = 1.8;

/** @returns the text of the page, and apart from it what is slanted, or pale and large */
export function splitWatermark(pieces: readonly Piece[]): { text: Piece[]; watermark: Piece[] } {
  const sizes = pieces.filter(({ direction }) => direction !== null).map(({ size }) => size);
  const usual = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  const isWatermark = ({ direction, isPale, size }: Piece): boolean =>
    direction === null || (isPale && size > LARGE * usual);
  return {
    text: pieces.filter((piece) => !isWatermark(piece)),
    watermark: pieces.filter(isWatermark),
  };
}
