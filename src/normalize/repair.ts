/** @file The repairs of tables, in order. */
import type { RecognizedTable } from '../model.ts';
import { joinTables } from './join-tables.ts';

export const repairTables = (tables: readonly RecognizedTable[]): RecognizedTable[] => joinTables(tables);
