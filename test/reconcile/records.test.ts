import { IDENTITIES } from '../../src/forms/index.ts';
import type { Cell, Layout, RecognizedTable } from '../../src/model.ts';
import { proveRecords, type Proof } from '../../src/reconcile/index.ts';
import type { EvaluationRecord, ProjectRecord, Records } from '../../src/schemas/index.ts';
import { checksOf, findingsOf } from './amounts-of.ts';

/** A table as rows of cells, each with its line as its source. */
function rowsToTable(layout: Layout, rows: readonly (readonly string[])[]): RecognizedTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): Cell => {
      const place = { row, column, rowSpan: 1, columnSpan: 1, rules: [] };
      return { ...place, raw: text, text, sources: [{ line: row + 1, columns: [column, column + 1] }] };
    }),
  );
  const empty = { title: null, number: null, unit: null, headerRows: 0, pages: [], breaks: [] };
  return {
    kind: 'table',
    form: layout,
    layout,
    id: 't1',
    foundBy: 'tabs',
    rows: rows.length,
    columns: 11,
    cells,
    ...empty,
  };
}

const prove = (table: RecognizedTable, records: Partial<Records>): Proof =>
  proveRecords(
    [table],
    { amounts: [], projects: [], departmentTargets: [], evaluations: [], places: [], doubts: [], ...records },
    IDENTITIES,
  );

const project = (row: number): ProjectRecord => ({
  id: `d/t1/r${row}c0/project`,
  table_id: 'd/t1',
  code: null,
  code_printed: null,
  code_state: 'missing',
  name: 'x',
  total: null,
  fiscal: null,
  other: null,
  unit: '万元',
  goal: null,
  state: 'partial',
  sources: [],
  indicators: [],
});

describe('projects', () => {
  const rows = [
    ['甲项目', '5.000000', '3.000000', '2.000000'],
    ['乙项目', '5.000000', '4.000000', ''],
    ['丙项目', '5.000000', '#####', ''],
    ['丁项目', '5.000000', '', ''],
  ];
  const proof = prove(rowsToTable('project_list', rows), { projects: [0, 1, 2, 3].map(project) });

  test('项目总额 is 财政资金 and 其他资金, where a part of it is printed', () => {
    expect(checksOf(proof)).toEqual([
      'project.total 5.000000 = 5.000000',
      'project.total 5.000000 ≠ 4.000000',
      'project.total ? unreadable: x',
    ]);
  });

  test('a sum of parts that were rounded misses by half a unit of each, one part by nothing', () => {
    const printed = [
      ['甲项目', '73.24', '53.23', '20.00'],
      ['乙项目', '73.24', '73.23', ''],
    ];
    const records = printed.map(([, total, fiscal, other], i) => ({
      ...project(i),
      total: total!,
      fiscal: fiscal!,
      other: other! || null,
    }));
    expect(checksOf(prove(rowsToTable('project_list', printed), { projects: records }))).toEqual([
      'project.total 73.24 = 73.23',
      'project.total 73.24 ≠ 73.23',
    ]);
  });

  test('a figure that is too wide for its column gets its value in a finding', () => {
    expect(findingsOf(proof)).toContain('check.value_given t1/r2c2: — → 5.000000');
  });

  test('a list of another layout has no such columns', () => {
    expect(prove(rowsToTable('project_form', rows), { projects: [project(0)] }).checks).toEqual([]);
  });
});

describe('self-evaluations', () => {
  const evaluationOf = (rate: string, score: string, totalScore: string): Proof => {
    const rows = [
      ['年度资金总额', '10', '8', '10', rate, '8'],
      ['产出指标', '按时', '90', score],
      ['总分', '100', totalScore],
    ];
    const fund = { initial: null, annual: '10', executed: '8', points: '10', rate, score: '8' };
    const words = {
      category: null,
      subcategory: null,
      label: null,
      target: null,
      actual: null,
      deviation: null,
    };
    const indicator = {
      id: 'i',
      evaluation_id: 'e',
      position: 0,
      name: '按时',
      points: '90',
      score,
      ...words,
    };
    const evaluation = {
      id: 'd/t1/evaluation0',
      table_id: 'd/t1',
      funds: { total: fund, fiscal: null, carryover: null, other: null },
      total_points: '100',
      total_score: totalScore,
      indicators: [{ ...indicator, sources: [2, 3].map((at) => ({ line: 2, columns: [at, at + 1] })) }],
    } as unknown as EvaluationRecord;
    return prove(rowsToTable('self_evaluation', rows), { evaluations: [evaluation] });
  };

  test('points make up 100, scores the total, and the rate is executed by annual', () => {
    const proof = evaluationOf('80%', '85', '93');
    expect(checksOf(proof)).toEqual([
      'evaluation.points 100 = 100',
      'evaluation.scores 93 = 93',
      'evaluation.rate 80.00 = 80.00',
      'evaluation.limit 85 = 90',
    ]);
    expect(findingsOf(proof)).toEqual([]);
  });

  test('a rate of 0.8 is 80 %', () => {
    expect(findingsOf(evaluationOf('0.8', '85', '93'))).toEqual([]);
  });

  test('a wrong rate, a wrong total and a score above its points are told at their cells', () => {
    expect(findingsOf(evaluationOf('100%', '85', '93'))).toEqual(['check.rate_differs t1/r0c4: 100 → 80.00']);
    expect(findingsOf(evaluationOf('80%', '95', '103'))).toEqual([
      'check.score_above_points t1/r1c3: 95 → 90',
    ]);
    expect(findingsOf(evaluationOf('80%', '85', '40'))).toEqual(['check.not_closed t1/r2c2: 93 → 40']);
  });
});

describe('department targets', () => {
  const funds = { total: '12.00', fiscal: '10.00', fiscal_basic: '4.00', fiscal_project: '6.00' };
  const target = (other: Readonly<Record<string, string | null>>): Proof =>
    prove(rowsToTable('department_targets', [['12.00', '10.00', '4.00', '6.00', '2.00']]), {
      departmentTargets: [
        {
          id: 'd/t1/target',
          table_id: 'd/t1',
          department: '甲局',
          goal: null,
          notes: null,
          unit: '万元',
          funds: { other: null, other_basic: null, other_project: null, ...funds, ...other },
          indicators: [],
          sources: [],
        },
      ],
    });

  it('count the parts of other funds where the form has no sum of them', () => {
    expect(target({ other_project: '2.00' }).checks.map(({ holds }) => holds)).toEqual([true, true]);
  });

  it('do not add up where nothing makes up the rest', () => {
    expect(target({}).checks.map(({ holds }) => holds)).toEqual([true, false]);
  });
});
