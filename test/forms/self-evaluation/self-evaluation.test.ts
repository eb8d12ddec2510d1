import { readText } from '../../../src/extract/text/index.ts';
import { tableToEvaluations } from '../../../src/forms/self-evaluation/index.ts';
import { cleanDocument, repairTables } from '../../../src/normalize/index.ts';
import type { RecognizedTable } from '../../../src/model/index.ts';
import type { EvaluationRecord } from '../../../src/schemas/index.ts';
import { evaluationSchema } from '../../../src/schemas/index.ts';
import { drawTable, type DrawnCell } from '../grid-table.ts';

const row = (...cells: string[]): string => `${cells.map((cell) => `\t${cell}`).join('\n')}\n\n`;

async function dumpToTable(dump: string): Promise<RecognizedTable> {
  const document = cleanDocument(await readText(new TextEncoder().encode(dump)));
  const [table] = document.blocks.filter((block) => block.kind === 'table');
  return { ...table!, form: 'self_evaluation', layout: 'self_evaluation' };
}

function readOne(table: RecognizedTable, year: number | null = 2023) {
  const { evaluations, doubts } = tableToEvaluations('doc', table, year);
  expect(evaluations).toHaveLength(1);
  expect(evaluationSchema.safeParse(evaluations[0]).error).toBeUndefined();
  return { evaluation: evaluations[0]!, doubts };
}

const toLines = ({ indicators }: EvaluationRecord): string[] =>
  indicators.map(({ category, subcategory, label, name, target, actual, points, score, deviation }) =>
    [category, subcategory, label, name, target, actual, points, score, deviation]
      .map((value) => value ?? '')
      .join('|'),
  );

/** The template as it stands in a dump: nine cells a row, merged cells empty, placeholders left in. */
const DUMP_HEAD =
  row('项目名称', '图书采购') +
  row('主管部门', '某市图书局', '实施单位', '') +
  row('项目负责人', '甲', '联系电话', '000') +
  row(
    '项目资金\n（万元）',
    '',
    '年初     预算数',
    '全年     预算数',
    '全年     执行数',
    '分值',
    '执行率',
    '得分',
  ) +
  row('', '年度资金总额', '8', '9', '4.5', '10', '50%', '5') +
  row('', '其中：当年财政拨款', '8', '', '', '—', '', '—') +
  row('', '      上年结转资金', '', '', '', '—', '', '—') +
  row('', '  其他资金', '', '', '', '—', '', '—') +
  row('年度总体目标', '预期目标', '实际完成情况') +
  row('', '买书', '买了书');
