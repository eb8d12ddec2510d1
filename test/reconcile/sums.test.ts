import { checksOf, findingsOf, proveTables, unprovedOf, type TinyTable } from './amounts-of.ts';

const expenditure = (...rows: string[]): TinyTable => ({
  id: 't1',
  form: 'expenditure',
  head: ['合计', '基本支出', '项目支出'],
  rows,
});

describe('sums of lines in levels', () => {
  const sided = (...rows: string[]): string[] =>
    checksOf(
      proveTables({ id: 't1', form: 'revenue_expenditure', head: ['收入/预算数', '支出/预算数'], rows }),
    );

  test('一、 over 1、 over (1): each line is the sum of those right under it', () => {
    expect(
      sided(
        '一、部门预算 ; 一、部门预算 | 9.00 9.00',
        '1、财政拨款 ; 1、人员经费 | 8.00 6.00',
        '(1)一般公共预算拨款 ; (1)工资福利支出 | 8.00 5.00',
        '2、其他收入 ; (2)商品和服务支出 | 1.00 1.00',
        '; 2、专项业务经费支出 | - 3.00',
        '收入总计 ; 支出总计 | 9.00 9.00',
      ).filter((check) => check.startsWith('lines.numbering')),
    ).toEqual([
      'lines.numbering 9.00 = 9.00',
      'lines.numbering 8.00 = 8.00',
      'lines.numbering 9.00 = 9.00',
      'lines.numbering 6.00 = 6.00',
    ]);
  });

  test('the kinds of fund under 年初结转 are not added to it', () => {
    expect(
      sided(
        '一、一般公共预算财政拨款 ; 一、教育支出 | 9.00 10.00',
        '本年收入合计 ; 本年支出合计 | 9.00 10.00',
        '年初财政拨款结转和结余 ; | 1.00 -',
        '一般公共预算财政拨款 ; | 1.00 -',
        '总计 ; 总计 | 10.00 10.00',
      ),
    ).toContain('lines.grand_total 10.00 = 10.00');
  });
});

describe('sums of lines that are numbered, not coded', () => {
  const lines = (form: string, ...rows: string[]) =>
    proveTables({ id: 't1', form, head: ['2025年预算'], rows });

  test('a line is the sum of the numbered lines under it, and the total of the highest', () => {
    const proof = lines(
      'three_public',
      '合计 | 11.00',
      '1、因公出国（境）费用 | 4.00',
      '2、公务接待费 | 1.00',
      '3、公务用车购置及运行费 | 6.00',
      '其中：（1）公务用车购置费 | 2.00',
      '（2）公务用车运行费 | 4.00',
    );
    expect(checksOf(proof)).toEqual(['lines.total 11.00 = 11.00', 'lines.numbering 6.00 = 6.00']);
    expect(unprovedOf(proof)).toEqual([]);
    expect(findingsOf(proof)).toEqual([]);
  });

  test('parts of 其中 without a number are not added to the numbered lines', () => {
    const proof = lines(
      'three_public',
      '合计 | 12.00',
      '1.因公出国（境）费用 | 0.00',
      '2.公务接待费 | 2.00',
      '3.公务用车购置及运行维护费 | 10.00',
      '其中：公务用车购置费 | 0.00',
      '公务用车运行维护费 | 10.00',
    );
    expect(checksOf(proof)).toContain('lines.total 12.00 = 12.00');
    expect(findingsOf(proof)).toEqual([]);
  });

  test('a unit that repeats the total above its lines is not added to them', () => {
    const proof = lines(
      'other',
      '合计 | 9.00',
      '某所 | 9.00',
      '工资福利支出 | 6.00',
      '商品和服务支出 | 3.00',
    );
    expect(checksOf(proof)).toEqual(['lines.total 9.00 = 9.00', 'lines.outline 9.00 = 9.00']);
    expect(findingsOf(proof)).toEqual([]);
  });

  test('one side of a 收支 table that stands alone adds up like a side', () => {
    const proof = lines(
      'expenditure',
      '一、基本支出 | 7.00',
      '工资福利支出 | 5.00',
      '商品和服务支出 | 2.00',
      '二、项目支出 | 6.00',
      '本年支出合计 | 13.00',
      '三、上缴上级支出 | -',
      '支出总计 | 13.00',
    );
    expect(findingsOf(proof)).toEqual([]);
  });
});

