/** @file One paper in PDF, Word, HTML and text gives the same records, apart from what is bound to the format. */
import type { Conversion } from '../../src/schemas/index.ts';
import { converted } from './converted.ts';
import { pending } from './pending.ts';

/** Ids, places and raw text differ between formats, and so does how the extent of a project is known. */
const FORMAT_BOUND = new Set([
  ...['id', 'table_id', 'project_id', 'evaluation_id', 'department_target_id'],
  ...['raw', 'sources', 'assigned'],
]);

const ID = /^[0-9a-f]{64}\//;

/** The record with its ids taken out at every depth; of a list of ids its length is kept. */
function withoutFormat(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isIds = value.length > 0 && value.every((each) => typeof each === 'string' && ID.test(each));
    return isIds ? value.length : value.map(withoutFormat);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !FORMAT_BOUND.has(name))
      .map(([name, each]) => [name, withoutFormat(each)]),
  );
}

/** An amount's parent by its labels, since its id is bound to the format. */
const withParents = ({ amounts }: Conversion): object[] => {
  const labels = new Map(amounts.map(({ id, row_labels }) => [id, row_labels]));
  return amounts.map(({ parent_id, ...amount }) => ({
    ...amount,
    parent: parent_id === null ? null : labels.get(parent_id),
  }));
};

const recordsOf = (conversion: Conversion): unknown =>
  withoutFormat({
    hash: conversion.document.records_sha256,
    facts: [conversion.document.kind, conversion.document.department, conversion.document.year],
    tables: conversion.tables.map(({ form, title, number, unit }) => [form, title, number, unit]),
    amounts: withParents(conversion),
    projects: conversion.projects,
    department_targets: conversion.department_targets,
    evaluations: conversion.evaluations,
    checks: conversion.checks.map(({ identity, holds, left_sum, right_sum }) => [
      identity,
      holds,
      left_sum,
      right_sum,
    ]),
  });

const papers: readonly (readonly [first: string, ...others: string[]])[] = [
  [
    'district-budget.txt',
    'district-budget.html',
    'district-budget.docx',
    'district-budget.pdf',
    'district-budget.ofd',
  ],
  [
    'self-evaluations.txt',
    'self-evaluations.html',
    'self-evaluations.docx',
    'self-evaluations.pdf',
    'self-evaluations.ofd',
  ],
  ['city-unit-budget-gbk.html', 'city-unit-budget.xlsx', 'city-unit-budget.pdf'],
  ['province-budget.docx', 'province-budget.pdf'],
  ['final-accounts.html', 'final-accounts.pdf'],
  ['project-forms.docx', 'project-forms.pdf', 'project-forms.ofd'],
];

/** Aspects whose debt makes the records differ. */
const owes = (name: string): boolean =>
  process.env['PENDING'] !== '1' &&
  Object.keys(pending[name] ?? {}).some((aspect) => !['golden', 'quiet'].includes(aspect));

describe.each(papers)('%s gives the same records as', (first, ...others) => {
  for (const other of others.filter((name) => name !== undefined))
    (owes(first) || owes(other) ? test.skip : test)(
      other,
      async () => {
        expect(recordsOf(await converted(other))).toEqual(recordsOf(await converted(first)));
      },
      60_000,
    );
});
