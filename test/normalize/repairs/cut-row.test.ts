import { CLEAN, outline, projectsOf, repairList, rulesOf } from '../lists.ts';

test('the second half of a row that a page break cut is joined column by column', () => {
  const lines = [
    ...CLEAN.slice(0, 4),
    '|||||满意度指标|服务对象满意|居民满|≥|95|%',
    '',
    '||||||度指标|意度|||',
    ...CLEAN.slice(5),
  ];
  expect(outline(lines)).toEqual(outline(CLEAN));
  expect(projectsOf(lines)[0]!.indicators[4]!.subcategory).toBe('服务对象满意度指标');
  expect(rulesOf(repairList(lines))).toEqual(['row-cut', 'row-cut']);
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
