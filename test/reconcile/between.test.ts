import { checksOf, findingsOf, proveTables, type TinyTable } from './amounts-of.ts';

const fiscal: TinyTable = {
  id: 't1',
  form: 'fiscal_appropriation',
  head: ['收入/预算数', '支出/预算数'],
  rows: [
    '一、一般公共预算资金 ; 一、教育支出 | 9.000000 5.000000',
    '二、政府性基金预算资金 ; 二、住房保障支出 | - 4.000000',
    '本年收入合计 ; 本年支出合计 | 9.000000 9.000000',
    '三、国有资本经营 ; | - -',
    '收入总计 ; 支出总计 | 9.000000 9.000000',
  ],
};
const emptyOf = (form: string, id: string): TinyTable => ({ id, form, head: ['合计'], rows: ['合计 | -'] });
const funds = [emptyOf('government_fund', 't7'), emptyOf('state_capital', 't8')];
const general: TinyTable = {
  id: 't2',
  form: 'general_public',
  head: ['预算数/合计', '预算数/基本支出/小计', '预算数/项目支出/项目支出总数'],
  rows: [
    '2050101 行政 | 5.000000 2.000000 3.000000',
    '2210201 公积金 | 4.000000 4.000000 -',
    '合计 | 9.000000 6.000000 3.000000',
  ],
};
const between = (...tables: TinyTable[]): string[] =>
  checksOf(proveTables(...tables)).filter((check) => check.startsWith('tables.'));

