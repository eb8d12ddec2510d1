/** @file Which form a table is and what its rows say. */
import type { DocumentFacts, RawDocument, RecognizedTable, Table } from '../model.ts';
import type { Records } from '../schemas/index.ts';

export const recognizeTables = (tables: readonly Table[]): RecognizedTable[] =>
  tables.map((table) => ({ ...table, form: 'other', layout: 'other' }));

export const readFacts = (_document: RawDocument, _tables: readonly RecognizedTable[]): DocumentFacts => ({
  kind: 'other',
  department: null,
  region: null,
  year: null,
});

export const recordTables = (
  _documentId: string,
  _tables: readonly RecognizedTable[],
  _facts: DocumentFacts,
): Records => ({ amounts: [], projects: [], departmentTargets: [], evaluations: [], doubts: [] });
