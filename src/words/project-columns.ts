/**
 * @file Which column of a project list (项目支出绩效目标表) holds what, by the words of its header: the common list has eleven, others
 * have further ones (预算单位, 序号, 备注) or do without 其中：财政资金 and 其他资金.
 */
import { tableToGrid } from '../model/grid.ts';
import { INDICATOR_LABELS, MONEY_LABELS } from './indicator-labels.ts';
import { bareLabel, textToField, type LabelMap } from './labels.ts';
import { squeeze } from './lexicon.ts';
import type { Cell, Table } from '../model/index.ts';

/** A column of another wording is a further alternative here. */
export const PROJECT_LABELS = {
  code: /^(?:项目|专项)(?:代码|编码|编号)$/u,
  project:
    /^(?:单位(?:名称)?[、/(]?)?(?:项目|专项|政策)(?:支出)?\)?(?:名称)?$|^(?:项目|专项)名称[、/].*$|^项目(?:编码|代码)[-—－、/]项目名称$|^单位\((?:专项|项目)\)名称$/u,
  ...MONEY_LABELS,
  total: new RegExp(`${MONEY_LABELS.total.source}|^(?:项目|年度|本年)?(?:资金|预算)?(?:申请)?数$`, 'u'),
  goal: /^(?:项目)?(?:年度|总体|整体|实施期|当年|本年)*(?:绩效)?目标$/u,
  ...INDICATOR_LABELS,
} as const satisfies LabelMap<string>;

/** The fields of the common list in the order of its columns. */
const FIELDS = [
  'project', 'total', 'fiscal', 'other', 'goal', 'category', 'subcategory', 'name', 'operator', 'value', 'unit',
] as const; // prettier-ignore
/** Of 项目总额 these are the parts; a list can do without them. */
const OPTIONAL: readonly string[] = ['fiscal', 'other'];
/** Where they stand in a word of more than one of them, two columns were read as one. */
const PARTS = /财政(?:性)?(?:资金|拨款)|其他资金/u;

export const PROJECT_COLUMNS = FIELDS.length;
/** Column of 一级指标 in the common list; the five of the project stand before it. */
export const FIRST_INDICATOR_COLUMN = FIELDS.indexOf('category');

export interface ProjectColumns {
  /** For each column of the common list the one that holds it in this table; null where it has none. */
  readonly places: readonly (number | null)[];
  /** Columns that the common list does not have. */
  readonly extras: readonly number[];
  /** Columns that the header heads. */
  readonly width: number;
}

/** The eleven columns in their order: also how a list is read whose header does not say. */
export const COMMON_COLUMNS: ProjectColumns = {
  places: [...FIELDS.keys()],
  extras: [],
  width: PROJECT_COLUMNS,
};

type Leaves = readonly (Cell | undefined)[];

/** The lowest header word over each column, up to the last column that has one. */
function headerToLeaves(table: Table): Leaves {
  const end = table.cells.findIndex(({ row }) => row >= table.headerRows); // they stand in reading order, a hundred thousand of them
  const cells = end < 0 ? table.cells : table.cells.slice(0, end);
  const grid = tableToGrid({ rows: table.headerRows, columns: table.columns, cells });
  const leaves = Array.from(
    { length: table.columns },
    (_, column) => grid.findLast((row) => squeeze(row[column]?.text ?? '') !== '')?.[column],
  );
  return leaves.slice(0, leaves.findLastIndex((leaf) => leaf !== undefined) + 1);
}

const wordOf = (leaf: Cell | undefined): string => leaf?.text ?? '';

/** Rulings, markup or alignment say which column a word heads; every one has a word of its own. */
function readDrawn(leaves: Leaves): ProjectColumns | null {
  const fields = leaves.map((leaf) => textToField(wordOf(leaf), PROJECT_LABELS));
  const isFused = (leaf: Cell | undefined, i: number): boolean =>
    fields[i] === null && PARTS.test(bareLabel(wordOf(leaf)));
  const isUnclear = leaves.some(
    (leaf, i) => bareLabel(wordOf(leaf)) === '' || leaf!.columnSpan > 1 || isFused(leaf, i),
  );
  // A list with a column of codes puts its names together out of two columns.
  if (isUnclear || fields.includes('code')) return null;
  const places = FIELDS.map((field) => fields.indexOf(field)).map((at) => (at < 0 ? null : at));
  if (FIELDS.some((field, i) => places[i] === null && !OPTIONAL.includes(field))) return null;
  return { places, extras: columnsBeside(places, leaves), width: leaves.length };
}

const columnsBeside = (places: ProjectColumns['places'], leaves: Leaves): number[] =>
  [...leaves.keys()].filter((column) => !places.includes(column));

/** A dump loses the spans of the header, so that its second row says nothing: the eleven stand together, others around them. */
function readDump(leaves: Leaves): ProjectColumns | null {
  const first = leaves.findIndex((leaf) => textToField(wordOf(leaf), PROJECT_LABELS) === 'project');
  const places = FIELDS.map((_, i) => first + i);
  const isTogether = FIELDS.every(
    (field, i) =>
      OPTIONAL.includes(field) || textToField(wordOf(leaves[first + i]), PROJECT_LABELS) === field,
  );
  const extras = columnsBeside(places, leaves);
  if (first < 0 || !isTogether || extras.some((column) => leaves[column] === undefined)) return null;
  return { places, extras, width: leaves.length };
}

/** @returns null where the header does not say which column is which */
export function readProjectColumns(table: Table): ProjectColumns | null {
  const isDump = table.foundBy === 'tabs' || table.foundBy === 'lines';
  return (isDump ? readDump : readDrawn)(headerToLeaves(table));
}

/** All eleven are there, in whatever place. */
export const hasAllColumns = ({ places }: ProjectColumns): boolean => !places.includes(null);

/** The eleven in their order and nothing else. */
export const isCommonList = (columns: ProjectColumns): boolean =>
  columns.extras.length === 0 && columns.places.every((column, i) => column === i);
