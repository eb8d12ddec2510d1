import { CLEAN, listOf, outline, projectsOf, repairList, rulesOf } from '../lists.ts';
import { restoreProjects } from '../../../src/normalize/projects/index.ts';
import { stitchSeams } from '../../../src/normalize/seams/index.ts';

test('the second half of a row that a page break cut is joined column by column', () => {
  const lines = [
    ...CLEAN.slice(0, 4),
    '|||||满意|服务对象|居民满|≥|95|%',
    '',
    '|||||度指标|满意度指标|意度|||',
    ...CLEAN.slice(5),
  ];
  expect(outline(lines)).toEqual(outline(CLEAN));
  expect(projectsOf(lines)[0]!.indicators[4]!.subcategory).toBe('服务对象满意度指标');
  const table = repairList(lines);
  const seam = table.cells.filter(({ rules }) => rules.includes('page-seam'));
  expect(seam.map(({ raw, sources }) => [raw, sources.length])).toEqual([
    ['满意\n度指标', 2],
    ['服务对象\n满意度指标', 2],
    ['居民满\n意度', 2],
  ]);
  expect(rulesOf(table)).toEqual([]);
});

test('a code that stands in both halves is whole', () => {
  const lines = [
    '99000022T00000|30.000000|30.000000||在河|产出指标|数量指标|种树|≥|100|棵',
    '',
    '0100001-种树||||边种树。|||棵数|||',
    ...CLEAN.slice(1, 5),
  ];
  expect(projectsOf(lines)[0]).toMatchObject({
    code: '99000022T000000100001',
    name: '种树',
    goal: '在河边种树。',
  });
  expect(projectsOf(lines)[0]!.indicators[0]).toMatchObject({ name: '种树棵数', value: '100' });
});

test('a row with a sign of its own is a row', () => {
  const lines = [...CLEAN.slice(0, 5), '', '|||||||存活天数|≥|90|天', ...CLEAN.slice(5)];
  expect(projectsOf(lines).flatMap(({ indicators }) => indicators)).toHaveLength(10);
});

test('digits that went over the page with half a word belong to the figure above', () => {
  const lines = [
    '99000022T000000100001-种树|30.00|30.00||在河|产出|数量指标|种树棵数|≥|100|棵',
    '',
    '|0000|0000||边种树。|指标||||',
    ...CLEAN.slice(1, 5),
  ];
  expect(projectsOf(lines)[0]).toMatchObject({ total: '30.000000', goal: '在河边种树。' });
});

test('a figure cut between its groups of thousands belongs to the row above', () => {
  const lines = [
    '99000022T000000100001-种树|506,98|506,98||在河|产出|数量指标|种树棵数|≥|100|棵',
    '',
    '|2.29|2.29||边种树。|指标||||',
    ...CLEAN.slice(1, 5),
  ];
  expect(projectsOf(lines)[0]).toMatchObject({ total: '506982.29', goal: '在河边种树。' });
});

test('a row of its own stays one, whatever it leaves blank', () => {
  const lines = [...CLEAN.slice(0, 3), '', ...CLEAN.slice(3)];
  const list = listOf(lines);
  expect(stitchSeams(list)).toBe(list);
});

test('half a 一级指标 whose other half is lost stays in its drawn column and is no goal', () => {
  const lines = [CLEAN[0]!, '|||||质|质量指标|树苗存活率|≥|90|%', ...CLEAN.slice(2, 5)];
  const table = restoreProjects({ ...listOf(lines), foundBy: 'rulings' });
  const text = (row: number, column: number): string | undefined =>
    table.cells.find((cell) => cell.row === row && cell.column === column)?.text;
  expect([text(2, 4), text(3, 5), text(3, 6)]).toEqual(['在河边种树。', '质', '质量指标']);
});

test('a row over three pages is one row', () => {
  const lines = [
    '99000022T000000100001-种树|30.00|30.00||在|产出|数量指标|种|≥|100|棵',
    '',
    '||||河边|指标||树|||',
    '',
    '||||种树。|||棵数|||',
    ...CLEAN.slice(1, 5),
  ];
  expect(outline(lines)).toEqual(outline(CLEAN.slice(0, 5)));
  expect(projectsOf(lines)[0]).toMatchObject({ goal: '在河边种树。' });
  expect(rulesOf(repairList(lines))).toEqual([]);
});