const DUMP_INDICATORS =
  row(
    '绩\n效\n指\n标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度\n指标值',
    '实际\n完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ) +
  row('', '产出指标', '数量指标', '指标1：书', '3册', '4册', '50', '50', '正向偏差') +
  row('', '', '', '指标2：', '', '', '', '', '') +
  row('', '', '', '……', '', '', '', '', '') +
  row('', '', '质量指标', '', '', '', '', '', '') +
  row('', '满意度\n指标', '服务对象\n满意度指标', '读者：满意', '95%', '96%', '40', '39', '借期短');

describe('the self-evaluation form', () => {
  it('is read out of a cell-per-line dump without doubts', async () => {
    const dump = `${row('项目支出绩效自评表')}${DUMP_HEAD}${DUMP_INDICATORS}${row('总分', '100', '94', '')}`;
    const { evaluation, doubts } = readOne(await dumpToTable(dump));
    expect(doubts).toEqual([]);
    expect(evaluation).toMatchObject({
      project: '图书采购',
      department: '某市图书局',
      unit: null,
      leader: '甲',
      phone: '000',
      year: 2023,
      money_unit: '万元',
      goal_expected: '买书',
      goal_actual: '买了书',
      total_points: '100',
      total_score: '94',
    });
    expect(evaluation.funds.total).toEqual({
      initial: '8',
      annual: '9',
      executed: '4.5',
      points: '10',
      rate: '50%',
      score: '5',
    });
    expect(evaluation.funds.fiscal).toMatchObject({ initial: '8', annual: null, points: '—' });
    expect(evaluation.funds.carryover).toMatchObject({ initial: null, score: '—' });
  });

  it('leaves placeholders out, takes the label off the name and carries merged levels down', async () => {
    const { evaluation } = readOne(await dumpToTable(DUMP_HEAD + DUMP_INDICATORS));
    expect(toLines(evaluation)).toEqual([
      '产出指标|数量指标|指标1|书|3册|4册|50|50|正向偏差',
      '满意度指标|服务对象满意度指标||读者：满意|95%|96%|40|39|借期短',
    ]);
  });

  it('keeps an indicator that has a name only', async () => {
    const only = row('', '', '', '指标3：架', '', '', '', '', '');
    const { evaluation } = readOne(
      await dumpToTable(DUMP_HEAD + DUMP_INDICATORS + only + row('总分', '100', '', '')),
    );
    expect(toLines(evaluation).at(-1)).toBe('满意度指标|服务对象满意度指标|指标3|架|||||');
    expect(evaluation.total_score).toBeNull();
  });

  it('is read out of a grid with merged cells as Word and web pages draw it', () => {
    const { evaluation, doubts } = readOne(drawTable('self_evaluation', DRAWN));
    expect(doubts).toEqual([]);
    expect(evaluation).toMatchObject({
      project: '书架',
      unit: '某馆',
      goal_expected: '做架',
      goal_actual: null,
    });
    expect(evaluation.funds.total).toMatchObject({
      initial: '80',
      executed: '80',
      points: '10',
      score: '10',
    });
    expect(evaluation).toMatchObject({ total_points: '100', total_score: '98' });
    expect(toLines(evaluation)).toEqual([
      '产出指标|数量指标|指标1|架|9|10|90|88|正向偏差',
      '产出指标|质量指标||牢固|100%|100%|0|0|',
    ]);
  });

  it('maps the odd labels of another template and takes the points out of the first-level label', async () => {
    const { evaluation, doubts } = readOne(await dumpToTable(OTHER_TEMPLATE), 2023);
    expect(evaluation).toMatchObject({
      department: '某局',
      leader: null,
      goal_expected: null,
      total_score: '98',
    });
    expect(evaluation.funds.total).toMatchObject({ initial: '9', annual: null, executed: '4', score: '10' });
    expect(evaluation.funds.fiscal?.executed).toBe('4');
    expect(evaluation.funds.carryover).toBeNull();
    expect(evaluation.indicators.map((each) => each.category_points)).toEqual(['50', '40']);
    expect(toLines(evaluation)).toEqual([
      '产出指标|进度指标||启动|2024年6月前||5|5|完成',
      '效果指标|效益指标||管理|有所增强|10|10|10|完成',
    ]);
    expect(doubts.map(({ code, actual, expected }) => [code, actual ?? expected])).toEqual([
      ['evaluation.missing_part', '年度总体目标'],
      ['evaluation.stray_text', '完成'],
      ['evaluation.uncertain_total', '98'],
      ['evaluation.date_outside_year', '2024年6月前'],
      ['evaluation.actual_unfit', '10'],
      ['evaluation.status_for_reason', '完成'],
      ['evaluation.status_for_reason', '完成'],
      ['evaluation.incomplete', '实际完成值'],
    ]);
  });

  it('takes the total from behind a label that holds leftover text', async () => {
    const total = row('总分\n100\n93', '100', '94', '');
    const [table] = repairTables([await dumpToTable(DUMP_HEAD + DUMP_INDICATORS + total)]);
    expect(readOne(table!)).toMatchObject({
      evaluation: { total_points: '100', total_score: '94' },
      doubts: [],
    });
    const repairs = table!.cells.flatMap((cell) => cell.repairs ?? []);
    expect(repairs.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['leftover-label', '总分100 93', '总分'],
    ]);
  });

  it('doubts a cost indicator that repeats the budget where less was spent', async () => {
    const cost = row('', '产出指标', '成本指标', '不超过预算', '9万元', '9万元', '5', '5', '');
    const { doubts } = readOne(
      await dumpToTable(DUMP_HEAD + DUMP_INDICATORS + cost + row('总分', '100', '94', '')),
    );
    expect(doubts.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['evaluation.cost_differs', '4.5', '9万元'],
    ]);
  });

  it('doubts a full score for a percentage below its target', async () => {
    const unmet = row('', '', '', '好评', '≥95%', '90%', '5', '5', '');
    const { doubts } = readOne(
      await dumpToTable(DUMP_HEAD + DUMP_INDICATORS + unmet + row('总分', '100', '94', '')),
    );
    expect(doubts.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['evaluation.unmet_target', '≥95%', '90%'],
    ]);
  });

  it('puts sign, value and unit that stand in columns of their own together', () => {
    const { evaluation } = readOne(drawTable('self_evaluation', WITH_SIGN_AND_UNIT), null);
    expect(toLines(evaluation)).toEqual(['产出指标|数量指标||发放率|=100%|100%|60|60|']);
    expect(evaluation).toMatchObject({
      goal_expected: '按时发放',
      goal_actual: '已发放',
      total_points: '100',
    });
    expect(evaluation.funds).toMatchObject({
      total: { initial: '20', annual: '25', executed: '25', rate: '100%' },
      fiscal: { annual: '25' },
      other: null,
    });
  });

  it('skips an indicator header that a new page prints again, with other columns', () => {
    const again: DrawnCell[][] = [
      [['一级指标', 2], '二级指标', ['三级指标', 3], '年度指标值', '实际完成值', '分值', '得分', '备注'],
      [['效益指标', 2], '社会效益指标', ['指标1影响', 3], '大', '大', '5', '5', ''],
    ];
    const { evaluation } = readOne(
      drawTable('self_evaluation', [...DRAWN.slice(0, -1), ...again, ...DRAWN.slice(-1)]),
    );
    expect(toLines(evaluation).slice(2)).toEqual(['效益指标|社会效益指标|指标1|影响|大|大|5|5|']);
  });

  it('takes both figures of a total row that is drawn with other columns than the indicators', () => {
    const total: DrawnCell[] = [['总分', 8], '100', '98', ['', 1]];
    const { evaluation } = readOne(drawTable('self_evaluation', [...DRAWN.slice(0, -1), total]));
    expect(evaluation).toMatchObject({ total_points: '100', total_score: '98' });
  });

  it('reads several forms that one table holds under each other', () => {
    const { evaluations } = tableToEvaluations(
      'doc',
      drawTable('self_evaluation', [...DRAWN, ...DRAWN]),
      2022,
    );
    expect(evaluations.map((each) => [each.id, each.project, each.indicators.length])).toEqual([
      ['doc/t0/evaluation0', '书架', 2],
      ['doc/t0/evaluation1', '书架', 2],
    ]);
  });
});

