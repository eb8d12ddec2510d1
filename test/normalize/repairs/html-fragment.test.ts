import { projectsOf, repairList, rulesOf } from '../lists.ts';

const cells = ['产出指标', '数量指标', '种树棵数', '≥', '100', '棵'];
const others = ['满意度指标', '服务对象满意度指标', '居民满意度', '≥', '95', '%'];
const html = (rows: string[][]): string =>
  `<table border="1"> ${rows.map((row) => `<tr> ${row.map((cell) => `<td>${cell}</td>`).join(' ')} </tr>`).join(' ')} </table>`;
const HEAD = '99000022T000000100001-种树|30.000000|30.000000|种树。';

test('a fragment whose rows stand again below is dropped with the run of copies behind it', () => {
  const line = `${HEAD}|${html([cells, others])}|${cells.join('|')}|${others.join('|')}`;
  const lines = [line, cells.join('|'), others.join('|')];
  expect(projectsOf(lines)[0]!.indicators.map(({ name }) => name)).toEqual(['种树棵数', '居民满意度']);
  expect(rulesOf(repairList(lines))).toContain('html-fragment');
});

test('a fragment whose rows stand nowhere else becomes rows', () => {
  expect(projectsOf([`${HEAD}|${html([cells, others])}`])[0]!.indicators.map(({ name }) => name)).toEqual([
    '种树棵数',
    '居民满意度',
  ]);
});

test('the text of a dropped fragment is kept among the repeated cells', () => {
  const table = repairList([`${HEAD}|${html([cells])}`, cells.join('|')]);
  expect(table.repeated?.some(({ raw }) => raw.startsWith('<table'))).toBe(true);
});
