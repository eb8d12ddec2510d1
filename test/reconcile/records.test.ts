import { IDENTITIES } from '../../src/forms/index.ts';
import { tablesToDepartmentTargets } from '../../src/forms/department-targets/index.ts';
import { tableToProjects } from '../../src/forms/projects/index.ts';
import { tableToEvaluations } from '../../src/forms/self-evaluation/index.ts';
import type { RecognizedTable } from '../../src/model/index.ts';
import { evaluateEquation } from '../../src/reconcile/equation.ts';
import { proveRecords, type Proof } from '../../src/reconcile/index.ts';
import { indexPlaces } from '../../src/reconcile/places.ts';
import { targetsToEquations } from '../../src/reconcile/records/targets.ts';
import type { Entry, Records } from '../../src/schemas/index.ts';
import { parseAmount } from '../../src/words/amount.ts';
import { drawTable, type DrawnCell } from '../forms/grid-table.ts';
import { checksOf, findingsOf } from './amounts-of.ts';
import { NO_RECORDS } from './doubts/doubts-of.ts';

const prove = (table: RecognizedTable, records: Partial<Records>): Proof =>
  proveRecords([table], { ...NO_RECORDS, ...records }, IDENTITIES);

const proveList = (rows: readonly (readonly string[])[]): Proof => {
  const table = drawTable('project_list', rows);
  return prove(table, tableToProjects('d', table));
};

describe('projects', () => {
  const rows = [
    ['甲项目', '5.000000', '3.000000', '2.000000'],
    ['乙项目', '5.000000', '4.000000', ''],
    ['丙项目', '5.000000', '#####', ''],
    ['丁项目', '5.000000', '', ''],
  ];
  const proof = proveList(rows);

  test('项目总额 is 财政资金 and 其他资金, where a part of it is printed', () => {
    expect(checksOf(proof)).toEqual([
      'project.total 5.000000 = 5.000000',
      'project.total 5.000000 ≠ 4.000000',
      'project.total ? unreadable: 丙项目',
    ]);
  });

  test('a sum of parts that were rounded misses by half a unit of each, one part by nothing', () => {
    const printed = [
      ['甲项目', '73.24', '53.23', '20.00'],
      ['乙项目', '73.24', '73.23', ''],
    ];
    expect(checksOf(proveList(printed))).toEqual([
      'project.total 73.24 = 73.23',
      'project.total 73.24 ≠ 73.23',
    ]);
  });

  test('a figure that is too wide for its column gets its value in a finding', () => {
    expect(findingsOf(proof)).toContain('check.value_given t0/r2c2: — → 5.000000');
  });

  test('a list of another layout has no such columns', () => {
    const table = drawTable('project_list', rows);
    expect(prove({ ...table, layout: 'project_form' }, tableToProjects('d', table)).checks).toEqual([]);
  });
});

/** A form of eight rows: the money, its rate and score; the points and the score of its one indicator; the total score. */
const formOf = (
  money: readonly string[],
  indicator: readonly string[],
  totalScore: string,
): DrawnCell[][] => [
  ['项目名称', ['种树', 7]],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', ...money],
  ['年度总体目标', ['预期目标', 4], ['实际完成情况', 3]],
  ['', ['在河边种树', 4], ['种了', 3]],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['', '产出指标', '数量指标', ...indicator],
  [['总分', 6], '100', totalScore],
];

const proveForms = (...forms: readonly DrawnCell[][][]): Proof => {
  const table = drawTable('self_evaluation', forms.flat());
  const { evaluations, places } = tableToEvaluations('d', table, 2023);
  return prove(table, { evaluations, places });
};

/** `identity: cells left = cells right`, the document left out. */
const termsOf = ({ checks }: Proof): string[] =>
  checks.map(({ identity, terms }) => {
    const side = (name: string): string =>
      terms.flatMap(({ side: own, cell }) => (own === name ? [cell.replace('d/t0/', '')] : [])).join(' ');
    return `${identity}: ${side('left')} = ${side('right')}`;
  });

