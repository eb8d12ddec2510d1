import { CLEAN, doubtsOf, HEADER, listOf, outline, projectsOf, repairList, rulesOf } from '../lists.ts';
import type { RecognizedTable } from '../../../src/model/index.ts';
import { repairTables } from '../../../src/normalize/repair.ts';

const ROAD = '修路: 修路里程, 完工时间, 方便出行, 村民满意度';
const TREES = '种树: 种树棵数, 树苗存活率, 树苗采购费, 绿化面积, 居民满意度';

/** A page with the lower row of the header above its rows, as the text reader gives it. */
function lowerHeaderTo(lines: readonly string[]): RecognizedTable {
  const page = listOf([HEADER[1]!, ...lines]);
  const cells = page.cells.filter(({ row }) => row >= 2).map((cell) => ({ ...cell, row: cell.row - 2 }));
  return { ...page, cells, rows: page.rows - 2, form: 'other', headerRows: 1, title: null };
}

test('a clean list gives its projects without repairs and doubts', () => {
  const table = repairList(CLEAN);
  expect(outline(CLEAN)).toEqual([TREES, ROAD]);
  expect(rulesOf(table)).toEqual([]);
  expect(doubtsOf(table)).toEqual([]);
});

test('the extent of a project that a text dump lost is marked as inferred', () => {
  expect(projectsOf(CLEAN).flatMap(({ indicators }) => indicators.map(({ assigned }) => assigned))).toEqual(
    Array(9).fill('inferred'),
  );
});

test('a restored list comes back as the same object', () => {
  const table = repairList(CLEAN);
  expect(repairTables([table])[0]).toBe(table);
});

test('levels that are printed once for several rows go on over them', () => {
  const lines = [
    '99000022T000000100001-种树|5.0|5.0||种。|产出指标|数量指标|种树棵数|=|1|棵',
    '|||||||绿化面积|=|2|亩',
    '||||||质量指标|存活率|≥|90|%',
    '99000022T000000100002-修路|6.0|6.0||修。|产出指标|数量指标|修路里程|=|1|公里',
    '|||||||修桥座数|=|1|座',
  ];
  const levels = projectsOf(lines).map(({ indicators }) =>
    indicators.map(({ category, subcategory, name }) => `${category} ${subcategory} ${name}`),
  );
  expect(levels).toEqual([
    ['产出指标 数量指标 种树棵数', '产出指标 数量指标 绿化面积', '产出指标 质量指标 存活率'],
    ['产出指标 数量指标 修路里程', '产出指标 数量指标 修桥座数'],
  ]);
  expect(doubtsOf(repairList(lines))).toEqual([]);
});

test('amounts printed again at the head of a page are those of the project before', () => {
  const [first, ...rest] = CLEAN;
  const again = rest[1]!.replace(/^\|\|\|/u, '|30.000000|30.000000|');
  const lines = [first!, rest[0]!, '', again, ...rest.slice(2)];
  expect(outline(lines)).toEqual([TREES, ROAD]);
});

test('a page may print the lower row of the header alone', () => {
  const list = repairTables([listOf(CLEAN.slice(0, 3)), lowerHeaderTo(CLEAN.slice(3))]);
  expect(list).toHaveLength(1);
  expect(list[0]!.repeated!.map(({ text }) => text)).toEqual(['财政资金', '其他资金']);
});

test('a list that prints no codes says so once', () => {
  const lines = CLEAN.map((line) => line.replace(/^\d{8}T\d+-/u, ''));
  expect(projectsOf(lines).map(({ name }) => name)).toEqual(['种树', '修路']);
  expect(doubtsOf(repairList(lines))).toEqual(['project.no_codes']);
});

test('rows at the foot of a page belong to the code that opens the next page when their category was left before', () => {
  const [code, ...rest] = CLEAN.slice(5);
  const lines = [...CLEAN.slice(0, 5), '|||||产出指标|数量指标|修桥座数|=|1|座', '', code!, ...rest];
  expect(outline(lines)).toEqual([TREES, '修路: 修桥座数, 修路里程, 完工时间, 方便出行, 村民满意度']);
  expect(rulesOf(repairList(lines))).toEqual(['rows-before-code']);
});

test('rows at the head of a page go on with the project of the page before', () => {
  const lines = [...CLEAN.slice(0, 3), '', ...CLEAN.slice(3)];
  expect(outline(lines)).toEqual([TREES, ROAD]);
  expect(rulesOf(repairList(lines))).toEqual([]);
});

test('a code in the last row of a page takes the rows before it that no other project can have', () => {
  const road = CLEAN.slice(6);
  const lines = [
    ...CLEAN.slice(0, 5),
    '|||||产出指标|数量指标|修桥座数|=|1|座',
    '99000022T000000100002-修路|80.000000|60.000000|20.000000|修补乡村道路。|产出指标|数量指标|修路里程|=|12|公里',
    '',
    ...road,
  ];
  expect(outline(lines)[1]).toBe('修路: 修桥座数, 修路里程, 完工时间, 方便出行, 村民满意度');
});

test('rows after a missing page stay rows of an unknown project', () => {
  const lines = [
    ...CLEAN.slice(0, 5),
    '',
    '',
    '|||||成本指标|经济成本指标|机房租金|≤|7|万元',
    '|||||满意度指标|服务对象满意度指标|用户满意度|≥|90|%',
    ...CLEAN.slice(5),
  ];
  expect(outline(lines)).toEqual([TREES, 'null: 机房租金, 用户满意度', ROAD]);
  expect(doubtsOf(repairList(lines))).toEqual(['project.page_missing', 'project.no_code']);
  expect(projectsOf(lines)[1]).toMatchObject({
    code: null,
    code_state: 'missing',
    state: 'partial',
    total: null,
  });
});

test('amounts without a code begin a project of their own', () => {
  const lines = [...CLEAN.slice(0, 5), '|7.500000|7.500000||购置软件。|产出指标|数量指标|套数|=|3|套'];
  expect(projectsOf(lines)[1]).toMatchObject({
    code: null,
    name: null,
    total: '7.500000',
    goal: '购置软件。',
  });
});

test('repeated headers neither end a project nor become rows', () => {
  const header =
    '项目名称|项目总额|其中：||绩效目标|一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位';
  const lines = [...CLEAN.slice(0, 3), '', header, '||财政资金|其他资金|||||||', ...CLEAN.slice(3)];
  expect(outline(lines)).toEqual([TREES, ROAD]);
  expect(repairList(lines).repeated?.length).toBe(12);
});

test('a boundary that could as well lie elsewhere is reported with the alternative', () => {
  const lines = [
    '99000022T000000100001-甲事|3.000000|3.000000||办甲事。|产出指标|数量指标|次数|≥|1|次',
    '|||||效益指标|社会效益指标|作用|定性|优|其他',
    '||||满意度指标|服务对象满意度指标|办事群众满意度|≥|90|%',
    '',
    '99000022T000000100002-乙事|3.000000|3.000000||办乙事。|产出指标|数量指标|次数|≥|1|次',
  ];
  expect(doubtsOf(repairList(lines))).toContain('project.extent_close');
});

test('a markdown rule is no row', () => {
  expect(outline([...CLEAN.slice(0, 2), '---|---|---', ...CLEAN.slice(2)])).toEqual([TREES, ROAD]);
});
