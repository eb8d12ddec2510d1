/** @file Painted paths → rulings, filled boxes and clip boxes. */
import type { Box } from '../../../model/index.ts';
import { OPS } from '../operations.ts';
import { intersectBoxes, isPlaced, transformBox, type Matrix } from '../geometry.ts';
import { isMixed } from './graphics-state.ts';
import type { Interpreter } from './interpreter.ts';
import type { Ruling } from './marks.ts';
import { boxToOutline, nestedToFrame } from './outline-fills.ts';
import { boxToRulings, pathToSubpaths, subpathToBox, subpathToStrokes } from './path-to-marks.ts';
import { append } from '../../../model/lists.ts';

/** Lighter than this is white paper. */
const WHITE = 0.97;
/** Darker than this, an area is ink and no background. */
const DARK = 0.5;

/** Narrows what is seen from here on, until the graphics state is restored. */
export function clipTo(on: Interpreter, box: Box, isBox = true): void {
  if (!isPlaced(box)) return;
  on.state.clipIsBox &&= isBox;
  on.state.clip = intersectBoxes(on.state.clip, box);
  if (on.state.clip[0] < on.state.clip[2] && on.state.clip[1] < on.state.clip[3])
    on.clips.push(on.state.clip);
}

/** Areas lower or narrower than this hide no text and are no ground for it, points. */
const LEAST_LAYER = 2;

/** Notes an area for the text under and over it; `colour` null where it is not known, or the box not painted all over. */
export function addLayer(on: Interpreter, box: Box, colour: string | null, alpha = 1): void {
  if (!isPlaced(box) || box[2] - box[0] < LEAST_LAYER || box[3] - box[1] < LEAST_LAYER) return;
  const isOpaque = colour !== null && alpha === 1 && !isMixed(on.state) && on.state.clipIsBox;
  on.layers.push({ box, colour, isOpaque, at: on.run });
}

/** @param isStroke painted with the colour of lines */
function addBox(on: Interpreter, box: Box, isStroke: boolean, isWhole: boolean): void {
  const { state } = on;
  const lightness = isStroke ? state.strokeLightness : state.fillLightness;
  const colour = isStroke ? state.strokeColour : state.fillColour;
  const seen = intersectBoxes(box, state.clip);
  if (!isPlaced(seen) || seen[0] > seen[2] || seen[1] > seen[3]) return;
  addLayer(on, seen, isWhole ? colour : null, isStroke ? state.strokeAlpha : state.fillAlpha);
  const rulings = boxToRulings(seen);
  if (!rulings) {
    if (lightness <= WHITE) on.fills.push(seen);
    if (lightness < DARK) on.dark.push(seen);
    else if (lightness > WHITE) on.white.push(seen);
  } else if (lightness <= WHITE) append(on.rulings, rulings);
  else
    append(
      on.whiteRulings,
      rulings.map((ruling): [Ruling, Box] => [ruling, seen]),
    );
}

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function paintPath(on: Interpreter, paint: number, data: ArrayLike<number>, extent: Box): void {
  const { state } = on;
  const fills = FILLS.has(paint) && state.fillAlpha > 0;
  const strokes = STROKES.has(paint) && state.strokeAlpha > 0;
  if ((!fills && !strokes) || on.marked.includes(true)) return;
  on.paints++;
  const subpaths = pathToSubpaths(data);
  if (fills) {
    const boxes = subpaths.map((subpath) => subpathToBox(subpath, state.matrix));
    if (boxes.includes(null)) addLayer(on, extent, null);
    fillBoxes(
      on,
      boxes.filter((box) => box !== null),
    );
  }
  if (!strokes) return;
  for (const subpath of subpaths)
    for (const stroke of subpathToStrokes(subpath, state.matrix, state.lineWidth))
      addBox(on, stroke, true, true);
}

/** Boxes of one path that lie in one another may leave holes, by the rule of its filling. */
const isApartFrom = (box: Box, boxes: readonly Box[]): boolean =>
  boxes.length <= MOST_APART &&
  boxes.every(
    (other) =>
      other === box || other[0] >= box[2] || other[2] <= box[0] || other[1] >= box[3] || other[3] <= box[1],
  );

/** A path of more boxes than this is a drawing. */
const MOST_APART = 64;

/** A frame made of two nested boxes is the four rules it looks like. */
function fillBoxes(on: Interpreter, boxes: readonly Box[]): void {
  const frame = nestedToFrame(boxes);
  if (frame) append(on.rulings, boxToOutline(frame));
  else for (const box of boxes) addBox(on, box, false, boxes.length === 1 || isApartFrom(box, boxes));
}

/** Whether a path is one upright rectangle, and not another shape within the same extent. */
function isOneBox(data: ArrayLike<number>, matrix: Matrix): boolean {
  const subpaths = pathToSubpaths(data);
  const [first] = subpaths;
  const isUpright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  return first !== undefined && subpaths.length === 1 && isUpright && subpathToBox(first, matrix) !== null;
}

/** pdf.js packs a path and what is done with it into one operator: `[operator, [data], extent]`. */
export function constructPath(on: Interpreter, [paint, packed, extent]: readonly unknown[]): void {
  on.hasPainted ||= paint !== OPS.endPath;
  const data = (packed as readonly (ArrayLike<number> | null)[])[0];
  const [x0, y0, x1, y1] = (extent as Float32Array | null) ?? [0, 0, 0, 0];
  const box = transformBox(on.state.matrix, x0!, y0!, x1!, y1!);
  if (data && extent) paintPath(on, paint as number, data, box);
  if (!on.clipIsPending) return;
  on.clipIsPending = false;
  clipTo(on, box, !data || isOneBox(data, on.state.matrix));
}
