/** @file One pass over the operators of a page → its characters, rulings, filled boxes and clip boxes. */
import type { Box, CellDoubt } from '../../../model.ts';
import { intersectBoxes, isPlaced, multiply, transformBox, type Matrix } from '../geometry.ts';
import { dropGuesses, namesOfUnreadable, noteUse, type FontUses } from './font-uses.ts';
import { glyphsToChars } from './glyphs-to-chars.ts';
import { initialState, lightnessOf, type GraphicsState } from './graphics-state.ts';
import type { Char, PageMarks, Ruling } from './marks.ts';
import { boxToOutline, fillsToRulings, nestedToFrame } from './outline-fills.ts';
import { findUndrawn, hiddenToDoubts, settleInvisible } from './hidden-text.ts';
import { boxToRulings, pathToSubpaths, subpathToBox, subpathToStrokes } from './path-to-marks.ts';
import type { Glyph, PageOperators } from '../file/page-operators.ts';
import { OPS } from '../file/pdfjs.ts';

/** Lighter than this is white paper. */
const WHITE = 0.97;
/** Darker than this, an area is ink and no background. */
const DARK = 0.5;

interface Interpreter {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  readonly source: PageOperators;
  /** `W` takes effect after the next path is painted (ISO 32000-1, 8.5.4). */
  clipIsPending: boolean;
  run: number;
  /** Whether anything was painted since the last change of the matrix: pictures are left out by pdf.js and leave a placed nothing. */
  hasPainted: boolean;
  readonly pictures: Box[];
  readonly chars: Char[];
  /** Characters of layers that are switched off. */
  readonly hidden: Char[];
  /** For each piece of marked content that is open, whether its layer is switched off. */
  readonly marked: boolean[];
  readonly rulings: Ruling[];
  /** White rules: visible only where they lie on a filled area. */
  readonly whiteRulings: [Ruling, Box][];
  readonly fills: Box[];
  /** Areas filled black or nearly so, and those filled white. */
  readonly dark: Box[];
  readonly white: Box[];
  readonly clips: Box[];
  /** The fonts that show text. */
  readonly fonts: FontUses;
  /** What the interpreter had to leave out. */
  readonly losses: Set<string>;
}

type Operands = readonly unknown[];
type Operator = (on: Interpreter, operands: Operands) => void;

const save: Operator = (on) => void on.stack.push({ ...on.state });

function addPicture({ pictures, marked }: Interpreter, box: Box): void {
  if (isPlaced(box) && !marked.includes(true)) pictures.push(box);
}

const restore: Operator = (on) => {
  if (!on.hasPainted)
    addPicture(on, intersectBoxes(transformBox(on.state.matrix, 0, 0, 1, 1), on.state.clip));
  on.hasPainted = true;
  on.state = on.stack.pop() ?? on.state;
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
    else if (key === 'LW') on.state.lineWidth = value as number;
    else if (key === 'Font') setFont(on, ...(value as [string, number]));
  }
}

function clipTo(on: Interpreter, box: Box): void {
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
  } else if (lightness <= WHITE) on.rulings.push(...rulings);
  else on.whiteRulings.push(...rulings.map((ruling): [Ruling, Box] => [ruling, seen]));
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
  if (frame) on.rulings.push(...boxToOutline(frame));
  else for (const box of boxes) addBox(on, box, on.state.fillLightness);
}

