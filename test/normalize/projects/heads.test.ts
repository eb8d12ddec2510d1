import { CLEAN, doubtsOf, projectsOf, repairList, rulesOf } from '../lists.ts';

const rest = CLEAN.slice(1, 5);
const row = (head: string): string[] => [`${head}|产出指标|数量指标|种树棵数|≥|100|棵`, ...rest];

test.each([
  ['99000022T00000010 0001-种树'],
  ['99000022T0 0000010000 1-种树'],
  ['99000022T00000 0100001-种树'],
  ['99000022T000000100001-种 树'],
])('a code wrapped as in %s is whole and no repair', (cell) => {
  const lines = row(`${cell}|30.000000|30.000000||种树。`);
  expect(projectsOf(lines)[0]).toMatchObject({
    code: '99000022T000000100001',
    code_state: 'complete',
    name: '种树',
  });
  expect(rulesOf(repairList(lines))).toEqual([]);
});

test('a code of twenty characters is presumed and says so', () => {
  const lines = row('99000022T00000100001-种树|30.000000|30.000000||种树。');
  expect(projectsOf(lines)[0]).toMatchObject({
    code: '99000022T000000100001',
    code_printed: '99000022T00000100001',
    code_state: 'presumed',
  });
  expect(rulesOf(repairList(lines))).toEqual(['code-presumed']);
});

test('a code, a name and a goal torn over a page break are one again, and amounts printed twice are one', () => {
  const lines = [
    '99000022T00000010|30.000000|30.000000||在河边种树，绿化|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '0001-春天种树|30.000000|30.000000||两岸。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
  ];
  // Both pages print amounts: only the tail of the code shows that the second ones are no new project.
  const [project] = projectsOf(lines);
  expect(project).toMatchObject({
    code: '99000022T000000100001',
    name: '春天种树',
    total: '30.000000',
    goal: '在河边种树，绿化两岸。',
  });
  expect(rulesOf(repairList(lines))).toEqual([
    'code-torn',
    'amount-printed-twice',
    'amount-printed-twice',
    'goal-stitched',
  ]);
});

test.each([
  '在河边种树，',
  '种树',
  '在河边种树，绿化两岸，护住河岸和堤坝，让一条河的两边全都是树，再让一条河',
])('beside the first half of a torn code stands a piece of the goal, however long it is: %s', (piece) => {
  const lines = [
    `99000022T00000010||||${piece}|产出指标|数量指标|种树棵数|≥|100|棵`,
    '',
    '0001-春天种树|30.000000|30.000000||方便大家。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
  ];
  expect(projectsOf(lines)[0]).toMatchObject({ name: '春天种树', goal: `${piece}方便大家。` });
  expect(rulesOf(repairList(lines))).toEqual(['code-torn', 'goal-stitched']);
});

test('a name in the column beside its whole code is the name, amounts or none', () => {
  const lines = row('99000022T000000100001|种树|||');
  expect(projectsOf(lines)[0]).toMatchObject({ name: '种树', goal: null });
});

test('pieces of a goal that share words without fitting are joined and flagged', () => {
  const torn = (before: string, after: string) =>
    repairList([
      `99000022T000000100001-种树|30.000000|30.000000||${before}|产出指标|数量指标|种树棵数|≥|100|棵`,
      '',
      `||||${after}|产出指标|质量指标|树苗存活率|≥|90|%`,
      ...rest.slice(1),
    ]);
  const wrong = torn('种树，提供专业养护服务', '过公司提供的专业养护工作，绿化河边。');
  expect(doubtsOf(wrong)).toEqual(['project.goal_seam']);
  expect(
    wrong.cells.some(({ text }) => text === '种树，提供专业养护服务过公司提供的专业养护工作，绿化河边。'),
  ).toBe(true);
  expect(doubtsOf(torn('在河边种树，绿化', '两岸。'))).toEqual([]);
  expect(doubtsOf(torn('推进信用数据对接共享', '用数据对接共享、监测。'))).toEqual([]);
});

test('a torn name is joined and a piece that repeats its end is dropped', () => {
  const torn = (piece: string): string[] => [
    '99000022T000000100001-种树和养护|30.000000|30.000000||种树，|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    `${piece}||||养护。|产出指标|质量指标|树苗存活率|≥|90|%`,
    ...rest.slice(1),
  ];
  expect(projectsOf(torn('支出'))[0]!.name).toBe('种树和养护支出');
  expect(projectsOf(torn('养护'))[0]!.name).toBe('种树和养护');
});

test('a wrong copy before the tail of a code is not believed', () => {
  const lines = [
    ...CLEAN.slice(0, 5),
    '99000022T000000100001-种树||||修补|产出指标|数量指标|修路里程|=|12|公里',
    '',
    '0002-修路|80.000000|80.000000||道路。|产出指标|时效指标|完工时间|≤|11|月',
  ];
  expect(projectsOf(lines)[1]).toMatchObject({
    code: '99000022T000000100002',
    name: '修路',
    goal: '修补道路。',
  });
  expect(doubtsOf(repairList(lines))).toContain('project.code_doubtful');
});

