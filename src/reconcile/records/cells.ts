/** @file Figures of records that are no amounts (projects, targets, self-evaluations), tied to the cells they were read from. */
import type { Amount } from '../../amount.ts';
import { readFigure } from '../../figures.ts';
import { cellIdOf, idToPlace } from '../../ids.ts';
import { squeeze } from '../../lexicon.ts';
import type { Cell, Table } from '../../model.ts';
import type { Figure } from '../ledger.ts';

/** The table that a record's id begins with. */
export function recordToTable<T extends Table>(tableId: string, tables: readonly T[]): T | undefined {
  const place = idToPlace(tableId);
  return tables.find(({ id }) => id === place?.table);
}

/** `<document>/t7` of `<document>/t7/r3c0/project` */
export const documentIdOfRecord = (tableId: string): string => tableId.replace(/\/t\d+$/u, '');

/** A figure as it stands in a cell; what is neither figure nor blank nor dash is unreadable. */
export function cellToFigure(
  documentId: string,
  table: Table,
  cell: Cell,
  unit: string | null,
  name: string,
): Figure {
  const read = readFigure(cell.text);
  const isUnreadable = read === null ? squeeze(cell.text) !== '' : read.state === 'unreadable';
  return {
    ...EXACT,
    cell: cellIdOf(documentId, table, cell),
    value: read?.amount ?? null,
    isUnreadable,
    unit,
    name,
  };
}

const EXACT = { amountId: null, roundedTo: null } as const;

/** A figure whose cell is not known stands at its table. */
export const valueToFigure = (
  at: string,
  value: Amount | null,
  unit: string | null,
  name: string,
): Figure => ({
  ...EXACT,
  cell: at,
  value,
  isUnreadable: false,
  unit,
  name,
});