describe('self-evaluations', () => {
  const evaluationOf = (rate: string, score: string, totalScore: string): Proof =>
    proveForms(formOf(['10', '10', '8', '10', rate, '8'], ['按时', '1月', '1月', '90', score], totalScore));

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
    expect(findingsOf(evaluationOf('100%', '85', '93'))).toEqual(['check.rate_differs t0/r2c6: 100 → 80.00']);
    expect(findingsOf(evaluationOf('80%', '95', '103'))).toEqual([
      'check.score_above_points t0/r6c7: 95 → 90',
    ]);
    expect(findingsOf(evaluationOf('80%', '85', '40'))).toEqual(['check.not_closed t0/r7c7: 93 → 40']);
  });

  test('each term stands in its own column where 年初预算数, 分值 and 得分 print the same', () => {
    const form = formOf(['10', '10', '10', '10', '100%', '10'], ['棵数', '90', '90', '90', '90'], '100');
    expect(termsOf(proveForms(form))).toEqual([
      'evaluation.points: r7c6 = r2c5 r6c6',
      'evaluation.scores: r7c7 = r2c7 r6c7',
      'evaluation.rate: r2c6 = r2c4 r2c3',
      'evaluation.limit: r6c7 = r6c6',
    ]);
  });

  test('of several forms in one table each has its terms, and what is wrong, in its own rows', () => {
    const money = ['10', '10', '8', '10', '80%', '8'];
    const indicator = ['按时', '1月', '1月', '90', '85'];
    const proof = proveForms(formOf(money, indicator, '93'), formOf(money, indicator, '94'));
    expect(termsOf(proof).slice(0, 4)).toEqual([
      'evaluation.points: r7c6 = r2c5 r6c6',
      'evaluation.scores: r7c7 = r2c7 r6c7',
      'evaluation.points: r15c6 = r10c5 r14c6',
      'evaluation.scores: r15c7 = r10c7 r14c7',
    ]);
    expect(findingsOf(proof)).toEqual(['check.not_closed t0/r15c7: 93 → 94']);
  });

  test('points that are not given are missed at their cell, or where the form begins', () => {
    const money = ['10', '10', '8', '', '80%', '8'];
    const form = formOf(money, ['按时', '1月', '1月', '', '85'], '93');
    expect(termsOf(proveForms(form))[0]).toBe('evaluation.points: r7c6 = r2c5 r6c6');
    const unfunded = form.filter((_, row) => row !== 1 && row !== 2);
    expect(termsOf(proveForms(unfunded))[0]).toBe('evaluation.points: r5c6 = r0c1 r4c6');
  });

  test('a form without a column of points has them in the names, one without blanks both totals in one cell', () => {
    const rows: DrawnCell[][] = [
      ['项目名称', ['种树', 3]],
      ['一级指标', '三级指标', '实际完成值', '得分'],
      ['产出指标', '棵数（100分）', '9棵', '90'],
      ['总分', ['100 90', 3]],
    ];
    expect(termsOf(proveForms(rows))).toEqual([
      'evaluation.points: r3c1 = r0c1 r2c1',
      'evaluation.scores: r3c1 = r0c1 r2c3',
      'evaluation.limit: r2c3 = r2c1',
    ]);
  });
});

describe('targets of a department', () => {
  const targetOf = (...figures: readonly string[]): Proof => {
    const table = drawTable('department_targets', [
      [['部门名称', 3], ['某市园林局', 4]],
      ['预算支出总额', ['财政拨款', 3], ['其他资金', 3]],
      ['', '合计', '基本支出', '项目支出', '合计', '基本支出', '项目支出'],
      [...figures],
      ['一级指标', '二级指标', '三级指标', '指标值'],
    ]); // prettier-ignore
    return prove(table, tablesToDepartmentTargets('d', [table]));
  };

  test('each fund stands in its own column where others print the same', () => {
    expect(termsOf(targetOf('6', '3', '3', '0', '3', '0', '3'))).toEqual([
      'department.funds: r3c1 = r3c2 r3c3',
      'department.funds: r3c4 = r3c5 r3c6',
      'department.funds: r3c0 = r3c1 r3c4',
    ]);
  });
});