describe('sums within a row', () => {
  test('合计 is the sum of 基本支出 and 项目支出, and every figure is proved', () => {
    const proof = proveTables(expenditure('2050101 行政 | 3.000001 1.000000 2.000001'));
    expect(checksOf(proof)).toEqual(['columns.expenditure_kinds 3.000001 = 3.000001']);
    expect(unprovedOf(proof)).toEqual([]);
    expect(findingsOf(proof)).toEqual([]);
  });

  test('columns that remark on the kinds beside them are no terms', () => {
    const proof = proveTables({
      id: 't1',
      form: 'expenditure',
      head: ['支出总计', '基本支出', '项目支出', '政府采购项目/小计'],
      rows: [
        '2050101 a | 3.000000 1.000000 2.000000 0.500000',
        '2050102 b | 5.000000 3.000000 2.000000 0.000000',
        '2050103 c | 6.000000 3.000000 3.000000 1.500000',
      ],
    });
    expect(checksOf(proof)).toEqual([
      'columns.expenditure_kinds 3.000000 = 3.000000',
      'columns.expenditure_kinds 5.000000 = 5.000000',
      'columns.expenditure_kinds 6.000000 = 6.000000',
    ]);
    expect(findingsOf(proof)).toEqual([]);
  });

  test('kinds that stand over the same funds each add up fund by fund', () => {
    const kinds = ['总计', '公务接待费', '公务用车/小计', '公务用车/购置费', '公务用车/运行维护费'];
    const head = kinds.flatMap((kind) => [`${kind}/一般公共预算`, `${kind}/政府性基金预算`]);
    const proof = proveTables({ id: 't1', form: 'three_public', head, rows: ['某局 | 9 3 1 1 8 2 5 2 3 -'] });
    expect(checksOf(proof).filter((check) => check.startsWith('columns'))).toEqual([
      'columns.group 9 = 9',
      'columns.group 3 = 3',
      'columns.vehicles 8 = 8',
      'columns.vehicles 2 = 2',
    ]);
    expect(unprovedOf(proof)).toEqual([]);
  });

  test('what one piece or one head costs adds up to nothing', () => {
    const head = ['合计', '基本支出', '项目支出', '人均'];
    const proof = proveTables({
      id: 't1',
      form: 'expenditure',
      head,
      rows: ['甲 | 3 1 2 5', '乙 | 3 2 1 7', '合计 | 6 3 3 6'],
    });
    expect(findingsOf(proof)).toEqual([]);
  });

  test('a year over all columns but the total does not part them from it', () => {
    const head = ['总计', '2026年预算/一般公共预算', '2026年预算/政府性基金预算'];
    const proof = proveTables({ id: 't1', form: 'project_expenditure', head, rows: ['甲项目 | 9 5 4'] });
    expect(checksOf(proof)).toEqual(['columns.funds 9 = 9']);
  });

  test('kinds of fund one level below the columns beside 合计 are known as well, also where one alone is filled', () => {
    const proof = proveTables({
      id: 't1',
      form: 'project_expenditure',
      head: ['合计', '本年拨款/一般公共预算', '本年拨款/政府性基金预算', '单位资金'],
      rows: ['甲项目 | 8.00 8.00 - -', '乙项目 | 5.00 4.00 - 1.00', '丙项目 | 3.00 2.00 - -'],
    });
    expect(checksOf(proof).filter((check) => check.startsWith('columns'))).toEqual([
      'columns.revenue_sources 8.00 = 8.00',
      'columns.revenue_sources 5.00 = 5.00',
      'columns.revenue_sources 3.00 ≠ 2.00',
    ]);
  });

  test('columns below the neighbours of a total that no identity knows stay undecided where one alone is filled', () => {
    const proof = proveTables({
      id: 't1',
      form: 'project_expenditure',
      head: ['合计', '本年拨款/河道', '本年拨款/泵站'],
      rows: ['甲项目 | 8.00 8.00 -'],
    });
    expect(checksOf(proof)).toEqual(['columns.group ? most of these do not add up: not meant as a sum']);
  });

  test('a blank part counts as nothing, a blank total cannot be decided', () => {
    const proof = proveTables(
      expenditure('2050101 行政 | 1.000000 1.000000 -', '2050102 管理 | - - 2.000000'),
    );
    expect(checksOf(proof)).toEqual([
      'columns.expenditure_kinds 1.000000 = 1.000000',
      'columns.expenditure_kinds ? the total is blank',
    ]);
    expect(findingsOf(proof)).toEqual(['check.figure_blank t1/r3c3: — → 2.000000']);
  });

  test('小计 of a header group is the sum of the group, and stands for it in the total', () => {
    const proof = proveTables({
      id: 't1',
      form: 'general_public',
      head: [
        '预算数/合计',
        '预算数/基本支出/小计',
        '预算数/基本支出/人员经费',
        '预算数/基本支出/公用经费',
        '预算数/项目支出/项目支出总数',
        '预算数/项目支出/扣除基建项目后预算数',
      ],
      rows: ['2050101 行政 | 9.000000 5.000000 3.000000 2.000000 4.000000 1.000000'],
    });
    expect(checksOf(proof)).toEqual([
      'columns.expenditure_kinds 9.000000 = 9.000000',
      'columns.basic_kinds 5.000000 = 5.000000',
    ]);
    expect(unprovedOf(proof)).toEqual(['1.000000']);
  });

  test('columns of 其中 are added only where the form means it', () => {
    const head = ['合计', '基本支出', '项目支出', '其中/事业单位经营支出'];
    const inside = proveTables({ ...expenditure('2050101 a | 3.000000 1.000000 2.000000 1.500000'), head });
    expect(checksOf(inside)).toEqual(['columns.expenditure_kinds 3.000000 = 3.000000']);
    const beside = proveTables({ ...expenditure('2050101 a | 4.500000 1.000000 2.000000 1.500000'), head });
    expect(checksOf(beside)).toEqual(['columns.expenditure_kinds 4.500000 = 4.500000']);
  });

  test('columns that only look like a sum are withdrawn without an alarm', () => {
    const proof = proveTables({
      id: 't1',
      form: 'other',
      head: ['合计', '合同金额', '质保金额'],
      rows: ['桌 | 6.000000 2.000000 3.000000', '椅 | 20.000000 4.000000 5.000000'],
    });
    expect(checksOf(proof).every((check) => check.includes('?'))).toBe(true);
    expect(findingsOf(proof)).toEqual(['check.not_a_sum t1: — → —']);
  });
});

