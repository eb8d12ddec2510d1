/**
 * @file What a heading that no list knows is over, told by what stands below it: the levels and the signs are closed words, what is to be
 * reached bears a sign, and what stands between the levels and that is the name.
 */
import type { IndicatorLabel } from '../../words/indicator-labels.ts';
import { CATEGORIES, SUBCATEGORIES } from '../../words/lexicon.ts';
import { isNature, takeSign, textToOperator } from '../../words/measure.ts';
import type { Cell } from '../../model/index.ts';
import { isBlankCell, type FormGrid } from '../form-grid.ts';
import { splitPoints } from '../../words/indicator-words.ts';

/** The printed cells below a heading, as far as is looked. */
export type Below = (heading: Cell) => readonly Cell[];

/** How many cells below a heading are looked at. */
const LOOKED_AT = 6;

/** The first printed cells below a heading in its table. */
export const belowIn =
  ({ grid }: FormGrid): Below =>
  (heading) => {
    const below = new Set<Cell>();
    for (let row = heading.row + heading.rowSpan; row < grid.length && below.size < LOOKED_AT; row++) {
      const cell = grid[row]![heading.column];
      if (cell && cell.row >= heading.row + heading.rowSpan && !isBlankCell(cell)) below.add(cell);
    }
    return [...below];
  };

const isWordOf =
  (words: readonly string[]) =>
  ({ text }: Cell): boolean =>
    words.includes(splitPoints(text).word);

/** The cell is a word of a level. */
export const saysLevel = (cell: Cell): boolean =>
  [CATEGORIES, SUBCATEGORIES].some((words) => isWordOf(words)(cell));

/** All of the cells are words of one level. */
export const headsLevel = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && [CATEGORIES, SUBCATEGORIES].some((words) => cells.every(isWordOf(words)));

const isSign = ({ text }: Cell): boolean => textToOperator(text) !== null;
const isSigned = ({ text }: Cell): boolean => takeSign(text) !== null;

/** Each field with what the cells below its heading are: all of them the one word or the other, a sign among them, half of them signed. */
const EVIDENCE: readonly (readonly [IndicatorLabel, (cells: readonly Cell[]) => boolean])[] = [
  ['category', (cells) => cells.every(isWordOf(CATEGORIES))],
  ['subcategory', (cells) => cells.every(isWordOf(SUBCATEGORIES))],
  ['operator', (cells) => cells.every((cell) => isSign(cell) || isNature(cell.text)) && cells.some(isSign)],
  ['value', (cells) => cells.filter(isSigned).length * 2 >= cells.length],
];

/**
 * The headings of the fields that no heading names, by what stands below.
 * @param known the fields that are named @param others the headings that no field has, in order
 * @param isBeside a heading that is known to head no field: what stands below it may bear signs (评分标准)
 */
export function headingsByContent(
  known: ReadonlyMap<IndicatorLabel, Cell>,
  others: readonly Cell[],
  isBeside: (heading: Cell) => boolean,
  below: Below,
): ReadonlyMap<IndicatorLabel, Cell> {
  const found = new Map<IndicatorLabel, Cell>();
  for (const [field, holds] of EVIDENCE) {
    if (known.has(field)) continue;
    const heading = others.find((cell) => {
      const cells = below(cell);
      const isFree = ![...found.values()].includes(cell) && !(field === 'value' && isBeside(cell));
      return isFree && cells.length > 0 && holds(cells);
    });
    if (heading) found.set(field, heading);
  }
  return found;
}

/** The heading between the levels and what is to be reached, where it is the only one and none is that of the name. */
export function nameBetween(
  fields: ReadonlyMap<IndicatorLabel, Cell>,
  others: readonly Cell[],
): Cell | undefined {
  const level = fields.get('subcategory') ?? fields.get('category');
  const measure = fields.get('operator') ?? fields.get('value');
  if (fields.has('name') || !level || !measure) return undefined;
  const between = others.filter(({ column }) => column > level.column && column < measure.column);
  return between.length === 1 ? between[0] : undefined;
}
