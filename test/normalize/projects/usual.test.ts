import { doubtsOf, outline, repairList } from '../lists.ts';

const row = (category: string, subcategory: string, name: string, head = '||||'): string =>
  `${head}|${category}指标|${subcategory}指标|${name}|≥|90|%`;

const headOf = (n: number): string =>
  `99000022T00000010000${n}-第${n}片林地|1${n}.000000|1${n}.000000||照看。`;

/** A project that states what all do. */
const whole = (n: number): string[] => [
  row('产出', '数量', `棵数${n}`, headOf(n)),
  row('产出', '质量', `成活${n}`),
  row('效益', '社会效益', `绿化${n}`),
  row('满意度', '服务对象满意度', `满意${n}`),
];

const [HEAD, QUALITY, BENEFIT, CONTENT] = whole(8);
const LIST = [0, 1, 2, 3, 4, 5, 6].flatMap(whole);

test('a project without what all others state takes it from a neighbour that has it twice, and the decision is close', () => {
  const foot = row('满意度', '服务对象满意度', '来客');
  const lines = [...LIST, ...whole(7), foot, '', HEAD!, QUALITY!, BENEFIT!];
  expect(outline(lines).slice(-2)).toEqual([
    '第7片林地: 棵数7, 成活7, 绿化7, 满意7',
    '第8片林地: 来客, 棵数8, 成活8, 绿化8',
  ]);
  expect(doubtsOf(repairList(lines))).toEqual(['project.extent_close']);
});

test('the same row stays where it stands if the project below has its own', () => {
  const foot = row('满意度', '服务对象满意度', '来客');
  const lines = [...LIST, ...whole(7), foot, '', HEAD!, QUALITY!, BENEFIT!, CONTENT!];
  expect(outline(lines).at(-2)).toBe('第7片林地: 棵数7, 成活7, 绿化7, 满意7, 来客');
});

test('within a 一级指标 its usual 二级指标 count as well', () => {
  const [head, quality, benefit, content] = whole(7);
  const moved = head!.replace('产出指标|数量指标|棵数7', '效益指标|社会效益指标|绿化7');
  const foot = [benefit!.replace('效益指标|社会效益指标|绿化7', '产出指标|数量指标|棵数7'), quality!];
  const lines = [
    ...LIST,
    moved,
    content!,
    ...foot,
    row('产出', '质量', '长势'),
    '',
    HEAD!,
    BENEFIT!,
    CONTENT!,
  ];
  expect(outline(lines).slice(-2)).toEqual([
    '第7片林地: 绿化7, 满意7, 棵数7, 成活7',
    '第8片林地: 长势, 棵数8, 绿化8, 满意8',
  ]);
});

test('what a list states nowhere or rarely is not missed', () => {
  const lines = [...LIST, ...whole(7), row('成本', '经济成本', '费用'), '', ...whole(8)];
  expect(outline(lines).at(-1)).toBe('第8片林地: 棵数8, 成活8, 绿化8, 满意8');
});
