/** @file The operators of a page's content (ISO 32000-1, annex A) and what each does to the state and the marks. */
import type { Box } from '../../../model/index.ts';
import type { Glyph } from '../page-operators.ts';
import { OPS } from '../operations.ts';
import { intersectBoxes, isPlaced, multiply, transformBox, type Matrix } from '../geometry.ts';
import { noteUse } from './font-uses.ts';
import { glyphsToChars, markUnread } from './glyphs-to-chars.ts';
import { initialState, isMixed, lightnessOf, type GraphicsState } from './graphics-state.ts';
import type { Interpreter } from './interpreter.ts';
import { addLayer, clipTo, constructPath } from './paint-path.ts';

type Operands = readonly unknown[];
type Operator = (on: Interpreter, operands: Operands) => void;

const save: Operator = (on) => void on.stack.push({ ...on.state });

function addPicture(on: Interpreter, box: Box): void {
  if (!isPlaced(box) || on.marked.includes(true)) return;
  on.pictures.push(box);
  on.paints++;
  addLayer(on, box, null);
}

/** Text of rendering mode 7 is a clip until the graphics state is restored; what nothing was painted through is not seen. */
export function endMasks(on: Interpreter, depth: number): void {
  for (let mask = on.masks.at(-1); mask && mask.depth > depth; mask = on.masks.at(-1)) {
    if (mask.paints === on.paints) on.unpainted.add(mask.run);
    on.masks.pop();
  }
}

function addShading(on: Interpreter): void {
  on.paints++;
  addLayer(on, on.state.clip, null);
}

const restore: Operator = (on) => {
  if (!on.hasPainted)
    addPicture(on, intersectBoxes(transformBox(on.state.matrix, 0, 0, 1, 1), on.state.clip));
  on.hasPainted = true;
  on.state = on.stack.pop() ?? on.state;
  endMasks(on, on.stack.length);
};

/** What is drawn in a group that is seen through is so too. */
const beginGroup: Operator = (on) => {
  on.stack.push({ ...on.state });
  on.state.isInVeil ||= on.state.fillAlpha < 1 || isMixed(on.state);
};

const transform: Operator = (on, operands) => {
  on.hasPainted = false;
  on.state.matrix = multiply(on.state.matrix, operands as unknown as Matrix);
};