const DRAWN: DrawnCell[][] = [
  [
    ['项目名称', 3],
    ['书架', 8],
  ],
  [
    ['主管部门', 3],
    ['某局', 3],
    ['实施单位', 2],
    ['某馆', 3],
  ],
  [
    ['项目资金\n（万元）', 3, 3],
    '',
    '年初\n预算数',
    '全年\n预算数',
    ['全年\n执行数', 2],
    '分值',
    ['执行率', 1],
    ['得分', 1],
  ],
  ['年度资金总额', '80', '80', ['80', 2], '10', '100%', '10'],
  ['其他资金', '', '', ['', 2], '—', '', '—'],
  [
    ['年度总体目标', 1, 2],
    ['预期目标', 5],
    ['实际完成情况', 5],
  ],
  [
    ['做架', 5],
    ['', 5],
  ],
  [
    ['绩\n效\n指\n标', 1, 3],
    '一级指标',
    '二级指标',
    ['三级指标', 2],
    '年度\n指标值',
    '实际\n完成值',
    '分值',
    '得分',
    ['偏差原因分析及改进措施', 2],
  ],
  [['产出指标', 1, 2], '数量指标', ['指标1：架', 2], '9', '10', '90', '88', ['正向偏差', 2]],
  ['质量指标', ['牢固', 2], '100%', '100%', '0', '0', ['', 2]],
  [['总分', 7], '100', '98', ['', 2]],
];

