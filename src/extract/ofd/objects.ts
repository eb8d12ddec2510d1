/** @file The objects of a page → operators: texts, paths, pictures, blocks of them and composite drawings. */
import { ownValue } from '../../model/own.ts';
import { childElements, type XmlElement } from '../xml.ts';
import {
  emitPaint,
  emitPath,
  inObject,
  PATH_PAINT,
  readPaint,
  TEXT_PAINT,
  type Context,
  type Paint,
} from './graphics.ts';
import { emit, noPicture, OPS, UPRIGHT } from './operator-list.ts';
import { childrenNamed, childText, readNumber } from './parts.ts';
import { readPath } from './path-data.ts';
import { readRuns } from './text-runs.ts';

type Draw = (object: XmlElement, context: Context) => void;

/** Text rendering modes: filled, drawn along, both, and not painted at all. */
const modeOf = ({ fill, stroke }: Paint): number => (fill ? (stroke ? 2 : 0) : stroke ? 1 : 3);

const drawText: Draw = (object, context) => {
  const { list } = context;
  const { attributes } = object;
  const size = readNumber(attributes.Size, 0);
  const runs = readRuns(object, {
    size,
    scale: readNumber(attributes.HScale, 1),
    turn: readNumber(attributes.CharDirection, 0),
    reading: readNumber(attributes.ReadDirection, 0),
  });
  if (runs.length === 0 || size <= 0) return;
  const paint = readPaint(object, context, TEXT_PAINT);
  const name = context.resources.fonts.get(attributes.Font ?? '') ?? '';
  inObject(list, object, () => {
    emitPaint(list, paint);
    emit(list, OPS.setTextRenderingMode, modeOf(paint));
    for (const { matrix, isUpright, glyphs } of runs) {
      emit(list, OPS.setFont, isUpright ? UPRIGHT : name, size);
      emit(list, OPS.setTextMatrix, matrix);
      emit(list, OPS.showText, glyphs);
    }
  });
};

const drawPath: Draw = (object, context) => {
  const { list } = context;
  const path = readPath(childText(object, 'AbbreviatedData'));
  const paint = readPaint(object, context, PATH_PAINT);
  if (!path || (!paint.fill && !paint.stroke)) return;
  const isEven = /even/i.test(object.attributes.Rule ?? '');
  const fill = isEven ? OPS.eoFill : OPS.fill;
  const both = isEven ? OPS.eoFillStroke : OPS.fillStroke;
  inObject(list, object, () => {
    emitPaint(list, paint);
    emitPath(list, paint.fill ? (paint.stroke ? both : fill) : OPS.stroke, path);
  });
};

/** A picture fills the unit square of its space: the interpreter notes the place of what is left out. */
const drawImage: Draw = (object, { list }) => inObject(list, object, () => undefined);

/** Composite drawings may hold others; more than this are a circle. */
const MOST_DEPTH = 16;

const drawComposite: Draw = (object, context) => {
  const unit = context.resources.composites.get(object.attributes.ResourceID ?? '');
  if (!unit || context.depth >= MOST_DEPTH) {
    context.list.losses.add('a composite drawing that the package does not hold');
    return;
  }
  const within = { ...context, depth: context.depth + 1 };
  inObject(context.list, object, () => {
    noPicture(context.list);
    for (const content of childrenNamed(unit, 'Content')) drawObjects(content, within);
  });
};

const drawBlock: Draw = (block, context) =>
  drawObjects(block, { ...context, drawParam: block.attributes.DrawParam ?? context.drawParam });

const DRAWS: ReadonlyMap<string, Draw> = new Map([
  ['TextObject', drawText],
  ['PathObject', drawPath],
  ['ImageObject', drawImage],
  ['CompositeObject', drawComposite],
  ['PageBlock', drawBlock],
]);

/** Draws what an element holds, in its order; what is switched off is told as hidden. */
export function drawObjects(holder: XmlElement, context: Context): void {
  for (const object of childElements(holder)) {
    const draw = DRAWS.get(object.name);
    if (!draw) continue;
    const isHidden = ownValue(object.attributes, 'Visible')?.toLowerCase() === 'false';
    if (isHidden) emit(context.list, OPS.beginMarkedContentProps, true);
    draw(object, context);
    if (isHidden) emit(context.list, OPS.endMarkedContent);
  }
}
