/** @file The repairs of tables, in order. */
import type { RecognizedTable } from '../model.ts';

export const repairTables = (tables: readonly RecognizedTable[]): RecognizedTable[] => [...tables];
