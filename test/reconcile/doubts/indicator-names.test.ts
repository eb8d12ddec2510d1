import { CLEAN } from '../../normalize/lists.ts';
import { doubtsInList, placed, projectWith } from './doubts-of.ts';

test('whole projects raise no doubt', () => {
  expect(doubtsInList(CLEAN)).toEqual([]);
});

test('a name that goes on with the name of the row beside it is flagged', () => {
  const lines = projectWith(
    '产出指标|数量指标|定期修剪河边树木和公园草坪提供绿化养护技术培训次数|=|67|台',
    '产出指标|数量指标|提供绿化养护技术培训次数|=|2|次',
  );
  expect(placed(lines)).toEqual([
    ['indicator.names_merged', '定期修剪河边树木和公园草坪提供绿化养护技术培训次数'],
  ]);
  expect(doubtsInList(lines)[0]).toMatchObject({ table: 't0', expected: '提供绿化养护技术培训次数' });
});

test.each([
  ['a verb before the neighbour’s name', '汇聚河边绿化典型案例', '河边绿化典型案例'],
  ['a short name in a longer one', '参加绿化养护的基层职工培训次数', '职工培训次数'],
  ['the neighbour’s name at the beginning', '河边绿化养护技术培训次数合计', '河边绿化养护技术培训次数'],
])('%s is no merged name', (_, name, beside) => {
  const lines = projectWith(`产出指标|数量指标|${name}|≥|3|次`, `产出指标|数量指标|${beside}|≥|2|次`);
  expect(doubtsInList(lines)).toEqual([]);
});

test('a name that comes back under the same 二级指标 is flagged in the later row', () => {
  const lines = projectWith(
    '产出指标|数量指标|种树棵数|≥|100|棵',
    '产出指标|数量指标|修剪棵数|≥|40|棵',
    '产出指标|数量指标|种树棵数|=|3|场次',
  );
  expect(doubtsInList(lines)).toMatchObject([
    { code: 'indicator.name_repeated', actual: '种树棵数', note: '≥ 100 棵 and = 3 场次' },
  ]);
});

test('a name copied into the next row under another 二级指标 is flagged where the targets differ', () => {
  const lines = projectWith(
    '效益指标|社会效益指标|提升绿化资金使用效益|≤|5|%',
    '效益指标|可持续影响指标|提升绿化资金使用效益|定性|优|其他',
  );
  expect(doubtsInList(lines).map(({ code }) => code)).toEqual(['indicator.name_repeated']);
});

test.each([
  [
    'what is done and when it is done',
    '产出指标|数量指标|编写绿化手册|≥|300|本',
    '产出指标|时效指标|编写绿化手册|≤|10|月',
  ],
  [
    'one effect that is social and lasting',
    '效益指标|社会效益指标|居民获得感|定性|优|其他',
    '效益指标|可持续影响指标|居民获得感|定性|优|其他',
  ],
  [
    'what is made and what it costs',
    '产出指标|数量指标|绿化数据库|=|1|套',
    '成本指标|经济成本指标|绿化数据库|≤|20|万元',
  ],
])('%s may bear one name', (_, ...indicators) => {
  expect(doubtsInList(projectWith(...indicators))).toEqual([]);
});

test('the same name in two projects is no repetition', () => {
  const [first, second] = [CLEAN.slice(0, 5), CLEAN.slice(5)];
  const lines = [...first, ...second.map((line) => line.replace('修路里程', '种树棵数'))];
  expect(doubtsInList(lines)).toEqual([]);
});

test('a name of two sentences is flagged, a stop at its end is not', () => {
  const of = (name: string) => placed(projectWith(`效益指标|社会效益指标|${name}|定性|优|其他`));
  expect(of('吸引居民前来参观。提升绿化的影响')).toEqual([
    ['indicator.name_sentences', '吸引居民前来参观。提升绿化的影响'],
  ]);
  expect(of('人才培养；提升绿化水平')).toHaveLength(1);
  expect(of('吸引居民前来参观。')).toEqual([]);
});
