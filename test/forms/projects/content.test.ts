/** Forms and lists whose words or drawing no other office uses: what stands in the cells tells. */
import { formToProjects, projectTableToProjects } from '../../../src/forms/projects/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import { joinTables } from '../../../src/normalize/join-tables.ts';
import type { RecognizedTable, Table } from '../../../src/model/index.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

type Rows = readonly (readonly DrawnCell[])[];

const draw = (rows: Rows, title: string | null, rest: Partial<Table> = {}): RecognizedTable =>
  recognizeTables([{ ...drawTable('other', rows, title), unit: '万元', ...rest }])[0]!;

const read = (table: RecognizedTable) => {
  const reader = table.layout === 'project_form' ? formToProjects : projectTableToProjects;
  const { projects, doubts } = reader('d', table);
  return {
    projects: projects.map((each) =>
      [each.name, each.total, each.fiscal, each.other, each.goal, each.state].join('|'),
    ),
    indicators: projects.flatMap(({ indicators }) =>
      indicators.map((i) => [i.category, i.subcategory, i.name, i.operator, i.value, i.unit].join('|')),
    ),
    doubts: doubts.map(({ code, actual, note }) => [code, actual ?? note].join(' ')),
  };
};

const head = (name: string): Rows => [
  ['项目名称', [name, 3]],
  ['预算数', ['8.00', 3]],
  ['年度目标', ['种树。', 3]],
];
const LEVELS = ['一级指标', '二级指标', '三级指标', '指标值'];
const TREES = ['产出指标', '数量指标', '植树', '≥5棵'];
const TITLE = '项目支出绩效目标表';

test('columns of levels and signs are told by their closed words, those between and behind by their place', () => {
  const rows: Rows = [
    ['项目名称', '预算数', '绩效目标', '某类', '某小类', '某指标', '关系', '值', '单位'],
    ['甲', '8.00', '种树。', '产出指标', '数量指标', '植树', '≥', '5', '棵'],
  ];
  const named: Rows = [
    [...rows[0]!.slice(0, 3), '指标类型', '二级指标', '三级指标', '关系', '值', '单位'],
    rows[1]!,
  ];
  expect(read(draw(named, TITLE))).toEqual({
    projects: ['甲|8.00|||种树。|complete'],
    indicators: ['产出指标|数量指标|植树|≥|5|棵'],
    doubts: [],
  });
});

test('a heading between the levels and the value is that of the name, which is said', () => {
  const { indicators, doubts } = read(
    draw([...head('甲'), ['一级指标', '二级指标', '某种叫法', '指标值'], TREES], TITLE),
  );
  expect(indicators).toEqual(['产出指标|数量指标|植树|≥|5|棵']);
  expect(doubts).toEqual(['project.partial headings read by what stands below them: 某种叫法']);
});

