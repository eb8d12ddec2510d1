/** @file What each column of a table holds: labels, figures, or line numbers; and which columns stand together (栏目). */
import { isQuantity, readFigure } from '../../words/figures.ts';
import { tableToGrid, type Grid } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Table } from '../../model/index.ts';
import type { HeadWord } from '../../schemas/index.ts';
import { tableToColumnHeads } from './header-paths.ts';
import { isCounted } from '../../words/figure-units.ts';
import {
  DIGITS_HEADER,
  FIGURE_HEADER,
  holdsCodes,
  LABEL_HEADER,
  ORDINAL_HEADER,
} from '../../words/header-words.ts';
import { isOfWhich } from '../../words/totals.ts';

export type ColumnRole = 'label' | 'figure' | 'ordinal';

export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  /** The words of the path with the cells they are printed in. */
  readonly heads: readonly HeadWord[];
  readonly role: ColumnRole;
}

/** One of several tables that stand side by side (收入 | 支出): its label columns and the figure columns right of them. */
export interface ColumnGroup {
  readonly labels: readonly Column[];
  readonly figures: readonly Column[];
}

/** 其中：专项资金列入部门预算项目, 政府采购项目 over nothing but figures: money, whatever its last word says elsewhere. */
function isPartOfMoney(path: readonly string[], filled: readonly string[]): boolean {
  const leaf = path.at(-1) ?? '';
  const isNamed = isOfWhich(leaf) || (path.length > 1 && FIGURE_HEADER.test(path.at(-2)!));
  return isNamed && !DIGITS_HEADER.test(leaf) && !holdsCodes(path) && filled.every(isQuantity);
}

function columnToRole(path: readonly string[], texts: readonly string[]): ColumnRole {
  const leaf = path.at(-1) ?? '';
  if (ORDINAL_HEADER.test(leaf)) return 'ordinal';
  const filled = texts.filter((text) => text !== '');
  if (isPartOfMoney(path, filled)) return 'figure';
  if (LABEL_HEADER.test(leaf) || (holdsCodes(path) && !FIGURE_HEADER.test(leaf))) return 'label';
  if (filled.length === 0) return FIGURE_HEADER.test(leaf) ? 'figure' : 'label';
  const figures = filled.filter((text) => readFigure(text) !== null || isQuantity(text));
  return figures.length * 2 >= filled.length && (figures.some(isQuantity) || FIGURE_HEADER.test(leaf))
    ? 'figure'
    : 'label';
}

/** Body texts of a column: of cells that begin in the body and take part in no label that is merged over several columns. */
const columnToTexts = (grid: Grid, headerRows: number, column: number): string[] =>
  grid
    .slice(headerRows)
    .map((row) => row[column])
    .filter((cell) => cell !== undefined && cell.row >= headerRows && cell.columnSpan === 1)
    .map((cell) => squeeze(cell!.text));

/** A column without cells, headed by no word of labels, between two columns of figures: 一般公共预算 | 专项债券 | 单位资金. */
function isAmongFigures(
  columns: readonly Column[],
  { path, index, role }: Column,
  isEmpty: boolean,
): boolean {
  const leaf = path.at(-1) ?? '';
  const [before, after] = [columns[index - 1], columns[index + 1]];
  return (
    role === 'label' &&
    isEmpty &&
    leaf !== '' &&
    !LABEL_HEADER.test(leaf) &&
    !holdsCodes(path) &&
    before?.role === 'figure' &&
    after?.role === 'figure'
  );
}

/** All columns of the table, left to right; the role is told from the header word, then from the cells, then from the neighbours. */
export function tableToColumns(table: Table): Column[] {
  const grid = tableToGrid(table);
  const heads = tableToColumnHeads(table);
  const texts = heads.map((_, index) => columnToTexts(grid, table.headerRows, index));
  const columns = heads.map((own, index): Column => {
    const path = own.map(({ word }) => word);
    return { index, path, heads: own, role: columnToRole(path, texts[index]!) };
  });
  return columns.map((column) =>
    isAmongFigures(
      columns,
      column,
      texts[column.index]!.every((text) => text === ''),
    )
      ? { ...column, role: 'figure' }
      : column,
  );
}

/** The words over the figure columns from `index` to the next label column. */
function figureWordsFrom(columns: readonly Column[], index: number): string[] {
  const right = columns.filter((column) => column.index >= index && column.role !== 'ordinal');
  const from = right.findIndex(({ role }) => role === 'figure');
  const end = right.findIndex(({ role }, i) => role === 'label' && i > from);
  return from < 0 ? [] : right.slice(from, end < 0 ? undefined : end).map(({ path }) => path.at(-1) ?? '');
}

/** The figures right of a label repeat the headings of the group before it: 项目 | 预算数 | 经济科目 | 预算数. */
function repeatsFigures(columns: readonly Column[], label: Column, group: ColumnGroup): boolean {
  const words = figureWordsFrom(columns, label.index);
  const before = new Set(group.figures.map(({ path }) => path.at(-1)));
  return words.length > 0 && words.every((word) => before.has(word));
}

/**
 * Splits the columns where a further set of labels begins: a label column right of figures opens a group when its header word was
 * seen over an earlier label column, when it stands under another top word (收入 | 支出, 功能分类 | 支出用途), or when the figures
 * behind it are headed as those before it.
 */
export function columnsToGroups(columns: readonly Column[]): ColumnGroup[] {
  const groups: { labels: Column[]; figures: Column[] }[] = [{ labels: [], figures: [] }];
  const isRepeated = (column: Column): boolean =>
    groups.some(({ labels }) => labels.some((label) => label.path.at(-1) === column.path.at(-1)));
  const hasFiguresRight = (column: Column): boolean =>
    columns.some((other) => other.role === 'figure' && other.index > column.index);
  for (const column of columns) {
    let group = groups.at(-1)!;
    const opens = column.role === 'label' && group.figures.some(isMoneyColumn) && hasFiguresRight(column);
    const isOther =
      isRepeated(column) ||
      (group.labels.length > 0 && hasOtherTop(group.labels[0]!, column)) ||
      repeatsFigures(columns, column, group);
    if (opens && group.labels.length > 0 && isOther) groups.push((group = { labels: [], figures: [] }));
    if (column.role === 'label') group.labels.push(column);
    if (column.role === 'figure') group.figures.push(column);
  }
  return groups;
}

/** A count among the labels (数量) is no group of its own. */
const isMoneyColumn = ({ path }: Column): boolean => !isCounted(path, []);

const hasOtherTop = (a: Column, b: Column): boolean =>
  a.path.length > 1 && b.path.length > 1 && a.path[0] !== b.path[0];
