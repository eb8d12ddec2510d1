/** @file What the objects of a page have in common: place, paint and clip (GB/T 33190-2016, 8.5). */
import { ownValue } from '../../model/own.ts';
import { boxAround, multiply, IDENTITY, type Matrix } from '../page/geometry.ts';
import { childElements, childNamed, type XmlElement } from '../xml.ts';
import { readColour, type Colour } from './colours.ts';
import { emit, OPS, type OperatorList } from './operator-list.ts';
import { childrenNamed, childText, readNumber, readNumbers } from './parts.ts';
import { readPath, type PackedPath } from './path-data.ts';
import type { Resources } from './resources.ts';

/** What is known where an object stands. */
export interface Context {
  readonly list: OperatorList;
  readonly resources: Resources;
  /** Id of the drawing parameter that the layer gives to its objects. */
  readonly drawParam: string | undefined;
  /** Composite drawings that are open. */
  readonly depth: number;
}

/** Where the space of an object begins: the corner of its boundary, in the space around it. */
export function boundaryMatrix({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = readNumbers(attributes.Boundary);
  return [1, 0, 0, 1, x, y];
}

/** The matrix of an object; that of nothing changed where it is missing or damaged. */
export function ownMatrix({ attributes }: XmlElement): Matrix {
  const numbers = readNumbers(attributes.CTM);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
}

/** Drawing parameters build on one another; more steps than this are a circle. */
const MOST_PARENTS = 8;

/** The element itself and the drawing parameters behind it, the nearest first. */
function sourcesOf(element: XmlElement, { resources, drawParam }: Context): XmlElement[] {
  const sources = [element];
  let next = element.attributes.DrawParam ?? drawParam;
  while (next !== undefined && sources.length <= MOST_PARENTS) {
    const found = resources.drawParams.get(next);
    if (!found) break;
    sources.push(found);
    next = found.attributes.Relative;
  }
  return sources;
}

/** The first that says it. */
const firstStated = (sources: readonly XmlElement[], name: string): string | undefined =>
  sources.map(({ attributes }) => ownValue(attributes, name)).find((value) => value !== undefined);

export interface Paint {
  /** Null where nothing is filled, or drawn along. */
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly lineWidth: number;
}

const BLACK: Colour = { hex: '#000000', alpha: 1 };

/** Width of lines where nobody states it, mm. */
const USUAL_WIDTH = 0.353;

/** How an object is painted; `usual` is what holds where its element and the drawing parameters say nothing. */
export function readPaint(
  element: XmlElement,
  context: Context,
  usual: { readonly fills: boolean; readonly strokes: boolean; readonly fill: Colour | null },
): Paint {
  const sources = sourcesOf(element, context);
  const colourOf = (name: string): Colour | null => {
    const stated = sources.map((source) => childNamed(source, name)).find((found) => found !== undefined);
    return readColour(stated, context.resources);
  };
  const isPainted = (name: string, otherwise: boolean): boolean =>
    (ownValue(element.attributes, name)?.trim().toLowerCase() ?? String(otherwise)) === 'true';
  const alpha = readNumber(element.attributes.Alpha, 255) / 255;
  const veil = (colour: Colour | null): Colour | null => colour && { ...colour, alpha: colour.alpha * alpha };
  return {
    fill: isPainted('Fill', usual.fills) ? veil(colourOf('FillColor') ?? usual.fill) : null,
    stroke: isPainted('Stroke', usual.strokes) ? veil(colourOf('StrokeColor') ?? BLACK) : null,
    lineWidth: readNumber(firstStated(sources, 'LineWidth'), USUAL_WIDTH),
  };
}

/** Paths and texts as they are painted where nothing else is said. */
export const PATH_PAINT = { fills: false, strokes: true, fill: null } as const;
export const TEXT_PAINT = { fills: true, strokes: false, fill: BLACK } as const;

/** Sets the colours of what is painted next. */
export function emitPaint(list: OperatorList, { fill, stroke, lineWidth }: Paint): void {
  if (fill) {
    emit(list, fill.hex === null ? OPS.setFillColorN : OPS.setFillRGBColor, fill.hex);
    emit(list, OPS.setGState, [['ca', fill.alpha]]);
  }
  if (!stroke) return;
  emit(list, stroke.hex === null ? OPS.setStrokeColorN : OPS.setStrokeRGBColor, stroke.hex);
  emit(list, OPS.setGState, [['CA', stroke.alpha]]);
  emit(list, OPS.setLineWidth, lineWidth);
}

/** A path in the operator of the interpreter. */
export const emitPath = (list: OperatorList, operator: number, { data, extent }: PackedPath): void =>
  emit(list, OPS.constructPath, operator, [data], extent);

/** The areas of one clip as one path: each path by its own matrices. */
function clipToPath(clip: XmlElement): PackedPath | null {
  const pieces = childrenNamed(clip, 'Area').flatMap((area) =>
    childrenNamed(area, 'Path').map((path) => {
      const matrix = multiply(ownMatrix(area), multiply(boundaryMatrix(path), ownMatrix(path)));
      return readPath(childText(path, 'AbbreviatedData'), matrix);
    }),
  );
  const known = pieces.filter((piece) => piece !== null);
  // an area of text, or of nothing that can be read, would leave out what is seen
  if (known.length < pieces.length || known.length === 0) return null;
  return {
    data: known.flatMap(({ data }) => data),
    extent: boxAround(known.map(({ extent }) => extent))!,
  };
}

/** Whether the clip goes with the matrix of its object. */
const goesAlong = (clips: XmlElement): boolean => clips.attributes.TransFlag?.toLowerCase() !== 'false';

/**
 * Clips what an object draws.
 * @param isInside whether the space is that of the object, or still that of its boundary
 */
export function emitClips(list: OperatorList, element: XmlElement, isInside: boolean): void {
  for (const clips of childrenNamed(element, 'Clips')) {
    if (goesAlong(clips) !== isInside) continue;
    for (const clip of childElements(clips)) {
      const path = clipToPath(clip);
      if (!path) continue;
      emit(list, OPS.clip);
      emitPath(list, OPS.endPath, path);
    }
  }
}

/** Draws in the space of an object, under its clips. */
export function inObject(list: OperatorList, element: XmlElement, draw: () => void): void {
  emit(list, OPS.save);
  emit(list, OPS.transform, ...boundaryMatrix(element));
  emitClips(list, element, false);
  emit(list, OPS.transform, ...ownMatrix(element));
  emitClips(list, element, true);
  draw();
  emit(list, OPS.restore);
}
