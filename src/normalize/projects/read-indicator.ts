/** @file The six cells of an indicator, told apart by the closed words and the sign; what one cell fuses is cut. */
import { textToMeasure, isOtherUnit, QUALITATIVE, splitSigned } from '../../words/measure.ts';
import type { Cell } from '../../model/index.ts';
import { isCategory, isOperator, isSubcategory } from './words.ts';
import { splitHierarchy } from '../../words/indicator-words.ts';

/** The six cells of an indicator; a lost one is null. */
export interface Indicator {
  readonly category: Cell | null;
  readonly subcategory: Cell | null;
  readonly name: Cell | null;
  readonly operator: Cell | null;
  readonly value: Cell | null;
  readonly unit: Cell | null;
  /** Cells behind the unit that fit nowhere. */
  readonly rest: readonly Cell[];
}

/** Where the indicator begins: at its category, else at its subcategory, else just before its sign. */
export function findIndicator(cells: readonly Cell[]): number {
  const category = cells.findIndex(isCategory);
  if (category >= 0) return category;
  const subcategory = cells.findIndex(isSubcategory);
  if (subcategory >= 0) return subcategory;
  const operator = cells.findIndex((cell, i) => i > 0 && isOperator(cell));
  return operator < 0 ? -1 : operator - 1;
}

/** One cell as several, each with the raw text of all: the repair stands on the first, the others name it as their rule. */
function splitCell(cell: Cell, pieces: readonly string[], rule: string, reason: string): Cell[] {
  const repair = { rule, before: cell.text, after: pieces.join(' | '), reason };
  return pieces.map((text, i) =>
    i === 0
      ? { ...cell, text, repairs: [...(cell.repairs ?? []), repair] }
      : { ...cell, text, rules: [...cell.rules, rule] },
  );
}

/** `产出指标数量指标名称` in one cell: cut by the closed words. */
export function splitLevelCell(cell: Cell): Cell[] {
  const levels = splitHierarchy(cell.text);
  if (levels === null || levels.subcategory === null) return [cell];
  const pieces = [levels.category, levels.subcategory, levels.name].filter(Boolean);
  return splitCell(
    cell,
    pieces,
    'hierarchy-split',
    '一级指标, 二级指标 and name were printed in one cell; cut by the closed words',
  );
}

/** `≥12.00(次)` in one cell: sign, value and unit. */
function splitValue(cell: Cell): Cell[] {
  const pieces = splitSigned(cell.text);
  return pieces.length < 2
    ? [cell]
    : splitCell(cell, pieces, 'value-split', 'sign, value and unit were printed in one cell');
}

/** `12(次)` in the value cell of a row that has no unit cell. */
function splitUnit(cell: Cell): Cell[] {
  const { operator, value, unit } = textToMeasure(cell.text);
  if (operator !== null || value === null || unit === null) return [cell];
  return splitCell(cell, [value, unit], 'value-split', 'value and unit were printed in one cell');
}

/** Only a row without a sign of its own has one that is fused with the value, and never before the name. */
function splitValues(cells: readonly Cell[]): readonly Cell[] {
  const sign = cells.findIndex(isOperator);
  if (sign < 0) return cells.flatMap((cell, i) => (i < 2 ? [cell] : splitValue(cell)));
  return sign === cells.length - 2 ? [...cells.slice(0, -1), ...splitUnit(cells.at(-1)!)] : cells;
}

/** The only cell behind the sign, and not right beside it: the value between them is lost, and this is its unit. */
function isUnitAlone(operator: Cell | null, cells: readonly Cell[]): boolean {
  const [cell] = cells;
  if (operator === null || cell === undefined || cells.length > 1) return false;
  const isUnit = operator.text === QUALITATIVE ? isOtherUnit(cell.text) : !/\d/u.test(cell.text);
  return isUnit && cell.column > operator.column + 1;
}

/** The non-empty cells from the category on, in order; empty cells between them do not count. */
export function cellsToIndicator(cells: readonly Cell[]): Indicator {
  const queue = [...splitValues(cells)];
  const take = (fits: (cell: Cell) => boolean): Cell | null =>
    queue[0] !== undefined && fits(queue[0]) ? queue.shift()! : null;
  const category = take(isCategory);
  const subcategory = take(isSubcategory);
  const sign = queue.findIndex(isOperator);
  const names = sign >= 0 ? queue.splice(0, sign) : queue.splice(0, 1);
  const operator = take(isOperator);
  const value = isUnitAlone(operator, queue) ? null : (queue.shift() ?? null);
  const [unit = null, ...rest] = queue;
  return {
    category,
    subcategory,
    name: names[0] ?? null,
    operator,
    value,
    unit,
    rest: [...names.slice(1), ...rest],
  };
}
