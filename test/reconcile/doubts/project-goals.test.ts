import { doubtsInList } from './doubts-of.ts';

const INDICATORS = [
  '产出指标|数量指标|种树棵数|≥|100|棵',
  '|||||产出指标|质量指标|树苗存活率|≥|90|%',
  '|||||满意度指标|服务对象满意度指标|居民满意度|≥|95|%',
];
const project = (serial: number, name: string, goal: string, indicator = '种树棵数'): string[] => [
  `99000022T00000010000${serial}-${name}|30.000000|30.000000||${goal}|${INDICATORS[0]!.replace('种树棵数', indicator)}`,
  ...INDICATORS.slice(1),
];
const codesFor = (goal: string) =>
  doubtsInList(project(1, '种树', goal)).map(({ code, note }) => [code, note]);

test.each([
  ['，在河边种树。', 'it begins with a stop'],
  ['以及公园的绿化。', 'it begins with a conjunction'],
  ['管理办法》的要求，在河边种树。', 'a bracket is closed that was not opened'],
  ['2.在公园种草。3.养护草坪。', 'its list begins with the second item'],
  ['二是在公园种草。', 'its list begins with the second item'],
])('a goal that begins like this has lost its beginning: %s', (goal, note) => {
  expect(codesFor(goal)).toEqual([['project.goal_beginning_lost', note]]);
});

test.each([
  '1.在河边种树。2.在公园种草。',
  '2.4G频段的监测。',
  '二、三级医院的绿化。',
  '《绿化条例》的要求，在河边种树。',
  '”一刻钟”绿化圈的建设。',
  '1）种树；2）种草。',
  '并网发电设备的绿化。',
])('a goal may begin like this: %s', (goal) => {
  expect(codesFor(goal)).toEqual([]);
});

/** 微信公众 in three names, two different words before it. */
const WITNESSES = (name: string): string[] => [
  ...project(2, '宣传', '宣传绿化。', `开通绿化${name}`),
  ...project(3, '培训', '培训职工。', `维护绿化${name}`),
  ...project(4, '展览', '举办展览。', `通过园林${name}发布文章`),
];

test('a goal that begins inside a word which is printed whole elsewhere has lost its beginning', () => {
  const lines = [...project(1, '种树', '信公众号发布消息。'), ...WITNESSES('微信公众号')];
  expect(doubtsInList(lines)).toMatchObject([
    {
      code: 'project.goal_beginning_lost',
      table: 't0',
      cell: { row: 2, column: 4 },
      note: 'it begins inside a word, elsewhere always 微信公众',
    },
  ]);
});

test.each([
  ['one phrase that comes back', ['开通微信公众号', '开通微信公众号一', '开通微信公众号二']],
  ['too few', ['开通微信公众号', '维护微信公众号', '其他']],
  ['another character before it', ['开通微信公众号', '维护微信公众号', '提升守信公众意识']],
  ['the words alone as well', ['开通微信公众号', '维护微信公众号', '微博；信公众号']],
])('%s proves no torn word', (_, [first, second, third]) => {
  const lines = [
    ...project(1, '种树', '信公众号发布消息。'),
    ...project(2, '宣传', '宣传绿化。', first),
    ...project(3, '培训', '培训职工。', second),
    ...project(4, '展览', '举办展览。', third),
  ];
  const own = doubtsInList(lines).filter(({ code }) => code === 'project.goal_beginning_lost');
  expect(own).toEqual([]);
});
