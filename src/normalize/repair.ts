/** @file The repairs of tables, in order: the pages of a table are joined first, then each table is repaired. */
import type { RecognizedTable } from '../model/index.ts';
import { joinTables } from './join-tables.ts';
import { REPAIRS } from './repairs/index.ts';

const repairTable = (table: RecognizedTable): RecognizedTable =>
  REPAIRS.reduce(
    (repaired, repair) => (repair.appliesTo(repaired) ? repair.apply(repaired) : repaired),
    table,
  );

/** Every table with what is visibly broken in it put right; each change rides on its cell. Idempotent; a clean table passes unchanged. */
export const repairTables = (tables: readonly RecognizedTable[]): RecognizedTable[] =>
  joinTables(tables).map(repairTable);
