/** One record of every kind, invented: 清溪县某局 has never been a department. */
import { z } from 'zod';
import { conversionSchema, SCHEMA_VERSION, type Conversion } from '../../src/schemas/index.ts';

const document = 'a'.repeat(64);
const table = `${document}/t0`;
const sources = [{ line: 3, columns: [0, 4] as [number, number] }];
const indicator = {
  category: '产出指标',
  subcategory: '数量指标',
  name: '修缮面积，含“附属”用房',
  operator: '≥',
  value: '=1200',
  unit: '平方米',
};
const fund = { initial: '10.00', annual: '10.00', executed: null, points: '10', rate: null, score: '-3' };

/** Members that the sample does not name are null, or left out where they may be, so that it need not know every new one. */
function complete(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodNullable)
    return value === null ? null : complete(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((item) => complete(schema.element as z.ZodType, item));
  if (!(schema instanceof z.ZodObject)) return value;
  const given = value as Record<string, unknown>;
  const members = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, member]) => {
    if (Object.hasOwn(given, key)) return [[key, complete(member, given[key])]];
    return member instanceof z.ZodOptional ? [] : [[key, null]];
  });
  return { ...given, ...Object.fromEntries(members) };
}

export const sampleConversion = (): Conversion =>
  conversionSchema.parse(complete(conversionSchema, record()));

function record(): object {
  return {
    schema_version: SCHEMA_VERSION,
    document: {
      id: document,
      file: 'folder/清溪.txt',
      format: 'text',
      sha256: document,
      kind: 'budget',
      department: '清溪县某局',
      region: null,
      year: 2024,
      pages: null,
      status: 'converted',
    },
    tables: [
      {
        id: table,
        form: 'expenditure',
        title: '支出总表',
        number: null,
        unit: '万元',
        pages: [],
        found_by: 'tabs',
        header_rows: 1,
        rows: 2,
        columns: 1,
        cells: [
          {
            row: 0,
            column: 0,
            row_span: 1,
            column_span: 1,
            text: '合计',
            raw: '合\n计',
            rules: ['line-break'],
            sources,
          },
          { row: 1, column: 0, row_span: 1, column_span: 1, text: '', raw: '', rules: [], sources: [] },
        ],
      },
    ],
    amounts: [
      {
        id: `${table}/r0c0`,
        table_id: table,
        form: 'expenditure',
        title: '支出总表',
        row_labels: ['2050803-培训支出'],
        column_path: ['预算数', '小计'],
        direction: 'expenditure',
        phase: 'budget',
        fund: null,
        function_code: '2050803',
        government_economic_code: null,
        department_economic_code: '30216',
        budget_unit: null,
        level: 3,
        parent_id: null,
        measure: null,
        amount: '103.575000',
        unit: '万元',
        amount_yuan: '1035750.00',
        raw: '103. 575000',
        state: 'value',
        is_total: false,
        is_leaf: true,
        counts: true,
        proved_by: [`${document}/c0`],
        sources,
        corrected: {
          text: '103.60',
          author: '甲',
          date: '2026-01-05',
          reason: null,
          amount: '103.60',
          amount_yuan: '1036000.00',
        },
      },
    ],
    projects: [
      {
        id: `${table}/p0`,
        table_id: table,
        code: null,
        code_printed: null,
        code_state: 'missing',
        name: '办公楼修缮',
        total: '-5.00',
        fiscal: null,
        other: null,
        unit: '万元',
        goal: '按期\n完成',
        state: 'complete',
        sources,
        indicators: [
          {
            id: `${table}/p0/i0`,
            project_id: `${table}/p0`,
            position: 0,
            ...indicator,
            state: 'complete',
            assigned: 'printed',
            sources,
          },
        ],
      },
    ],
    department_targets: [
      {
        id: `${table}/d0`,
        table_id: table,
        department: '清溪县某局',
        goal: null,
        notes: null,
        unit: null,
        funds: { total: '1.00' },
        sources,
        indicators: [
          {
            id: `${table}/d0/i0`,
            department_target_id: `${table}/d0`,
            position: 0,
            activity: null,
            ...indicator,
            sources,
          },
        ],
      },
    ],
    evaluations: [
      {
        id: `${table}/e0`,
        table_id: table,
        project: '办公楼修缮',
        department: '清溪县某局',
        unit: null,
        leader: '王某',
        phone: '010-00000000',
        year: 2024,
        money_unit: '万元',
        funds: { total: fund, fiscal: fund, carryover: null, other: null },
        goal_expected: null,
        goal_actual: null,
        total_points: '100',
        total_score: '97',
        sources,
        indicators: [
          {
            id: `${table}/e0/i0`,
            evaluation_id: `${table}/e0`,
            position: 0,
            category: '产出指标',
            subcategory: '数量指标',
            label: '指标1',
            name: '修缮面积',
            target: '≥1200平方米',
            actual: '1200',
            points: '10',
            score: '10',
            deviation: null,
            sources,
          },
        ],
      },
    ],
    statements: [
      {
        id: `${document}/s0`,
        position: 0,
        quantity: 'expenditure',
        names: [],
        aspect: 'amount',
        phase: 'budget',
        year: 2024,
        figure: '1.00',
        unit: '万元',
        amount_yuan: '10000.00',
        sentence: '支出预算1.00万元。',
        checks: [],
        sources,
      },
    ],
    repairs: [
      {
        id: `${table}/r0c0/repair0`,
        rule: 'comma-for-point',
        cell: `${table}/r0c0`,
        before: '1,5',
        after: '1.5',
        reason: 'x',
      },
    ],
    checks: [
      {
        id: `${document}/c0`,
        identity: 'total-is-sum',
        holds: true,
        left_sum: '1.00',
        right_sum: '1.00',
        difference: '0.00',
        tolerance: '0.00',
        reason: null,
        terms: [
          { cell: `${table}/r0c0`, amount_id: `${table}/r0c0`, sign: '+', side: 'left', amount: '1.00' },
        ],
      },
    ],
    findings: [
      {
        id: `${table}/r0c0/finding0`,
        code: 'table.no_unit',
        level: 'warning',
        at: `${table}/r0c0`,
        expected: null,
        actual: null,
        note: null,
      },
    ],
  };
}