const OTHER_TEMPLATE =
  `\t\n附件:1：\n项目支出绩效自评表\n\n${row('（2023年度）')}` +
  row('　', '　', '', '　', '　', '　', '　', '　', '　', '　') +
  row('项目名称', '信息') +
  row('主管部门及代码', '某局', '实施单位', '某局') +
  row(
    '项目资金       （万元）',
    '',
    '年初预算数（A）',
    '全年执行数（B）',
    '分值\n（10分）',
    '执行率（B/A)',
    '得分',
  ) +
  row('', '年度资金总额：', '9', '4', '　—', '　44%', '　10') +
  row('', '其中:财政拨款', '9', '4', '　—', '　', '　—') +
  row('年度目标', '年初设定目标', '年度总体目标完成情况综述') +
  row(
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值(A)',
    '全年实际值(B)',
    '分值',
    '得分',
    '未完成原因分析',
  ) +
  row('', '产\n出\n指\n标\n(50分)', '进度指标', '启动', '2024年6月前', '', '5', '5', '完成') +
  row('', '', '', '', '', '', '', '', '完成') +
  `\t\n\t效\n果\n指\n标\n(40分)\n\t\n效益指标\n\n${row('管理', '有所增强', '10', '10', '10', '完成')}` +
  row('总分：', '　98');

const WITH_SIGN_AND_UNIT: DrawnCell[][] = [
  [['项目支出绩效自评表（2023年度）', 10]],
  [
    ['项目名称', 2],
    ['工资', 8],
  ],
  [
    ['主管部门', 2],
    ['某局', 3],
    ['实施单位（盖章）', 2],
    ['某局', 3],
  ],
  [
    ['项目基本情况', 1, 3],
    ['项目年度目标', 4],
    ['年度目标完成情况', 5],
  ],
  [
    ['按时发放', 4],
    ['已发放', 5],
  ],
  [
    ['项目实施内容', 2],
    ['略', 7],
  ],
  [
    ['预算执行情况（10分）', 1, 3],
    ['年度预算数（万元）', 2],
    '年初预算',
    '调整后预算数',
    '预算执行数',
    '预算执行率',
    '权重',
    '得分',
    '原因',
  ],
  [['总额', 2], '20', '25', '25', '100%', '10', '10', ''],
  [['其中：财政资金', 2], '20', '25', '25', '100%', '/', '/', ''],
  [
    ['绩效指标（90分）', 1, 2],
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
  ],
  ['产出指标', '数量指标', '发放率', '=', '100', '%', '100%', '60', '60'],
  [['合计', 8], '100', '100'],
];

