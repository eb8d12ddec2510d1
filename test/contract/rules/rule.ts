/** @file What a rule of the output contract is, and what the rules share. */
import type { Conversion, TableRecord } from '../../../src/schemas/index.ts';

export interface Rule {
  readonly sentence: string;
  /** The places that break it, none in a sound conversion. */
  readonly broken: (conversion: Conversion) => Iterable<string>;
}

export type CellRecord = TableRecord['cells'][number];

export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** `<document>/t7/r5c3` */
export const cellId = (table: TableRecord, { row, column }: CellRecord): string =>
  `${table.id}/r${row}c${column}`;

export const cellsById = ({ tables }: Pick<Conversion, 'tables'>): Map<string, CellRecord> =>
  new Map(tables.flatMap((table) => table.cells.map((cell) => [cellId(table, cell), cell])));

export const idsOf = (records: readonly { readonly id: string }[]): Set<string> =>
  new Set(records.map(({ id }) => id));

/** Every kind of record, by the name its members are listed under in names.ts. */
export const conversionToRecords = (conversion: Conversion): Record<string, readonly object[]> => ({
  document: [conversion.document],
  tables: conversion.tables,
  cells: conversion.tables.flatMap(({ cells }) => cells),
  amounts: conversion.amounts,
  projects: conversion.projects,
  indicators: conversion.projects.flatMap(({ indicators }) => indicators),
  department_targets: conversion.department_targets,
  department_target_indicators: conversion.department_targets.flatMap(({ indicators }) => indicators),
  evaluations: conversion.evaluations,
  evaluation_funds: conversion.evaluations.flatMap(({ funds }) =>
    Object.values(funds).filter((fund) => fund !== null),
  ),
  evaluation_indicators: conversion.evaluations.flatMap(({ indicators }) => indicators),
  statements: conversion.statements,
  repairs: conversion.repairs,
  checks: conversion.checks,
  terms: conversion.checks.flatMap(({ terms }) => terms),
  findings: conversion.findings,
});

/** Every value that is no list and no object, with its path and the name of its member. */
export function* conversionToValues(
  value: unknown,
  path = '',
  name = '',
): Generator<[path: string, name: string, value: unknown]> {
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* conversionToValues(item, `${path}[${i}]`, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* conversionToValues(item, `${path}.${key}`, key);
  else yield [path, name, value];
}
