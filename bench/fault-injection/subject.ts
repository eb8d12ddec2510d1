/** @file A document read up to its tables, which can then be falsified, recorded and proved again. */
import { readDocument } from '../../src/extract/index.ts';
import { IDENTITIES, readFacts, recognizeTables, recordTables } from '../../src/forms/index.ts';
import { FINDINGS } from '../../src/findings/index.ts';
import { documentIdOf } from '../../src/model/ids.ts';
import type { Block, DocumentFacts, Doubt, RecognizedTable } from '../../src/model/index.ts';
import { captionTables, cleanDocument, repairTables } from '../../src/normalize/index.ts';
import { doubtRecords, proveRecords } from '../../src/reconcile/index.ts';
import type { AmountRecord, CheckRecord } from '../../src/schemas/index.ts';

/** What the program makes of the tables. */
export interface Reading {
  readonly amounts: readonly AmountRecord[];
  readonly checks: readonly CheckRecord[];
  /** Errors and warnings, each as one text. */
  readonly alarms: ReadonlySet<string>;
}

export interface Subject {
  readonly documentId: string;
  readonly facts: DocumentFacts;
  readonly blocks: readonly Block[];
  readonly tables: readonly RecognizedTable[];
  readonly reading: Reading;
}

/** `t3/r5c2` */
export const placeOf = ({ table, cell }: Doubt): string =>
  cell ? `${table}/r${cell.row}c${cell.column}` : String(table);

const isAlarm = ({ code }: Doubt): boolean => FINDINGS[code].level !== 'info';
const toText = (doubt: Doubt): string =>
  [doubt.code, placeOf(doubt), doubt.expected, doubt.actual, doubt.note].join('|');

/** The stages of convert from the tables on. */
export function readTables(
  { documentId, facts, blocks }: Omit<Subject, 'reading' | 'tables'>,
  tables: readonly RecognizedTable[],
): Reading {
  const records = recordTables(documentId, tables, facts);
  const proof = proveRecords(tables, records, IDENTITIES);
  const doubts = [...records.doubts, ...proof.doubts, ...doubtRecords(tables, proof.records, blocks)];
  return {
    amounts: proof.records.amounts,
    checks: proof.checks,
    alarms: new Set(doubts.filter(isAlarm).map(toText)),
  };
}

/** The stages of convert up to the tables, and what they are read as. Throws DocumentError when nothing can be read. */
export async function bytesToSubject(bytes: Uint8Array): Promise<Subject> {
  const clean = cleanDocument(await readDocument(bytes));
  const tables = repairTables(recognizeTables(captionTables(clean)));
  const read = { documentId: documentIdOf(bytes), facts: readFacts(clean, tables), blocks: clean.blocks };
  return { ...read, tables, reading: readTables(read, tables) };
}
