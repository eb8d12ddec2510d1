/** @file Findings and repairs with what they join to: table, record and page; and the line a person reads. */
import { cellIdIn } from '../../model/ids.ts';
import { z } from 'zod';
import { renderFinding } from '../../findings/index.ts';
import { id, printed } from '../../schemas/common.ts';
import { findingSchema, repairSchema, type Conversion } from '../../schemas/index.ts';
import { documentColumn, relationSchema, type Relation, type Row } from './relation.ts';

const TABLE = /^[^/]+\/t\d+/u;
const CELL = /\/r(\d+)c(\d+)$/u;

const placeShape = {
  table_id: id.nullable().describe('The table it is about / 所在表格'),
  table_title: printed.describe('Title of that table / 表名'),
  record_id: id.nullable().describe('The record it is about / 所涉记录'),
  page: z.int().min(1).nullable().describe('The first page it is about / 页码'),
};

/** Finds what stands at an id; made once a document. */
function placesOfFindings(conversion: Conversion): (at: string) => Row {
  const tables = new Map(conversion.tables.map((table) => [table.id, table]));
  const pages = new Map<string, number>();
  for (const table of conversion.tables)
    for (const { row, column, sources } of table.cells) {
      const [first] = sources;
      if (first && 'page' in first) pages.set(cellIdIn(table.id, { row, column }), first.page);
    }
  const { amounts, projects, department_targets, evaluations } = conversion;
  const withRows = [...projects, ...department_targets, ...evaluations];
  const records = [
    ...amounts,
    ...withRows,
    ...withRows.flatMap(({ indicators }) => indicators as { id: string }[]),
  ];
  const known = new Set(records.map((record) => record.id));
  return (at) => {
    const table = tables.get(TABLE.exec(at)?.[0] ?? '');
    const stated = /#page=(\d+)/u.exec(at)?.[1];
    return {
      table_id: table?.id ?? null,
      table_title: table?.title ?? null,
      record_id: known.has(at) ? at : null,
      page: stated ? Number(stated) : (pages.get(at) ?? (CELL.test(at) ? null : (table?.pages[0] ?? null))),
    };
  };
}

/** `at` is a word of SQL. */
const { at: place, id: findingId, code, level, ...details } = findingSchema.shape;

function* findingRows(conversion: Conversion): Generator<Row> {
  const placeOf = placesOfFindings(conversion);
  for (const { at, ...finding } of conversion.findings)
    yield {
      ...finding,
      ...documentColumn(conversion),
      place: at,
      ...placeOf(at),
      message: renderFinding(finding.code, finding),
    };
}

export const findings: Relation = {
  name: 'findings',
  title: 'Doubts, with their places / 发现',
  schema: relationSchema({
    id: findingId,
    code,
    level,
    place,
    ...placeShape,
    ...details,
    message: z.string().describe('The line a person reads / 说明'),
  }),
  rows: findingRows,
};

const { id: repairId, rule, cell, ...change } = repairSchema.shape;

function* repairRows(conversion: Conversion): Generator<Row> {
  const placeOf = placesOfFindings(conversion);
  for (const { cell: cell_id, ...repair } of conversion.repairs)
    yield { ...repair, ...documentColumn(conversion), cell_id, ...placeOf(cell_id) };
}

export const repairs: Relation = {
  name: 'repairs',
  title: 'What was changed, and why / 修复',
  schema: relationSchema({ id: repairId, rule, cell_id: cell, ...placeShape, ...change }),
  rows: repairRows,
};
