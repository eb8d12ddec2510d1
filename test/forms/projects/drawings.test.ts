import { formToProjects, projectTableToProjects } from '../../../src/forms/projects/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import { joinTables } from '../../../src/normalize/join-tables.ts';
import type { RecognizedTable, Table } from '../../../src/model/index.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

type Rows = readonly (readonly DrawnCell[])[];

const draw = (rows: Rows, title: string | null, rest: Partial<Table> = {}): RecognizedTable =>
  recognizeTables([{ ...drawTable('other', rows, title), ...rest }])[0]!;

const read = (table: RecognizedTable) => {
  const reader = table.layout === 'project_form' ? formToProjects : projectTableToProjects;
  const { projects, doubts } = reader('d', table);
  return {
    projects: projects.map(({ name, budget_unit, total, fiscal, other, unit, goal, state, indicators }) => ({
      head: [name, budget_unit, total, fiscal, other, unit, goal, state].join('|'),
      indicators: indicators.map((i) =>
        [i.category, i.subcategory, i.name, i.operator, i.value, i.unit, i.weight].join('|'),
      ),
    })),
    doubts: doubts.map(({ code, actual, note }) => [code, actual ?? note].join(' ')),
  };
};

const MONEY: Rows = [
  [
    ['专项资金情况（万元）', 1, 3],
    ['资金总额：', 1],
    ['8.00', 3],
  ],
  [
    ['财政拨款：', 1],
    ['6.00', 3],
  ],
  [
    ['其他资金：', 1],
    ['2.00', 3],
  ],
];
const INDICATORS: Rows = [
  [['绩效目标指标', 1, 3], '一级指标', '二级指标', '三级指标', '目标值'],
  [['产出指标', 1, 2], '数量指标', '指标1：植树；', '≥5棵'],
  ['质量指标', '成活率', '≥90%'],
];

test('a form without a row for the name has it in its title, and the label of the block is no goal', () => {
  const form = draw([...MONEY, ['项目实施期目标', ['种树。', 4]], ...INDICATORS], '绿化经费项目绩效目标表');
  expect(read(form)).toEqual({
    projects: [
      {
        head: '绿化经费||8.00|6.00|2.00|万元|种树。|complete',
        indicators: ['产出指标|数量指标|植树|≥|5|棵|', '产出指标|质量指标|成活率|≥|90|%|'],
      },
    ],
    doubts: [],
  });
});

test('a title that names the form alone is no name', () => {
  const form = draw([...MONEY, ['年度目标', ['种树。', 4]], ...INDICATORS], '部门专项业务经费绩效目标表');
  expect(read(form).projects[0]!.head).toBe('||8.00|6.00|2.00|万元|种树。|partial');
});

test('forms that stand one below the other are each read, under a title of their own or none', () => {
  const form = (name: string): Rows => [
    ['项目名称', [name, 4]],
    ['年度目标', ['种树。', 4]],
    ...MONEY,
    ...INDICATORS,
  ];
  const table = draw([...form('甲'), [['项目支出绩效目标表', 5]], ...form('乙')], '项目支出绩效目标表');
  const { projects, doubts } = read(table);
  expect(projects.map(({ head }) => head)).toEqual([
    '甲||8.00|6.00|2.00|万元|种树。|complete',
    '乙||8.00|6.00|2.00|万元|种树。|complete',
  ]);
  expect(projects.map(({ indicators }) => indicators.length)).toEqual([2, 2]);
  expect(doubts).toEqual([]);
});

test('a form goes on under its title printed again, whatever columns its next page has', () => {
  const title = '政策和项目预算绩效目标表';
  const head: Rows = [['项目名称', ['甲', 4]], ['年度目标', ['种树。', 4]], ...MONEY, ...INDICATORS];
  const rest: Rows = [['绩效指标', '满意度指标', '服务对象满意度指标', '满意度', '≥95%']];
  const [table, ...others] = joinTables([draw(head, title), { ...draw(rest, title), id: 't1' }]);
  expect(others).toEqual([]);
  expect(read(table!).projects[0]!.indicators).toHaveLength(3);
});

test('what a form prints that no list knows is said, and so is what records have no field for', () => {
  const form = draw(
    [['项目名称', ['甲', 4]], ['项目类型', ['特定', 4]], ['某种说辞', ['某事', 4]], ['年度目标', ['种树。', 4]], ...MONEY, ...INDICATORS],
    '项目支出绩效目标表',
  ); // prettier-ignore
  expect(read(form).doubts).toEqual(['table.unread 某种说辞 | 某事', 'table.not_recorded 项目类型']);
});

