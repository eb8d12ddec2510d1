/**
 * @file The reading frame of a page: the page turned so that most of its text runs to the right.
 *
 * The `/Rotate` flag is not asked: WPS and Acrobat Distiller set it on pages whose text is upright anyway, and leave it out
 * where a landscape table stands on a portrait page. The direction of the text itself cannot be wrong.
 */
import type { Box } from '../../../model/index.ts';
import type { Char, Direction, PageMarks, Ruling } from '../marks/marks.ts';

export type Turn = Exclude<Direction, null>;

/** Turns a box on a page of the given size so that `direction` becomes 0. */
export function turnBox([x0, y0, x1, y1]: Box, direction: Turn, width: number, height: number): Box {
  switch (direction) {
    case 0:
      return [x0, y0, x1, y1];
    case 90:
      return [y0, width - x1, y1, width - x0];
    case 180:
      return [width - x1, height - y1, width - x0, height - y0];
    case 270:
      return [height - y1, x0, height - y0, x1];
  }
}

/** The way back: a box of the frame on the unrotated page; `width` and `height` are those of the page. */
export function turnBoxBack(box: Box, direction: Turn, width: number, height: number): Box {
  const sideways = direction === 90 || direction === 270;
  const back = ((360 - direction) % 360) as Turn;
  return turnBox(box, back, sideways ? height : width, sideways ? width : height);
}

/** Turns a rule as {@link turnBox} does a box. */
export function turnRuling(ruling: Ruling, direction: Turn, width: number, height: number): Ruling {
  const isHorizontal = ruling.orientation === 'horizontal';
  const { at, from, to } = ruling;
  const [x0, y0, x1, y1] = turnBox(
    isHorizontal ? [from, at, to, at] : [at, from, at, to],
    direction,
    width,
    height,
  );
  const staysSo = direction === 0 || direction === 180;
  return isHorizontal === staysSo
    ? { orientation: 'horizontal', at: y0, from: x0, to: x1 }
    : { orientation: 'vertical', at: x0, from: y0, to: y1 };
}

/** The direction most characters have; 0 for a page without text. */
function mainDirection(chars: readonly Char[]): Turn {
  const counts = new Map<Turn, number>([[0, 0]]);
  for (const { direction } of chars)
    if (direction !== null) counts.set(direction, (counts.get(direction) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

export interface Frame {
  readonly marks: PageMarks;
  /** A box of the frame as a box of the unrotated page. */
  readonly toPage: (box: Box) => Box;
}

/** Turns all marks of a page into its reading frame. */
export function marksToFrame(marks: PageMarks): Frame {
  const turn = mainDirection(marks.chars);
  if (turn === 0) return { marks, toPage: (box) => box };
  const { width, height } = marks;
  const turnOne = (box: Box): Box => turnBox(box, turn, width, height);
  const turnChar = (char: Char): Char => ({
    ...char,
    box: turnOne(char.box),
    direction: char.direction === null ? null : (((char.direction - turn + 360) % 360) as Turn),
  });
  const sideways = turn !== 180;
  return {
    marks: {
      page: marks.page,
      width: sideways ? height : width,
      height: sideways ? width : height,
      chars: marks.chars.map(turnChar),
      rulings: marks.rulings.map((ruling) => turnRuling(ruling, turn, width, height)),
      fills: marks.fills.map(turnOne),
      clips: marks.clips.map(turnOne),
      pictures: marks.pictures.map(turnOne),
      hidden: marks.hidden,
      struck: marks.struck,
      cutLines: marks.cutLines,
      doubts: marks.doubts,
    },
    toPage: (box) => turnBoxBack(box, turn, width, height),
  };
}
