/** @file A document by its keys. */
import type { Doubt, ReviewAmount, ReviewCell, ReviewCheck, ReviewDocument, ReviewTable } from '../shapes.ts';

/** A cell where it stands on a page. */
export interface PlacedCell {
  readonly table: ReviewTable;
  readonly cell: ReviewCell;
  readonly box: readonly [number, number, number, number];
}

export interface Lookup {
  readonly document: ReviewDocument;
  readonly cells: ReadonlyMap<string, { readonly table: ReviewTable; readonly cell: ReviewCell }>;
  readonly amounts: ReadonlyMap<string, ReviewAmount>;
  readonly checks: ReadonlyMap<string, readonly ReviewCheck[]>;
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  readonly onPage: ReadonlyMap<number, readonly PlacedCell[]>;
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function placeCells(document: ReviewDocument): Map<number, PlacedCell[]> {
  const placed = new Map<number, PlacedCell[]>();
  for (const table of document.tables)
    for (const cell of table.cells)
      for (const source of cell.sources) {
        if (!('page' in source)) continue;
        const list = placed.get(source.page) ?? [];
        list.push({ table, cell, box: source.box });
        placed.set(source.page, list);
      }
  return placed;
}

/** Every map that the page asks, made once. */
export function lookUp(document: ReviewDocument): Lookup {
  const checks = new Map<string, ReviewCheck[]>();
  for (const check of document.checks)
    for (const key of new Set(check.terms.map((term) => term.key))) addTo(checks, key, check);
  const doubts = new Map<string, Doubt[]>();
  for (const doubt of document.doubts) addTo(doubts, doubt.at, doubt);
  return {
    ...{ document, checks, doubts, onPage: placeCells(document) },
    cells: new Map(
      document.tables.flatMap((table) => table.cells.map((cell) => [cell.key, { table, cell }] as const)),
    ),
    amounts: new Map(document.amounts.map((amount) => [amount.key, amount])),
  };
}

/** `t3/r2c1` → `t3`; '' for a key that is in no table. */
export const tableKeyOf = (key: string): string => /^t\d+/.exec(key)?.[0] ?? '';

/** The page of a key: of the cell, the table, or `#page=3`; null where there is none. */
export function pageOf({ cells, document }: Lookup, key: string): number | null {
  const named = /#page=(\d+)$/.exec(key)?.[1];
  if (named !== undefined) return Number(named);
  const source = cells.get(key)?.cell.sources[0];
  if (source && 'page' in source) return source.page;
  return document.tables.find((table) => table.key === tableKeyOf(key))?.pages[0] ?? null;
}
