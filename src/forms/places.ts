/** @file Where a record is printed. */
import type { Cell, RecordPlace, Source, Table } from '../model/index.ts';
import type { ProjectRecord } from '../schemas/index.ts';

/**
 * The sources of these cells, each cell once. They are the cells' own: nobody changes them, and of a long document copies take long.
 * Every record has a place: where none of the cells is printed (the head of the project is lost), it is that of the first of `others`.
 */
export function cellsToSources(
  cells: readonly (Cell | undefined)[],
  others: readonly (Cell | undefined)[] = [],
): ProjectRecord['sources'] {
  const printed = [...new Set(cells)].flatMap((cell) => cell?.sources ?? []);
  const sources = printed.length > 0 ? printed : (others.find((cell) => cell?.sources.length)?.sources ?? []);
  return [...sources] as Source[] as ProjectRecord['sources'];
}

/**
 * @param first where the record begins
 * @param cells by the fields that were read from them
 */
export const toPlace = (
  id: string,
  table: Pick<Table, 'id'>,
  first: Cell,
  cells: RecordPlace['cells'],
): RecordPlace => ({ id, table: table.id, first, cells });

/** The first of the cells that is printed, else the first that is drawn. */
export const firstCell = (cells: readonly (Cell | undefined)[]): Cell | undefined =>
  cells.find((cell) => cell?.sources.length) ?? cells.find((cell) => cell !== undefined);
