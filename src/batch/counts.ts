/** @file How much was found: in one document, and in all. */
import type { Conversion, Counts } from '../schemas/index.ts';
import { amountsToProofCounts } from '../write/proof-counts.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Of one document. Pages are 0 where the format has none. */
export function conversionToCounts(conversion: Conversion): Counts {
  const { document, tables, projects, checks, findings } = conversion;
  return {
    pages: document.pages ?? 0,
    tables: tables.length,
    cells: sum(tables.map((table) => table.cells.length)),
    amounts: conversion.amounts.length,
    projects: projects.length,
    indicators: sum(projects.map((project) => project.indicators.length)),
    department_targets: conversion.department_targets.length,
    evaluations: conversion.evaluations.length,
    statements: conversion.statements.length,
    repairs: conversion.repairs.length,
    checks: checks.length,
    checks_failed: checks.filter((check) => check.holds === false).length,
    ...amountsToProofCounts(conversion.amounts),
    findings: findings.length,
    errors: findings.filter((finding) => finding.level === 'error').length,
    warnings: findings.filter((finding) => finding.level === 'warning').length,
  };
}

export const NO_COUNTS: Counts = {
  pages: 0,
  tables: 0,
  cells: 0,
  amounts: 0,
  projects: 0,
  indicators: 0,
  department_targets: 0,
  evaluations: 0,
  statements: 0,
  repairs: 0,
  checks: 0,
  checks_failed: 0,
  amounts_stated: 0,
  value_proved: 0,
  value_copied: 0,
  zero_proved: 0,
  row_proved: 0,
  column_proved: 0,
  unit_proved: 0,
  findings: 0,
  errors: 0,
  warnings: 0,
};

export const addCounts = (a: Counts, b: Counts | null): Counts => {
  if (!b) return a;
  const keys = Object.keys(a) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Counts;
};
