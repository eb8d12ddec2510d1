/**
 * @file The bodies that a document names, once each: the one that discloses, and those that its records are of. Rows of one `department_id`
 * are one name, however it is spelt; what else may be the same body (a new name, a name without its region) is for views to doubt.
 */
import { z } from 'zod';
import { departmentIdOf } from '../../model/ids.ts';
import { id, printed } from '../../schemas/common.ts';
import type { Conversion } from '../../schemas/index.ts';
import {
  bareDepartment,
  codeOfDepartment,
  departmentKey,
  nameWithoutRegion,
} from '../../words/departments.ts';
import { documentColumn, relationSchema, type Relation, type Row } from './relation.ts';

const ROLES = ['discloser', 'target', 'evaluation', 'project', 'budget'] as const;

interface Mention {
  readonly role: (typeof ROLES)[number];
  readonly printed: string | null;
  readonly record: string;
}

/** In the order of the roles: the first one of a name is the evidence for it. */
function* mentionsIn(conversion: Conversion): Generator<Mention> {
  const { document, department_targets, evaluations, projects, amounts } = conversion;
  yield { role: 'discloser', printed: document.department, record: document.id };
  for (const { id: record, department } of department_targets)
    yield { role: 'target', printed: department, record };
  for (const { id: record, department, unit } of evaluations) {
    yield { role: 'evaluation', printed: department, record };
    yield { role: 'evaluation', printed: unit, record };
  }
  for (const { id: record, budget_unit } of projects) yield { role: 'project', printed: budget_unit, record };
  for (const { id: record, budget_unit } of amounts) yield { role: 'budget', printed: budget_unit, record };
}

function* departmentRows(conversion: Conversion): Generator<Row> {
  const { region, region_name, year } = conversion.document;
  const known = new Map<string, Row>();
  for (const { role, printed: text, record } of mentionsIn(conversion)) {
    const key = departmentKey(text ?? '');
    if (text === null || !/\p{L}/u.test(key)) continue; // a code alone is no name
    const before = known.get(key);
    if (before && (before['code'] !== null || codeOfDepartment(text) === null)) continue;
    const department_id = departmentIdOf(key);
    known.set(key, {
      id: `${conversion.document.id}/${department_id}`,
      ...documentColumn(conversion),
      department_id,
      name: bareDepartment(text),
      short_name: nameWithoutRegion(text),
      code: codeOfDepartment(text),
      region,
      region_name,
      year,
      role: before?.['role'] ?? role,
      record_id: before?.['record_id'] ?? record,
    });
  }
  yield* known.values();
}

export const departments: Relation = {
  name: 'departments',
  title: 'Departments and units that documents name / 部门和单位',
  schema: relationSchema({
    id,
    department_id: id.describe('The same for each spelling of one name, in every document / 部门标识'),
    name: z.string().describe('As printed, without its code / 名称，照录'),
    short_name: z
      .string()
      .describe('Without the regions it begins with: a help to find it again, no key / 不含行政区划的名称'),
    code: printed.describe('Printed with the name / 所附编码'),
    region: printed.describe('Administrative division code of the document / 文件的行政区划代码'),
    region_name: printed.describe('Administrative division name of the document / 文件的行政区划名称'),
    year: z.int().nullable().describe('Fiscal year of the document / 文件的财政年度'),
    role: z
      .enum(ROLES)
      .describe(
        'What names it: the document itself, a target, an evaluation, a project, a budget row / 何处提及',
      ),
    record_id: id.describe('The first record that names it, or the document / 首次提及它的记录'),
  }),
  rows: departmentRows,
};
