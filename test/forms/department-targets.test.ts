import { splitHierarchy } from '../../src/words/indicator-words.ts';
import { tablesToDepartmentTargets } from '../../src/forms/department-targets/index.ts';
import type { RecognizedTable } from '../../src/model/index.ts';
import { departmentTargetSchema, type DepartmentTargetRecord } from '../../src/schemas/index.ts';
import { drawTable, type DrawnCell } from './grid-table.ts';

function readOne(...tables: RecognizedTable[]): DepartmentTargetRecord {
  const records = tablesToDepartmentTargets('doc', tables).departmentTargets;
  expect(records).toHaveLength(1);
  expect(departmentTargetSchema.safeParse(records[0]).error).toBeUndefined();
  return records[0]!;
}

const draw = (rows: DrawnCell[][]): RecognizedTable => drawTable('department_targets', rows);

const toLines = ({ indicators }: DepartmentTargetRecord): string[] =>
  indicators.map(({ activity, category, subcategory, name, operator, value, unit }) =>
    [activity, category, subcategory, name, operator, value, unit].map((text) => text ?? '').join('|'),
  );

test('a department in one row: what the labels head stands below them', () => {
  const record = readOne(
    draw([
      [['单位名称', 1, 2], ['资金总额', 1, 2], ['按支出性质分', 2], ['整体绩效目标', 1, 2], ['年度绩效目标', 4]],
      ['基本支出', '项目支出', '一级指标', '三级指标', '指标值', '度量单位'],
      [['某局', 1, 2], ['500.00', 1, 2], ['380.00', 1, 2], ['120.00', 1, 2], ['办好事', 1, 2], '产出指标', '场次', '≥10', '场'],
      ['效益指标', '增速', '≥6', '%'],
    ]),
  ); // prettier-ignore
  expect(record).toMatchObject({
    department: '某局',
    goal: '办好事',
    funds: { total: '500.00', basic: '380.00', project: '120.00' },
  });
  expect(toLines(record)).toEqual(['|产出指标||场次|≥|10|场', '|效益指标||增速|≥|6|%']);
});

const HEAD: DrawnCell[][] = [
  [
    ['部门名称', 2],
    ['某局', 6],
  ],
  [
    ['总体资金情况（万元）', 2, 3],
    ['预算支出总额', 1, 2],
    ['财政拨款', 3],
    ['其他资金', 2],
  ],
  ['合计', '基本支出', '项目支出', '合计', '基本支出'],
  ['1,000.50', '900.50', '400', '500.50', '100', ''],
  [
    ['整体绩效目标', 2],
    ['办好事', 6],
  ],
  [
    ['其他说明', 2],
    ['', 6],
  ],
];

