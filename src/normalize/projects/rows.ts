/** @file The rows of a project list, read by what their cells are and not by where they stand. */
import { tableToRows } from '../../grid.ts';
import { CATEGORIES, SUBCATEGORIES, squeeze } from '../../lexicon.ts';
import type { Cell, Table } from '../../model.ts';
import { readCode, readCodeTail, type CodeText } from './code.ts';
import { isAmount, isCategory, isHeaderRow, isOperator, isRuleRow, isSubcategory } from './words.ts';

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
}

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

export interface ProjectRow {
  /** Row of the table it was read from. */
  readonly row: number;
  /** What interrupted the source just before this row. */
  readonly breakBefore: 'page' | 'gap' | null;
  readonly head: Head;
  readonly indicator: Indicator | null;
  /** How many rows the cell of the project column covers, where the source draws it over several; else null. */
  readonly extent: number | null;
}

/** Amounts in printed order. Two of three: the gap between them tells 财政资金 from 其他资金. */
function placeAmounts(cells: readonly Cell[]): Pick<Head, 'total' | 'fiscal' | 'other'> {
  const [first = null, second = null, third = null] = cells;
  if (third) return { total: first, fiscal: second, other: third };
  const skipsFiscal = first !== null && second !== null && second.column - first.column === 2;
  return skipsFiscal
    ? { total: first, fiscal: null, other: second }
    : { total: first, fiscal: second, other: null };
}

/** A text is a long one when it says something: names are shorter and have no full stop. */
const isProse = (cell: Cell): boolean => cell.text.length > 40 || /[。；;]/u.test(cell.text);

interface Texts {
  readonly names: readonly Cell[];
  readonly goals: readonly Cell[];
}

/** Texts before the first amount continue the name, those behind it are the goal. */
function placeTexts(
  texts: readonly Cell[],
  amounts: readonly Cell[],
  hasName: boolean,
  hasCode: boolean,
): Texts {
  const firstAmount = amounts[0]?.column ?? null;
  if (firstAmount !== null)
    return {
      names: texts.filter((cell) => cell.column < firstAmount),
      goals: texts.filter((cell) => cell.column > firstAmount),
    };
  const [first] = texts;
  const opensWithName = first !== undefined && !hasName && (hasCode || first.column === 0);
  return opensWithName && (texts.length > 1 || !isProse(first))
    ? { names: [first], goals: texts.slice(1) }
    : { names: [], goals: texts };
}

function cellsToHead(cells: readonly Cell[]): Head {
  const at = cells.findIndex((cell) => readCode(cell.text) !== null);
  const tail = at < 0 && cells[0] !== undefined && !isAmount(cells[0]) ? readCodeTail(cells[0].text) : null;
  const code = at >= 0 ? cells[at]! : tail ? cells[0]! : null;
  const codeText = code ? (readCode(code.text) ?? tail) : null;
  const others = cells.filter((cell) => cell !== code);
  const amounts = others.filter(isAmount);
  const texts = others.filter((cell) => !isAmount(cell));
  const placed = placeTexts(texts, amounts, Boolean(codeText?.name), code !== null);
  return { code, codeText, isTail: tail !== null, ...placeAmounts(amounts), ...placed };
}

/** Where the indicator begins: at its category, else at its subcategory, else just before its sign. */
function findIndicator(cells: readonly Cell[]): number {
  const category = cells.findIndex(isCategory);
  if (category >= 0) return category;
  const subcategory = cells.findIndex(isSubcategory);
  if (subcategory >= 0) return subcategory;
  const operator = cells.findIndex((cell, i) => i > 0 && isOperator(cell));
  return operator < 0 ? -1 : operator - 1;
}

/** `产出指标数量指标名称` in one cell: cut by the closed words, longest first. */
function splitHierarchy(cell: Cell): Cell[] {
  const text = squeeze(cell.text);
  const category = CATEGORIES.find((word) => text.startsWith(word) && text !== word);
  const rest = category ? text.slice(category.length) : '';
  const subcategory = SUBCATEGORIES.find((word) => rest.startsWith(word));
  if (!category || !subcategory) return [cell];
  const name = rest.slice(subcategory.length);
  const repair = {
    rule: 'hierarchy-split',
    before: cell.text,
    after: [category, subcategory, name].filter(Boolean).join(' | '),
    reason: '一级指标, 二级指标 and name were printed in one cell; cut by the closed words',
  };
  const pieces = [category, subcategory, name].filter(Boolean);
  return pieces.map((piece, i) => ({
    ...cell,
    text: piece,
    repairs: i === 0 ? [...(cell.repairs ?? []), repair] : (cell.repairs ?? []),
  }));
}