test('what is no sign in the column of signs is no operator, and is said', () => {
  const rows: Rows = [
    ['项目名称', '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
    [['甲', 1, 3], ['8.00', 1, 3], ['种树。', 1, 3], '产出指标', '数量指标', '植树', '正向', '5', '棵'],
    ['产出指标', '时效指标', '及时率', '≥', '90', '%'],
    ['产出指标', '质量指标', '成活率', '某某', '90', '%'],
  ];
  expect(read(draw(rows, TITLE))).toEqual({
    projects: ['甲|8.00|||种树。|complete'],
    indicators: [
      '产出指标|数量指标|植树||5|棵',
      '产出指标|时效指标|及时率|≥|90|%',
      '产出指标|质量指标|成活率||90|%',
    ],
    doubts: ['table.unread 某某', 'table.not_recorded 正向'],
  });
});

test('定量 beside a value that bears its sign is no sign, 定性 is one', () => {
  const rows: Rows = [
    ...head('甲'),
    ['一级指标', '三级指标', '指标性质', '指标值'],
    ['产出指标', '植树', '定量', '≥5棵'],
    ['效益指标', '风貌', '定性', '改善'],
  ];
  const { indicators, doubts } = read(draw(rows, TITLE));
  expect(indicators).toEqual(['产出指标||植树|≥|5|棵', '效益指标||风貌|定性|改善|']);
  expect(doubts).toEqual(['table.not_recorded 定量']);
});

test('points behind the levels are no part of them', () => {
  const rows: Rows = [...head('甲'), LEVELS, ['产出指标（60分）', '数量指标(60分)', '植树', '≥5棵']];
  expect(read(draw(rows, TITLE)).indicators).toEqual(['产出指标|数量指标|植树|≥|5|棵']);
});

test('money is a figure: labels in a row stand over their figures, and a goal below a blank is none', () => {
  const rows: Rows = [
    ['项目名称', ['甲', 3]],
    [['资金情况', 1, 2], '资金总额', '财政拨款', '其他资金'],
    ['8.00', '6.00', '2.00'],
    ['绩效目标', ['种树。', 3]],
    LEVELS,
    TREES,
  ];
  expect(read(draw(rows, TITLE)).projects).toEqual(['甲|8.00|6.00|2.00|种树。|complete']);
  const blank: Rows = [['项目名称', '甲', '预算数', '8.00'], ['实施期', '一年', '其他资金', ''], ['绩效目标', ['种树。', 3]], LEVELS, TREES]; // prettier-ignore
  expect(read(draw(blank, TITLE)).doubts).toEqual(['table.not_recorded 实施期']);
});

test('a list without merged cells prints the project on every row; what it says twice is another one', () => {
  const row = (...own: string[]): string[] => ['甲', '8.00', '种树。', ...own];
  const header = ['项目', '预算', '绩效目标', ...LEVELS];
  const rows: Rows = [header, row(...TREES), row('效益指标', '社会效益指标', '满意', '优'), row(...TREES)];
  expect(read(draw(rows, TITLE))).toEqual({
    projects: ['甲|8.00|||种树。|complete', '甲|8.00|||种树。|complete'],
    indicators: [
      '产出指标|数量指标|植树|≥|5|棵',
      '效益指标|社会效益指标|满意||优|',
      '产出指标|数量指标|植树|≥|5|棵',
    ],
    doubts: [],
  });
});

test('of the targets of the whole project and of the year the year is read, the others are said', () => {
  const rows: Rows = [
    ['项目名称', ['甲', 5]],
    ['预算数', ['8.00', 5]],
    ['总体目标', ['种一片树。', 2], '年度目标', ['种树。', 2]],
    ['一级指标', '三级指标', '指标值', '一级指标', '三级指标', '指标值'],
    ['产出指标', '植树', '≥50棵', '产出指标', '植树', '≥5棵'],
  ];
  const { indicators, doubts } = read(draw(rows, TITLE));
  expect(indicators).toEqual(['产出指标||植树|≥|5|棵']);
  expect(doubts).toEqual(['table.not_recorded 一级指标, 三级指标, 指标值']);
});

test('indicators without levels, numbered', () => {
  const rows: Rows = [...head('甲'), ['序号', ['绩效指标', 2], '指标值'], ['1', ['植树', 2], '≥5棵']];
  const { indicators, doubts } = read(draw(rows, TITLE));
  expect(indicators).toEqual(['||植树|≥|5|棵']);
  expect(doubts).toEqual(['table.not_recorded 序号']);
});

test('a form goes on behind a page break under the headings of its indicators', () => {
  const first = draw([...head('甲'), LEVELS, TREES], TITLE);
  const next = draw([LEVELS, ['效益指标', '社会效益指标', '满意', '优']], null, { id: 't1' });
  const [table, ...others] = joinTables([first, next]);
  expect(others).toEqual([]);
  expect(read(table!).indicators).toEqual([
    '产出指标|数量指标|植树|≥|5|棵',
    '效益指标|社会效益指标|满意||优|',
  ]);
  const named = joinTables([first, { ...next, after: 'line' }]);
  expect(named).toHaveLength(2);
});

test('a list that tells all indicators of a project in one cell, and one that does so in other words', () => {
  const rows: Rows = [
    ['项目名称', '金额', '绩效目标', '绩效指标'],
    [
      '甲',
      '8.00',
      '种树。',
      '1.1－产出指标，11－数量指标，植树；年度指标值：≥5棵；2、2－效益指标，风貌；年度指标值：改善',
    ],
    ['乙', '2.00', '浇水。', '每天浇一次水'],
  ];
  const { projects, indicators, doubts } = read(draw(rows, TITLE));
  expect(projects).toEqual(['甲|8.00|||种树。|complete', '乙|2.00|||浇水。|partial']);
  expect(indicators).toEqual(['产出指标|数量指标|植树|≥|5|棵', '效益指标||风貌||改善|']);
  expect(doubts).toEqual(['project.partial no indicators', 'table.unread 每天浇一次水']);
});

test('绩效指标 over the words of a level heads that level, and 指标内容 beside it the names', () => {
  const rows: Rows = [
    ...head('甲'),
    ['绩效指标', '指标内容', '指标值', '备注'],
    ['产出指标', '植树', '≥5棵', ''],
  ];
  expect(read(draw(rows, TITLE)).indicators).toEqual(['产出指标||植树|≥|5|棵']);
});

test('of the value of the whole project and that of the year the year is read, wherever it stands', () => {
  const rows = (...values: string[]): Rows => [
    ...head('甲'),
    ['一级指标', '三级指标', ...values],
    ['产出指标', '植树', ...values.map((word) => (word === '年度指标值' ? '≥5棵' : '≥50棵'))],
  ];
  for (const values of [
    ['实施期指标值', '年度指标值'],
    ['年度指标值', '实施期指标值'],
  ]) {
    const { indicators, doubts } = read(draw(rows(...values), TITLE));
    expect(indicators).toEqual(['产出指标||植树|≥|5|棵']);
    expect(doubts).toEqual(['table.not_recorded 实施期指标值']);
  }
});

test('of the names one below the other the lowest is that of the project', () => {
  const rows: Rows = [
    ['一级项目名称', ['林业', 3]],
    ['二级项目名称', ['甲', 3]],
    ...head('').slice(1),
    LEVELS,
    TREES,
  ];
  expect(read(draw(rows, TITLE))).toMatchObject({
    projects: ['甲|8.00|||种树。|complete'],
    doubts: ['table.not_recorded 一级项目名称'],
  });
});

test('a line above the form names the project; what its title says of the document does not', () => {
  const rows: Rows = [...head('').slice(1), LEVELS, TREES];
  const title = '某市某局2026年部门预算项目绩效目标表';
  expect(read(draw(rows, title)).projects).toEqual(['|8.00|||种树。|partial']);
  expect(read(draw(rows, title, { project: '甲' })).projects).toEqual(['甲|8.00|||种树。|complete']);
});
