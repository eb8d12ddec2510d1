import {
  isOneDigitOff,
  nationalCodes,
  nationalNames,
  isUnderGovernmentClass,
} from '../../../src/words/national-classes.ts';
import { findingsOf, proveTables } from '../amounts-of.ts';

const basic = (...rows: string[]): string[] =>
  findingsOf(proveTables({ id: 't1', form: 'general_public_basic', head: ['预算数'], rows }));

describe('the national classification', () => {
  test('names a code and gives the codes of a name', () => {
    expect(nationalNames('department', '30211')).toEqual(['差旅费']);
    expect(nationalNames('function', '2010801')).toEqual(['行政运行']);
    expect(nationalCodes('government', '维修(护)费')).toEqual(['50209']);
    expect(nationalNames('function', 'constructor')).toEqual([]);
  });

  test('says which department class stands under which government class, and nothing of what it does not list', () => {
    expect([
      isUnderGovernmentClass('30101', '50101'),
      isUnderGovernmentClass('30101', '50209'),
      isUnderGovernmentClass('30101', '599'),
    ]).toEqual([true, false, null]);
    expect([
      isOneDigitOff('30202', '37202'),
      isOneDigitOff('30202', '30203'),
      isOneDigitOff('1', '12'),
    ]).toEqual([true, true, false]);
  });

  test('is no doubt about names that offices write in their own way', () => {
    expect(basic('30101 基本工资 | 3.00', '30213 维修(护)费 | 1.00', '30101 在编人员工资 | 2.00')).toEqual(
      [],
    );
  });

  test('tells the name of another class, and a code that is one digit off', () => {
    expect(basic('30101 印刷费 | 3.00', '37202 印刷费 | 1.00')).toEqual([
      'check.name_differs t1/r2c3: 印刷费 → 基本工资',
      'check.code_differs t1/r3c3: 37202 → 30202',
    ]);
  });

  test('is silent where two tables print the same', () => {
    const rows = ['30101 印刷费 | 3.00'];
    const proof = proveTables(
      { id: 't1', form: 'general_public_basic', head: ['预算数'], rows },
      { id: 't2', form: 'fiscal_basic', head: ['预算数'], rows },
    );
    expect(findingsOf(proof)).toEqual([]);
  });
});
