/**
 * @file Which column of a list of projects holds what, by the lowest words of its header: lists with columns of their own,
 * and those whose 一级指标 stand side by side, each over its own columns.
 */
import { highestOf, lowestOf } from '../../model/lists.ts';
import { CATEGORIES, squeeze } from '../../words/lexicon.ts';
import { INDICATOR_BESIDE, INDICATOR_LABELS } from '../../words/indicator-labels.ts';
import {
  LIST_PROJECT,
  LIST_TOTAL,
  PROJECT_BESIDE_LABELS,
  PROJECT_BLOCK_LABELS,
  PROJECT_HEAD_LABELS,
} from '../../words/project-labels.ts';
import type { Cell, Table } from '../../model/index.ts';
import {
  bareLabel,
  foldLabel,
  isBlankCell,
  tableToFormGrid,
  textToField,
  type FormGrid,
} from '../form-grid.ts';
import { belowIn } from '../indicators/by-content.ts';
import { readIndicatorColumns, type IndicatorColumns } from '../indicators/columns.ts';
import { isCategoryWord, isLevelWord, isSubcategoryWord } from '../../words/indicator-words.ts';
import type { ToldColumn } from '../indicators/told.ts';
import { isReached } from '../../words/form-labels.ts';

export type ListField = 'code' | 'name' | 'total' | 'fiscal' | 'other' | 'goal' | 'office';

export interface ListColumns {
  /** First row below the header. */
  readonly body: number;
  readonly head: ReadonlyMap<ListField, Cell>;
  /** The columns of the indicators; where the levels stand side by side one set a level, with its word. None in a list without. */
  readonly blocks: readonly { readonly category: string | null; readonly columns: IndicatorColumns }[];
  /** The headings over cells that tell indicators in words; none where these have columns, or are not printed. */
  readonly told: readonly ToldColumn[];
  /** Every cell of the header. */
  readonly header: readonly Cell[];
  /** Headings of what no record has a field for. */
  readonly beside: readonly Cell[];
  /** Headings that no list knows. */
  readonly unknown: readonly Cell[];
}

/** The header stands at the head of the table: a form that is filled in names its indicators further down. */
const HEADER_ROWS = 6;

/** A header that is drawn over one column may be a label of a form. */
const LEAST_WORDS = 2;

/** Longer words head no column. */
const LONGEST = 20;

/** 单位编码（项目编码）, 项目单位（项目名称）: offices over their projects in one column, which is that of the projects. */
function fieldInBrackets(text: string): 'code' | 'name' | null {
  const inside = /^[^()]+\(([^()]+)\)$/u.exec(foldLabel(text))?.[1];
  const field = inside === undefined ? null : textToField(inside, PROJECT_HEAD_LABELS);
  return field === 'code' || field === 'name' ? field : null;
}

/** The field a heading of a list stands over, the money of 预算数 among them; null for any other word. */
export function wordToListField(text: string): ListField | null {
  const inside = fieldInBrackets(text);
  if (inside !== null) return inside;
  const label = bareLabel(text);
  if (label === '' || label.length > LONGEST) return null;
  if (LIST_PROJECT.test(label)) return 'name';
  const field = textToField(text, PROJECT_HEAD_LABELS);
  if (field !== null) return field === 'year_goal' ? 'goal' : field;
  return LIST_TOTAL.test(label) ? 'total' : null;
}

const isHeading = ({ text }: Cell): boolean =>
  wordToListField(text) !== null ||
  textToField(text, INDICATOR_LABELS) !== null ||
  textToField(text, PROJECT_BLOCK_LABELS) !== null ||
  isBesideWord(text);

export const isBesideWord = (text: string): boolean => {
  const label = bareLabel(text);
  return (
    label !== '' &&
    label.length <= LONGEST &&
    (INDICATOR_BESIDE.test(label) || PROJECT_BESIDE_LABELS.test(label))
  );
};

const isCategoryHeading = (cell: Cell): boolean =>
  (CATEGORIES as readonly string[]).includes(squeeze(cell.text)) && cell.columnSpan > 1;

/** First row below the header: the rows that hold several headings, and as far as those reach down. */
function findBody({ rows }: FormGrid): number {
  let body = 0;
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const own = row.filter((cell) => cell.row === at && !isBlankCell(cell));
    const headings = own.filter((cell) => isHeading(cell) || isCategoryHeading(cell));
    const isHeader = headings.length >= LEAST_WORDS && headings.length * 2 >= own.length;
    if (isHeader) body = highestOf([body, ...headings.map((cell) => cell.row + cell.rowSpan), at + 1]);
    else if (body > 0 && at >= body) break;
  }
  return body;
}

