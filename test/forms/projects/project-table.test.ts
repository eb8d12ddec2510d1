import { textToMeasure } from '../../../src/words/measure.ts';
import { projectTableToProjects } from '../../../src/forms/projects/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import type { Table } from '../../../src/model/index.ts';
import { linesToTestTable } from '../../tables.ts';
import { drawTable } from '../grid-table.ts';

const TITLE = '部门项目支出绩效目标表';

const read = (table: Table) => {
  const [recognized] = recognizeTables([table]);
  const { projects } = projectTableToProjects('doc', recognized!);
  return {
    layout: recognized!.layout,
    projects: projects.map(({ name, total, goal, indicators }) => ({
      name,
      total,
      goal,
      indicators: indicators.map((i) =>
        [i.category, i.subcategory, i.name, i.operator, i.value, i.unit, i.assigned].join(' '),
      ),
    })),
  };
};

const HEADER = '项目名称|年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标内容';

describe('a list of projects with columns of its own', () => {
  it('reads every column by its header, and a unit above its projects is none', () => {
    const lines = [
      HEADER,
      '某中心',
      '　路灯维护|路灯常亮|产出指标|数量指标|维护次数|>=|12|次|全年次数',
      '·|·|效益指标|社会效益|亮灯率|≥|95|%|亮灯占比',
      '　井盖更换|更换破损井盖|产出指标|数量指标|更换数量|=|30|个|更换个数',
    ];
    expect(read(linesToTestTable(lines, { title: TITLE, unit: '元' }))).toEqual({
      layout: 'project_table',
      projects: [
        {
          name: '路灯维护',
          total: null,
          goal: '路灯常亮',
          indicators: [
            '产出指标 数量指标 维护次数 ≥ 12 次 printed',
            '效益指标 社会效益指标 亮灯率 ≥ 95 % inferred',
          ],
        },
        {
          name: '井盖更换',
          total: null,
          goal: '更换破损井盖',
          indicators: ['产出指标 数量指标 更换数量 = 30 个 printed'],
        },
      ],
    });
  });

  it('reads merged cells, a header of two rows and signs that stand in the value', () => {
    const table = drawTable(
      'other',
      [
        [['单位编码', 1, 2], ['单位（专项）名称', 1, 2], ['资金总额', 1, 2], ['绩效目标', 1, 2], ['绩效指标', 6]],
        ['一级指标', '二级指标', '三级指标', '指标值', '评（扣）分标准', '备注'],
        [['312001', 1, 2], ['招商专项', 1, 2], ['120.00', 1, 2], ['引进五个项目', 1, 2], ['产出指标', 1, 2], '数量指标', '项目数', '≥5个', '酌情扣分', ''],
        ['质量指标', '落地率', '100%', '酌情扣分', ''],
      ],
      '项目支出绩效目标表',
    ); // prettier-ignore
    expect(read(table).projects).toEqual([
      {
        name: '招商专项',
        total: '120.00',
        goal: '引进五个项目',
        indicators: ['产出指标 数量指标 项目数 ≥ 5 个 printed', '产出指标 质量指标 落地率  100 % printed'],
      },
    ]);
  });

  it('leaves the common eleven columns to the list, and the form of one project to the form', () => {
    const common =
      '项目名称|项目总额|财政资金|其他资金|绩效目标|一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位';
    expect(read(linesToTestTable([common], { title: TITLE })).layout).toBe('project_list');
    const form = [
      '项目名称|甲',
      '主管部门及代码|乙',
      '年度资金总额：|5.00',
      '年度总体目标|丙',
      '一级指标|三级指标|指标值',
    ];
    expect(read(linesToTestTable(form, { title: TITLE })).layout).toBe('project_form');
    const evaluation = '项目名称|一级指标|三级指标|指标值|实际完成值|得分';
    expect(read(linesToTestTable([evaluation], { title: TITLE })).projects).toEqual([]);
  });
});

describe('sign, value and unit of one text', () => {
  it.each([
    ['≥60个', ['≥', '60', '个']],
    ['≤8万元', ['≤', '8', '万元']],
    ['≥95%', ['≥', '95', '%']],
    ['≥12.00(次)', ['≥', '12.00', '次']],
    ['≥3个工作日以内完成', ['≥', '3个工作日以内完成', null]],
    ['≥88TB', ['≥', '88', 'TB']],
    ['≤5万元/人·年', ['≤', '5', '万元/人·年']],
    ['100%', [null, '100', '%']],
    ['12月底前', [null, '12月底前', null]],
  ] as const)('%s', (text, expected) => {
    const { operator, value, unit } = textToMeasure(text);
    expect([operator, value, unit]).toEqual(expected);
  });
});

test('indicators above the first project are in no record, and that is said', () => {
  const lines = [
    HEADER,
    '·|·|效益指标|社会效益|亮灯率|≥|95|%|亮灯占比',
    '路灯维护|路灯常亮|产出指标|数量指标|维护次数|>=|12|次|全年次数',
  ];
  const doubts = (rows: readonly string[]) =>
    projectTableToProjects(
      'doc',
      recognizeTables([linesToTestTable(rows, { title: TITLE, unit: '元' })])[0]!,
    ).doubts.filter(({ code }) => code === 'project.rows_unnamed');
  expect(doubts(lines)).toMatchObject([
    { code: 'project.rows_unnamed', cell: { row: 1, column: 4 }, actual: '1' },
  ]);
  expect(doubts([HEADER, ...lines.slice(2)])).toEqual([]);
});
