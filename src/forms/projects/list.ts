/** @file Lists of projects (项目支出绩效目标表 and its kind): one project after the other, read by the words of the header. */

import { isPlaceholder } from '../../words/indicator-texts.ts';
import { tableToGrid } from '../../model/grid.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { How, Said } from '../../model/reading.ts';
import { isBlankCell } from '../form-grid.ts';
import { cellsBelow, doubtsOfHeadings } from '../indicators/columns.ts';
import { readIndicators, type Drawing, type IndicatorReading } from '../indicators/read.ts';
import { readTold } from '../indicators/told.ts';
import { readMoneyUnit } from '../money-unit.ts';
import { commonListColumns } from './common-list.ts';
import { readListColumns, type ListColumns, type ListField } from './list-columns.ts';
import { groupByCell, groupRows, type Group } from './list-groups.ts';
import { isHeadingRow, statingCells, toListRow, type ListRow } from './list-rows.ts';
import { separateOffices } from './list-offices.ts';
import { sayCells } from '../answers.ts';
import type { ProjectReading, ProjectsReading } from './reading.ts';

/** What a field of the project says; blank cells say nothing and keep their place. */
function sayField({ head, shared }: Group, field: ListField): Said | null {
  const cells = head.get(field);
  if (cells === undefined) return null;
  return sayCells(cells, shared.has(field) ? 'presumed' : 'printed') ?? { text: '', cells, how: 'printed' };
}

/** The extent of a project was inferred where its cell does not reach down to the row. */
const howOf = (row: ListRow): How => {
  const cell = row.head.get('name');
  return isBlankCell(cell) || cell!.extent === 'inferred' ? 'inferred' : 'printed';
};

const ALL = ['category', 'subcategory', 'name', 'operator', 'value'] as const;
const NO_LEVELS = { category: null, subcategory: null };

interface GroupRead {
  readonly project: ProjectReading;
  readonly taken: readonly Cell[];
}

function readGroup(
  group: Group,
  { blocks, told }: ListColumns,
  used: Set<Cell>,
  drawing: Drawing,
): GroupRead {
  const rows = group.rows.map((row) => ({ ...row, how: howOf(row) }));
  const read = blocks.map(({ category, columns }) => ({
    category,
    ...readIndicators(rows, columns, NO_LEVELS, drawing),
  }));
  const indicators = read.flatMap(({ category, indicators: own }) =>
    own.map((each): IndicatorReading => ({ ...each, category: category ?? each.category })),
  );
  const sentences = readTold(rows, told);
  const cells = [...group.head.values()].flat();
  const candidates = [
    ...(group.head.get('name') ?? []),
    ...cells,
    ...group.rows.flatMap(({ slots }) => slots),
  ];
  const first = candidates.find((cell) => cell !== undefined && !used.has(cell))!;
  used.add(first);
  const say = (field: ListField): Said | null => sayField(group, field);
  const project = {
    first,
    code: say('code')?.text ? say('code') : null,
    name: say('name'),
    total: say('total'),
    fiscal: say('fiscal'),
    other: say('other'),
    goal: say('goal'),
    office: say('office'),
    indicators: [...indicators, ...sentences.indicators],
    doubts: doubtsOfHeadings(blocks.map(({ columns }) => columns)),
  };
  return {
    project,
    taken: [
      ...cells,
      ...group.rows.flatMap((row) => [...row.head.values()]),
      ...read.flatMap((each) => each.taken),
      ...sentences.taken,
    ],
  };
}

const besideCells = (rows: readonly ListRow[], columns: ListColumns): ProjectsReading['beside'] =>
  columns.beside.map((label) => ({ label, cells: rows.flatMap(({ slots }) => cellsBelow(slots, label)).filter((cell, i, all) => all.indexOf(cell) === i) })); // prettier-ignore

/** A project states a goal, an amount or an indicator. */
const isStated = ({ indicators, goal, total, fiscal }: ProjectReading): boolean =>
  indicators.length > 0 || [goal, total, fiscal].some((said) => said !== null && said.text !== '');

/** Which rows are headings, of offices or totals; those above the first name may be a total without a word. */
function splitHeadings(
  rows: readonly ListRow[],
  columns: ListColumns,
  isRestored: boolean,
): [ListRow[], ListRow[]] {
  const first = rows.findIndex(
    ({ head }) => !isBlankCell(head.get('name')) && !isPlaceholder(head.get('name')!.text),
  );
  const headings = rows.filter((row, i) => isHeadingRow(row, columns, !isRestored && i < first));
  return [headings, rows.filter((row) => !headings.includes(row))];
}

/** The cells that name indicators above the first project. */
function unnamedCells(rows: readonly ListRow[], groups: readonly Group[], columns: ListColumns): Cell[] {
  const first = groups[0]?.rows[0];
  const above = first === undefined ? rows : rows.slice(0, rows.indexOf(first));
  return above.flatMap((row) => (statingCells(row, columns).length > 0 ? cellsOf(row) : []));
}

const cellsOf = ({ slots }: ListRow): Cell[] => slots.filter((cell) => cell !== undefined);

const needsOf = ({ blocks }: ListColumns): ProjectsReading['needs'] =>
  blocks[0]?.columns.fields.has('category') ? ['name', 'value', 'category'] : ['name', 'value'];

function readList(table: RecognizedTable, columns: ListColumns, isRestored: boolean): ProjectsReading {
  const rows = tableToGrid(table)
    .slice(columns.body)
    .map((slots, i) => toListRow(slots, columns.body + i, columns))
    .filter(({ slots }) => slots.some((cell) => cell !== undefined));
  const [headings, own] = splitHeadings(rows, columns, isRestored);
  const groups = isRestored ? groupByCell(own) : groupRows(table, own);
  const used = new Set<Cell>();
  const read = groups
    .map((group) => readGroup(group, columns, used, isRestored ? 'restored' : 'any'))
    .filter(({ project }) => isStated(project));
  const all = read.map(({ project }) => project);
  const { projects } = isRestored ? { projects: all } : separateOffices(all);
  const unnamed = isRestored ? [] : unnamedCells(own, groups, columns);
  return {
    projects,
    taken: new Set([
      ...columns.header.filter((cell) => !columns.unknown.includes(cell)),
      ...headings.flatMap(cellsOf),
      ...read.flatMap(({ taken }) => taken),
      ...unnamed,
    ]),
    beside: besideCells(rows, columns),
    hasIndicators: columns.blocks.length > 0 || columns.told.length > 0,
    unnamed: unnamed.filter((cell) => own.some((row) => statingCells(row, columns).includes(cell))),
    needs: isRestored ? ALL : needsOf(columns),
    unit: readMoneyUnit(columns.header),
  };
}

/** A list with columns of its own, or with the levels side by side; nothing where the table has no such header. */
export function readOwnList(table: RecognizedTable): ProjectsReading {
  const columns = readListColumns(table);
  return columns === null
    ? { projects: [], taken: new Set(), beside: [], hasIndicators: false, unnamed: [], needs: [], unit: null }
    : readList(table, columns, false);
}

/** The common list, as its repair has restored it: one merged cell a project. */
export const readCommonList = (table: RecognizedTable): ProjectsReading =>
  readList(table, commonListColumns(table), true);
