/** @file What the objects of an OFD page draw, told in the operators that pages of PDF are read from: behind this door both are one. */
import type { Font, PageOperators } from '../page/page-operators.ts';
import { OPS } from '../page/operations.ts';
import type { Matrix } from '../page/geometry.ts';
import { assertWithin } from '../limits.ts';

export { OPS };

/** A list that is written while the objects of a page are walked through. */
export interface OperatorList {
  readonly operators: number[];
  readonly operands: (readonly unknown[])[];
  readonly losses: Set<string>;
}

export const startList = (): OperatorList => ({ operators: [], operands: [], losses: new Set() });

/** @throws DocumentError `input.too_large` for a page that never ends */
export function emit(list: OperatorList, operator: number, ...operands: readonly unknown[]): void {
  list.operators.push(operator);
  list.operands.push(operands);
  assertWithin('operators', list.operators.length, 'drawing instructions of a page');
}

/** The interpreter takes a space that is placed and not painted in for a picture: this one is none. */
export const noPicture = (list: OperatorList): void => emit(list, OPS.constructPath, OPS.fill, [null], null);

/** What is drawn inside is drawn in a space of its own. */
export function inSpace(list: OperatorList, matrices: readonly Matrix[], draw: () => void): void {
  emit(list, OPS.save);
  for (const matrix of matrices) emit(list, OPS.transform, ...matrix);
  draw();
  emit(list, OPS.restore);
}

const POINTS_PER_MM = 72 / 25.4;

/** Name of the font of writing that goes from top to bottom. */
export const UPRIGHT = 'upright';

/** A font of a page by its name. Glyphs come with their widths and characters, so that nothing more is to be known of it. */
const toFont = (name: string): Font => ({
  name,
  isType3Font: false,
  vertical: name === UPRIGHT,
  fontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  defaultVMetrics: [-1000, 500, 880],
});

/**
 * A page as the interpreter wants it.
 * @param area left, top, width, height of the page, mm
 */
export function toPageOperators(
  page: number,
  [x = 0, y = 0, width = 210, height = 297]: readonly number[],
  draw: (list: OperatorList) => void,
): PageOperators {
  const list = startList();
  const k = POINTS_PER_MM;
  emit(list, OPS.transform, k, 0, 0, -k, -x * k, (y + height) * k);
  draw(list);
  const fonts = new Map<string, Font>();
  const fontNamed = (name: string): Font => {
    const font = fonts.get(name) ?? toFont(name);
    fonts.set(name, font);
    return font;
  };
  return {
    page,
    view: [0, 0, width * k, height * k],
    operators: list.operators,
    operands: list.operands,
    fontNamed,
    isHidden: ([isHidden]) => isHidden === true,
    notes: [],
    losses: [...list.losses],
  };
}
