import { statedIn, statementsIn, paragraph } from './statements-of.ts';

describe('what a sentence states', () => {
  test('an amount, what it divides into, and whose money it is', () => {
    expect(
      statedIn(
        '2026年，清溪市水利局收入预算1,286.4万元，其中：一般公共预算财政拨款1,200.00万元、事业收入86.40万元。',
      ),
    ).toEqual([
      'revenue all amount 1286.4 万元',
      'revenue general_public amount 1200.00 万元',
      'institution_revenue all amount 86.40 万元',
    ]);
  });

  test('nothing, where a bare 支出决算 goes on with what is not understood', () => {
    expect(
      statedIn('2024年财政拨款安排为清溪急救站购置公务用车5辆，预算136.48万元，支出决算136.48万元。'),
    ).toEqual([]);
    expect(statedIn('2024年，支出决算136.48万元。')).toEqual(['expenditure all amount 136.48 万元']);
  });

  test('a change, a rate and a share are of the amount before them', () => {
    expect(
      statedIn('本年支出预算合计980万元，与上年相比减少20万元，下降2%。', '项目支出490万元，占50%。'),
    ).toEqual([
      'expenditure all amount 980 万元',
      'expenditure all change decrease 20 万元 of s0',
      'expenditure all rate decrease 2 % of s0',
      'project all amount 490 万元',
      'project all share 50 % of s3',
    ]);
  });

  test('a change behind a list of parts is of their whole', () => {
    expect(
      statedIn('本部门收入300万元，其中：一般公共预算拨款200万元、其他收入100万元，较上年增加30万元。'),
    ).toContain('revenue all change increase 30 万元 of s0');
  });

  test('a change behind the first part of a bracket that is still open is of that part', () => {
    expect(
      statedIn(
        '“三公”经费226万元，其中：公务用车购置及运行维护费3万元（公务用车购置费1万元，比上年减少70万元；公务用车运行维护费2万元，比上年减少3万元）。',
      ),
    ).toEqual([
      'three_public all amount 226 万元',
      'vehicles all amount 3 万元',
      'vehicles_purchase all amount 1 万元',
      'vehicles_purchase all change decrease 70 万元 of s2',
      'vehicles_running all amount 2 万元',
      'vehicles_running all change decrease 3 万元 of s4',
    ]);
  });

  test('what stays the same states no figure', () => {
    expect(statedIn('公务接待费5万元，与2025年预算持平。')).toEqual([
      'reception all amount 5 万元',
      'reception all change same – of s0',
    ]);
  });

  test('亿元, and a zero without a unit', () => {
    const [hundredMillion, zero] = statementsIn([paragraph('支出预算1.29亿元；政府性基金拨款支出预算为0。')]);
    expect(hundredMillion).toMatchObject({ figure: '1.29', unit: '亿元', amount_yuan: '129000000.00' });
    expect(zero).toMatchObject({ fund: 'government_fund', figure: '0', unit: null, amount_yuan: null });
  });

  test('classes by their marks, by their code, and under a heading that names the upper one', () => {
    expect(
      statedIn(
        '“农林水支出（类）水利（款）防汛（项）”35.20万元，主要用于防汛。',
        '（一）2130301-行政运行120.00万元。',
        '1.水利工程建设（2130305）80.5万元，较上年增加8.5万元。',
        '（二）农林水支出（类）',
        '1．水利（款）水资源节约管理与保护（项）支出60万元。',
      ),
    ).toEqual([
      'function_class:农林水支出:水利:防汛 all amount 35.20 万元',
      'function_class:2130301:行政运行 all amount 120.00 万元',
      'function_class:2130305:水利工程建设 all amount 80.5 万元',
      'function_class:2130305:水利工程建设 all change increase 8.5 万元 of s2',
      'function_class:农林水支出:水利:水资源节约管理与保护 all amount 60 万元',
    ]);
  });

  test('final accounts name the class first and its budget and its outcome after', () => {
    const stated = statementsIn(
      [
        paragraph(
          '1、农林水支出（类）水利（款）防汛（项）。主要用于：防汛。年初预算为35万元，支出决算为34.2万元。',
        ),
      ],
      { kind: 'final_accounts', department: null, region: null, year: 2025 },
    );
    expect(stated.map(({ names, phase, figure }) => [names.at(-1), phase, figure])).toEqual([
      ['防汛', 'budget', '35'],
      ['防汛', 'executed', '34.2'],
    ]);
  });

  test('a heading says what the figures under it are of', () => {
    expect(
      statedIn(
        '六、一般公共预算“三公”经费支出情况',
        '（一）因公出国（境）经费',
        '2026年预算安排3.00万元，比上年增加1.00万元。',
      ),
    ).toEqual([
      'abroad general_public amount 3.00 万元',
      'abroad general_public change increase 1.00 万元 of s0',
    ]);
  });

  test('what was bought, and how many targets were set', () => {
    expect(
      statedIn(
        '政府采购预算188.5万元，其中：货物5.5万元、工程0万元、服务183万元。',
        '编报绩效目标的项目共12个，涉及项目预算资金422.51万元；开展绩效自评的项目3个，涉及预算资金60万元。',
      ),
    ).toEqual([
      'procurement all amount 188.5 万元',
      'procurement_goods all amount 5.5 万元',
      'procurement_works all amount 0 万元',
      'procurement_services all amount 183 万元',
      'target_projects all amount 12 个',
      'target_funds all amount 422.51 万元',
    ]);
  });

  test('其中 at the head of a sentence divides the amount before it', () => {
    expect(statedIn('政府采购预算总金额为50万元。其中拟采购货物支出20万元；拟采购服务支出30万元。')).toEqual([
      'procurement all amount 50 万元',
      'procurement_goods all amount 20 万元',
      'procurement_services all amount 30 万元',
    ]);
  });

  test('another body is named, and is not the department', () => {
    const [statement] = statementsIn([paragraph('清溪市水文站支出预算80万元。')]);
    expect(statement).toMatchObject({ quantity: 'expenditure', department: '清溪市水文站' });
  });
});

describe('what is left out', () => {
  test.each([
    ['a part whose name is no listed quantity', '国库集中收付银行代理银行费等项目支出10万元。'],
    ['reasons', '主要原因是人员经费增加12万元、项目支出减少3万元。'],
    ['two quantities at once', '人员经费和公用经费共计100万元。'],
    ['a figure that is no money', '公务用车购置5辆。'],
  ])('%s', (_, text) => {
    expect(statedIn(text)).toEqual([]);
  });

  test('behind a purpose only a bare comparison is of the amount again', () => {
    expect(
      statedIn(
        '公务用车购置支出15.00万元，主要用于更新的2辆公务用车，每辆7.5万元，比上年预算数增加2.00万元。',
      ),
    ).toEqual([
      'vehicles_purchase all amount 15.00 万元',
      'vehicles_purchase all change increase 2.00 万元 of s0',
    ]);
  });
});
