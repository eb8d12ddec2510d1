import { textToMeasure } from '../../../src/words/measure.ts';
import { formToProjects as formToProject } from '../../../src/forms/projects/index.ts';
import type { Cell, RecognizedTable } from '../../../src/model/index.ts';

/** `列|行` text with spans: `[rows x columns]text`. */
const FORM = [
  '项目名称|河道保洁|项目性质|经常性项目',
  '[3x1]项目资金（元）|项目资金总额|1,200.00|年度资金申请总额|900.00',
  '其中：财政资金|1,000.00|其中：当年财政拨款|700.00',
  '其他资金|200.00|其他资金|200.00',
  '[2x1]项目绩效目标|[1x2]项目总目标|[1x2]年度总体目标',
  '[1x2]长期保持河道清洁。|[1x2]今年清理十公里。',
  '[3x1]绩效指标|一级指标|二级指标|三级指标|年度(/项目)指标值',
  '[2x1]产出指标|数量指标|清理里程|≥10.00(公里)',
  '质量指标|水面清洁|无漂浮物',
];

/** Lays the cells out as a browser does: each goes to the next free slot of its row. */
function formOf(lines: readonly string[]): RecognizedTable {
  const taken = new Set<string>();
  const cells: Cell[] = lines.flatMap((line, row) =>
    line.split('|').map((part) => {
      const [, rows = '1', columns = '1', text = ''] = /^(?:\[(\d)x(\d)\])?(.*)$/u.exec(part)!;
      let column = 0;
      while (taken.has(`${row},${column}`)) column++;
      const [rowSpan, columnSpan] = [Number(rows), Number(columns)];
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
      return { row, column, rowSpan, columnSpan, raw: text, text, rules: [], sources: [] };
    }),
  );
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'rulings',
    title: '财政项目支出绩效目标填报表',
    number: null,
    unit: null,
    headerRows: 0,
    rows: lines.length,
    columns: 1 + Math.max(...[...taken].map((slot) => Number(slot.split(',')[1]))),
    cells,
    pages: [],
    breaks: [],
    form: 'project_targets',
    layout: 'project_form',
  };
}

test('one form gives one project with its money, the goal of the year and its indicators', () => {
  expect(formToProject('d', formOf(FORM)).projects[0]).toMatchObject({
    code: null,
    code_state: 'missing',
    name: '河道保洁',
    total: '900.00',
    fiscal: '700.00',
    other: '200.00',
    unit: '元',
    goal: '今年清理十公里。',
    state: 'complete',
    indicators: [
      {
        category: '产出指标',
        subcategory: '数量指标',
        name: '清理里程',
        operator: '≥',
        value: '10.00',
        unit: '公里',
        assigned: 'printed',
      },
      {
        category: '产出指标',
        subcategory: '质量指标',
        name: '水面清洁',
        operator: null,
        value: '无漂浮物',
        unit: null,
      },
    ],
  });
});

test('a form without the goal of the year gives that of the project', () => {
  const lines = FORM.map((line) => line.replace('年度总体目标', '').replace('今年清理十公里。', ''));
  expect(formToProject('d', formOf(lines)).projects[0]?.goal).toBe('长期保持河道清洁。');
});

test('a form without a name gives its project without one, and says so', () => {
  const { projects, doubts } = formToProject('d', formOf(FORM.slice(1)));
  expect(projects).toMatchObject([{ name: null, total: '900.00', state: 'partial' }]);
  expect(doubts).toMatchObject([{ code: 'project.partial', note: 'no name' }]);
});

test.each([
  ['≥12.00(次)', { operator: '≥', value: '12.00', unit: '次' }],
  ['90.00(度)', { operator: null, value: '90.00', unit: '度' }],
  ['＝100', { operator: '=', value: '100', unit: null }],
  ['不低于50%', { operator: null, value: '不低于50%', unit: null }],
  ['', { operator: null, value: null, unit: null }],
])('%j is read as a measure', (text, measure) => {
  expect(textToMeasure(text)).toEqual(measure);
});

test('the central form: money of the whole and of the year, two sets of indicators side by side', () => {
  const project = formToProject(
    'doc',
    formOf(
      [
        '项目名称|[1x6]监控能力建设',
        '[2x1]项目资金（万元）|中期资金总额：|[1x2]900.00|年度资金总额：|[1x2]300.00',
        '其中：财政拨款|[1x2]880.00|其中：财政拨款|[1x2]280.00',
        '[2x1]总体目标|[1x3]中期目标（2018年—2020年）|[1x3]年度目标',
        '[1x3]建成三十个|[1x3]建成十个',
        '一级指标|二级指标|指标内容|指标值|二级指标|指标内容|指标值',
        '产出指标|数量指标|监控点|≥30个|数量指标|监控点|≥10个',
        '·|质量指标|合格率|100%|质量指标|合格率|100%',
      ].map((line) => line.replaceAll('·', '')),
    ),
  ).projects[0]!;
  expect(project).toMatchObject({ total: '300.00', fiscal: '280.00', goal: '建成十个' });
  expect(
    project.indicators.map((i) => [i.category, i.subcategory, i.name, i.operator, i.value, i.unit]),
  ).toEqual([
    ['产出指标', '数量指标', '监控点', '≥', '10', '个'],
    ['产出指标', '质量指标', '合格率', null, '100', '%'],
  ]);
});
