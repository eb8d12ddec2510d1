/** @file The parts of a data set (configs): what a researcher loads, each with whose and of when it is in every row. A new one is one entry. */
import { z } from 'zod';
import {
  amountSchema,
  departmentTargetIndicatorSchema,
  documentSchema,
  indicatorSchema,
  projectSchema,
  statementSchema,
  type Conversion,
} from '../schemas/index.ts';
import type { Relation } from '../write/relations/index.ts';
import { textToNearKeys } from './near-keys.ts';

type Row = Readonly<Record<string, unknown>>;

/** In front of every row. */
const { file, kind, department, department_id, region, region_name, year, format } = documentSchema.shape;
const whose = { file, format, kind, department, department_id, region, region_name, year };

const document_id = z.string().describe('sha256 of the document / 文件标识');
const near_keys = z
  .array(z.string())
  .describe('Rows that share one are near duplicates (MinHash) / 近似重复的键，有一个相同即近似重复');

const nearKeys = (text: string | null): string[] => (text === null ? [] : textToNearKeys(text));

function config(
  name: string,
  title: string,
  shape: z.ZodRawShape,
  rows: (conversion: Conversion) => Iterable<Row>,
): Relation {
  return {
    name,
    title,
    schema: z.strictObject({ id: z.string(), document_id, ...whose, ...shape }),
    *rows(conversion) {
      const { id } = conversion.document;
      for (const row of rows(conversion)) yield { ...conversion.document, ...row, document_id: id };
    },
  };
}

const { code, code_state, name, budget_unit, total, total_yuan, fiscal, other, unit, goal } =
  projectSchema.shape;
const { category, subcategory, operator, value, weight } = indicatorSchema.shape;
const { activity, name: indicatorName, unit: valueUnit } = departmentTargetIndicatorSchema.shape;

function* goalRows({ projects, department_targets, evaluations }: Conversion): Generator<Row> {
  const row = (id: string, of: string, owner: string | null, text: string | null): Row[] =>
    text === null ? [] : [{ id, of, owner, goal: text, near_keys: nearKeys(text) }];
  for (const each of projects) yield* row(each.id, 'project', each.name, each.goal);
  for (const each of department_targets) yield* row(each.id, 'department', each.department, each.goal);
  for (const each of evaluations) yield* row(each.id, 'evaluation', each.project, each.goal_expected);
}

function* indicatorRows({ projects, department_targets }: Conversion): Generator<Row> {
  for (const { name: owner, indicators } of projects)
    for (const each of indicators)
      yield { ...each, of: 'project', owner, activity: null, near_keys: nearKeys(each.name) };
  for (const { department: owner, indicators } of department_targets)
    for (const each of indicators) yield { ...each, of: 'department', owner, near_keys: nearKeys(each.name) };
}

const of = z.enum(['project', 'department', 'evaluation']).describe('What it is of / 所属');
const owner = z.string().nullable().describe('Name of the project or department / 所属项目或部门名称');
const amount = amountSchema.omit({ sources: true, proved_by: true, corrected: true }).shape;
const statement = statementSchema.omit({ sources: true, checks: true, department: true, year: true }).shape;
const { department: stated_department, year: stated_year } = statementSchema.shape;

/** Whose and of when the sentence speaks stands beside whose and of when the document is. */
function* statementRows({ statements }: Conversion): Generator<Row> {
  for (const { department: stated, year: of_year, ...record } of statements)
    yield { ...record, stated_department: stated, stated_year: of_year };
}

export const CONFIGS: readonly Relation[] = [
  config(
    'projects',
    'Projects with their money and goals / 项目',
    { code, code_state, name, budget_unit, total, fiscal, other, unit, total_yuan, goal },
    ({ projects }) => projects,
  ),
  config('goals', 'Performance goals as texts / 绩效目标', { of, owner, goal, near_keys }, goalRows),
  config(
    'indicators',
    'Performance indicators / 绩效指标',
    {
      of,
      owner,
      activity,
      category,
      subcategory,
      name: indicatorName,
      operator,
      value,
      unit: valueUnit,
      weight,
      near_keys,
    },
    indicatorRows,
  ),
  config('amounts', 'Figures of the tables, with what proves them / 金额', amount, ({ amounts }) =>
    amounts.filter(({ state }) => state !== 'blank'),
  ),
  config(
    'statements',
    'Figures that the prose states / 文字说明中的数字',
    { ...statement, stated_department, stated_year },
    statementRows,
  ),
];
