/** @file One row of a list of projects: the cells of its fields, the indicators it states, and whether it heads or sums up others. */
import { isTotalLabel } from '../../words/totals.ts';
import { NAMES_OFFICE_TOO } from '../../words/project-labels.ts';
import type { Cell } from '../../model/index.ts';
import { isBlankCell } from '../form-grid.ts';
import { cellsBelow, type IndicatorColumns } from '../indicators/columns.ts';
import { isPlaceholder } from '../../words/indicator-texts.ts';
import type { ListColumns, ListField } from './list-columns.ts';

export type Slots = readonly (Cell | undefined)[];

export interface ListRow {
  readonly row: number;
  readonly slots: Slots;
  /** The cell of each field of the project; a blank one where nothing is printed. */
  readonly head: ReadonlyMap<ListField, Cell>;
  /** The names of the indicators that the row states. */
  readonly stated: readonly string[];
}

export const MONEY = ['total', 'fiscal', 'other'] as const;

/** A field can stand under a heading of several columns: the printed cell of them. */
export function toListRow(slots: Slots, row: number, columns: ListColumns): ListRow {
  const cells = [...columns.head].flatMap(([field, heading]): [ListField, Cell][] => {
    const below = cellsBelow(slots, heading);
    const cell = below.find((each) => !isBlankCell(each)) ?? below[0];
    return cell ? [[field, cell]] : [];
  });
  const bare = { row, slots, head: new Map(cells), stated: [] };
  return { ...bare, stated: statingCells(bare, columns).map(({ text }) => text.trim()) };
}

/** The cell of a field, where something is printed in it. */
export const printed = (row: ListRow, field: ListField): Cell | undefined => {
  const cell = row.head.get(field);
  return isBlankCell(cell) ? undefined : cell;
};

const toStating = ({ slots }: ListRow, { fields }: IndicatorColumns): Cell | undefined =>
  (['name', 'value'] as const)
    .flatMap((field) => cellsBelow(slots, fields.get(field)))
    .find((cell) => !isPlaceholder(cell.text.trim()));

/** Of each indicator that the row states the cell that names it. */
export const statingCells = (row: ListRow, { blocks }: ListColumns): Cell[] =>
  blocks.flatMap(({ columns }) => toStating(row, columns) ?? []);

/**
 * 合计, or the name of an office over its projects: it states no goal and no indicator of its own.
 * @param isLeading no project stands above the row: a figure without a name is the total
 */
export function isHeadingRow(row: ListRow, columns: ListColumns, isLeading: boolean): boolean {
  const own = [...row.head.values()].filter((cell) => !isBlankCell(cell));
  const goal = printed(row, 'goal');
  const states = (goal !== undefined && !isPlaceholder(goal.text)) || statingCells(row, columns).length > 0;
  if (states || own.length === 0) return false;
  if (own.some((cell) => isTotalLabel(cell.text)) || own.every((cell) => isPlaceholder(cell.text)))
    return true;
  if (isLeading && printed(row, 'name') === undefined) return true;
  const money = MONEY.some((field) => printed(row, field) !== undefined);
  return !money || NAMES_OFFICE_TOO.test(columns.head.get('name')!.text);
}
