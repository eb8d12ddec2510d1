/** @file The last step of convert: everything the stages found, as the document file of the contract. */
import { FINDINGS } from '../findings/index.ts';
import { cellIdOf, departmentIdOf, tableIdOf } from '../model/ids.ts';
import type { CellDoubt, DocumentFacts, Doubt, RawDocument, RecognizedTable } from '../model/index.ts';
import { amountInYuan, formatAmount, parseAmount } from '../words/amount.ts';
import { departmentKey } from '../words/departments.ts';
import { regionOfName } from '../words/years-and-regions.ts';
import { hashRecords } from './records-hash.ts';
import {
  SCHEMA_VERSION,
  type CheckRecord,
  type Conversion,
  type FindingRecord,
  type ProjectRecord,
  type Records,
  type RepairRecord,
  type TableRecord,
} from '../schemas/index.ts';

interface Concluded {
  readonly documentId: string;
  readonly file: string;
  readonly raw: RawDocument;
  readonly tables: readonly RecognizedTable[];
  readonly facts: DocumentFacts;
  readonly proof: {
    readonly checks: readonly CheckRecord[];
    readonly records: Records;
    readonly doubts: readonly Doubt[];
  };
  /** What the records say and cannot be right. */
  readonly doubts: readonly Doubt[];
  /** What the accounting of characters found missing. */
  readonly lost: readonly Doubt[];
}

const orNull = (text: string | null | undefined): string | null => (text ? text : null);

/** Lists of the cells go over as they are: nobody changes them, and of a long document a copy would be most of the memory. */
function tableToRecord(documentId: string, table: RecognizedTable): TableRecord {
  return {
    id: tableIdOf(documentId, table),
    form: table.form,
    title: orNull(table.title),
    number: orNull(table.number),
    unit: orNull(table.unit),
    pages: [...table.pages],
    found_by: table.foundBy,
    header_rows: table.headerRows,
    rows: table.rows,
    columns: table.columns,
    cells: table.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      row_span: cell.rowSpan,
      column_span: cell.columnSpan,
      text: cell.text,
      raw: cell.raw,
      rules: cell.rules as string[],
      sources: cell.sources as TableRecord['cells'][number]['sources'],
    })),
  };
}

/** The repairs that ride on the cells, in document order. */
const tablesToRepairs = (documentId: string, tables: readonly RecognizedTable[]): RepairRecord[] =>
  tables.flatMap((table) =>
    table.cells.flatMap((cell) => {
      const id = cellIdOf(documentId, table, cell);
      return (cell.repairs ?? []).map((repair, i) => ({ id: `${id}/repair${i}`, ...repair, cell: id }));
    }),
  );

const doubtToFinding = (at: string, doubt: CellDoubt, index: number): FindingRecord => ({
  id: `${at}/finding${index}`,
  code: doubt.code,
  level: FINDINGS[doubt.code].level,
  at,
  expected: orNull(doubt.expected),
  actual: orNull(doubt.actual),
  note: orNull(doubt.note),
});

function doubtPlace(documentId: string, doubt: Doubt): string {
  if (doubt.statement) return doubt.statement;
  if (doubt.table && doubt.cell) return cellIdOf(documentId, { id: doubt.table }, doubt.cell);
  if (doubt.table) return `${documentId}/${doubt.table}`;
  if (!doubt.source) return documentId;
  if ('page' in doubt.source) return `${documentId}#page=${doubt.source.page}`;
  return 'line' in doubt.source
    ? `${documentId}#line=${doubt.source.line}`
    : `${documentId}#path=${doubt.source.path}`;
}

/** Document and table findings first, then those of the cells; ids count within one place. */
function doubtsToFindings({ documentId, raw, tables, proof, doubts, lost }: Concluded): FindingRecord[] {
  const placed: [string, CellDoubt][] = [
    ...raw.doubts,
    ...proof.records.doubts,
    ...proof.doubts,
    ...doubts,
    ...lost,
  ].map((doubt) => [doubtPlace(documentId, doubt), doubt]);
  for (const table of tables)
    for (const cell of table.cells)
      for (const doubt of cell.doubts ?? []) placed.push([cellIdOf(documentId, table, cell), doubt]);
  const count = new Map<string, number>();
  return placed.map(([at, doubt]) => {
    const index = count.get(at) ?? 0;
    count.set(at, index + 1);
    return doubtToFinding(at, doubt, index);
  });
}

/** A region is a code where project codes tell it, and a name where the name of the department begins with one. */
function toNamed({ kind, department, region, year }: DocumentFacts) {
  return {
    kind,
    department,
    department_id: department && departmentIdOf(departmentKey(department)),
    region: region !== null && /^\d{6}$/u.test(region) ? region : null,
    region_name: department && regionOfName(department),
    year,
  };
}

function withYuan({
  goal,
  state,
  sources,
  indicators,
  ...head
}: ProjectRecord): Conversion['projects'][number] {
  const total = head.total === null ? null : parseAmount(head.total);
  const yuan = total && amountInYuan(total, head.unit);
  return { ...head, total_yuan: yuan && formatAmount(yuan), goal, state, sources, indicators };
}

export function conclude(parts: Concluded): Conversion {
  const { documentId, file, raw, tables, facts, proof } = parts;
  const { amounts, projects, departmentTargets, evaluations, statements } = proof.records;
  return {
    schema_version: SCHEMA_VERSION,
    document: {
      id: documentId,
      file,
      format: raw.format,
      sha256: documentId,
      ...toNamed(facts),
      pages: raw.pages,
      status: raw.isPartial ? 'partial' : 'converted',
      reason: null,
      records_sha256: hashRecords(facts, proof.records),
    },
    tables: tables.map((table) => tableToRecord(documentId, table)),
    amounts: [...amounts],
    projects: projects.map(withYuan),
    department_targets: [...departmentTargets],
    evaluations: [...evaluations],
    statements: [...statements],
    repairs: tablesToRepairs(documentId, tables),
    checks: [...proof.checks],
    findings: doubtsToFindings(parts),
  };
}
