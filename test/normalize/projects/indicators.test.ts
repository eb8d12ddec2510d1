import { tableToProjects } from '../../../src/forms/projects/index.ts';
import { byPosition } from '../../../src/model/grid.ts';
import type { RecognizedTable } from '../../../src/model/index.ts';
import { repairTables } from '../../../src/normalize/repair.ts';
import { CLEAN, doubtsOf, listOf, projectsOf, repairList, rulesOf } from '../lists.ts';

const HEAD = '99000022T000000100001-种树|30.000000|30.000000||种树。|产出指标|数量指标|种树棵数|≥|100|棵';
const second = (line: string) => projectsOf([HEAD, line])[0]!.indicators[1];
const ROW = {
  category: '产出指标',
  subcategory: '质量指标',
  name: '存活率',
  operator: '≥',
  value: '90',
  unit: '%',
};

test.each([
  ['one column to the left', '||||产出指标|质量指标|存活率|≥|90|%|'],
  ['to the first column', '产出指标|质量指标|存活率|≥|90|%|||||'],
  ['to the first column, the unit left behind', '产出指标|质量指标|存活率|≥|90|||||%|'],
  ['four columns to the right', '|||||||||产出指标|质量指标|存活率|≥|90|%'],
  ['apart behind its category', '|产出指标||||质量指标|存活率|≥||90||%'],
])('a row moved %s is read from its category on', (_, line) => {
  expect(second(line)).toMatchObject({ ...ROW, state: 'complete' });
  expect(rulesOf(repairList([HEAD, line]))).toEqual(['row-realigned']);
});

test.each([
  ['=', '%', null, '%'],
  ['定性', '其他', null, '其他'],
  ['定性', '优', '优', null],
])('behind %s and an empty cell %s is value %s and unit %s', (sign, text, value, unit) => {
  const lines = [HEAD, `|||||产出指标|质量指标|存活率|${sign}||${text}`];
  expect(projectsOf(lines)[0]!.indicators[1]).toMatchObject({ operator: sign, value, unit });
  expect(doubtsOf(repairList(lines))).toEqual(value === null ? ['indicator.partial'] : []);
});

test('rows that moved alike are one repair', () => {
  const lines = [HEAD, '||||产出指标|质量指标|存活率|≥|90|%', '||||产出指标|时效指标|时间|≤|9|月'];
  expect(rulesOf(repairList(lines))).toEqual(['row-realigned']);
});

test('a row cut at the edge is kept as partial and nothing is filled in', () => {
  const lines = [...CLEAN.slice(0, 5), '|||||||||产出指标|数量指标', '', ...CLEAN.slice(5)];
  expect(projectsOf(lines)[1]!.indicators[0]).toMatchObject({
    category: '产出指标',
    subcategory: '数量指标',
    name: null,
    operator: null,
    value: null,
    unit: null,
    state: 'partial',
  });
  expect(doubtsOf(repairList(lines))).toEqual(['indicator.partial']);
});

test('an empty name is not filled from the sign', () => {
  expect(second('|||||产出指标|质量指标||定性|优|其他')).toMatchObject({
    name: null,
    operator: '定性',
    value: '优',
    state: 'partial',
  });
});

test('a hierarchy printed in one cell is cut by the closed words', () => {
  expect(second('|||||产出指标质量指标存活率|||≥|90|%')).toMatchObject(ROW);
});

test('sign, value and unit in one cell are three', () => {
  expect(second('|||||产出指标|质量指标|存活率|≥12.00(次)||')).toMatchObject({
    operator: '≥',
    value: '12.00',
    unit: '次',
  });
});

test('closed words broken by a blank are whole again', () => {
  expect(second('|||||满意度指标|服务对象满意度 指标|满意度|≥|90|%')).toMatchObject({
    subcategory: '服务对象满意度指标',
  });
});

test('a misread sign is repaired, a spelled one only read', () => {
  expect(second('|||||产出指标|质量指标|存活率|≈|90|%')).toMatchObject(ROW);
  expect(rulesOf(repairList([HEAD, '|||||产出指标|质量指标|存活率|≈|90|%']))).toEqual(['misread-sign']);
  expect(second('|||||产出指标|质量指标|存活率|\\geq|90|%')).toMatchObject(ROW);
  expect(rulesOf(repairList([HEAD, '|||||产出指标|质量指标|存活率|\\geq|90|%']))).toEqual([]);
});

test('identical rows are all kept', () => {
  expect(
    projectsOf([HEAD, ...Array<string>(3).fill('|||||产出指标|数量指标|次数|≥|1|次')])[0]!.indicators,
  ).toHaveLength(4);
});

test('text behind the unit is kept and reported', () => {
  const table = repairList([HEAD, '|||||产出指标|质量指标|存活率|≥|90|%|见附注']);
  expect(doubtsOf(table)).toEqual(['indicator.extra_cells']);
  expect(table.cells.find(({ text }) => text === '%')?.raw).toBe('%\n见附注');
});

test('a value that makes no sense stays as printed', () => {
  const odd = { name: '指标1：满意度', operator: '≤', value: '100', unit: '月' };
  expect(second('|||||产出指标|质量指标|指标1：满意度|≤|100|月')).toMatchObject(odd);
});

describe('labels merged over several rows', () => {
  /** The list with the cells of some places drawn over more rows: `row/column` → rows. */
  const drawn = (
    lines: readonly string[],
    spans: Readonly<Record<string, number>>,
    blanks: readonly string[] = [],
  ) => {
    const table = listOf(lines);
    const blank = blanks.map((place) => {
      const [row, column] = place.split('/').map(Number) as [number, number];
      return { ...table.cells[0]!, row, column, raw: '', text: '', rowSpan: spans[place] ?? 1 };
    });
    const cells = table.cells.map((cell) => ({ ...cell, rowSpan: spans[`${cell.row}/${cell.column}`] ?? 1 }));
    return repairTables([{ ...table, foundBy: 'rulings', cells: [...cells, ...blank].sort(byPosition) }])[0]!;
  };
  const labelsOf = (table: RecognizedTable) =>
    tableToProjects('d', table).projects[0]!.indicators.map(({ category, subcategory, name }) => [
      category,
      subcategory,
      name,
    ]);
  const spansOf = (table: RecognizedTable) =>
    table.cells
      .filter(({ column, row }) => column === 5 && row > 1)
      .map(({ row, rowSpan }) => [row, rowSpan]);
  const MERGED = [HEAD, '|||||||看树次数|≥|9|次', '||||||质量指标|存活率|≥|90|%'];

  test('belong to each of them and stay one cell', () => {
    const table = drawn([...MERGED, '', '|||||||干净程度|≥|80|%'], { '2/5': 3, '2/6': 2 }, ['5/5', '5/6']);
    expect(labelsOf(table)).toEqual([
      ['产出指标', '数量指标', '种树棵数'],
      ['产出指标', '数量指标', '看树次数'],
      ['产出指标', '质量指标', '存活率'],
      ['产出指标', '质量指标', '干净程度'],
    ]);
    expect(spansOf(table)).toEqual([[2, 4]]);
    expect(doubtsOf(table)).toEqual([]);
  });

  test('end where they are drawn to end', () => {
    const table = drawn(MERGED, { '2/5': 2, '2/6': 2 });
    expect(labelsOf(table).map(([category]) => category)).toEqual(['产出指标', '产出指标', null]);
    expect(doubtsOf(table)).toEqual(['indicator.partial']);
  });
});