describe('the performance targets of a department', () => {
  it('reads head and funds under two header rows', () => {
    const record = readOne(draw(HEAD));
    expect(record).toMatchObject({
      department: '某局',
      goal: '办好事',
      notes: null,
      unit: '万元',
      indicators: [],
    });
    expect(record.funds).toEqual({
      total: '1000.50',
      fiscal: '900.50',
      fiscal_basic: '400',
      fiscal_project: '500.50',
      other: '100',
      other_basic: null,
    });
  });

  it('splits levels that run together and carries a merged activity down', () => {
    const record = readOne(
      draw([
        ...HEAD,
        [['活动', 2], ['绩效指标', 3], '指标性质', '指标值', '度量单位'],
        [['监测', 2, 2], ['产出指标\n数量指标\n报告', 3], '≥', '1', '篇'],
        [['满意度指标服务对象满意度指标读者满意度', 3], '定性', '优', '其他'],
      ]),
    );
    expect(toLines(record)).toEqual([
      '监测|产出指标|数量指标|报告|≥|1|篇',
      '监测|满意度指标|服务对象满意度指标|读者满意度|定性|优|其他',
    ]);
  });

  it('goes on over pages that have other columns; the label of the block is no activity', () => {
    const header = ['活动', '绩效指标', '指标性质', '指标值', '度量单位'];
    const record = readOne(
      draw([...HEAD, [['活动', 2], ['绩效指标', 3], '指标性质', '指标值', '度量单位']]),
      draw([header, ['监测', '产出指标数量指标报告', '≥', '1', '篇']]),
      draw([
        ['', ...header],
        ['整体绩效目标', '招商', '成本指标经济成本指标预算', '≤', '8', '万元'],
        ['', '', '产出指标质量指标1. 4G网络可用率', '＝', '100', '%'],
      ]),
    );
    expect(toLines(record)).toEqual([
      '监测|产出指标|数量指标|报告|≥|1|篇',
      '招商|成本指标|经济成本指标|预算|≤|8|万元',
      '招商|产出指标|质量指标|1. 4G网络可用率|=|100|%',
    ]);
  });

  it('reads levels that stand in columns of their own', () => {
    const record = readOne(
      draw([
        ...HEAD,
        [
          ['一级指标', 2],
          ['二级指标', 2],
          ['三级指标', 2],
          ['指标值', 2],
        ],
        [
          ['产出', 2, 2],
          ['数量', 2],
          ['报告', 2],
          ['≥3篇', 2],
        ],
        [
          ['质量指标', 2],
          ['合格率', 2],
          ['定性', 2],
        ],
        [
          ['效益指标', 2],
          ['', 2],
          ['影响', 2],
          ['良好', 2],
        ],
      ]),
    );
    expect(toLines(record)).toEqual([
      '|产出指标|数量指标|报告|≥|3|篇',
      '|产出指标|质量指标|合格率||定性|',
      '|效益指标||影响||良好|',
    ]);
  });

  it('takes the sum where the funds are given task by task, and all lines of a goal', () => {
    const record = readOne(
      draw([
        [
          ['部门（单位）名称', 2],
          ['某局', 4],
        ],
        [
          ['年度主要任务', 1, 4],
          ['任务名称', 1, 2],
          ['主要内容', 1, 2],
          ['预算金额（万元）', 3],
        ],
        ['总额', '财政拨款', '其他资金'],
        ['修路', '修', '3', '2', '1'],
        [['金额合计', 2], '30', '20', '10'],
        [
          ['年度总体目标', 1, 2],
          ['目标1：修路', 5],
        ],
        [['目标2：架桥', 5]],
        [['年度绩效指标', 1, 2], '一级指标', '二级指标', ['三级指标', 2], '指标值'],
        ['产出指标', '数量指标', ['路', 2], '≥3公里'],
      ]),
    );
    expect(record).toMatchObject({ department: '某局', goal: '目标1：修路目标2：架桥', unit: '万元' });
    expect(record.funds).toEqual({ total: '30', fiscal: '20', other: '10' });
    expect(toLines(record)).toEqual(['|产出指标|数量指标|路|≥|3|公里']);
  });

  it('gives one record for each department name', () => {
    const { departmentTargets } = tablesToDepartmentTargets('doc', [draw(HEAD), draw(HEAD)]);
    expect(departmentTargets.map((record) => record.department)).toEqual(['某局', '某局']);
  });
});

describe('splitting the levels', () => {
  it.each([
    ['产出指标数量指标次数', '产出指标', '数量指标', '次数'],
    ['满意度指标服务对象满意度指标满意度', '满意度指标', '服务对象满意度指标', '满意度'],
    ['成本指标生态环境成本指标能耗', '成本指标', '生态环境成本指标', '能耗'],
    ['效 益指标 社会效益指标 1. 4G覆盖', '效益指标', '社会效益指标', '1. 4G覆盖'],
    ['成本指标预算', '成本指标', null, '预算'],
  ])('%s', (text, category, subcategory, name) => {
    expect(splitHierarchy(text)).toEqual({ category, subcategory, name });
  });

  it('is not tried on text that begins with no level word', () => {
    expect(splitHierarchy('促进产出指标')).toBeNull();
  });
});