test('a form without a column of points prints them behind the names, and the goal in words of its own', () => {
  const table = drawTable('self_evaluation', [
    ['项目名称', ['管网维护', 3]],
    ['1.项目年度目标完成情况', '项目年度目标', '年度目标完成情况', ''],
    ['', '疏浚二十公里', '已疏浚', ''],
    ['一级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    ['产出指标', '疏浚长度（20分）', '20公里', '20公里', '18'],
  ]);
  const { evaluation } = readOne(table);
  expect([evaluation.goal_expected, evaluation.goal_actual]).toEqual(['疏浚二十公里', '已疏浚']);
  expect(toLines(evaluation)).toEqual(['产出指标|||疏浚长度（20分）|20公里|20公里|20|18|']);
});

test('headings in other words are those of the fields, and a column that no list knows is said', () => {
  const table = drawTable('self_evaluation', [
    ['项目名称', ['植树', 6]],
    ['年度目标', ['种树。', 3], '完成情况', ['种了。', 2]],
    ['指标类别', '二级绩效指标', '指标名称', '目标值', '完成值', '得分', '佐证材料'],
    ['产出指标', '数量指标', '植树', '≥5棵', '6棵', '10', '照片'],
    [['总分', 5], '10', ''],
  ]);
  const { evaluation, doubts } = readOne(table);
  expect(toLines(evaluation)).toEqual(['产出指标|数量指标||植树|≥5棵|6棵||10|']);
  expect(doubts.filter(({ code }) => code === 'table.unread')).toMatchObject([{ actual: '佐证材料 | 照片' }]);
});

test('a list of results under the title of the form is no evaluation, and all of it is said to be unread', () => {
  const rows: DrawnCell[][] = [
    ['序号', '项目名称', '年初预算', '自评得分'],
    ['1', '植树', '8.00', '96'],
  ];
  const { evaluations, doubts } = tableToEvaluations('doc', drawTable('self_evaluation', rows), 2025);
  expect(evaluations).toEqual([]);
  expect(doubts.map(({ code }) => code)).toEqual(['table.unread']);
});

describe('labels of the head in other words', () => {
  const read = async (from: string, to: string) =>
    readOne(await dumpToTable((DUMP_HEAD + DUMP_INDICATORS).replace(from, to))).evaluation;

  it.each(['年度预期目标', '年初设定目标', '计划的绩效目标', '拟达到的目标'])(
    '%s is a label of the goal and never the goal',
    async (label) => {
      expect(await read('\t预期目标', `\t${label}`)).toMatchObject({
        goal_expected: '买书',
        goal_actual: '买了书',
      });
    },
  );

  it.each(['项目负责人及电话', '负责人和联系电话'])('%s is the label of the leader', async (label) => {
    expect(await read('\t项目负责人', `\t${label}`)).toMatchObject({ leader: '甲', phone: '000' });
  });
});

test('a form without levels names what is wanted and what was reached, and has its total in the head', () => {
  const rows: DrawnCell[][] = [
    ['项目名称', ['步道', 2], '自评总分（分）', ['96.5', 3]],
    [['项目资金（万元）', 1, 2], '', '年初预算数', '全年（调整）预算数', '全年执行数', '执行率（%）', '执行率得分'],
    ['年度总金额', '300', '280', '273', '97.5', '9.75'],
    [['年度目标', 1, 2], ['预期目标', 3], ['实际完成情况', 3]],
    [['修步道。', 3], ['修了步道。', 3]],
    [['绩效指标', 1, 2], '指标名称', '计量单位', '指标性质', '年初指标值', '全年完成值', '得分'],
    ['步道长度', '公里', '≥', '12', '11', '9'],
  ]; // prettier-ignore
  const drawn = drawTable('self_evaluation', rows, '项目绩效自评表');
  const table = { ...drawn, form: 'self_evaluation', layout: 'self_evaluation' } as RecognizedTable;
  const { evaluation, doubts } = readOne(table);
  expect(evaluation).toMatchObject({
    funds: { total: { initial: '300', annual: '280', executed: '273', rate: '97.5', score: '9.75' } },
    goal_expected: '修步道。',
    total_score: '96.5',
  });
  expect(toLines(evaluation)).toEqual(['|||步道长度|≥12公里|11||9|']);
  expect(doubts).toEqual([]);
});

test('a remark below the indicators is none, and the total is told from its grade', () => {
  const rows: DrawnCell[][] = [
    ['项目名称', ['步道', 6]],
    ['项目资金', '', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
    ['', '年度资金总额', '10', '10', '9', '90%', '9'],
    [['年度目标', 1, 2], ['预期目标', 3], ['实际完成情况', 3]],
    [['修步道。', 3], ['修了步道。', 3]],
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '步道长度', '≥12公里', '12公里', '90', '90'],
    ['其他需要说明事项', ['无', 6]],
    ['总分', '100', '总得分', ['99', 2], '自评等级', '优'],
  ]; // prettier-ignore
  const drawn = drawTable('self_evaluation', rows, '项目支出绩效自评表');
  const table = { ...drawn, form: 'self_evaluation', layout: 'self_evaluation' } as RecognizedTable;
  const { evaluation, doubts } = readOne(table);
  expect([evaluation.total_points, evaluation.total_score]).toEqual(['100', '99']);
  expect(toLines(evaluation)).toEqual(['产出指标|数量指标||步道长度|≥12公里|12公里|90|90|']);
  expect(doubts.map(({ code }) => code)).toEqual([]);
});
