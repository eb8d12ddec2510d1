import { tablesToDepartmentTargets } from '../../src/forms/department-targets/index.ts';
import type { RecognizedTable } from '../../src/model/index.ts';
import type { DepartmentTargetRecord } from '../../src/schemas/index.ts';
import { drawTable, type DrawnCell } from './grid-table.ts';

const draw = (rows: DrawnCell[][], rest: Partial<RecognizedTable> = {}): RecognizedTable => ({
  ...drawTable('department_targets', rows),
  ...rest,
});
const read = (...tables: RecognizedTable[]) => tablesToDepartmentTargets('doc', tables);
const toLines = ({ indicators }: DepartmentTargetRecord): string[] =>
  indicators.map(({ category, subcategory, name, operator, value, unit }) =>
    [category, subcategory, name, operator, value, unit].map((text) => text ?? '').join('|'),
  );

const LEVELS: DrawnCell[] = ['一级指标', '二级指标', '三级指标', '指标值'];
const INDICATOR: DrawnCell[] = ['产出指标', '数量指标', '报告', '≥3篇'];
const ONE: DrawnCell[][] = [['部门名称', ['某局', 3]], ['年度总体目标', ['办好事', 3]], LEVELS, INDICATOR];

describe('the drawings of a department’s targets', () => {
  it('reads indicators without levels, a goal below its label, and the department of the line above', () => {
    const table = draw(
      [
        [['当年整体绩效目标', 6]],
        [['做好预报。', 6]],
        [['绩效指标', 1, 3], '指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)'],
        ['预报准确率', '≥', '68', '%', '60'],
        ['运转天数', '=', '365', '天', '40'],
      ],
      { title: '部门整体绩效目标表', department: '某市某局' },
    );
    const { departmentTargets, doubts } = read(table);
    expect(departmentTargets).toMatchObject([{ department: '某市某局', goal: '做好预报。', funds: {} }]);
    expect(toLines(departmentTargets[0]!)).toEqual(['||预报准确率|≥|68|%', '||运转天数|=|365|天']);
    expect(departmentTargets[0]!.indicators.map(({ weight }) => weight)).toEqual(['60', '40']);
    expect(doubts).toEqual([]);
  });

  it('reads funds that stand in one column, each under its own label', () => {
    const { departmentTargets, doubts } = read(
      draw([
        ['部门名称', ['某局', 3]],
        [['年度预算安排（万元）', 1, 4], '资金总额', ['8200.95', 2]],
        ['项目支出', ['2285.57', 2]],
        ['基本支出', ['5915.38', 2]],
        ['其他资金', ['0.00', 2]],
        ['总体目标', ['办好事', 3]],
        LEVELS,
        INDICATOR,
      ]),
    );
    expect(departmentTargets).toMatchObject([{ goal: '办好事', unit: '万元' }]);
    expect(departmentTargets[0]!.funds).toEqual({
      total: '8200.95',
      project: '2285.57',
      basic: '5915.38',
      other: '0.00',
    });
    expect(doubts).toEqual([]);
  });

  it('reads funds that stand in one cell with their labels, or below them', () => {
    const rows: DrawnCell[][] = [
      ['部门名称：某局', '资金总额：30.00', '其中：基本支出：10.00', '项目支出：20.00'],
      ['财政拨款', '其他资金', '', ''],
      ['25.00', '5.00', '', ''],
      LEVELS,
      INDICATOR,
    ];
    const [target] = read(draw(rows)).departmentTargets;
    expect(target!.department).toBe('某局');
    expect(target!.funds).toEqual({
      total: '30.00',
      basic: '10.00',
      project: '20.00',
      fiscal: '25.00',
      other: '5.00',
    });
  });

  it('takes no label for the goal', () => {
    const rows: DrawnCell[][] = [
      ['部门名称', ['某局', 3]],
      ['年度总体目标', ['', 3]],
      ['年度绩效指标', '', '', ''],
      LEVELS,
      INDICATOR,
    ];
    expect(read(draw(rows)).departmentTargets[0]!.goal).toBeNull();
  });

  it('prefers the goal of the year to that of several years', () => {
    const rows: DrawnCell[][] = [
      ['部门名称', ['某局', 3]],
      ['整体绩效目标', ['五年后', 3]],
      ['年度绩效目标', ['今年', 3]],
      LEVELS,
      INDICATOR,
    ];
    expect(read(draw(rows)).departmentTargets[0]!.goal).toBe('今年');
  });

  it('gives each unit its own target where the forms stand one after the other in one table', () => {
    const other: DrawnCell[][] = [
      ['部门名称', ['某站', 3]],
      ['年度总体目标', ['修路', 3]],
      LEVELS,
      ['产出指标', '数量指标', '路', '≥5公里'],
    ];
    const { departmentTargets } = read(draw([...ONE, ...other]));
    expect(departmentTargets.map(({ department, goal }) => [department, goal])).toEqual([
      ['某局', '办好事'],
      ['某站', '修路'],
    ]);
    expect(departmentTargets.map(toLines)).toEqual([
      ['产出指标|数量指标|报告|≥|3|篇'],
      ['产出指标|数量指标|路|≥|5|公里'],
    ]);
    expect(new Set(departmentTargets.map(({ id }) => id)).size).toBe(2);
  });

  it('reads the form of a project behind that of the department as one of a project', () => {
    const project: DrawnCell[][] = [
      ['专项（项目）名称', ['修桥', 3]],
      ['资金总额', ['7.00', 3]],
      ['总体目标', ['桥', 3]],
      LEVELS,
      ['产出指标', '数量指标', '桥', '1座'],
    ];
    const { departmentTargets, projects } = read(draw([...ONE, ...project]));
    expect(departmentTargets.map(toLines)).toEqual([['产出指标|数量指标|报告|≥|3|篇']]);
    expect(projects.map(({ name, goal }) => [name, goal])).toEqual([['修桥', '桥']]);
  });

  it('reads a list of departments, one a row, that a page prints again', () => {
    const row = (name: string, value: string): DrawnCell[] => [name, '30.00', '10.00', '20.00', '办好事', '产出指标', '场次', value]; // prettier-ignore
    const { departmentTargets } = read(
      draw([
        [['单位名称', 1, 2], ['资金总额', 1, 2], ['按支出性质分', 2], ['整体绩效目标', 1, 2], ['年度绩效目标', 3]],
        ['基本支出', '项目支出', '一级指标', '三级指标', '指标值'],
        row('某局', '≥1场'), row('某局', '≥2场'), row('某站', '≥3场'),
      ]),
    ); // prettier-ignore
    expect(
      departmentTargets.map((each) => [each.department, each.funds['basic'], toLines(each).length]),
    ).toEqual([
      ['某局', '10.00', 2],
      ['某站', '10.00', 1],
    ]);
    expect(departmentTargets[0]!.goal).toBe('办好事');
  });

  it('says what it does not understand', () => {
    const { doubts } = read(draw([...ONE.slice(0, 2), ['某种新词', ['甲乙丙', 3]], ...ONE.slice(2)]));
    expect(doubts.map(({ code, actual }) => [code, actual])).toEqual([['table.unread', '某种新词 | 甲乙丙']]);
  });
});