test('a goal piece that is the goal of the next project is not stitched on', () => {
  const lines = [
    '99000022T000000100001-种树|30.000000|30.000000||在河边种树，|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '||||修补乡村道路。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
    ...CLEAN.slice(5),
  ];
  expect(projectsOf(lines).map(({ goal }) => goal)).toEqual(['在河边种树，', '修补乡村道路。']);
  expect(doubtsOf(repairList(lines))).toEqual(['project.goal_foreign']);
});

test('a torn goal that the next project shares is stitched on', () => {
  const shared = (line: string): string => line.replace('修补乡村道路。', '在河边种树，护住河岸。');
  const lines = [
    '99000022T000000100001-种树|30.000000|30.000000||在河边种树，|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '||||护住河岸。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
    ...CLEAN.slice(5).map(shared),
  ];
  expect(projectsOf(lines).map(({ goal }) => goal)).toEqual([
    '在河边种树，护住河岸。',
    '在河边种树，护住河岸。',
  ]);
  expect(doubtsOf(repairList(lines))).toEqual([]);
});

test('a torn code in full-width characters is whole', () => {
  const lines = [
    '９９００００２２T００００００１０|||||产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '０００１-种树|30.000000|30.000000||种树。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
  ];
  expect(projectsOf(lines)[0]).toMatchObject({
    code: '99000022T000000100001',
    code_printed: '99000022T000000100001',
    code_state: 'complete',
    name: '种树',
  });
});

test('a name that swallowed the goal is cut at the doubled word', () => {
  const tail =
    '办好培训班，让更多的人学会种树养树护树的本领，把荒山变成绿水青山，全年培训二百人次以上，建成示范林五处，形成一套可以推广的做法。';
  const lines = row(`99000022T000000100001-组织种树培训班培训班${tail}|30.000000|30.000000||`);
  expect(projectsOf(lines)[0]).toMatchObject({ name: '组织种树培训班', goal: `培训班${tail}` });
});

test('an unreadable amount is null and reported, and its column is not the goal', () => {
  const lines = row('99000022T000000100001-种树|30.000000|#####||种树。');
  expect(projectsOf(lines)[0]).toMatchObject({ total: '30.000000', fiscal: null, goal: '种树。' });
  expect(doubtsOf(repairList(lines))).toEqual(['amount.unreadable']);
});

test('a code whose name fits a block further down the page belongs there', () => {
  const block = (head: string, goal: string): string[] => [
    `${head}|${goal}|产出指标|数量指标|数量|=|1|套`,
    '|||||满意度指标|服务对象满意度指标|满意度|≥|90|%',
  ];
  const lines = [
    ...block('99000022T000000100001-软件购置经费|1.000000|1.000000|', '购置办公软件。'),
    ...block('|2.000000|2.000000|', '购置办公软件。'),
    '',
    ...block('99000022T000000100002-河道治理基金工作经费|3.000000|3.000000|', '购置办公软件。'),
    ...block('|4.000000|4.000000|', '开展河道治理，保障基金正常使用。'),
  ];
  expect(projectsOf(lines).map(({ code, total }) => [code?.slice(-1) ?? null, total])).toEqual([
    ['1', '1.000000'],
    [null, '2.000000'],
    [null, '3.000000'],
    ['2', '4.000000'],
  ]);
  expect(rulesOf(repairList(lines))).toContain('code-moved');
});

test('a project without a goal or amounts says so', () => {
  expect(doubtsOf(repairList(row('99000022T000000100001-种树|30.000000|30.000000||')))).toEqual([
    'project.partial',
  ]);
  expect(doubtsOf(repairList(row('99000022T000000100001-种树||||在河边种树。')))).toEqual([
    'project.partial',
  ]);
});

test('a phrase that both sides of a page break print stands once, with a doubt: the goal may repeat it', () => {
  const table = repairList([
    '99000022T000000100001-种树|30.000000|30.000000||种树，开展检查|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '||||，开展检查，绿化两岸。|产出指标|质量指标|树苗存活率|≥|90|%',
    ...rest.slice(1),
  ]);
  expect(table.cells.some(({ text }) => text === '种树，开展检查，绿化两岸。')).toBe(true);
  expect(doubtsOf(table)).toEqual(['project.goal_repeats']);
});

test('figures behind the three amounts are kept with the last of them and reported', () => {
  const table = repairList(row('99000022T000000100001-种树|30.0|20.0|10.0|35.0|---|种树。'));
  expect(table.cells.find(({ column, row: at }) => at === 2 && column === 3)).toMatchObject({
    text: '10.0',
    raw: '10.0\n35.0\n---',
    doubts: [{ code: 'project.extra_cells', actual: '35.0 | ---' }],
  });
});

test('a torn code whose name begins with a year is whole', () => {
  const lines = [
    '99000022T00000|30.000000|30.000000||种树。|产出指标|数量指标|种树棵数|≥|100|棵',
    '',
    '0100001-2026年种树|||||产出指标|数量指标|看树|≥|9|次',
    ...rest,
  ];
  expect(projectsOf(lines)[0]).toMatchObject({ code: '99000022T000000100001', name: '2026年种树' });
});

test('a total over the projects is none of them', () => {
  const lines = [
    '合计|42.500000|42.500000||||||||',
    ...row('99000022T000000100001-种树|30.000000|30.000000||种树。'),
  ];
  expect(projectsOf(lines).map(({ name }) => name)).not.toContain('合计');
  expect(doubtsOf(repairList(lines))).toEqual([]);
});
