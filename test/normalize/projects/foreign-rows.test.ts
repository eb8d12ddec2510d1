import { CLEAN, doubtsOf, repairList } from '../lists.ts';

const code = (serial: number): string => `99000022T00000010000${serial}`;
const head = (serial: number, name: string): string =>
  `${code(serial)}-${name}|3.000000|3.000000||完成${name}。`;

/** The indicators of a project that names them after itself; the first stands on the row of its code. */
const project = (serial: number, name: string): string[] => [
  `${head(serial, name)}|产出指标|数量指标|${name}次数|≥|1|次`,
  `|||||产出指标|质量指标|${name}合格率|≥|90|%`,
  `|||||效益指标|社会效益指标|${name}知晓率|≥|90|%`,
  `|||||满意度指标|服务对象满意度指标|${name}满意率|≥|90|%`,
];
const others = [...project(1, '种树'), ...project(2, '修路'), ...project(3, '架桥')];
const single = `${head(4, '清淤')}|效益指标|社会效益指标|清淤知晓率|≥|90|%`;

test('a list that names its indicators after their projects has no doubts, also over page breaks', () => {
  const lines = [...others.slice(0, 6), '', ...others.slice(6), single];
  expect(doubtsOf(repairList(lines))).toEqual([]);
});

test('a row that went to a neighbour of one indicator is reported when its wording fits the other project', () => {
  const [first, ...rest] = project(5, '供暖');
  const foot = first!.replace(/^.*?\|产出/, '|||||产出');
  const [second, ...last] = rest;
  const torn = `${head(5, '供暖')}${second!.replace(/^\|{4}/, '')}`;
  const table = repairList([...others, single, '', foot, '', torn, ...last]);
  expect(doubtsOf(table)).toContain('project.extent_close');
});

test('rows behind a page break that share no word with the head before it may have lost their own', () => {
  const [, ...rest] = project(5, '供暖');
  const short = `${head(4, '清淤')}|产出指标|数量指标|清淤次数|≥|1|次`;
  expect(doubtsOf(repairList([...others, short, '', ...rest.slice(1)]))).toEqual(['project.page_missing']);
});

test('one word that only the project below has is a doubt, also where the rest of the name occurs elsewhere', () => {
  const lines = [
    ...CLEAN.slice(0, 4),
    '|||||满意度指标|服务对象满意度指标|骑车者满意度|≥|95|%',
    '99000022T000000100002-修骑车道|80.000000|60.000000|20.000000|修补乡村道路。|效益指标|社会效益指标|方便出行|定性|优|其他',
    '|||||产出指标|数量指标|修路里程|=|12|公里',
    '99000022T000000100003-问卷|80.000000|80.000000||开展居民满意度调查。|产出指标|数量指标|份数|=|12|份',
    '|||||满意度指标|服务对象满意度指标|村民满意度|≥|90|%',
  ];
  expect(doubtsOf(repairList(lines))).toEqual(['project.extent_close']);
});
