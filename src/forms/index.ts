/** @file Which form a table is and what its rows say: one reader for each layout. */
import type { DocumentFacts, Doubt, Layout, RecognizedTable } from '../model/index.ts';
import type { Records } from '../schemas/index.ts';
import { tableToAmounts } from './amounts/index.ts';
import { formToProjects, projectTableToProjects, tableToProjects } from './projects/index.ts';
import { tablesToDepartmentTargets } from './department-targets/index.ts';
import { factsToDoubts, tableToDoubts } from './doubts.ts';
import { tableToEvaluations } from './self-evaluation/index.ts';

export { readFacts } from './facts.ts';
export { recognizeTables } from './recognize.ts';
export { readStatements } from './statements/index.ts';
export { IDENTITIES } from './identities/index.ts';

/** What one table gives. */
export type TableReader = (
  documentId: string,
  table: RecognizedTable,
  facts: DocumentFacts,
) => Partial<Records>;

/** A layout without a reader stays a table. */
const readers: Readonly<Partial<Record<Layout, TableReader>>> = {
  amounts: tableToAmounts,
  project_list: tableToProjects,
  project_table: projectTableToProjects,
  project_form: formToProjects,
  self_evaluation: (documentId, table, { year }) => tableToEvaluations(documentId, table, year),
};

type ReadTable = (table: RecognizedTable) => Partial<Records>;

/** Reads each table of a document once, however often it is asked for: most are as they were when doubtful figures are settled. */
export function tableReaderOf(documentId: string, facts: DocumentFacts): ReadTable {
  const known = new WeakMap<RecognizedTable, Partial<Records>>();
  return (table) => {
    const read = known.get(table) ?? readers[table.layout]?.(documentId, table, facts) ?? {};
    known.set(table, read);
    return read;
  };
}

/** The records of all tables, in the order of the tables. @param read reads one of them */
export function recordTables(
  documentId: string,
  tables: readonly RecognizedTable[],
  facts: DocumentFacts,
  read: ReadTable = tableReaderOf(documentId, facts),
): Records {
  const parts = tables.map(read);
  const doubts: Doubt[] = [
    ...factsToDoubts(facts, tables),
    ...tables.flatMap((table, i) => tableToDoubts(table, tables[i - 1])),
  ];
  // Read together: a table without 部门名称 goes on with the one before it.
  const targets = tablesToDepartmentTargets(
    documentId,
    tables.filter(({ layout }) => layout === 'department_targets'),
  );
  return {
    amounts: parts.flatMap((part) => part.amounts ?? []),
    projects: [...parts.flatMap((part) => part.projects ?? []), ...targets.projects],
    departmentTargets: targets.departmentTargets,
    evaluations: parts.flatMap((part) => part.evaluations ?? []),
    statements: [],
    ledger: parts.flatMap((part) => part.ledger ?? []),
    places: [...parts.flatMap((part) => part.places ?? []), ...targets.places],
    doubts: [...doubts, ...parts.flatMap((part) => part.doubts ?? []), ...targets.doubts],
  };
}
