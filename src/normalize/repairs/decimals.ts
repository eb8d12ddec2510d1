/** @file How a table prints its amounts: what a damaged figure must look like once it is read. */
import type { RecognizedTable } from '../../model/index.ts';
import { decimalsIn } from '../../words/damaged-figures.ts';

/** How many decimals the amounts of the table are printed with, each number once. */
export const decimalsOf = (table: RecognizedTable): ReadonlySet<number> =>
  new Set(table.cells.flatMap(({ text }) => decimalsIn(text) ?? []));
