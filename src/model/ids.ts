/** @file Content addresses: the same bytes give the same keys on every run. */
import { sha256Of } from './sha256.ts';
import type { Cell, Table } from './index.ts';

/** sha256 of the bytes, hexadecimal: the id of the document. */
export const documentIdOf = (bytes: Uint8Array): string => sha256Of(bytes);

/** `d1f0c2…`: the id of a department in all documents, from the key of its name. */
export const departmentIdOf = (key: string): string => `d${sha256Of(key).slice(0, 16)}`;

/** `<document>/t7` */
export const tableIdOf = (documentId: string, table: Pick<Table, 'id'>): string =>
  `${documentId}/${table.id}`;

type CellPlace = Pick<Cell, 'row' | 'column'>;

/** `<document>/t7/r5c3`, from the id of its table. */
export const cellIdIn = (tableId: string, { row, column }: CellPlace): string =>
  `${tableId}/r${row}c${column}`;

/** `<document>/t7/r5c3` */
export const cellIdOf = (documentId: string, table: Pick<Table, 'id'>, cell: CellPlace): string =>
  cellIdIn(tableIdOf(documentId, table), cell);

/** The table and the cell of an id that {@link cellIdOf} or {@link tableIdOf} made; null for any other id. */
export function idToPlace(id: string): { table: string; cell: CellPlace | null } | null {
  const match = /\/(t\d+)(?:\/r(\d+)c(\d+))?$/.exec(id);
  if (!match) return null;
  const [, table, row, column] = match;
  return { table: table!, cell: row === undefined ? null : { row: Number(row), column: Number(column) } };
}
