/** @file One pass over the operators of a page → its characters, rulings, filled boxes and clip boxes. */
import type { Box, CellDoubt } from '../../../model/index.ts';
import type { Glyph, PageOperators } from '../file/page-operators.ts';
import { OPS } from '../file/pdfjs.ts';
import { intersectBoxes, isPlaced, multiply, transformBox, type Matrix } from '../geometry.ts';
import { dropGuesses, namesOfUnreadable, noteUse } from './font-uses.ts';
import { glyphsToChars } from './glyphs-to-chars.ts';
import { initialState, lightnessOf, type GraphicsState } from './graphics-state.ts';
import { findUndrawn, hiddenToDoubts, settleInvisible } from './hidden-text.ts';
import { startPage, type Interpreter } from './interpreter.ts';
import type { PageMarks, Ruling } from './marks.ts';
import { fillsToRulings } from './outline-fills.ts';
import { clipTo, constructPath } from './paint-path.ts';

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
  const on = startPage(source);
  const { clip } = on.state;
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
