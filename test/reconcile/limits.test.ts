import { checksOf, findingsOf, proofsOf, proveTables, table, type TinyTable } from './amounts-of.ts';

const KINDS = ['合计', '基本支出', '项目支出'];

/** 支出总表 of a department that spends money of its own too. */
const spentUnder = (head: readonly string[]): TinyTable =>
  table(
    't1',
    'expenditure',
    head,
    '2050101 行政运行 | 5.000000 5.000000 -',
    '2050102 一般行政管理事务 | 4.000000 - 4.000000',
    '合计 | 9.000000 5.000000 4.000000',
  );
const general = table(
  't2',
  'general_public',
  KINDS,
  '2050101 行政运行 | 4.500000 4.500000 -',
  '2050102 一般行政管理事务 | 3.000000 - 3.000000',
  '合计 | 7.500000 4.500000 3.000000',
);

describe('one fund within all money', () => {
  test('says nothing where each part is smaller than what holds it', () => {
    const proof = proveTables(spentUnder(KINDS), general);
    expect(findingsOf(proof)).toEqual([]);
    expect(checksOf(proof).filter((check) => check.startsWith('tables.limit'))).toEqual([]);
  });

  test('tells that two words over the columns were exchanged, and proves nothing of what is larger', () => {
    const proof = proveTables(spentUnder(['合计', '项目支出', '基本支出']), general);
    expect(findingsOf(proof).map((finding) => finding.split(' ')[0])).toEqual([
      'check.part_larger',
      'check.part_larger',
    ]);
    expect(proofsOf(proof, 'value_proof').get('t2/r4c4')).toBe(null);
  });

  test('tells an item that the wide table does not have, though it has others', () => {
    const missing = table(
      't1',
      'expenditure',
      KINDS,
      '2050101 行政运行 | 9.000000 5.000000 4.000000',
      '合计 | 9.000000 5.000000 4.000000',
    );
    const found = findingsOf(proveTables(missing, general));
    expect(found.filter((finding) => finding.startsWith('check.part_larger')).length).toBeGreaterThan(0);
  });

  test('says nothing of a table that is larger as a whole: it counts something else', () => {
    const wider = table(
      't2',
      'general_public',
      KINDS,
      '2050101 行政运行 | 15.000000 15.000000 -',
      '2050102 一般行政管理事务 | 3.000000 - 3.000000',
      '合计 | 18.000000 15.000000 3.000000',
    );
    expect(findingsOf(proveTables(spentUnder(KINDS), wider))).toEqual([]);
  });
});
