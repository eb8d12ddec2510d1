/** @file Which way up a page lies: the way in which some of its lines are read surely. */
import { layOut, type Layout } from './layout.ts';
import { turnPicture, type Picture } from './picture.ts';
import { readLines } from './read-lines.ts';
import type { Recogniser } from './recogniser/engine.ts';
import type { Line } from './show-line.ts';

/** Lines that are tried, and the most that is shown of one, in heights. */
const TRIED = 8;
const LONGEST = 12;
/** A page that is read as surely as this, on the average, is upright. */
const SURE = 0.85;

/** How surely some lines are read, 0 to 1: the longest, for a lone character looks like another on its head. */
async function sureness(recogniser: Recogniser, { picture, lines, height }: Layout): Promise<number> {
  const longest = [...lines].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, TRIED);
  const shown = longest.map((line): Line => ({
    ...line,
    right: Math.min(line.right, line.left + Math.round(LONGEST * height)),
  }));
  const read = await readLines(recogniser, picture, shown, height);
  const sure = read.flatMap(({ glyphs }) =>
    glyphs.length ? glyphs.map(({ confidence }) => confidence) : [0],
  );
  return sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
}

/** A page the right way up. */
export interface Upright {
  readonly layout: Layout;
  /** Quarter turns to the right that it took. */
  readonly turns: number;
}

/** @param px pixels of the picture for a point of the page */
export async function findUpright(recogniser: Recogniser, picture: Picture, px: number): Promise<Upright> {
  let best: Upright = { layout: layOut(picture, px), turns: 0 };
  let most = await sureness(recogniser, best.layout);
  if (most >= SURE || best.layout.lines.length === 0) return best;
  for (const turns of [1, 3, 2]) {
    const layout = layOut(turnPicture(picture, turns), px);
    const sure = await sureness(recogniser, layout);
    if (sure > most) [best, most] = [{ layout, turns }, sure];
  }
  return best;
}
