/**
 * @file Pages that are pictures → the blocks of a page, as pages with text give them. The picture is straightened and thresholded, its
 * rules are found among the pixels, and what stands between them is read line by line; behind these marks nothing is different.
 */
import type { Box, CellDoubt } from '../../model/index.ts';
import { append } from '../../model/lists.ts';
import { UNDRAWN, type Char, type PageMarks } from '../page/marks/marks.ts';
import type { Note } from '../page/pages/notes.ts';
import { pageToBlocks } from '../page/pages/page-to-blocks.ts';
import type { PageBlocks } from '../page/pages/page-blocks.ts';
import { turnBoxBack, turnRuling, type Turn } from '../page/text/frame.ts';
import { ruleToRuling } from './cells.ts';
import { findUpright, type Upright } from './find-turn.ts';
import { lineToChars } from './lines-to-chars.ts';
import { loadRecogniser } from './load-recogniser.ts';
import { readLines } from './read-lines.ts';
import { glyphText, leastConfidence, type ReadLine } from './show-line.ts';
import { lineReadings } from './readings.ts';
import { MODEL_NAME } from './recogniser/model.ts';
import { layPictures, type Placed } from './sheet.ts';

/** A page that is a picture, and what was printed over it. */
export interface ScannedPage {
  readonly page: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
  readonly chars: readonly Char[];
  readonly doubts: readonly CellDoubt[];
}

/** Where the writing goes on the page that lies as it does. */
const writingOf = ({ turns }: Upright): Turn => (((4 - turns) % 4) * 90) as Turn;

/** Points from the top left of the upright page. */
const lineBox = ({ area: { left, top, right, bottom } }: ReadLine, px: number): Box => [
  left / px,
  top / px,
  right / px,
  bottom / px,
];

/** A line is unsure with a character that may as well be another. */
const SURE = 0.9;

/** Ink that stands where a line stands and says nothing. */
function inkDoubts(lines: readonly ReadLine[]): CellDoubt[] {
  const count = lines.filter(({ glyphs }) => glyphText(glyphs).trim() === '').length;
  return count === 0 ? [] : [{ code: 'page.ink_unread', note: String(count) }];
}

/** What was read a page with, and how surely. */
function tellReading(lines: readonly ReadLine[]): string {
  const unsure = lines.filter(({ glyphs }) => leastConfidence(glyphs) < SURE).length;
  return `${MODEL_NAME}, ${lines.length} lines, ${unsure} of them unsure`;
}

/** Marks of the upright picture as those of the page that it was turned from, points. */
function scanToMarks(upright: Upright, lines: readonly ReadLine[], px: number, scan: ScannedPage): PageMarks {
  const { width, height } = scan;
  const { layout, turns } = upright;
  const direction = writingOf(upright);
  const isSideways = turns % 2 === 1;
  const chars: Char[] = [...scan.chars];
  lines.forEach((line, run) => append(chars, lineToChars(layout.ink, line, px, run)));
  const turnBack = (box: Box): Box => turnBoxBack(box, direction, width, height);
  const rulings = layout.rules.map((rule) =>
    turnRuling(
      ruleToRuling(rule, px),
      ((turns * 90) % 360) as Turn,
      isSideways ? height : width,
      isSideways ? width : height,
    ),
  );
  return {
    page: scan.page,
    width,
    height,
    chars: chars.map((char) => ({ ...char, box: turnBack(char.box), direction })),
    rulings,
    ...UNDRAWN,
    doubts: scan.doubts,
  };
}

/** A place of the straight page as one of the page that lay askew, points. */
function toAskew([x0, y0, x1, y1]: Box, skew: number, { width, height }: ScannedPage): Box {
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2];
  const [dx, dy] = [x * cos - y * sin - x, x * sin + y * cos - y];
  return [x0 + dx, y0 + dy, x1 + dx, y1 + dy];
}

/**
 * Reads a page that is a picture.
 * @returns null where there is no picture to read
 * @throws DocumentError `input.needs_ocr` where the recogniser is not installed, `input.too_large`
 */
export async function scanToBlocks(scan: ScannedPage): Promise<PageBlocks | null> {
  const sheet = layPictures(scan.placed, scan.width, scan.height);
  if (!sheet) return null;
  const recogniser = await loadRecogniser();
  const upright = await findUpright(recogniser, sheet.picture, sheet.px);
  const { picture, lines: areas, height, skew } = upright.layout;
  const lines = await readLines(recogniser, picture, areas, height);
  const blocks = pageToBlocks(scanToMarks(upright, lines, sheet.px, scan));
  const place = (box: Box): Box => (skew === 0 ? box : toAskew(box, skew, scan));
  const direction = writingOf(upright);
  const noted = lines.map((line): Note => {
    const box = turnBoxBack(lineBox(line, sheet.px), direction, scan.width, scan.height);
    return {
      kind: 'recognised',
      page: scan.page,
      box: place(box),
      text: glyphText(line.glyphs),
      readings: lineReadings(line.glyphs),
    };
  });
  return {
    ...blocks,
    doubts: [...blocks.doubts, { code: 'page.recognised', note: tellReading(lines) }, ...inkDoubts(lines)],
    notes: [...blocks.notes, ...noted],
    toPage: (box) => place(blocks.toPage(box)),
  };
}