describe('equal quantities of different tables', () => {
  test('the lines of 财政拨款收支总表 are the class sums of general public expenditure', () => {
    expect(between(fiscal, general, ...funds).sort()).toEqual([
      'tables.funds 4.000000 = 4.000000',
      'tables.funds 5.000000 = 5.000000',
      'tables.funds 9.000000 = 9.000000',
    ]);
  });

  test('the table of a fund may print revenue and expenditure in one row', () => {
    const carried: TinyTable = {
      id: 't7',
      form: 'government_fund',
      head: ['本年收入', '本年支出/小计', '本年支出/项目支出'],
      rows: ['合计 | 4.000000 4.000000 4.000000', '2210201 公积金 | 4.000000 4.000000 4.000000'],
    };
    const education: TinyTable = {
      ...general,
      rows: ['2050101 行政 | 5.000000 2.000000 3.000000', '合计 | 5.000000 2.000000 3.000000'],
    };
    const found = between(fiscal, education, carried, funds[1]!);
    expect(found).toContain('tables.funds 9.000000 = 9.000000');
  });

  test('what was carried over may be spent in one table and left out in the other', () => {
    const carried: TinyTable = {
      id: 't1',
      form: 'fiscal_appropriation',
      head: ['收入/预算数', '支出/预算数'],
      rows: [
        '一、本年收入 ; 一、本年支出 | 9.00 11.00',
        '（一）一般公共预算拨款 ; （一）教育支出 | 9.00 7.00',
        '二、上年结转 ; （二）住房保障支出 | 2.00 4.00',
        '（一）一般公共预算拨款 ; | 2.00 -',
        '收入总计 ; 支出总计 | 11.00 11.00',
      ],
    };
    const proof = proveTables(carried, general, ...funds);
    expect(findingsOf(proof)).toEqual([]);
    expect(checksOf(proof).filter((check) => check.includes('≠'))).toEqual([]);
  });

  test('without a table of one fund nothing is missing in its column', () => {
    const alone: TinyTable = {
      id: 't1',
      form: 'fiscal_appropriation',
      head: ['收入/预算数', '支出/合计', '支出/一般公共预算', '支出/政府性基金预算'],
      rows: [
        '一、财政拨款收入 ; 一、教育支出 | 8.20 7.50 7.50 -',
        '（一）一般公共预算拨款 ; 二、卫生健康支出 | 8.20 1.00 1.00 -',
        '二、上年结转 ; | 0.30 - - -',
        '（一）一般公共预算拨款 ; | 0.30 - - -',
        '收入总计 ; 支出总计 | 8.50 8.50 8.50 -',
      ],
    };
    const revenue: TinyTable = {
      id: 't3',
      form: 'revenue',
      head: ['总计', '上年结转', '一般公共预算拨款'],
      rows: ['合计 | 8.50 0.30 8.20'],
    };
    const proof = proveTables(alone, revenue, ...funds);
    expect(findingsOf(proof)).toEqual([]);
    expect(checksOf(proof).filter((check) => check.includes('≠'))).toEqual([]);
  });

  test('a column of another year is not what the table counts', () => {
    const basic: TinyTable = {
      id: 't3',
      form: 'general_public_basic',
      head: ['合计'],
      rows: ['合计 | 6.000000'],
    };
    const two: TinyTable = {
      ...general,
      head: ['2019年执行数', '2020年预算数/小计', '2020年预算数/基本支出'],
      rows: ['2050101 行政 | 4.000000 9.000000 6.000000', '合计 | 4.000000 9.000000 6.000000'],
    };
    expect(between(two, basic)).toEqual(['tables.same 6.000000 = 6.000000']);
    expect(between(fiscal, two, ...funds)).toContain('tables.funds 9.000000 = 9.000000');
  });

  test('基本支出 is the total of the table of basic expenditure, 元 against 万元', () => {
    const basic: TinyTable = {
      id: 't3',
      form: 'general_public_basic',
      unit: '元',
      head: ['合计'],
      rows: ['30101 工资 | 40000.00', '30201 办公 | 20000.00', '合计 | 60000.00'],
    };
    expect(between(general, basic)).toEqual(['tables.same 60000.00 = 60000.00']);
  });

  test('with money of another fund and without its table nothing is compared', () => {
    const rows = fiscal.rows.map((row) => row.replace('| - 4', '| 2.000000 4'));
    const funded = between({ ...fiscal, rows }, general);
    expect(funded.filter((check) => check.startsWith('tables.funds'))).toEqual([]);
  });

  test('the detailed table may count what is carried over to the next year', () => {
    const sides: TinyTable = {
      id: 't0',
      form: 'revenue_expenditure',
      head: ['支出/预算数'],
      rows: [
        '一、教育支出 | 7.000000',
        '本年支出合计 | 7.000000',
        '结转下年 | 2.000000',
        '支出总计 | 9.000000',
      ],
    };
    const totalOf = (total: string): TinyTable => ({
      id: 't1',
      form: 'expenditure',
      head: ['合计'],
      rows: [` | ${total}`],
    });
    expect(between(sides, totalOf('9.000000'))).toEqual(['tables.same 9.000000 = 9.000000']);
    expect(between(sides, totalOf('7.000000'))).toEqual(['tables.same 7.000000 = 7.000000']);
    expect(between(sides, totalOf('8.000000'))).toEqual(['tables.same 7.000000 ≠ 8.000000']);
  });

  test('a form that stands twice is not compared', () => {
    expect(between(fiscal, general, { ...general, id: 't9' }, ...funds)).toEqual([]);
  });

  test('the tables of the department and then those of its own office are two sets', () => {
    const half = (text: string): string =>
      text
        .replaceAll('9.000000', '5.000000')
        .replaceAll('6.000000', '2.000000')
        .replace(/ 4\.000000/g, ' -');
    const own = [fiscal, general].map((table, i) => ({
      ...table,
      id: `t${20 + i}`,
      rows: table.rows.map(half),
    }));
    expect(between(fiscal, general, ...own, ...funds).sort()).toEqual([
      'tables.funds 4.000000 = 4.000000',
      'tables.funds 5.000000 = 5.000000',
      'tables.funds 5.000000 = 5.000000',
      'tables.funds 5.000000 = 5.000000',
      'tables.funds 9.000000 = 9.000000',
    ]);
  });

  test('sets that are not alike are not told apart', () => {
    const [own] = [{ ...general, id: 't21' }];
    expect(between(fiscal, { ...fiscal, id: 't20' }, general, own, ...funds)).toEqual([]);
  });

  test('机关运行经费 is public expenditure class by class where one class is equal', () => {
    const rows = ['302 商品 | 3.000000', '30201 办公 | 1.000000', '30211 差旅 | 2.000000'];
    const basic: TinyTable = { id: 't3', form: 'general_public_basic', head: ['合计'], rows };
    const operating: TinyTable = { id: 't5', form: 'operating', head: ['合计'], rows };
    expect(between(basic, operating).sort()).toEqual([
      'tables.all_fiscal 1.000000 = 1.000000',
      'tables.all_fiscal 2.000000 = 2.000000',
      'tables.all_fiscal 3.000000 = 3.000000',
    ]);
    const larger = {
      ...operating,
      rows: ['302 商品 | 9.000000', '30201 办公 | 7.000000', '30211 差旅 | 2.000000'],
    };
    expect(between(basic, larger)).toEqual(['tables.within 2.000000 = 2.000000']);
  });

  test('a fund that one table gives with what was carried over equals both lines of the other', () => {
    const revenue: TinyTable = {
      id: 't0',
      form: 'revenue',
      head: ['合计', '一般公共预算拨款收入', '政府性基金预算拨款收入'],
      rows: ['合计 | 12.000000 10.000000 2.000000'],
    };
    const sided: TinyTable = {
      id: 't1',
      form: 'fiscal_appropriation',
      head: ['收入/预算数', '支出/预算数'],
      rows: [
        '一、本年收入 ; 一、本年支出 | 9.000000 12.000000',
        '（一）一般公共预算资金 ; （一）教育支出 | 9.000000 12.000000',
        '（二）政府性基金预算资金 ; | - -',
        '二、上年结转 ; 二、结转下年 | 3.000000 -',
        '（一）一般公共预算拨款 ; | 1.000000 -',
        '（二）政府性基金预算拨款 ; | 2.000000 -',
        '收入总计 ; 支出总计 | 12.000000 12.000000',
      ],
    };
    expect(between(revenue, sided)).toContain('tables.same 10.000000 = 10.000000');
    expect(findingsOf(proveTables(revenue, sided))).toEqual([]);
  });

  test('of several columns on a side the one of the year is compared, not a part of it', () => {
    const head = ['收入/本年预算', '收入/上年结转', '支出/本年预算', '支出/上年结转'];
    const rows = [
      '一、财政拨款收入 ; 一、财政拨款收入 ; 一、教育支出 ; 一、教育支出 | 9.000000 0.000000 9.000000 0.000000',
      '收入总计 ; 收入总计 ; 支出总计 ; 支出总计 | 9.000000 0.000000 9.000000 0.000000',
    ];
    const all: TinyTable = { id: 't0', form: 'revenue_expenditure', head, rows };
    const proof = proveTables(all, { ...all, id: 't1', form: 'fiscal_appropriation' });
    expect(findingsOf(proof)).toEqual([]);
  });

  test('a kind that the tables of the funds do not divide by class is compared with nothing', () => {
    const divided: TinyTable = {
      id: 't1',
      form: 'fiscal_expenditure',
      head: ['合计', '基本支出/人员经费', '基本支出/公用经费'],
      rows: ['2050101 行政 | 5.000000 3.000000 2.000000', '合计 | 5.000000 3.000000 2.000000'],
    };
    const basic: TinyTable = {
      id: 't3',
      form: 'general_public_basic',
      head: ['合计', '人员经费', '公用经费'],
      rows: [
        '301 工资 | 3.000000 3.000000 -',
        '302 商品 | 2.000000 - 2.000000',
        '合计 | 5.000000 3.000000 2.000000',
      ],
    };
    expect(findingsOf(proveTables(divided, basic, ...funds))).toEqual([]);
  });

  test('where all expenditure is fiscal the parts are equal too', () => {
    const all: TinyTable = {
      ...general,
      id: 't4',
      form: 'expenditure',
      head: ['合计', '基本支出', '项目支出'],
    };
    const checks = between(all, general);
    expect(checks).toContain('tables.all_fiscal 5.000000 = 5.000000');
    expect(checks.every((check) => check.includes(' = '))).toBe(true);
    expect(findingsOf(proveTables(all, general))).toEqual([]);
  });
});