const isToldHeading = ({ text }: Cell): boolean => PROJECT_BLOCK_LABELS.indicators.test(bareLabel(text));

/** The lowest header word over each column. */
export function toLeaves({ grid }: FormGrid, body: number, columns: number): Cell[] {
  const leaves = Array.from(
    { length: columns },
    (_, column) => grid.slice(0, body).findLast((row) => !isBlankCell(row[column]))?.[column],
  );
  return [...new Set(leaves.filter((leaf) => leaf !== undefined))];
}

/** 一级指标 side by side, each over the columns of its own. */
function readSideBySide(form: FormGrid, body: number, leaves: readonly Cell[]): ListColumns['blocks'] {
  const levels = [...new Set(form.rows.slice(0, body).flat())].filter(isCategoryHeading);
  const blocks = levels.flatMap((level) => {
    const below = leaves.filter(
      ({ column }) => column >= level.column && column < level.column + level.columnSpan,
    );
    const columns = readIndicatorColumns(below, belowIn(form));
    return columns === null ? [] : [{ category: squeeze(level.text), columns }];
  });
  return blocks.length === levels.length ? blocks : [];
}

/** 数量指标 under 产出指标, each over the cells that tell its indicators; else one heading over all of them. */
function toldColumns({ grid }: FormGrid, body: number, leaves: readonly Cell[]): ToldColumn[] {
  const levelled = leaves.filter(({ text }) => isLevelWord(text));
  if (levelled.length >= LEAST_WORDS)
    return levelled.map((heading) => {
      const above = grid.slice(0, body).flatMap((row) => row[heading.column] ?? []);
      const words = above.map(({ text }) => squeeze(text));
      const category = words.find(isCategoryWord) ?? null;
      const subcategory = words.find((word) => isSubcategoryWord(word) && word !== category) ?? null;
      return { heading, levels: { category, subcategory } };
    });
  const heading = leaves.find(isToldHeading);
  return heading ? [{ heading, levels: null }] : [];
}

function readHead(leaves: readonly Cell[]): Map<ListField, Cell> {
  const head = new Map<ListField, Cell>();
  for (const leaf of leaves) {
    const field = wordToListField(leaf.text);
    if (field !== null && !head.has(field)) head.set(field, leaf);
  }
  return head;
}

/** @returns null where the table has no header of a list of projects: it names a project and what it is to reach */
export function readListColumns(table: Table): ListColumns | null {
  const form = tableToFormGrid(table);
  const body = findBody(form);
  if (body === 0) return null;
  const leaves = toLeaves(form, body, table.columns);
  if (leaves.some(({ text }) => isReached(text))) return null;
  const sideBySide = readSideBySide(form, body, leaves);
  const columns = sideBySide.length > 0 ? null : readIndicatorColumns(leaves, belowIn(form));
  const ofIndicators = new Set(
    columns === null
      ? sideBySide.flatMap((block) => [...block.columns.fields.values()])
      : [...columns.fields.values(), ...columns.beside],
  );
  const others = leaves.filter((leaf) => !ofIndicators.has(leaf));
  const head = readHead(others);
  const blocks = columns === null ? sideBySide : [{ category: null, columns }];
  const first = lowestOf(
    blocks.flatMap((block) => [...block.columns.fields.values()].map(({ column }) => column)),
  );
  const name = head.get('name');
  const isPaid = head.has('total') || head.has('fiscal');
  const isList =
    name !== undefined && name.column < first && (blocks.length > 0 || (head.has('goal') && isPaid));
  if (!isList) return null;
  const told = blocks.length > 0 ? [] : toldColumns(form, body, others);
  const headings = new Set([...told.map(({ heading }) => heading), ...head.values()]);
  const left = others.filter((leaf) => !headings.has(leaf));
  const inBlocks = blocks.flatMap((block) =>
    block.columns.beside.filter((cell) => cell !== block.columns.weight),
  );
  return {
    body,
    head,
    blocks,
    told,
    header: [...new Set(form.rows.slice(0, body).flat())],
    beside: [...left.filter(({ text }) => isBesideWord(text)), ...inBlocks],
    unknown: left.filter(({ text }) => !isBesideWord(text)),
  };
}