function moveText({ state }: Interpreter, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

function setTextMatrix({ state }: Interpreter, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.lineX = state.y = state.lineY = 0;
}

function setFont({ state, source }: Interpreter, name: string, size: number): void {
  state.font = source.fontNamed(name);
  state.fontSize = size;
}

function setGraphicsState(on: Interpreter, entries: readonly (readonly [string, unknown])[]): void {
  for (const [key, value] of entries) {
    if (key === 'ca') on.state.fillAlpha = value as number;
    else if (key === 'CA') on.state.strokeAlpha = value as number;
    else if (key === 'BM') on.state.hasBlend = value !== 'source-over' && value !== 'Normal';
    else if (key === 'SMask') on.state.hasMask = Boolean(value);
    else if (key === 'LW') on.state.lineWidth = value as number;
    else if (key === 'Font') setFont(on, ...(value as [string, number]));
  }
}

function beginForm(on: Interpreter, [matrix, box]: Operands): void {
  on.stack.push({ ...on.state });
  if (matrix) transform(on, matrix as Operands);
  if (box) clipTo(on, transformBox(on.state.matrix, ...(box as [number, number, number, number])));
}

function beginAnnotation(on: Interpreter, operands: Operands): void {
  on.stack.push({ ...on.state });
  on.state = initialState(on.source.view);
  transform(on, operands[2] as Operands);
  transform(on, operands[3] as Operands);
}

/** An operand of the wrong kind is handed on by pdf.js as it is, and spoils every place that is computed from it. */
const isSomewhere = ({ x, y, fontSize, textMatrix, matrix }: GraphicsState): boolean =>
  Number.isFinite(x + y + fontSize) && textMatrix.every(Number.isFinite) && matrix.every(Number.isFinite);

function setFill(state: GraphicsState, lightness: number, colour: string | null): void {
  state.fillLightness = lightness;
  state.fillColour = colour;
}

function setStroke(state: GraphicsState, lightness: number, colour: string | null): void {
  state.strokeLightness = lightness;
  state.strokeColour = colour;
}

/** The colour text is seen in (ISO 32000-1, 9.3.6); null where fill and stroke differ, and for text that is a clip. */
function inkOfState(state: GraphicsState): string | null {
  const { renderingMode, fillColour, strokeColour } = state;
  if (isMixed(state)) return null;
  if (renderingMode === 0 || renderingMode === 4) return fillColour;
  if (renderingMode === 1 || renderingMode === 5) return strokeColour;
  return fillColour === strokeColour && renderingMode !== 7 ? fillColour : null;
}

function showText(on: Interpreter, operands: Operands): void {
  const glyphs = operands[0] as (Glyph | number)[];
  on.hasPainted = true;
  if (!isSomewhere(on.state)) on.losses.add('text at coordinates that are no numbers');
  const run = on.run++;
  const { font, clip, renderingMode } = on.state;
  const cutBefore = on.cut.length;
  const chars = font ? glyphsToChars(glyphs, on.state, run, on.cut) : markUnread(on.state, run);
  on.inks[run] = { clip, colour: inkOfState(on.state) };
  if (renderingMode > 3) on.state.clipIsBox = false;
  if (renderingMode === 7) on.masks.push({ run, depth: on.stack.length, paints: on.paints });
  const isHidden = on.marked.includes(true);
  if (isHidden) on.cut.length = cutBefore;
  else noteUse(on.fonts, font, glyphs, [...chars, ...on.cut.slice(cutBefore)]);
  for (const char of chars) (isHidden ? on.hidden : on.chars).push(char);
}

/** What each operator does; those that neither print nor clip are not here. */
export const OPERATORS: ReadonlyMap<number, Operator> = new Map<number, Operator>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [OPS.setLineWidth, (on, [width]) => void (on.state.lineWidth = width as number)],
  [OPS.setGState, (on, [entries]) => setGraphicsState(on, entries as [string, unknown][])],
  [OPS.setFillRGBColor, ({ state }, [colour]) => setFill(state, lightnessOf(colour), colour as string)],
  [OPS.setStrokeRGBColor, ({ state }, [colour]) => setStroke(state, lightnessOf(colour), colour as string)],
  [OPS.setFillColorN, ({ state }) => setFill(state, 0, null)],
  [OPS.setStrokeColorN, ({ state }) => setStroke(state, 0, null)],
  [OPS.setFillTransparent, ({ state }) => setFill(state, 1, null)],
  [OPS.setStrokeTransparent, ({ state }) => setStroke(state, 1, null)],
  [OPS.shadingFill, addShading],
  [OPS.clip, (on) => void (on.clipIsPending = true)],
  [OPS.eoClip, (on) => void (on.clipIsPending = true)],
  [OPS.constructPath, constructPath],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [OPS.beginText, (on) => setTextMatrix(on, [1, 0, 0, 1, 0, 0])],
  [OPS.setCharSpacing, (on, [n]) => void (on.state.charSpacing = n as number)],
  [OPS.setWordSpacing, (on, [n]) => void (on.state.wordSpacing = n as number)],
  [OPS.setHScale, (on, [percent]) => void (on.state.horizontalScale = (percent as number) / 100)],
  [OPS.setLeading, (on, [n]) => void (on.state.leading = n as number)],
  [OPS.setTextRise, (on, [n]) => void (on.state.rise = n as number)],
  [OPS.setTextRenderingMode, (on, [mode]) => void (on.state.renderingMode = mode as number)],
  [OPS.setFont, (on, [name, size]) => setFont(on, name as string, size as number)],
  [OPS.moveText, (on, [x, y]) => moveText(on, x as number, y as number)],
  [
    OPS.setLeadingMoveText,
    (on, [x, y]) => {
      on.state.leading = -(y as number);
      moveText(on, x as number, y as number);
    },
  ],
  [OPS.nextLine, (on) => moveText(on, 0, -on.state.leading)],
  [OPS.setTextMatrix, (on, [matrix]) => setTextMatrix(on, matrix as Matrix)],
  [OPS.showText, showText],
  [OPS.beginMarkedContent, (on) => void on.marked.push(false)],
  [OPS.beginMarkedContentProps, (on, operands) => void on.marked.push(on.source.isHidden(operands))],
  [OPS.endMarkedContent, (on) => void on.marked.pop()],
]);