describe('sums down a column', () => {
  test('类 = Σ款, 款 = Σ项, and the total is the sum of the classes only', () => {
    const proof = proveTables({
      id: 't2',
      form: 'general_public',
      unit: '元',
      head: ['合计'],
      rows: [
        '205 教育 | 5',
        '20501 管理 | 5',
        '2050101 运行 | 3',
        '2050102 事务 | 2',
        '208 社保 | 4',
        '合计 | 9',
      ],
    });
    expect(checksOf(proof)).toEqual(['lines.total 9 = 9', 'lines.codes 5 = 5', 'lines.codes 5 = 5']);
    expect(unprovedOf(proof)).toEqual([]);
  });

  test('identical rows are all counted, wherever the total stands', () => {
    const proof = proveTables({
      id: 't3',
      form: 'purchased_services',
      head: ['预算金额'],
      rows: ['合计 | 30.000000', '服务 印刷 | 15.000000', '服务 印刷 | 15.000000'],
    });
    expect(checksOf(proof)).toEqual(['lines.total 30.000000 = 30.000000']);
  });

  test('a figure without another to compare it with is not proved', () => {
    const proof = proveTables({ id: 't4', form: 'procurement', head: ['金额'], rows: ['A-货物 | 1.000000'] });
    expect(unprovedOf(proof)).toEqual(['1.000000']);
  });
});

describe('lines without codes', () => {
  test('小计 is the sum of its group, and the total that of the 小计', () => {
    const rows = [
      '收入总计 | 9.00',
      '预算资金 小计 | 5.00',
      '预算资金 拨款 | 3.00',
      '预算资金 专项 | 2.00',
      '其他资金 小计 | 4.00',
      '其他资金 事业 | 4.00',
      '其他资金 其中：经营 | 1.00',
    ];
    const proof = proveTables({ id: 't1', form: 'revenue', head: ['金额'], rows });
    expect(checksOf(proof)).toEqual([
      'lines.total 9.00 = 9.00',
      'lines.groups 5.00 = 5.00',
      'lines.groups 4.00 = 4.00',
    ]);
    expect(unprovedOf(proof)).toEqual(['1.00']);
  });

  test('人员经费合计 and 公用经费合计 add up the classes of their kind', () => {
    const rows = [
      '301 工资 | 3.00',
      '30101 基本 | 3.00',
      '303 补助 | 1.00',
      '302 商品 | 2.00',
      '人员经费合计 | 4.00',
      '公用经费合计 | 2.00',
    ];
    const proof = proveTables({ id: 't1', form: 'final_general_public_basic', head: ['决算数'], rows });
    expect(checksOf(proof)).toEqual([
      'lines.codes 3.00 = 3.00',
      'lines.classes 4.00 = 4.00',
      'lines.classes 2.00 = 2.00',
    ]);
  });

  test('a class goes on over groups that stand side by side', () => {
    const rows = ['302 商品 ; 30239 交通 | 5.00 2.00', '30201 办公 ; 30299 其他 | 2.50 0.50'];
    const head = ['公用经费/决算数', '公用经费/决算数'];
    expect(checksOf(proveTables({ id: 't1', form: 'final_general_public_basic', head, rows }))).toEqual([
      'lines.codes 5.00 = 5.00',
    ]);
  });

  test('a level that shows by the column of its label is taken where the figures bear it out', () => {
    const rows = [
      '合计 | 10.00',
      '甲类 | 6.00',
      '桌 | 4.00',
      '椅 | 2.00',
      '乙类 | 4.00',
      '车 | 3.00',
      '船 | 1.00',
    ];
    const columnOf = (row: number): number => (/类|合计/.test(rows[row]!) ? 0 : 1);
    const proof = proveTables({
      id: 't1',
      form: 'procurement',
      head: ['金额'],
      rows,
      labelColumnOf: columnOf,
    });
    expect(checksOf(proof)).toEqual([
      'lines.total 10.00 = 10.00',
      'lines.outline 6.00 = 6.00',
      'lines.outline 4.00 = 4.00',
    ]);
    expect(unprovedOf(proof)).toEqual([]);
  });
});

