/** @file Filled boxes as evidence for rules: frames, white boxes on a dark ground, and tables of coloured boxes without lines. */
import type { Box } from '../../../model/index.ts';
import type { Ruling } from './marks.ts';
import { highestOf, lowestOf } from '../../../model/lists.ts';
import { clusterBy } from '../ruled/rulings-to-edges.ts';
import { GUTTER_HEIGHT, GUTTER_WIDTH, RULE_THICKNESS } from '../tolerances.ts';

/** The outline of a box, as rulings. */
export const boxToOutline = ([x0, y0, x1, y1]: Box): Ruling[] => [
  { orientation: 'horizontal', at: y0, from: x0, to: x1 },
  { orientation: 'horizontal', at: y1, from: x0, to: x1 },
  { orientation: 'vertical', at: x0, from: y0, to: y1 },
  { orientation: 'vertical', at: x1, from: y0, to: y1 },
];

export const isWithin = (inner: Box, outer: Box, slack = 0): boolean =>
  inner[0] >= outer[0] - slack &&
  inner[1] >= outer[1] - slack &&
  inner[2] <= outer[2] + slack &&
  inner[3] <= outer[3] + slack;

/** The area between two nested boxes of one path, filled by the even-odd rule, is a frame when it is as thin as a rule. */
export function nestedToFrame(boxes: readonly Box[]): Box | null {
  if (boxes.length !== 2) return null;
  const [a, b] = boxes as readonly [Box, Box];
  const [outer, inner] = isWithin(b, a) ? [a, b] : [b, a];
  const isThin = outer.every((edge, i) => Math.abs(edge - inner[i]!) <= RULE_THICKNESS);
  return isWithin(inner, outer) && isThin
    ? (outer.map((edge, i) => (edge + inner[i]!) / 2) as unknown as Box)
    : null;
}

/** So many coloured boxes on a page without a rule are cells. */
const CELLS = 4;
/** Stripes stand no further apart than so many times their height. */
const FURTHEST_APART = 2.5;

/** All boxes of one height on the page, from left to right. */
interface Stripe {
  readonly top: number;
  readonly bottom: number;
  readonly boxes: readonly Box[];
}

function boxesToStripes(boxes: readonly Box[]): Stripe[] {
  const byTop = clusterBy(boxes, ([, top]) => top, GUTTER_HEIGHT);
  return byTop.map((own) => ({
    top: lowestOf(own.map(([, top]) => top)),
    bottom: highestOf(own.map(([, , , bottom]) => bottom)),
    boxes: own,
  }));
}

const isRowApart = (over: Stripe, under: Stripe): boolean => {
  const gap = under.top - over.bottom;
  return gap > GUTTER_HEIGHT && gap < FURTHEST_APART * (under.bottom - under.top);
};

/** Every other row is shaded: boxes at several heights, and a row of bare paper between most of them. */
function areStripes(stripes: readonly Stripe[]): boolean {
  const apart = stripes.slice(1).filter((under, i) => isRowApart(stripes[i]!, under)).length;
  return apart > 0 && apart * 2 >= stripes.length - 1;
}

const edgeOf = ([x0, , x1]: Box, at: number): Ruling => ({
  orientation: 'horizontal',
  at,
  from: x0,
  to: x1,
});

/** Beside the second row of a head stand cells that began in the first one, which is bare: they end with it, though no shade says so. */
function endOfHead([first, ...others]: readonly Stripe[]): Ruling[] {
  const whole = others.sort((a, b) => b.boxes.length - a.boxes.length)[0];
  const isBeside = (box: Box): boolean =>
    first!.boxes.every((own) => own[2] <= box[0] + GUTTER_WIDTH || own[0] >= box[2] - GUTTER_WIDTH);
  return whole ? whole.boxes.filter(isBeside).map((box) => edgeOf(box, first!.bottom)) : [];
}

/** The upper and lower edges of shaded rows, piece by piece: they part the rows between them as well. */
const stripesToRulings = (stripes: readonly Stripe[]): Ruling[] => [
  ...stripes.flatMap(({ boxes }) => boxes.flatMap((box) => [edgeOf(box, box[1]), edgeOf(box, box[3])])),
  ...endOfHead(stripes),
];

/**
 * Rules that are nowhere drawn as such: the outlines of white boxes lying on a dark one, and those of coloured boxes where
 * the page has no rule at all.
 */
export function fillsToRulings(
  fills: readonly Box[],
  dark: readonly Box[],
  white: readonly Box[],
  hasRulings: boolean,
): Ruling[] {
  const windows = white.filter((box) => dark.some((ground) => isWithin(box, ground, 1)));
  const cells = !hasRulings && !windows.length && fills.length >= CELLS ? closeGaps(fills) : [];
  const stripes = boxesToStripes(cells);
  return areStripes(stripes) ? stripesToRulings(stripes) : [...windows, ...cells].flatMap(boxToOutline);
}

/** Boxes that stand as far apart as padding does, moved to the line they have in common. */
function closeGaps(boxes: readonly Box[]): Box[] {
  const lines = (first: 0 | 1, tolerance: number): ((value: number) => number) => {
    const values = boxes.flatMap((box) => [box[first], box[first + 2]!]);
    const clusters = clusterBy(values, (value) => value, tolerance);
    return (value) => {
      const cluster = clusters.find((all) => value >= all[0]! && value <= all.at(-1)!) ?? [value];
      return (cluster[0]! + cluster.at(-1)!) / 2;
    };
  };
  const [x, y] = [lines(0, GUTTER_WIDTH), lines(1, GUTTER_HEIGHT)];
  return boxes.map(([x0, y0, x1, y1]): Box => [x(x0), y(y0), x(x1), y(y1)]);
}
