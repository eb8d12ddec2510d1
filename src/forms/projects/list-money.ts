/** @file The money of a list of projects as the table of figures it also is: one row a project, and the rows that sum them up. */
import { tableToGrid } from '../../model/grid.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { isQuantity } from '../../words/figures.ts';
import { isPlaceholder } from '../../words/indicator-texts.ts';
import { FIGURE_HEADER } from '../../words/header-words.ts';
import { bareLabel, isBlankCell } from '../form-grid.ts';
import { cellsBelow } from '../indicators/columns.ts';
import type { ListColumns, ListField } from './list-columns.ts';
import type { Group } from './list-groups.ts';
import { MONEY, printed, type ListRow } from './list-rows.ts';

const LABELS = ['office', 'code', 'name'] as const satisfies readonly ListField[];

const coveredColumns = ({ column, columnSpan }: Cell): number[] =>
  Array.from({ length: columnSpan }, (_, i) => column + i);

/** Headings of money that no record of a project has a field for (一般公共预算 beside 合计), over nothing but figures. */
function furtherMoney(rows: readonly ListRow[], { beside, unknown }: ListColumns): Cell[] {
  return [...beside, ...unknown].filter((heading) => {
    const below = rows
      .flatMap(({ slots }) => cellsBelow(slots, heading))
      .filter((cell) => !isBlankCell(cell));
    return (
      FIGURE_HEADER.test(bareLabel(heading.text)) &&
      below.length > 0 &&
      below.every(({ text }) => isQuantity(text))
    );
  });
}

/** The parts of the header that stand over these columns, cut to the first run of them. */
function headerOver(table: RecognizedTable, body: number, columns: ReadonlySet<number>): Cell[] {
  const header = new Set(tableToGrid(table).slice(0, body).flat());
  return [...header].flatMap((cell) => {
    if (cell === undefined) return [];
    const own = coveredColumns(cell);
    const from = own.findIndex((column) => columns.has(column));
    if (from < 0) return [];
    const length = own.slice(from).findIndex((column) => !columns.has(column));
    const columnSpan = length < 0 ? own.length - from : length;
    return [{ ...cell, column: own[from]!, columnSpan, rowSpan: Math.min(cell.rowSpan, body - cell.row) }];
  });
}

/** A cell of the list set into a row of its own. */
const setInto = (cell: Cell, row: number, text = cell.text): Cell => ({
  ...cell, row, rowSpan: 1, text,
}); // prettier-ignore

/** The row of a project: its names joined over page breaks, and its money where it was first printed. */
function groupToCells(group: Group, headings: readonly Cell[]): Cell[] {
  const money = headings.flatMap((heading) =>
    group.rows
      .flatMap(({ row, slots }) => cellsBelow(slots, heading).filter((cell) => cell.row === row))
      .find((cell) => !isBlankCell(cell) && !group.again.has(cell)) ?? [],
  ); // prettier-ignore
  const row = money[0]?.row;
  if (row === undefined) return [];
  const labels = LABELS.flatMap((field) => {
    const cells = group.head.get(field) ?? [];
    const text = cells.map((cell) => cell.text.trim()).join('');
    return text === '' ? [] : [setInto(cells[0]!, row, text)];
  });
  return [...labels, ...money.map((cell) => setInto(cell, row))];
}

/** A row of nothing but ** states nothing. */
const headingToCells = (heading: ListRow, headings: readonly Cell[]): Cell[] => {
  const money = headings
    .flatMap((each) => cellsBelow(heading.slots, each))
    .filter((cell) => !isBlankCell(cell) && cell.row === heading.row);
  const labels = LABELS.flatMap((field) => printed(heading, field) ?? []);
  const isPlace = [...labels, ...money].every(({ text }) => isPlaceholder(text.trim()));
  return isPlace ? [] : [...new Set([...labels, ...money])].map((cell) => setInto(cell, heading.row));
};

/**
 * @param headings rows of totals and of offices over their projects
 * @returns a table of labels and figures in the places of the list, to be read as every other; null for a list without money
 */
export function listToMoney(
  table: RecognizedTable,
  columns: ListColumns,
  groups: readonly Group[],
  headings: readonly ListRow[],
  unit: string | null,
): RecognizedTable | null {
  const rows = [...groups.flatMap((group) => group.rows), ...headings];
  const fields = MONEY.flatMap((field) => columns.head.get(field) ?? []);
  const money = [...fields, ...furtherMoney(rows, columns)].sort((a, b) => a.column - b.column);
  const named = LABELS.flatMap((field) => columns.head.get(field) ?? []);
  const body = [
    ...groups.flatMap((group) => groupToCells(group, money)),
    ...headings.flatMap((row) => headingToCells(row, money)),
  ];
  if (fields.length === 0 || body.length === 0) return null;
  const kept = new Set([...named, ...money].flatMap(coveredColumns));
  const header = headerOver(table, columns.body, kept);
  const cells = [...header, ...body].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, unit: unit ?? table.unit, headerRows: columns.body, cells };
}
