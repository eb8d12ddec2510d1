import { CLEAN, doubtsOf, projectsOf, repairList, rulesOf } from '../lists.ts';

const list = (head: string): string[] => [
  `${head}|产出指标|数量指标|种树棵数|≥|100|棵`,
  ...CLEAN.slice(1, 5),
  '99000022T000000100009-养树|12.500000|12.500000||养树。|产出指标|数量指标|养树棵数|≥|100|棵',
];

test.each([
  ['3O.000000|30.000000||', '30.000000', null],
  ['30.000000|3O.00000O||', '30.000000', null],
  ['3O.OOO000|3O.000000||', '30.000000', null],
  ['31.000000|3O.000000|1.000000|', '30.000000', '1.000000'],
])(
  '%s: a letter is the digit of its shape where the amounts of the project add up with it',
  (amounts, fiscal, other) => {
    const table = repairList(list(`99000022T000000100001-种树|${amounts}种树。`));
    const lines = list(`99000022T000000100001-种树|${amounts}种树。`);
    expect(projectsOf(lines)[0]).toMatchObject({ name: '种树', fiscal, other, goal: '种树。' });
    expect(new Set(rulesOf(table))).toEqual(new Set(['letter-for-digit']));
    expect(doubtsOf(table)).toEqual([]);
  },
);

test.each(['30.000006|30.00000O||', '1.020,290894|1020.290894||', '30.000000万元|30.000000||'])(
  '%s: what gives no sum, or no figure, stays as printed, is told and is never part of a text',
  (amounts) => {
    const lines = list(`99000022T000000100001-种树|${amounts}种树。`);
    expect(projectsOf(lines)[0]).toMatchObject({ name: '种树', goal: '种树。' });
    expect(rulesOf(repairList(lines))).toEqual([]);
    expect(doubtsOf(repairList(lines))).toEqual(['project.partial']);
  },
);

test.each(['99000022T0O0000100001', '99OOO022T000000100001', '99000022T00O00 0100001'])(
  '%s: a code has one letter',
  (code) => {
    const lines = list(`${code}-种树|30.000000|30.000000||种树。`);
    expect(projectsOf(lines)[0]).toMatchObject({
      code: '99000022T000000100001',
      code_printed: code.replace(' ', ''),
      code_state: 'complete',
      name: '种树',
    });
    expect(rulesOf(repairList(lines))).toEqual(['letter-for-digit']);
  },
);