test('a heading that no list knows is read by the signs below it, and keeps the project from being whole', () => {
  const odd = INDICATORS.map((row) => row.map((cell) => (cell === '目标值' ? '某某情形' : cell)));
  const form = draw(
    [['项目名称', ['甲', 4]], ['年度目标', ['种树。', 4]], ...MONEY, ...odd],
    '项目支出绩效目标表',
  );
  const { projects, doubts } = read(form);
  expect(projects[0]!.head).toMatch(/partial$/u);
  expect(doubts).toContain('project.partial headings read by what stands below them: 某某情形');
});

test('a list of offices, names, money and goals; the office is that of each project', () => {
  const rows: Rows = [
    ['单位名称', '项目名称', '金额', '绩效目标'],
    ['甲局', '执法', '6.00', '打击违法行为。'],
    ['乙队', '执法', '2.00', '巡逻。'],
  ];
  expect(read(draw(rows, '市级部门项目支出绩效表', { unit: '万元' }))).toEqual({
    projects: [
      { head: '执法|甲局|6.00|||万元|打击违法行为。|partial', indicators: [] },
      { head: '执法|乙队|2.00|||万元|巡逻。|partial', indicators: [] },
    ],
    doubts: ['project.no_indicators 2 projects'],
  });
});

test('an office over its projects is told by the sum of their money', () => {
  const rows: Rows = [
    ['项目', '预算数（单位：万元）', '绩效目标'],
    ['甲中心', '5.00', ''],
    ['种树', '3.00', '种树。'],
    ['浇水', '2.00', '浇水。'],
    ['除草', '9.00', ''],
  ];
  const { projects, doubts } = read(draw(rows, null));
  expect(projects.map(({ head }) => head)).toEqual([
    '种树|甲中心|3.00|||万元|种树。|partial',
    '浇水|甲中心|2.00|||万元|浇水。|partial',
    '除草||9.00|||万元||partial',
  ]);
  expect(doubts).toEqual(['project.no_indicators 3 projects', 'project.partial no goal']);
});

const WEIGHED: Rows = [
  ['序号', '项目名称', '当年财政拨款预算金额', '当年绩效目标', '指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)'],
]; // prettier-ignore

test('a list without levels, with weights, whose project a page prints again', () => {
  const head = (rows: number): DrawnCell[] => [['1', 1, rows], ['气象', 1, rows], ['4.00', 1, rows], ['预报。', 1, rows]]; // prettier-ignore
  const rows: Rows = [
    ...WEIGHED,
    [...head(2), '准确率', '≥', '68', '%', '12'],
    ['站数', '≥', '4', '个', '11'],
    [...head(2), '满意度', '≥', '90', '分', '5'],
    ['时限', '≤', '36', '小时', '8'],
  ];
  const table = draw(rows, '项目绩效目标表', { unit: '万元', breaks: [{ row: 3, kind: 'page' }] });
  expect(read(table).projects).toEqual([
    {
      head: '气象|||4.00||万元|预报。|complete',
      indicators: ['||准确率|≥|68|%|12', '||站数|≥|4|个|11', '||满意度|≥|90|分|5', '||时限|≤|36|小时|8'],
    },
  ]);
});

