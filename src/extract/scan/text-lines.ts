/** @file The lines of writing in an area, by the ink of its rows and columns alone: a lone sign is a line like any other. */
import type { Area, Ink } from './picture.ts';

/** First and one behind the last of a stretch of rows or columns. */
export type Band = readonly [from: number, to: number];

/** Stretches of what holds ink. */
export function bandsOf(counts: ArrayLike<number>, least = 1): Band[] {
  const bands: Band[] = [];
  let from = -1;
  for (let i = 0; i <= counts.length; i++) {
    const isInk = i < counts.length && counts[i]! >= least;
    if (isInk && from < 0) from = i;
    if (!isInk && from >= 0) {
      bands.push([from, i]);
      from = -1;
    }
  }
  return bands;
}

/** How many pixels of each row of an area are ink. */
export function rowInk({ width, dark }: Ink, { left, top, right, bottom }: Area): Int32Array {
  const counts = new Int32Array(Math.max(0, bottom - top));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) counts[y - top]! += dark[y * width + x]!;
  return counts;
}

/** How many pixels of each column of an area are ink. */
export function columnInk({ width, dark }: Ink, { left, top, right, bottom }: Area): Int32Array {
  const counts = new Int32Array(Math.max(0, right - left));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) counts[x - left]! += dark[y * width + x]!;
  return counts;
}

/** Parts of a character that stand over one another (二, ≥, ：) belong together. @param height of a usual line, in pixels */
function joinBands(bands: readonly Band[], height: number): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    const isPart =
      last && band[1] - last[0] <= 1.25 * height && band[0] - last[1] <= Math.max(2, 0.45 * height);
    const isSmall = last && Math.min(last[1] - last[0], band[1] - band[0]) < 0.62 * height;
    if (isPart && isSmall) joined[joined.length - 1] = [last[0], band[1]];
    else joined.push(band);
  }
  return joined;
}

/** The words of a line: ink with no more than `gap` pixels between. */
function cutWords(ink: Ink, line: Area, gap: number): Area[] {
  const words: [number, number][] = [];
  for (const [from, to] of bandsOf(columnInk(ink, line))) {
    const last = words.at(-1);
    if (last && from - last[1] <= gap) last[1] = to;
    else words.push([from, to]);
  }
  return words.map(([from, to]) => ({ ...line, left: line.left + from, right: line.left + to }));
}

/** The part of an area that its ink really takes; null for one without ink. */
export function tighten(ink: Ink, area: Area): Area | null {
  const rows = bandsOf(rowInk(ink, area));
  const columns = bandsOf(columnInk(ink, area));
  if (!rows.length || !columns.length) return null;
  return {
    left: area.left + columns[0]![0],
    right: area.left + columns.at(-1)![1],
    top: area.top + rows[0]![0],
    bottom: area.top + rows.at(-1)![1],
  };
}

/** Rows, words in each, rows in each of these, until nothing more can be cut: what stands side by side need not stand at one height. */
function cut(ink: Ink, area: Area, height: number, gap: number): Area[] {
  const rows = joinBands(bandsOf(rowInk(ink, area)), height).map(([from, to]) => ({
    ...area,
    top: area.top + from,
    bottom: area.top + to,
  }));
  const words = rows.flatMap((row) => cutWords(ink, row, gap * height));
  if (words.length === 1 && rows.length === 1) return words;
  return words.flatMap((word) => cut(ink, word, height, gap));
}

/** Ink smaller than this many pixels is dust. */
const LEAST_INK = 4;

/**
 * Lines from the top down, each cut where a gap is wider than `gap` heights.
 * @param height of a usual line of the page, in pixels
 */
export const findLines = (ink: Ink, area: Area, height: number, gap: number): Area[] =>
  cut(ink, area, height, gap)
    .map((word) => tighten(ink, word))
    .filter((word) => word !== null)
    .filter(({ left, right, top, bottom }) => (right - left) * (bottom - top) >= LEAST_INK);

/** The height of a usual line: the middle one of all rows of ink, in pixels. @param px pixels a point */
export function usualHeight(ink: Ink, areas: readonly Area[], px: number): number {
  const heights = areas
    .flatMap((area) => bandsOf(rowInk(ink, area)))
    .map(([from, to]) => to - from)
    .filter((height) => height >= 5 * px && height <= 20 * px)
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 9.5 * px;
}
