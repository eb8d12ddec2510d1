/** @file The eleven columns of the common list of projects, which is restored before it is read: whether a table is one, and where they stand. */
import { isNature } from '../../words/measure.ts';
import { COMMON_COLUMNS, hasAllColumns, readProjectColumns } from '../../words/project-columns.ts';
import { isWeightHeader } from '../../words/header-words.ts';
import type { Cell, Table } from '../../model/index.ts';
import { tableToFormGrid } from '../form-grid.ts';
import { headerRowsOf } from '../header-rows.ts';
import {
  type ListColumns,
  type ListField,
  wordToListField,
  isBesideWord,
  toLeaves,
  readListColumns,
} from './list-columns.ts';

/** The eleven of the common list stand in their order, whatever stands between them. */
const isInOrder = (places: readonly (number | null)[]): boolean => {
  const own = places.filter((place) => place !== null);
  return own.every((place, i) => i === 0 || place > own[i - 1]!);
};

const OPERATOR = 8;

/** The column of signs says 定量 or 正向: the signs stand elsewhere, and rows are not restored around them. */
const saysNatures = ({ cells }: Table, places: readonly (number | null)[]): boolean =>
  cells.some(({ column, text }) => column === places[OPERATOR] && isNature(text));

/** Nothing but the common fields is named, in a header that does not say which column is which. */
function namesCommonFields(table: Table): boolean {
  const columns = readListColumns(table);
  const fields = columns?.blocks[0]?.columns.fields;
  if (!columns || !fields) return false;
  const others = [...columns.beside, ...columns.unknown, ...columns.blocks[0]!.columns.unknown];
  return others.length === 0 && (!fields.has('value') || (fields.has('operator') && fields.has('unit')));
}

/** The common list, which is restored before it is read. A dump loses its spans: it is one too where nothing but the common fields is named. */
export function isCommonProjectList(table: Table): boolean {
  const isDump = table.foundBy === 'tabs' || table.foundBy === 'lines';
  const common = readProjectColumns({ ...table, headerRows: headerRowsOf(table) });
  const isCommon = common !== null && isInOrder(common.places);
  if (isCommon && !isDump) return !saysNatures(table, common.places);
  if (isCommon && (hasAllColumns(common) || table.foundBy === 'lines')) return true;
  return isDump && namesCommonFields(table);
}

/** A heading where a common list has it: the words of a dump stand in no column. */
const headingAt = (column: number, text: string): Cell => ({
  row: 0, column, rowSpan: 1, columnSpan: 1, raw: '', text, rules: [], sources: [],
}); // prettier-ignore

// prettier-ignore

const COMMON_FIELDS = ['name', 'total', 'fiscal', 'other', 'goal'] as const;

const COMMON_INDICATORS = ['category', 'subcategory', 'name', 'operator', 'value', 'unit'] as const;

/** The eleven columns of a common list in the places that its header gives them, or in their order where it gives none. */
export function commonListColumns(table: Table): ListColumns {
  const { places, extras, width } = readProjectColumns(table) ?? COMMON_COLUMNS;
  const form = tableToFormGrid(table);
  const at = (i: number): number | null => places[i] ?? null;
  const pair = <Field extends string>(fields: readonly Field[], from: number): Map<Field, Cell> =>
    new Map(
      fields.flatMap((field, i) => (at(from + i) === null ? [] : [[field, headingAt(at(from + i)!, field)]])),
    );
  const leaves = toLeaves(form, table.headerRows, table.columns);
  const further = leaves.filter(({ column }) => extras.includes(column));
  const columns = {
    fields: pair(COMMON_INDICATORS, COMMON_FIELDS.length),
    weight: further.find(({ text }) => isWeightHeader(text)),
    beside: [],
    unknown: [],
    presumed: [],
  };
  const office = further.find(({ text }) => wordToListField(text) === 'office');
  return {
    body: table.headerRows,
    head: new Map<ListField, Cell>([
      ...pair(COMMON_FIELDS, 0),
      ...(office ? [['office', office] as const] : []),
    ]),
    blocks: [{ category: null, columns }],
    told: [],
    header: [...new Set(form.rows.slice(0, table.headerRows).flat())],
    beside: further.filter(
      (cell) =>
        cell !== office &&
        cell !== columns.weight &&
        (isBesideWord(cell.text) || wordToListField(cell.text) !== null),
    ),
    unknown: further.filter(
      ({ text, column }) => column < width && !isBesideWord(text) && wordToListField(text) === null,
    ),
  };
}