const FUSED =
  /^([≥≤=＝>＜<＞]|定性)\s*([-+]?[\d.,]+|[^\d≥≤=<>]+?)?\s*(?:[(（]([^()（）]+)[)）]|([^\d\s.,()（）]{1,8}))?$/u;

/** `≥12.00(次)` in one cell: sign, value and unit. */
function splitValue(cell: Cell): Cell[] {
  const match = FUSED.exec(cell.text);
  if (!match || isOperator(cell)) return [cell];
  const pieces = [match[1], match[2], match[3] ?? match[4]].filter((piece) => piece !== undefined);
  if (pieces.length < 2) return [cell];
  const repair = {
    rule: 'value-split',
    before: cell.text,
    after: pieces.join(' | '),
    reason: 'sign, value and unit were printed in one cell',
  };
  return pieces.map((piece, i) => ({
    ...cell,
    text: piece,
    repairs: i === 0 ? [...(cell.repairs ?? []), repair] : (cell.repairs ?? []),
  }));
}

/** Only a row without a sign of its own has one that is fused with the value, and never before the name. */
const splitValues = (cells: readonly Cell[]): readonly Cell[] =>
  cells.some(isOperator) ? cells : cells.flatMap((cell, i) => (i < 2 ? [cell] : splitValue(cell)));

/** The cells from the category on, in order; empty cells between them do not count. */
function cellsToIndicator(cells: readonly Cell[]): Indicator {
  const queue = [...cells];
  const take = (fits: (cell: Cell) => boolean): Cell | null =>
    queue[0] !== undefined && fits(queue[0]) ? queue.shift()! : null;
  const category = take(isCategory);
  const subcategory = take(isSubcategory);
  const sign = queue.findIndex(isOperator);
  const names = sign >= 0 ? queue.splice(0, sign) : queue.splice(0, 1);
  const operator = take(isOperator);
  const [value = null, unit = null, ...rest] = queue.splice(0);
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

function cellsToRow(
  cells: readonly Cell[],
  { row, breakBefore, extent }: Pick<ProjectRow, 'row' | 'breakBefore' | 'extent'>,
): ProjectRow {
  const whole = cells.flatMap(splitHierarchy);
  const at = findIndicator(whole);
  const headCells = at < 0 ? whole : whole.slice(0, at);
  return {
    row,
    breakBefore,
    head: cellsToHead(headCells),
    indicator: at < 0 ? null : cellsToIndicator(splitValues(whole.slice(at))),
    extent,
  };
}

/** Leading rows that are header, whether or not they were recognized as such. */
export function headerRowsOf(table: Table): number {
  const rows = tableToRows(table);
  let header = table.headerRows;
  while (header < rows.length && isHeaderRow(rows[header]!.filter((cell) => !isEmpty(cell)))) header++;
  return header;
}

const isEmpty = (cell: Cell): boolean => cell.text === '';

/**
 * The rows below the header. Repeated headers, markdown rules and empty rows state nothing and are left out; a break before one of
 * them moves to the row that follows.
 */
export function tableToProjectRows(table: Table): ProjectRow[] {
  const breaks = new Map(table.breaks.map(({ row, kind }) => [row, kind]));
  const rows: ProjectRow[] = [];
  let pending: ProjectRow['breakBefore'] = null;
  for (const [row, all] of tableToRows(table).entries()) {
    pending = breaks.get(row) === 'gap' ? 'gap' : (pending ?? breaks.get(row) ?? null);
    const cells = all.filter((cell) => !isEmpty(cell));
    if (row < table.headerRows || cells.length === 0 || isRuleRow(cells)) continue;
    if (isHeaderRow(cells)) {
      if (rows.length > 0) pending ??= 'page';
      continue;
    }
    const project = all.find((cell) => cell.column === 0);
    const extent = project && project.rowSpan > 1 ? project.rowSpan : null;
    rows.push(cellsToRow(cells, { row, breakBefore: rows.length > 0 ? pending : null, extent }));
    pending = null;
  }
  return rows;
}

/** Whether the row prints anything of a project's head that opens one: a code or amounts. */
export const hasHead = ({ head }: ProjectRow): boolean => head.code !== null || head.total !== null;
