/** @file What the records of a document say, as one hash: the same paper in PDF and in Word has the same. */
import { sha256Of } from '../model/sha256.ts';
import type { DocumentFacts } from '../model/index.ts';
import type { Records } from '../schemas/index.ts';

/** Ids and places differ from format to format, and so does what is left blank. */
const saidBy = ({ amounts, projects, departmentTargets, evaluations }: Records): readonly unknown[][] => [
  amounts
    .filter(({ state }) => state !== 'blank')
    .map(({ row_labels, column_path, amount, unit }) => [row_labels, column_path, amount, unit]),
  projects.map(({ code, name, total, goal, indicators }) => [
    code,
    name,
    total,
    goal,
    indicators.map((indicator) => [indicator.name, indicator.operator, indicator.value, indicator.unit]),
  ]),
  departmentTargets.map(({ department, goal, indicators }) => [
    department,
    goal,
    indicators.map((indicator) => [indicator.name, indicator.operator, indicator.value, indicator.unit]),
  ]),
  evaluations.map(({ project, goal_expected, goal_actual, total_score }) => [
    project,
    goal_expected,
    goal_actual,
    total_score,
  ]),
];

/** sha256, in hex; null for a document without records, which says the same as no other. */
export function hashRecords(facts: DocumentFacts, records: Records): string | null {
  const said = saidBy(records);
  if (said.every((list) => list.length === 0)) return null;
  const { kind, department, year } = facts;
  return sha256Of(JSON.stringify([kind, department, year, ...said]));
}
