/** @file Painted paths → rulings, filled boxes and clip boxes. */
import type { Box } from '../../../model/index.ts';
import { OPS } from '../file/pdfjs.ts';
import { intersectBoxes, isPlaced, transformBox } from '../geometry.ts';
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
export function clipTo(on: Interpreter, box: Box): void {
  if (!isPlaced(box)) return;
  on.state.clip = intersectBoxes(on.state.clip, box);
  if (on.state.clip[0] < on.state.clip[2] && on.state.clip[1] < on.state.clip[3])
    on.clips.push(on.state.clip);
}

function addBox(on: Interpreter, box: Box, lightness: number): void {
  const seen = intersectBoxes(box, on.state.clip);
  if (!isPlaced(seen) || seen[0] > seen[2] || seen[1] > seen[3]) return;
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

function paintPath(on: Interpreter, paint: number, data: ArrayLike<number>): void {
  const { state } = on;
  const fills = FILLS.has(paint) && state.fillAlpha > 0;
  const strokes = STROKES.has(paint) && state.strokeAlpha > 0;
  if ((!fills && !strokes) || on.marked.includes(true)) return;
  const subpaths = pathToSubpaths(data);
  if (fills)
    fillBoxes(
      on,
      subpaths.map((subpath) => subpathToBox(subpath, state.matrix)).filter((box) => box !== null),
    );
  if (!strokes) return;
  for (const subpath of subpaths)
    for (const stroke of subpathToStrokes(subpath, state.matrix, state.lineWidth))
      addBox(on, stroke, state.strokeLightness);
}

/** A frame made of two nested boxes is the four rules it looks like. */
function fillBoxes(on: Interpreter, boxes: readonly Box[]): void {
  const frame = nestedToFrame(boxes);
  if (frame) append(on.rulings, boxToOutline(frame));
  else for (const box of boxes) addBox(on, box, on.state.fillLightness);
}

/** pdf.js packs a path and what is done with it into one operator: `[operator, [data], extent]`. */
export function constructPath(on: Interpreter, [paint, packed, extent]: readonly unknown[]): void {
  on.hasPainted ||= paint !== OPS.endPath;
  const data = (packed as readonly (ArrayLike<number> | null)[])[0];
  if (data && extent) paintPath(on, paint as number, data);
  if (!on.clipIsPending) return;
  on.clipIsPending = false;
  const [x0, y0, x1, y1] = (extent as Float32Array | null) ?? [0, 0, 0, 0];
  clipTo(on, transformBox(on.state.matrix, x0!, y0!, x1!, y1!));
}