function constructPath(on: Interpreter, [paint, packed, extent]: Operands): void {
  on.hasPainted ||= paint !== OPS.endPath;
  const data = (packed as readonly (ArrayLike<number> | null)[])[0];
  if (data && extent) paintPath(on, paint as number, data);
  if (!on.clipIsPending) return;
  on.clipIsPending = false;
  const [x0, y0, x1, y1] = (extent as Float32Array | null) ?? [0, 0, 0, 0];
  clipTo(on, transformBox(on.state.matrix, x0!, y0!, x1!, y1!));
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

function showText(on: Interpreter, operands: Operands): void {
  const glyphs = operands[0] as (Glyph | number)[];
  on.hasPainted = true;
  if (!isSomewhere(on.state)) on.losses.add('text at coordinates that are no numbers');
  const chars = glyphsToChars(glyphs, on.state, on.run++);
  const isHidden = on.marked.includes(true);
  if (!isHidden) noteUse(on.fonts, on.state.font, glyphs, chars);
  for (const char of chars) (isHidden ? on.hidden : on.chars).push(char);
}

/** What each operator does; those that neither print nor clip are not here. */
const operators = new Map<number, Operator>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [OPS.setLineWidth, (on, [width]) => void (on.state.lineWidth = width as number)],
  [OPS.setGState, (on, [entries]) => setGraphicsState(on, entries as [string, unknown][])],
  [OPS.setFillRGBColor, (on, [colour]) => void (on.state.fillLightness = lightnessOf(colour))],
  [OPS.setStrokeRGBColor, (on, [colour]) => void (on.state.strokeLightness = lightnessOf(colour))],
  [OPS.setFillColorN, (on) => void (on.state.fillLightness = 0)],
  [OPS.setStrokeColorN, (on) => void (on.state.strokeLightness = 0)],
  [OPS.setFillTransparent, (on) => void (on.state.fillLightness = 1)],
  [OPS.setStrokeTransparent, (on) => void (on.state.strokeLightness = 1)],
  [OPS.clip, (on) => void (on.clipIsPending = true)],
  [OPS.eoClip, (on) => void (on.clipIsPending = true)],
  [OPS.constructPath, constructPath],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, save],
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

const isOn = ([, [x0, y0, x1, y1]]: readonly [Ruling, Box], fills: readonly Box[]): boolean =>
  fills.some((f) => x0 >= f[0] - 1 && y0 >= f[1] - 1 && x1 <= f[2] + 1 && y1 <= f[3] + 1);

/** Fonts without characters for some of their text, and what was left out. */
function listDoubts({ fonts, source, losses }: Interpreter): CellDoubt[] {
  const doubts = namesOfUnreadable(fonts).map((font): CellDoubt => ({
    code: 'page.unreadable_font',
    note: font || 'a font without a name',
  }));
  const note = [...source.losses, ...losses].join('; ');
  return note ? [...doubts, { code: 'page.incomplete', note }] : doubts;
}

/** Reads a page. Everything in the result is on the unrotated page, in points from its top left corner. */
export function operatorsToMarks(source: PageOperators): PageMarks {
  const state = initialState(source.view);
  const { clip } = state;
  const on: Interpreter = {
    state,
    stack: [],
    source,
    clipIsPending: false,
    run: 0,
    hasPainted: true,
    pictures: [],
    chars: [],
    hidden: [],
    marked: [],
    rulings: [],
    whiteRulings: [],
    fills: [],
    dark: [],
    white: [],
    clips: [],
    fonts: new Map(),
    losses: new Set(),
  };
  source.operators.forEach((code, i) => operators.get(code)?.(on, source.operands[i] ?? []));
  const { fills, clips, pictures } = on;
  const { chars, hidden, isOcr } = settleInvisible(dropGuesses(on.fonts, on.chars), pictures);
  const unprinted = [...on.hidden, ...hidden];
  const white = on.whiteRulings.filter((ruling) => isOn(ruling, fills)).map(([ruling]) => ruling);
  const drawn = [...on.rulings, ...white];
  const rulings = [...drawn, ...fillsToRulings(fills, on.dark, on.white, drawn.length > 0)];
  const [, , width, height] = clip;
  const doubts = [...listDoubts(on), ...hiddenToDoubts(unprinted, findUndrawn(source.notes, chars), isOcr)];
  return { page: source.page, width, height, chars, rulings, fills, clips, pictures, doubts };
}
