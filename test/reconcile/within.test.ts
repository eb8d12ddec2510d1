import { checksOf, findingsOf, proofsOf, proveTables, table, type TinyTable } from './amounts-of.ts';

const KINDS = ['合计', '基本支出', '项目支出'];
const checked = (...tables: TinyTable[]): string[] =>
  checksOf(proveTables(...tables)).filter((check) => check.startsWith('tables.'));

/** 支出总表, in which money of other sources stands beside that of the budget. */
const spent = table(
  't1',
  'expenditure',
  KINDS,
  '2050101 行政运行 | 5.000000 5.000000 -',
  '2050102 一般行政管理事务 | 4.000000 - 4.000000',
  '合计 | 9.000000 5.000000 4.000000',
);

describe('one item in a wide table and in one within it', () => {
  test('is proved where it is equal, and nothing is said where it is not', () => {
    const general = table(
      't2',
      'general_public',
      KINDS,
      '2050101 行政运行 | 5.000000 5.000000 -',
      '2050102 一般行政管理事务 | 3.000000 - 3.000000',
      '合计 | 8.000000 5.000000 3.000000',
    );
    const proof = proveTables(spent, general);
    const found = checksOf(proof).filter((check) => check.startsWith('tables.within'));
    expect(found).toEqual(['tables.within 5.000000 = 5.000000']);
    expect(findingsOf(proof)).toEqual([]);
    expect(proofsOf(proof, 'row_proof').get('t1/r3c3')).toBe(null);
  });

  test('is compared between what comes in and what is spent', () => {
    const revenue = table(
      't2',
      'revenue',
      ['合计', '一般公共预算', '其他收入'],
      '2050101 行政运行 | 6.000000 6.000000 -',
      '2050102 一般行政管理事务 | 4.000000 3.000000 1.000000',
      '合计 | 10.000000 9.000000 1.000000',
    );
    expect(checked(spent, revenue)).toEqual(['tables.within 4.000000 = 4.000000']);
  });
});

describe('lines under two economic classes', () => {
  const pairs = table(
    't2',
    'general_public_basic',
    ['合计'],
    '50101-工资奖金 30101-基本工资 | 2.000000',
    '50102-社会保障 30108-养老保险 | 3.000000',
    '合计 | 5.000000',
  );
  const lines = {
    ...table(
      't1',
      'expenditure',
      KINDS,
      '2050101-行政运行 50101-工资奖金 30101-基本工资 | 1.500000 1.500000 -',
      '2050102-事务 50101-工资奖金 30101-基本工资 | 0.500000 0.500000 -',
      '2050101-行政运行 50102-社会保障 30108-养老保险 | 3.000000 3.000000 -',
      '2050102-事务 50201-办公经费 30201-办公费 | 4.000000 - 4.000000',
      '合计 | 9.000000 5.000000 4.000000',
    ),
  };

  test('are, pair by pair, those of the table of basic expenditure', () => {
    const proof = proveTables(lines, pairs);
    expect(checksOf(proof).filter((check) => /^tables.*2\.000000/u.test(check))).not.toEqual([]);
    expect(findingsOf(proof)).toEqual([]);
  });
});

describe('one form that stands twice', () => {
  const byClass = table(
    't2',
    'general_public',
    KINDS,
    '2050101 行政运行 | 5.000000 5.000000 -',
    '合计 | 9.000000 5.000000 4.000000',
  );
  const byEconomic = (total: string): TinyTable =>
    table(
      't3',
      'general_public',
      KINDS,
      '30101 工资 | 5.000000 5.000000 -',
      `合计 | ${total} 5.000000 4.000000`,
    );

  test('by two classes is compared when both come to the same', () => {
    expect(checked(spent, byClass, byEconomic('9.000000'))).toContain('tables.same 9.000000 = 9.000000');
    expect(checked(spent, byClass, byEconomic('7.000000'))).toEqual([]);
  });
});

test('what the “三公” expenses were in an earlier year is no part of the budget', () => {
  const three = table(
    't1',
    'three_public',
    ['上年/公务接待费', '当年/公务接待费', '增减变化情况/公务接待费'],
    '合计 | 7.000000 3.000000 -4.000000',
  );
  const general = table(
    't2',
    'general_public',
    KINDS,
    '30217 公务接待费 | 3.000000 3.000000 -',
    '合计 | 3.000000 3.000000 -',
  );
  expect(checked(three, general).filter((check) => check.includes('7.000000'))).toEqual([]);
});

test('a row that another table divides has its row proved, the lines that divide it have not', () => {
  const divided = table(
    't1',
    'expenditure',
    KINDS,
    '2050101-行政运行 30101-工资 | 2.000000 2.000000 -',
    '2050101-行政运行 30201-办公 | 3.000000 3.000000 -',
    '2050102-事务 30201-办公 | 4.000000 - 4.000000',
    '合计 | 9.000000 5.000000 4.000000',
  );
  const general = table(
    't2',
    'general_public',
    KINDS,
    '2050101 行政运行 | 5.000000 5.000000 -',
    '2050102 事务 | 4.000000 - 4.000000',
    '合计 | 9.000000 5.000000 4.000000',
  );
  const found = proofsOf(proveTables(divided, general), 'row_proof');
  expect(found.get('t2/r2c3')).toBe('line');
  expect(found.get('t1/r2c3')).toBe(null);
});
