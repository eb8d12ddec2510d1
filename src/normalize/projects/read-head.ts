/** @file The cells before the indicator: code and name, amounts, goal, told apart by what they are. */
import type { Cell } from '../../model/index.ts';
import { CODE_LENGTH, readCode, readCodeTail, type CodeText } from '../../words/project-codes.ts';
import { isAmount } from './words.ts';

/** The cells that speak of the whole project (项目名称, 金额, 绩效目标), as far as one row prints them. */
export interface Head {
  /** The cell with the code, or with the tail of one. */
  readonly code: Cell | null;
  readonly codeText: CodeText | null;
  /** `codeText` is the second half of a code that was torn over a page. */
  readonly isTail: boolean;
  /** A piece of the name that stands without a code. */
  readonly names: readonly Cell[];
  readonly total: Cell | null;
  readonly fiscal: Cell | null;
  readonly other: Cell | null;
  readonly goals: readonly Cell[];
  /** Further figures and dashes: a project has no more than three amounts. */
  readonly rest: readonly Cell[];
}

/** Amounts in printed order. Two of three: the gap between them tells 财政资金 from 其他资金. */
function placeAmounts(cells: readonly Cell[]): Pick<Head, 'total' | 'fiscal' | 'other' | 'rest'> {
  const [first = null, second = null, third = null, ...rest] = cells;
  if (third) return { total: first, fiscal: second, other: third, rest };
  const skipsFiscal = first !== null && second !== null && second.column - first.column === 2;
  return skipsFiscal
    ? { total: first, fiscal: null, other: second, rest }
    : { total: first, fiscal: second, other: null, rest };
}

/** A text is a long one when it says something: names are shorter and have no full stop. */
const isProse = (cell: Cell): boolean => cell.text.length > 40 || /[。；;]/u.test(cell.text);

interface Texts {
  readonly names: readonly Cell[];
  readonly goals: readonly Cell[];
}

/**
 * Whether a row without amounts opens with a piece of the name. Beside a code the name stands in the next column, text further right
 * is the goal; beside the first half of a torn code stands no name at all, the second half brings it whole.
 */
function opensWithName(first: Cell, code: Cell | null, codeText: CodeText | null): boolean {
  if (code === null || codeText === null) return first.column === 0;
  const isTorn = codeText.code.length < CODE_LENGTH - 1;
  return codeText.name === '' && !isTorn && first.column === code.column + 1;
}

/** Texts before the first amount continue the name, those behind it are the goal. */
function placeTexts(texts: readonly Cell[], amounts: readonly Cell[], mayOpenName: boolean): Texts {
  const firstAmount = amounts[0]?.column ?? null;
  if (firstAmount !== null)
    return {
      names: texts.filter((cell) => cell.column < firstAmount),
      goals: texts.filter((cell) => cell.column > firstAmount),
    };
  const [first] = texts;
  return first !== undefined && mayOpenName && (texts.length > 1 || !isProse(first))
    ? { names: [first], goals: texts.slice(1) }
    : { names: [], goals: texts };
}

/** @param cells the non-empty cells of one row that stand before its indicator, or all of them where it has none */
export function cellsToHead(cells: readonly Cell[]): Head {
  const at = cells.findIndex((cell) => readCode(cell.text) !== null);
  const tail = at < 0 && cells[0] !== undefined && !isAmount(cells[0]) ? readCodeTail(cells[0].text) : null;
  const code = at >= 0 ? cells[at]! : tail ? cells[0]! : null;
  const codeText = code ? (readCode(code.text) ?? tail) : null;
  const others = cells.filter((cell) => cell !== code);
  const amounts = others.filter(isAmount);
  const texts = others.filter((cell) => !isAmount(cell));
  const [first] = texts;
  const mayOpenName = first !== undefined && opensWithName(first, code, codeText);
  const placed = placeTexts(texts, amounts, mayOpenName);
  return { code, codeText, isTail: tail !== null, ...placeAmounts(amounts), ...placed };
}