describe('the two sides of a 收支 table', () => {
  const sided = (...rows: string[]): TinyTable => ({
    id: 't0',
    form: 'revenue_expenditure',
    head: ['收入/预算数', '支出/预算数'],
    rows,
  });

  test('本年合计 is the sum of the numbered lines, 总计 adds what stands between, and both sides balance', () => {
    const proof = proveTables(
      sided(
        '一、一般公共预算拨款收入 ; 一、教育支出 | 6.000000 4.000000',
        '二、事业收入 ; 二、卫生健康支出 | 1.000000 3.500000',
        '本年收入合计 ; 本年支出合计 | 7.000000 7.500000',
        '上年结转结余 ; 年终结转结余 | 1.000000 0.500000',
        '收入总计 ; 支出总计 | 8.000000 8.000000',
      ),
    );
    expect(checksOf(proof).sort()).toEqual([
      'lines.balance 8.000000 = 8.000000',
      'lines.grand_total 8.000000 = 8.000000',
      'lines.grand_total 8.000000 = 8.000000',
      'lines.subtotal 7.000000 = 7.000000',
      'lines.subtotal 7.500000 = 7.500000',
    ]);
    expect(findingsOf(proof)).toEqual([]);
    expect(unprovedOf(proof)).toEqual([]);
  });

  test('lines numbered under a line make it up, and so do those under 上年结转', () => {
    const proof = proveTables(
      sided(
        '一、财政拨款收入 ; 一、教育支出 | 6.00 9.00',
        '1.一般公共预算资金 ; | 5.00 -',
        '2.政府性基金 ; | 1.00 -',
        '本年收入合计 ; 本年支出合计 | 6.00 9.00',
        '上年结转 ; | 3.00 -',
        '一、一般公共预算 ; | 3.00 -',
        '收入总计 ; 支出总计 | 9.00 9.00',
      ),
    );
    expect(checksOf(proof).filter((check) => check.startsWith('lines.numbering'))).toEqual([
      'lines.numbering 6.00 = 6.00',
      'lines.numbering 3.00 = 3.00',
    ]);
    expect(findingsOf(proof)).toEqual([]);
  });
});

describe('rounding', () => {
  test('figures of two decimals may miss by half a unit each, and then they prove nothing', () => {
    const proof = proveTables(expenditure('2050101 a | 3.01 1.00 2.00'));
    expect(proof.checks[0]).toMatchObject({ holds: true, difference: '0.01', tolerance: '0.015' });
    expect(unprovedOf(proof)).toEqual(['3.01', '1.00', '2.00']);
    expect(findingsOf(proof)).toEqual(['check.rounded t1: 1 → —']);
  });

  test('a figure in 元 with one decimal beside others with two was shown shorter than it is', () => {
    const row = (total: string): TinyTable => ({
      ...expenditure(`2050101 a | ${total} 480000000.02 544221.60`),
      unit: '元',
    });
    expect(proveTables(row('480544221.6')).checks[0]).toMatchObject({ holds: true, tolerance: '0.05' });
    expect(proveTables(row('480544221.7')).checks[0]!.holds).toBe(false);
  });

  test('figures of six decimals, and 元 with two, are exact', () => {
    const row = '2050101 a | 3.000001 1.000000 2.000000';
    expect(proveTables(expenditure(row)).checks[0]!.holds).toBe(false);
    const yuan = { ...expenditure('2050101 a | 3.01 1.00 2.00'), unit: '元' };
    expect(proveTables(yuan).checks[0]!.holds).toBe(false);
  });
});