test('a department that names its further sources of money adds those, and not what it spends on other things', () => {
  const table = drawTable('department_targets', [
    ['部门名称', ['某市园林局', 3]],
    ['预算总额', ['12', 3]],
    ['1、资金来源：（1）政府预算资金', ['9', 3]],
    ['（2）财政专户管理资金', ['1', 3]],
    ['（3）单位资金', ['2', 3]],
    ['2、资金结构：（1）基本支出', ['7', 3]],
    ['（2）项目支出', ['5', 3]],
    ['（3）其他', ['0', 3]],
    ['一级指标', '二级指标', '三级指标', '指标值'],
  ]);
  const { checks } = prove(table, tablesToDepartmentTargets('d', [table]));
  expect(checks.map(({ holds }) => holds)).toEqual([true, true]);
});

test('where 财政拨款 is all that a form names of its money, the total may be more', () => {
  const table = drawTable('department_targets', [
    ['部门名称', ['某市园林局', 3]],
    ['资金总额', ['12', 3]],
    ['其中：财政拨款', ['9', 3]],
    ['一级指标', '二级指标', '三级指标', '指标值'],
  ]);
  expect(prove(table, tablesToDepartmentTargets('d', [table])).checks).toEqual([]);
});

describe('department targets', () => {
  /** Other funds have no column for their sum. */
  const targetOf = (...figures: readonly string[]): Proof => {
    const table = drawTable('department_targets', [
      [['部门名称', 2], ['某市园林局', 4]],
      ['预算支出总额', ['财政拨款', 3], ['其他资金', 2]],
      ['', '合计', '基本支出', '项目支出', '基本支出', '项目支出'],
      [...figures],
      ['一级指标', '二级指标', '三级指标', '指标值'],
    ]); // prettier-ignore
    return prove(table, tablesToDepartmentTargets('d', [table]));
  };
  const outcomes = ({ checks }: Proof): (boolean | null)[] => checks.map(({ holds }) => holds);

  test('count the parts of other funds where the form has no sum of them', () => {
    expect(outcomes(targetOf('12', '10', '4', '6', '', '2'))).toEqual([true, true]);
  });

  test('do not add up where nothing makes up the rest', () => {
    expect(outcomes(targetOf('12', '10', '4', '6', '', ''))).toEqual([true, false]);
  });
});

describe('funds of a department by its main tasks', () => {
  const form = (total: string) =>
    drawTable('department_targets', [
      [['部门名称', 2], ['某市园林局', 3]],
      ['年度主要任务', '任务名称', ['预算金额（万元）', 3]],
      ['', '', '总额', '财政拨款', '其他资金'],
      ['', '种树', '1.11', '1.11', ''],
      ['', '浇水', '2.22', '2.22', ''],
      ['', '金额合计', total, total, ''],
      ['一级指标', '二级指标', '三级指标', ['指标值', 2]],
    ]); // prettier-ignore
  const spent = (text: string): Entry => ({
    cell: 'd/t9/r0c0',
    amountId: null,
    value: parseAmount(text),
    isUnreadable: false,
    unit: '元',
    roundedTo: null,
    name: '本年支出合计',
    row: 0,
    column: 0,
  });
  const outcomesOf = (total: string, text: string): string[] => {
    const { departmentTargets, places } = tablesToDepartmentTargets('d', [form(total)]);
    const totalOf = (account: string) => (account === 'budget/all/expenditure/all' ? [spent(text)] : []);
    return targetsToEquations(departmentTargets, indexPlaces(places), 'department.funds', totalOf).map(
      (equation) => evaluateEquation(equation, '').outcome,
    );
  };

  test('add up, each rounded by itself', () => {
    expect(outcomesOf('3.33', '33391.33').at(-1)).toBe('rounded');
  });

  test('may be less than all that is spent, and no more', () => {
    expect(outcomesOf('3.33', '99999.00').at(-1)).toBe('undecidable');
    expect(outcomesOf('3.33', '11111.00').at(-1)).toBe('fails');
  });

  test('do not reach a total that is another', () => {
    expect(outcomesOf('4.33', '33300.00')).toContain('fails');
  });
});
