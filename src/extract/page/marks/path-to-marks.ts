/** @file One painted path → rulings, filled boxes, or nothing. The four ways of drawing a rule meet here. */
import type { Box } from '../../../model/index.ts';
import { transformBox, type Matrix } from '../geometry.ts';
import type { Ruling } from './marks.ts';
import { RULE_THICKNESS } from '../tolerances.ts';
import { lowestOf, highestOf } from '../../../model/lists.ts';

/** The packed path of pdf.js 5.6: an operation, then its coordinates. A test with a hand-written PDF guards this layout. */
const DRAW = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const OPERANDS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

type Point = readonly [x: number, y: number];
interface Subpath {
  readonly points: Point[];
  /** Curves are no rules. */
  isStraight: boolean;
  isClosed: boolean;
}

/** Cuts a packed path into its subpaths; points are in the user space of the path. */
export function pathToSubpaths(data: ArrayLike<number>): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], isStraight: true, isClosed: false };
  for (let i = 0; i < data.length;) {
    const operation = data[i]!;
    const count = OPERANDS[operation];
    if (count === undefined) break;
    if (operation === DRAW.moveTo)
      subpaths.push((current = { points: [], isStraight: true, isClosed: false }));
    if (operation === DRAW.closePath) current.isClosed = true;
    else if (operation > DRAW.lineTo) current.isStraight = false;
    if (count >= 2) current.points.push([data[i + count - 1]!, data[i + count]!]);
    i += 1 + count;
  }
  return subpaths;
}

const thinnestOf = ([x0, y0, x1, y1]: Box): number => Math.min(x1 - x0, y1 - y0);

/** A box as a rule along its longer side; null when it is an area. Small squares (corners, dots) are rules both ways. */
export function boxToRulings([x0, y0, x1, y1]: Box): Ruling[] | null {
  const [width, height] = [x1 - x0, y1 - y0];
  const rulings: Ruling[] = [];
  if (height <= RULE_THICKNESS)
    rulings.push({ orientation: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 });
  if (width <= RULE_THICKNESS) rulings.push({ orientation: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 });
  return rulings.length ? rulings : null;
}

/** A rule with slanting ends has no more corners than this, the first of them said twice. */
const MOST_CORNERS = 5;

/** A mitre is as long as the border across it is thick: up to so many times the rule itself, and never a large part of its length. */
const MITRE = 4;
const MITRE_SHARE = 0.25;

/** Where borders of a cell meet, browsers and iText draw each with a mitred end: how far its corners may stand inside its box. */
const mitreOf = (width: number, height: number): number => {
  const [thickness, length] = [Math.min(width, height), Math.max(width, height)];
  return Math.max(1.01 * thickness, Math.min(MITRE * thickness, MITRE_SHARE * length));
};

/** A filled subpath as the box it fills; null for anything that is neither an upright rectangle nor a thin one with slanting ends. */
export function subpathToBox({ points, isStraight }: Subpath, matrix: Matrix): Box | null {
  if (!isStraight || points.length < 3) return null;
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x0, y0, x1, y1] = [lowestOf(xs), lowestOf(ys), highestOf(xs), highestOf(ys)];
  const isThin =
    points.length <= MOST_CORNERS && thinnestOf(transformBox(matrix, x0, y0, x1, y1)) <= RULE_THICKNESS;
  const slack = Math.max(0.01 * (x1 - x0 + y1 - y0), isThin ? mitreOf(x1 - x0, y1 - y0) : 0);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < slack;
  const isOnEdge = ([x, y]: Point): boolean => (near(x, x0) || near(x, x1)) && (near(y, y0) || near(y, y1));
  return points.every(isOnEdge) ? transformBox(matrix, x0, y0, x1, y1) : null;
}

/** The upright strokes of a subpath as boxes: each segment widened by half the line on both sides. */
export function subpathToStrokes(subpath: Subpath, matrix: Matrix, lineWidth: number): Box[] {
  const { points, isStraight, isClosed } = subpath;
  if (!isStraight) return [];
  const boxes: Box[] = [];
  const ends = isClosed ? [...points, points[0]!] : points;
  for (let i = 1; i < ends.length; i++) {
    const [[x0, y0], [x1, y1]] = [ends[i - 1]!, ends[i]!];
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    const half = lineWidth / 2;
    if (dy <= 0.01 * dx)
      boxes.push(transformBox(matrix, Math.min(x0, x1), y0 - half, Math.max(x0, x1), y0 + half));
    else if (dx <= 0.01 * dy)
      boxes.push(transformBox(matrix, x0 - half, Math.min(y0, y1), x0 + half, Math.max(y0, y1)));
  }
  return boxes;
}
