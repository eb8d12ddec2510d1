/** @file The graphics state (ISO 32000-1, 8.4) as far as text, rules and clips need it. */
import type { Box } from '../../../model/index.ts';
import { IDENTITY, type Matrix } from '../geometry.ts';
import type { Font } from '../page-operators.ts';

/** Changed in place by the interpreter, copied by `q`: the only mutable data of the reader, and it never leaves it. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  /** All of the box is shown: it was never narrowed to another shape. */
  clipIsBox: boolean;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Tz as a share: 1 is normal. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  /** Start of the line and the pen, in text space. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  lineWidth: number;
  /** 0 black to 1 white. */
  fillLightness: number;
  strokeLightness: number;
  /** `#rrggbb`; null for a pattern. */
  fillColour: string | null;
  strokeColour: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** What is painted is mixed with what lies under it: by a blend mode, by a soft mask, or in a group that is itself seen through. */
  hasBlend: boolean;
  hasMask: boolean;
  isInVeil: boolean;
}

/** The state a page begins with: user space turned so that y grows downwards from the top left corner. */
export function initialState(view: readonly number[]): GraphicsState {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  return {
    matrix: [1, 0, 0, -1, -x0, y1],
    clip: [0, 0, x1 - x0, y1 - y0],
    clipIsBox: true,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
    lineWidth: 1,
    fillLightness: 0,
    strokeLightness: 0,
    fillColour: '#000000',
    strokeColour: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    hasBlend: false,
    hasMask: false,
    isInVeil: false,
  };
}

/** Whether what lies under it shows through what is painted, however opaque its paint is. */
export const isMixed = ({ hasBlend, hasMask, isInVeil }: GraphicsState): boolean =>
  hasBlend || hasMask || isInVeil;

/** Perceived lightness of `#rrggbb`, 0 to 1; patterns and whatever else is no such string count as dark. */
export function lightnessOf(colour: unknown): number {
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) return 0;
  const part = (at: number): number => parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}
