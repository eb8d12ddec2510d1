/** @file The document file → what the page shows of it. */
import { cellIdIn } from '../model/ids.ts';
import { renderFinding } from '../findings/index.ts';
import type { AmountRecord, CheckRecord, Conversion, Decision, TableRecord } from '../schemas/index.ts';
import { readFigure } from '../words/figures.ts';
import type {
  Doubt,
  KeptDecision,
  ReviewAmount,
  ReviewCheck,
  ReviewDocument,
  ReviewTable,
} from './shapes.ts';
import { statesOf } from './states.ts';

/** Takes the document's own id off an id. */
type ToKey = (id: string) => string;

const keysOf =
  ({ document }: Conversion): ToKey =>
  (id) =>
    id.startsWith(document.id) ? id.slice(document.id.length).replace(/^\//, '') : id;

/** Of the data file and the address of a document: enough of its hash to be alone. */
export const dataNameOf = (documentId: string): string => documentId.slice(0, 16);

/** Worst first; within a level in the order of the document. */
const LEVELS: readonly Doubt['level'][] = ['error', 'warning', 'repair', 'info'];

function doubtsOf({ findings, repairs }: Conversion, toKey: ToKey): Doubt[] {
  const doubts: Doubt[] = [
    ...findings.map(({ level, code, at, ...details }) => ({
      level,
      code,
      at: toKey(at),
      message: renderFinding(code, details),
    })),
    ...repairs.map(({ rule, cell, before, after, reason }) => ({
      level: 'repair' as const,
      code: rule,
      at: toKey(cell),
      message: `${before} → ${after}: ${reason}`,
    })),
  ];
  return doubts.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function toTable(table: TableRecord, toKey: ToKey, stateOf: ReturnType<typeof statesOf>): ReviewTable {
  const { id, form, title, unit, pages, header_rows: headerRows, rows, columns, cells } = table;
  return {
    ...{ key: toKey(id), form, title, unit, pages, headerRows, rows, columns },
    cells: cells.map((cell) => {
      const cellId = cellIdIn(id, cell);
      return {
        key: toKey(cellId),
        row: cell.row,
        column: cell.column,
        rowSpan: cell.row_span,
        columnSpan: cell.column_span,
        text: cell.text,
        raw: cell.raw === cell.text ? null : cell.raw,
        isFigure: readFigure(cell.text) !== null,
        rules: cell.rules,
        sources: cell.sources,
        state: stateOf(cellId, cell),
      };
    }),
  };
}

const digestAmount = (amount: AmountRecord, toKey: ToKey): ReviewAmount => ({
  key: toKey(amount.id),
  labels: amount.row_labels,
  path: amount.column_path,
  amount: amount.amount,
  unit: amount.unit,
  measure: amount.measure,
  proofs: {
    value: amount.value_proof,
    row: amount.row_proof,
    column: amount.column_proof,
    unit: amount.unit_proof,
    unproved: amount.unproved,
  },
});

const toCheck = (check: CheckRecord, toKey: ToKey): ReviewCheck => ({
  identity: check.identity,
  holds: check.holds,
  left: check.left_sum,
  right: check.right_sum,
  difference: check.difference,
  unit: check.unit,
  reason: check.reason,
  ...(check.corrected && { corrected: check.corrected.holds }),
  terms: check.terms.map(({ cell, sign, side, amount }) => ({ key: toKey(cell), sign, side, amount })),
});

/** The name where there is one, else the code. */
export const regionOf = ({
  region,
  region_name: name,
}: Pick<Conversion['document'], 'region' | 'region_name'>): string | null => name ?? region;

/** Of a decision whose cell is gone nothing is shown: it is among the doubts. */
const toKept = ({ cell, verdict, value, note, author, date }: Decision, toKey: ToKey): KeptDecision[] =>
  verdict === 'withdrawn' ? [] : [{ key: toKey(cell), verdict, value, note, author, date }];

/**
 * @param hasOriginal whether the file stands beside the page
 * @param decisions of this document that the output keeps
 */
export function digest(
  conversion: Conversion,
  hasOriginal: boolean,
  decisions: readonly Decision[],
): ReviewDocument {
  const { id, file, department, year, kind, pages } = conversion.document;
  const { format, sha256 } = conversion.document;
  const toKey = keysOf(conversion);
  const stateOf = statesOf(conversion);
  return {
    ...{ name: dataNameOf(id), file, department, year, kind, pages, hasOriginal },
    region: regionOf(conversion.document),
    format: format ?? '',
    sha256: sha256 ?? '',
    tables: conversion.tables.map((table) => toTable(table, toKey, stateOf)),
    amounts: conversion.amounts.map((amount) => digestAmount(amount, toKey)),
    checks: conversion.checks.map((check) => toCheck(check, toKey)),
    doubts: doubtsOf(conversion, toKey),
    decisions: decisions.flatMap((decision) => toKept(decision, toKey)),
  };
}
