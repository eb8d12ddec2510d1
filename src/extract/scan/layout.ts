/** @file The picture of a page → where its rules and its lines of writing are, before anything is read. */
import { findPlaces } from './cells.ts';
import { eraseRules } from './erase.ts';
import type { Area, Ink, Picture } from './picture.ts';
import { inkToRules, type Rule } from './rules.ts';
import type { Line } from './show-line.ts';
import { findSkew, LEAST, straighten } from './straighten.ts';
import { findLines, usualHeight } from './text-lines.ts';
import { pictureToInk } from './threshold.ts';

/** A straight page, ready to be read. Lengths are pixels. */
export interface Layout {
  /** Without rules. */
  readonly picture: Picture;
  readonly ink: Ink;
  readonly rules: readonly Rule[];
  /** Lines of writing; none stands in two cells. */
  readonly lines: readonly Line[];
  /** Of a usual line. */
  readonly height: number;
  /** Degrees clockwise that the sheet was askew by. */
  readonly skew: number;
}

/** Between words of a line that stand apart, in heights of it: inside a cell, and on the open page. */
const CELL_GAP = 3;
const PAGE_GAP = 1;

function makeStraight(picture: Picture): { picture: Picture; ink: Ink; skew: number } {
  const ink = pictureToInk(picture);
  const skew = findSkew(ink);
  if (Math.abs(skew) < LEAST) return { picture, ink, skew: 0 };
  const straight = straighten(picture, skew);
  return { picture: straight, ink: pictureToInk(straight), skew };
}

/** @param px pixels of the picture for a point of the page */
export function layOut(page: Picture, px: number): Layout {
  const { picture, ink, skew } = makeStraight(page);
  const rules = inkToRules(ink, px * 72);
  const writing = eraseRules(picture, ink, rules);
  const { cells, around } = findPlaces(writing.ink, rules, px);
  const whole: Area = { left: 0, top: 0, right: ink.width, bottom: ink.height };
  const height = usualHeight(writing.ink, cells.length ? cells : [whole], px);
  const lines = [
    ...findLines(around, whole, height, PAGE_GAP).map((line) => ({ ...line, cell: null })),
    ...cells.flatMap((area, cell) =>
      findLines(writing.ink, area, height, CELL_GAP).map((line) => ({ ...line, cell })),
    ),
  ];
  return { ...writing, rules, lines, height, skew };
}