test('one name and code over blocks with money of their own are as many projects, the code presumed', () => {
  const rows: Rows = [
    ['项目编码', '项目名称', '预算单位', '项目总额', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
    [['99000022T000000100001', 1, 2], ['种树', 1, 2], '甲局', '3.00', ['种树。', 1, 2], '产出指标', '数量指标', '棵数', '3棵'],
    ['乙局', '5.00', '产出指标', '数量指标', '棵数', '≥5棵'],
  ]; // prettier-ignore
  const { projects } = projectTableToProjects('d', draw(rows, '项目支出绩效目标表', { unit: '万元' }));
  expect(projects.map((p) => [p.code, p.code_state, p.name, p.budget_unit, p.total].join('|'))).toEqual([
    '99000022T000000100001|complete|种树|甲局|3.00',
    '99000022T000000100001|presumed|种树|乙局|5.00',
  ]);
  expect(new Set(projects.map(({ id }) => id)).size).toBe(2);
});

test('levels and values whose rules were lost say their word on each row', () => {
  const form = draw(
    [
      ['项目名称', ['甲', 4]],
      ['年度目标', ['种树。', 4]],
      ...MONEY,
      [['绩效指标', 1, 4], '一级指标', '二级指标', '三级指标', '指标值'],
      [['产出指标效益指标', 1, 3], '质量指标', '成活率', '90%'],
      [['时效指标经济效益指标', 1, 2], '按时率', ['98%', 1, 2]],
      ['/'],
    ],
    '项目支出绩效目标表',
  );
  const torn = form.cells.map((cell) =>
    cell.text === '98%' ? { ...cell, text: '98%/', raw: '98%\n/' } : cell,
  );
  expect(read({ ...form, cells: torn }).projects[0]!.indicators).toEqual([
    '产出指标|质量指标|成活率||90|%|',
    '产出指标|时效指标|按时率||98|%|',
  ]);
});

test('several indicators of one cell are told by their numbers, as many lines as values', () => {
  const rows: Rows = [
    ['项目名称', ['甲', 4]],
    ['年度目标', ['种树。', 4]],
    ...MONEY,
    [['绩效指标', 1, 2], '一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '指标1:种树指标2:浇水', '5棵9次'],
  ];
  const form = draw(rows, '项目支出绩效目标表');
  const lines = form.cells.map((cell) => (cell.text === '5棵9次' ? { ...cell, raw: '5棵\n9次' } : cell));
  const { projects } = formToProjects('d', { ...form, cells: lines });
  expect(projects[0]!.indicators.map(({ name, value, unit }) => [name, value, unit])).toEqual([
    ['种树', '5', '棵'],
    ['浇水', '9', '次'],
  ]);
  expect(new Set(projects[0]!.indicators.map(({ id }) => id)).size).toBe(2);
});

test('levels side by side over their own columns are read where the heading names the office and the project', () => {
  const rows: Rows = [
    [['单位编码（项目编码）', 1, 2], ['项目单位（项目名称）', 1, 2], ['资金总额', 1, 2], ['绩效目标', 1, 2], ['产出指标', 2], ['满意度指标', 2]],
    ['三级指标', '指标值', '三级指标', '指标值'],
    ['301', '甲局', '8.00', '', '', '', '', ''],
    [['4101240001', 1, 2], ['植树', 1, 2], ['8.00', 1, 2], ['种树。', 1, 2], '植树', '≥5棵', '居民满意度', '≥90%'],
    ['成活率', '100%', '', ''],
  ]; // prettier-ignore
  expect(read(draw(rows, '项目绩效目标汇总表', { unit: '万元' }))).toEqual({
    projects: [
      {
        head: '植树||8.00|||万元|种树。|complete',
        indicators: ['产出指标||植树|≥|5|棵|', '产出指标||成活率||100|%|', '满意度指标||居民满意度|≥|90|%|'],
      },
    ],
    doubts: [],
  });
});

test('the words of levels head cells that name what is to be reached', () => {
  const rows: Rows = [
    [['项目名称', 1, 2], ['项目金额', 1, 2], ['年度绩效目标', 1, 2], ['产出指标', 2], ['满意度指标', 1, 2]],
    ['数量指标', '时效指标'],
    ['植树', '8.00', '种树。', '植树≥5棵；补苗3棵', '三月完成', '居民满意度≥90%'],
  ]; // prettier-ignore
  expect(read(draw(rows, '项目绩效目标表', { unit: '万元' })).projects).toEqual([
    {
      head: '植树||8.00|||万元|种树。|complete',
      indicators: [
        '产出指标|数量指标|植树|≥|5|棵|',
        '产出指标|数量指标|补苗||3|棵|',
        '产出指标|时效指标|三月完成||||',
        '满意度指标||居民满意度|≥|90|%|',
      ],
    },
  ]);
});

test('a word of a level beside the label of the goal is no goal', () => {
  const form = draw(
    [['项目名称', ['甲', 4]], ['绩效目标', '产出指标', ['', 3]], ...MONEY, ...INDICATORS],
    '项目支出绩效目标表',
  );
  expect(read(form).projects[0]!.head).toBe('甲||8.00|6.00|2.00|万元||partial');
});

test('numbers before labels, and a table under a label that no record has a field for', () => {
  const form = draw(
    [
      ['项目名称', ['甲', 4]],
      ['项目绩效总体目标', ['种树。', 4]],
      ['当年预算', ['8.00', 4]],
      ['1.财政拨款', ['6.00', 4]],
      ['2.单位自有资金', ['2.00', 4]],
      [['资金支出计划', 1, 2], '3月底', '6月底', '10月底', '12月底'],
      ['20%', '50%', '80%', '100%'],
      ...INDICATORS,
    ],
    '项目支出绩效目标表',
    { unit: '万元' },
  );
  expect(read(form)).toMatchObject({
    projects: [{ head: '甲||8.00|6.00|2.00|万元|种树。|complete' }],
    doubts: ['table.not_recorded 资金支出计划 ×8'],
  });
});

test('a block label that reaches down over its rows heads no column, whatever it says', () => {
  const rows: Rows = [
    ['项目名称', ['甲', 4]],
    ['2024年预算', ['8.00', 4]],
    ['当年绩效目标', ['种树。', 4]],
    [['绩效指标', 1, 2], '指标', '计量单位', '指标性质', '指标值'],
    ['植树', '棵', '≥', '5'],
  ];
  expect(read(draw(rows, '项目支出绩效目标表', { unit: '万元' }))).toEqual({
    projects: [{ head: '甲||8.00|||万元|种树。|complete', indicators: ['||植树|≥|5|棵|'] }],
    doubts: [],
  });
});
