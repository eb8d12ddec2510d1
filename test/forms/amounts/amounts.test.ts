import { tableToAmounts } from '../../../src/forms/amounts/index.ts';
import { recognizeTables } from '../../../src/forms/recognize.ts';
import type { Table } from '../../../src/model/index.ts';
import { linesToTestTable } from '../../tables.ts';

const read = (lines: readonly string[], rest: Partial<Table> = {}) =>
  tableToAmounts('doc', recognizeTables([linesToTestTable(lines, { unit: '万元', ...rest })])[0]!, {
    kind: 'budget',
  }).amounts;

const brief = (lines: readonly string[], rest: Partial<Table> = {}): string[] =>
  read(lines, rest)
    .filter(({ amount }) => amount !== null)
    .map(
      ({ row_labels, column_path, amount }) =>
        `${row_labels.join('+')} @ ${column_path.join('/')} = ${amount}`,
    );

describe('amounts of a table', () => {
  it('carries the words of a header to the right where the row below divides them', () => {
    expect(
      brief([
        '功能分类科目||预算数|||',
        '科目编码|科目名称|合计|基本支出||项目支出',
        '|||小计|人员经费|',
        '2050803|培训支出|3.0|2.0|2.0|1.0',
      ]),
    ).toEqual([
      '2050803+培训支出 @ 预算数/合计 = 3.0',
      '2050803+培训支出 @ 预算数/基本支出/小计 = 2.0',
      '2050803+培训支出 @ 预算数/基本支出/人员经费 = 2.0',
      '2050803+培训支出 @ 预算数/项目支出 = 1.0',
    ]);
  });

  it('knows the sides by the headings of the labels, where no heading is over both', () => {
    const lines = [
      '收入项目|金额|支出项目（按功能分类）|金额',
      '一、其他收入|3|教育支出|3',
      '收入合计|3|支出合计|3',
    ];
    expect(read(lines, { title: '收支预算总表' }).map(({ direction }) => direction)).toEqual([
      'revenue',
      'expenditure',
      'revenue',
      'expenditure',
    ]);
  });

  it('takes the planned figures of final accounts for adjusted ones where a remark says so', () => {
    const lines = ['项目|小计|公务接待费', '预算数|3|3', '决算数|2|2'];
    const remarks = '注：预算数为全年预算数，反映按规定程序调整后的预算数；决算数包括以前年度结转资金。';
    const phases = (rest: Partial<Table>): unknown[] =>
      read(lines, { title: '财政拨款“三公”经费支出决算表', ...rest }).map(({ phase }) => phase);
    expect(phases({ remarks })).toEqual(['adjusted', 'adjusted', 'executed', 'executed']);
    expect(phases({})).toEqual(['budget', 'budget', 'executed', 'executed']);
  });

  it('takes a row of stars and column numbers for header', () => {
    const lines = ['科目编码|科目名称|项目支出', '**|**|1', '|合计|'];
    expect(read(lines, { title: '国有资本经营预算支出表' }).map(({ state }) => state)).toEqual(['blank']);
  });

  it('keeps an empty column among figures whatever its heading', () => {
    const lines = ['项目名称|总计|一般公共预算|专项债券|单位资金|备注', '设备更新|5.00|5.00|||'];
    const columns = read(lines, { title: '项目支出预算表' }).map(({ column_path }) => column_path.join());
    expect(columns).toEqual(['总计', '一般公共预算', '专项债券', '单位资金']);
  });

  it('counts the levels of numbers as deep as they stand', () => {
    const levels = (lines: readonly string[]) => read(['项目|预算数', ...lines]).map(({ level }) => level);
    expect(levels(['一、财政拨款|9.00', '1.一般公共预算|8.00', '2.政府性基金预算|1.00'])).toEqual([1, 2, 2]);
    expect(
      levels([
        '合计|3.00',
        '1、公务接待费|1.00',
        '2、公务用车购置及运行费|2.00',
        '（1）公务用车购置费|1.50',
        '（2）公务用车运行费|0.50',
      ]),
    ).toEqual([null, 1, 1, 2, 2]);
  });

  it('tells the side of a table of no known form from its title', () => {
    const sideOf = (title: string) => read(['科目|合计', '办公费|1.00'], { title })[0]!.direction;
    expect(['部门预算基本支出明细一览', '收支一览'].map(sideOf)).toEqual(['expenditure', null]);
  });

  it('takes 当年收入 for revenue in a table of expenditure', () => {
    const lines = ['科目名称|当年收入|基本支出|项目支出', '土地开发|5.00|2.00|3.00'];
    const sides = read(lines, { title: '政府性基金预算支出表' }).map(({ direction }) => direction);
    expect(sides).toEqual(['revenue', 'expenditure', 'expenditure']);
  });

  it('gives two numbered classes that are all lines of their side their codes', () => {
    const lines = [
      '收入||支出|',
      '项目|预算数|项目|预算数',
      '一、财政拨款|3.00|一、教育支出|1.00',
      '||二、住房保障支出|2.00',
      '收入总计|3.00|支出总计|3.00',
    ];
    const codes = read(lines, { title: '收支总表' }).flatMap(({ function_code }) => function_code ?? []);
    expect(codes).toEqual(['205', '221']);
  });

  it('takes the fund of a line under 财政拨款 from its label', () => {
    const lines = [
      '财政拨款收入||财政拨款支出|',
      '项目|预算数|项目|预算数',
      '一、一般公共预算|3.00|一、教育支出|3.00',
    ];
    const funds = read(lines, { title: '财政拨款收支总表' }).map(({ fund }) => fund);
    expect(funds).toEqual(['general_public', 'fiscal_appropriation']);
  });

  it('takes 非财政拨款 for money of the unit', () => {
    const [amount] = read(['项目|预算数', '非财政拨款结余|1.00'], { title: '部门收支总表' });
    expect([amount!.fund, amount!.measure]).toEqual(['unit_funds', null]);
  });

  it('unfolds revenue and expenditure that stand side by side', () => {
    expect(
      brief([
        '收 入||支 出|',
        '项 目|预算数|项 目|预算数',
        '一、事业收入|5.00|一、外交支出|',
        '收入总计|5.00|支出总计|5.00',
      ]),
    ).toEqual([
      '一、事业收入 @ 收入/预算数 = 5.00',
      '收入总计 @ 收入/预算数 = 5.00',
      '支出总计 @ 支出/预算数 = 5.00',
    ]);
  });

  it('takes a column of figures for money also where its header ends like one of labels', () => {
    const header = [
      '单位编码|单位名称|合计|一般公共预算拨款||其他收入',
      '|||小计|其中：专项资金列入部门预算项目|',
    ];
    expect(brief([...header, '242001|某局|500500|500000|50830|500'])).toEqual([
      '242001+某局 @ 合计 = 500500',
      '242001+某局 @ 一般公共预算拨款/小计 = 500000',
      '242001+某局 @ 一般公共预算拨款/其中：专项资金列入部门预算项目 = 50830',
      '242001+某局 @ 其他收入 = 500',
    ]);
  });

  it('gives a difference of two phases no phase', () => {
    const header = ['科目名称|2025年执行数|2026年预算数|2026年预算数比2025年执行数|', '|||增减额|增减(%)'];
    expect(
      read([...header, '行政运行|300.00|360.00|60.00|20.00%']).map(({ phase, unit }) => [phase, unit]),
    ).toEqual([
      ['executed', '万元'],
      ['budget', '万元'],
      [null, '万元'],
      [null, '%'],
    ]);
  });

  it('unfolds column groups that repeat under one heading', () => {
    expect(brief(['编码|名称|决算数|编码|名称|决算数', '301|工资|5|302|商品|6'])).toEqual([
      '301+工资 @ 决算数 = 5',
      '302+商品 @ 决算数 = 6',
    ]);
  });

  it('unfolds groups of other labels whose figures are headed alike', () => {
    const lines = [
      '支出|||',
      '按功能分类|本年预算|按经济分类|本年预算',
      '一、教育支出|5.00|一、基本支出|3.00',
      '二、住房保障支出||二、项目支出|2.00',
    ];
    expect(brief(lines)).toEqual([
      '一、教育支出 @ 支出/本年预算 = 5.00',
      '一、基本支出 @ 支出/本年预算 = 3.00',
      '二、项目支出 @ 支出/本年预算 = 2.00',
    ]);
  });

  it('reads 类 | 款 | 项 that stand in the row of the ordinals', () => {
    const lines = [
      '功能分类科目编码|||科目名称|小计|基本支出',
      '类|款|项|栏次|1|2',
      '205|08|03|培训支出|3.0|3.0',
    ];
    const amounts = read(lines);
    expect(amounts.map(({ function_code, amount }) => [function_code, amount])).toEqual([
      ['2050803', '3.0'],
      ['2050803', '3.0'],
    ]);
  });

  it('reads a whole code that stands under 类 | 款 | 项', () => {
    const lines = [
      '科目编码|·|·|科目名称|小计',
      '类|款|项|栏次|1',
      '20508|||进修及培训|3.0',
      '2050803|||培训支出|3.0',
    ];
    expect(read(lines).map(({ function_code, level }) => [function_code, level])).toEqual([
      ['20508', 2],
      ['2050803', 3],
    ]);
  });

  it('counts what stands under a count in its unit, not in money', () => {
    const lines = ['项目|统计数', '（一）车辆数合计（辆）|2', '1．机要通信用车|2', '（二）政府采购支出|3.00'];
    expect(
      read(lines, { title: '机构运行信息表' }).map(({ unit, amount_yuan }) => [unit, amount_yuan]),
    ).toEqual([
      ['辆', null],
      ['辆', null],
      ['万元', '30000.00'],
    ]);
  });

  it('reads codes in brackets', () => {
    const [record] = read(['功能科目名称|合计', '[2060301]机构运行|4.0']);
    expect(record).toMatchObject({ function_code: '2060301', level: 3 });
  });

  it('reads the figures of a table of money that belongs to no family', () => {
    const [record] = read(['单位名称|总计', '某局|3.0'], { title: '专项资金预算汇总表' });
    expect(record).toMatchObject({ form: 'other', amount: '3.0', phase: 'budget', direction: null });
  });

  it('gives the yuan exactly, and the states of blank, zero, dash and unreadable cells', () => {
    const amounts = read([
      '科目|金额',
      '2010301-甲|1.5',
      '2010302-乙|0',
      '2010303-丙|—',
      '2010304-丁|####',
      '2010305-戊|',
    ]);
    expect(amounts.map(({ state, amount_yuan }) => `${state} ${amount_yuan}`)).toEqual([
      'value 15000.00',
      'zero 0.00',
      'dash null',
      'unreadable null',
      'blank null',
    ]);
    expect(amounts.map(({ function_code }) => function_code)).toEqual([
      '2010301',
      '2010302',
      '2010303',
      '2010304',
      '2010305',
    ]);
  });

  it('reads codes out of three columns and finds the row one level up', () => {
    const amounts = read([
      '类|款|项|科目名称|合计',
      '205|||教育支出|3',
      '205|08||进修及培训|3',
      '205|08|03|培训支出|3',
    ]);
    expect(amounts.map(({ function_code, level, parent_id }) => [function_code, level, parent_id])).toEqual([
      ['205', 1, null],
      ['20508', 2, 'doc/t0/r1c4'],
      ['2050803', 3, 'doc/t0/r2c4'],
    ]);
  });

  it('takes a row of figures without any label', () => {
    expect(brief(['合计|因公出国（境）费用|公务接待费', '3.1|2.1|1.0'])).toEqual([
      ' @ 合计 = 3.1',
      ' @ 因公出国（境）费用 = 2.1',
      ' @ 公务接待费 = 1.0',
    ]);
  });

  it('knows a total row wherever its label stands', () => {
    const amounts = read(['编码|名称|金额', '|合 计|3', '30101|基本工资|3']);
    expect(amounts.map(({ is_total, row_labels }) => [is_total, row_labels])).toEqual([
      [true, ['合计']],
      [false, ['30101', '基本工资']],
    ]);
  });

  it('gives a figure the label that a dump leaves in the group beside it', () => {
    const lines = [
      '收入||支出|||',
      '项目|金额|功能分类||支出用途|',
      '||科目|金额|项目|金额',
      '一、甲|9|一、乙|9|一、丙|9',
    ];
    expect(brief([...lines, '收入合计|9|支出合计|||9']).slice(-2)).toEqual([
      '收入合计 @ 收入/金额 = 9',
      '支出合计 @ 支出/支出用途/金额 = 9',
    ]);
  });

  it('reads 类 | 款 | 项 where they stand in the row of the total', () => {
    const lines = [
      '项目||||合计',
      '支出功能分类|||科目名称|',
      '科目编码||||',
      '类|款|项|合计|5',
      '205|08||进修|5',
    ];
    expect(brief(lines)).toEqual(['合计 @ 合计 = 5', '205+08+进修 @ 合计 = 5']);
    expect(read(lines).map(({ function_code }) => function_code)).toEqual([null, '20508']);
  });

  it('keeps counts and rates apart from money', () => {
    const amounts = read(['项目|公务用车保有量（辆）|增减率|金额', '甲|3|-5.2|1.0']);
    expect(amounts.map(({ unit, amount_yuan }) => [unit, amount_yuan])).toEqual([
      ['辆', null],
      ['%', null],
      ['万元', '10000.00'],
    ]);
  });

  it('lets the unit of a label win over the unit of the table', () => {
    expect(read(['项目|金额', '总支出（元）|5'])[0]).toMatchObject({ unit: '元', amount_yuan: '5.00' });
  });

  it('takes no unit of counts beside money for that of the money', () => {
    const amounts = read(['资产类别|计量单位|数量|账面价值', '设备|台（套）|3|5']);
    expect(amounts.map(({ amount_yuan }) => amount_yuan)).toEqual([null, '50000.00']);
  });

  it('takes the phase from the row where phases and differences stand in rows', () => {
    const rows = ['年度|公务接待费', '预算数|3', '决算数|2', '增减变化金额|-1', '2026年|3'];
    expect(read(rows, { title: '“三公”经费支出表' }).map(({ phase }) => phase)).toEqual([
      'budget',
      'executed',
      null,
      'budget',
    ]);
  });

  it('gives a rate no phase, and money that makes up for a difference the phase of its table', () => {
    const rows = ['单位名称|用事业基金弥补收支差额|执行率', '某局|3|90%'];
    expect(read(rows, { title: '收入总表' }).map(({ phase }) => phase)).toEqual(['budget', null]);
  });

  it('knows tables of money of no known family by the document they stand in', () => {
    const rows = ['项目|金额', '某会议|3'];
    expect(read(rows, { title: '会议费明细表' }).map(({ phase }) => phase)).toEqual(['budget']);
    expect(read(rows, { title: '办公用房情况表' }).map(({ phase }) => phase)).toEqual([null]);
  });

  it('gives lines that are named as classes their codes, and none to lines of another list', () => {
    const lines = [
      '收入||支出|||',
      '项目|金额|功能分类||支出用途|',
      '||科目|金额|项目|金额',
      '一、拨款|9|一、教育支出|3|一、工资福利支出|8',
      '二、其他收入|1|二、卫生健康支出|3|二、其他支出|2',
      '||三、其他支出|4||',
    ];
    const codes = read(lines, { title: '收支总表' }).flatMap(({ amount, row_labels, function_code }) =>
      amount === null ? [] : [`${row_labels.join('')} ${function_code ?? '-'}`],
    );
    expect(codes).toEqual([
      '一、拨款 -',
      '一、教育支出 205',
      '一、工资福利支出 -',
      '二、其他收入 -',
      '二、卫生健康支出 210',
      '二、其他支出 -',
      '三、其他支出 229',
    ]);
  });

  it('takes neither a total nor the way units are paid for as a budget unit', () => {
    const rows = ['单位编码|单位名称|金额', '合计||5', '1|全额|5', '117001|某局|5'];
    expect(read(rows).map(({ budget_unit }) => budget_unit)).toEqual([null, null, '117001']);
  });

  it('takes the class that stands under the code of the unit for no unit', () => {
    const rows = [
      '类|款|单位代码|单位名称（科目）|合计',
      '||301001|某局本级|9.0',
      '213||213|农林水支出|9.0',
      '213|01|21301|农业农村|9.0',
    ];
    expect(read(rows).map(({ budget_unit, function_code }) => [budget_unit, function_code])).toEqual([
      ['301001', null],
      [null, '213'],
      [null, '21301'],
    ]);
  });

  it('reads a code behind its name, of five or seven digits', () => {
    const codes = read(['项目|金额', '行政运行（2040601）|3', '三号楼（203）|1']).map(
      (each) => each.function_code,
    );
    expect(codes).toEqual(['2040601', null]);
  });

  it('knows what was spent by the words 决算 and 预计执行 too', () => {
    const rows = ['项目|2025年决算|2026年预计执行|2027年预算', '某项|1|2|3'];
    expect(read(rows, { title: '支出总表' }).map(({ phase }) => phase)).toEqual([
      'executed',
      'executed',
      'budget',
    ]);
  });

  it('reads a table of money of no known family that states no unit', () => {
    const [record] = read(['单位名称|总计', '某局|3.0'], { title: '专项资金预算汇总表', unit: null });
    expect(record).toMatchObject({ form: 'other', amount: '3.0', unit: null, amount_yuan: null });
  });

  it('reads codes that print only what they add to the class above', () => {
    const codes = read([
      '功能科目编码|功能科目名称|金额',
      '208|社会保障和就业支出|3',
      '26|财政对基本养老保险基金的补助|3',
      '2082602|财政对城乡居民基本养老保险基金的补助|3',
      '05|养老|1',
      '301|工资福利支出|3',
      '01|基本工资|2',
      '30|其他|1',
    ]).map((each) => each.function_code ?? each.department_economic_code);
    expect(codes).toEqual(['208', '20826', '2082602', null, '301', '30101', '30130']);
  });

  it('finds the row above in the group of columns where the list began', () => {
    const amounts = read([
      '科目编码|科目名称|金额|科目编码|科目名称|金额',
      '301|工资|9|30102|津贴|5',
      '30101|奖金|4|302|商品|7',
    ]);
    const labelOf = new Map(amounts.map(({ id, row_labels }) => [id, row_labels.join()]));
    expect(amounts.map(({ parent_id }) => parent_id && labelOf.get(parent_id))).toEqual([
      null,
      '301,工资',
      '301,工资',
      null,
    ]);
  });

  it('counts assets in their column and takes their values for money', () => {
    const amounts = read(['资产名称|数量|账面原值', '固定资产|7|9', '其中：车辆（辆）|3|5']);
    expect(amounts.map(({ unit }) => unit)).toContain('辆');
    expect(amounts.at(-1)).toMatchObject({ unit: '万元', amount_yuan: '50000.00' });
  });

  it('takes no unnumbered line among numbered classes for a class', () => {
    const lines = [
      '收入|金额|支出|金额',
      '一、拨款|9|一、教育支出|3',
      '二、其他|1|二、援助其他地区支出|3',
      '|||3',
      '||住房保障|3',
      '||三、住房保障支出|4',
    ];
    const codes = read(lines, { title: '收支总表' }).flatMap(({ function_code }) => function_code ?? []);
    expect(codes).toEqual(['205', '219', '221']);
  });

  it('takes a row of stars under every heading for no row of figures', () => {
    const lines = ['单位编码|单位名称|项目金额', '**|**|**', '|合计|5', '117001|某局|**'];
    expect(read(lines).map(({ row_labels, state }) => [row_labels.join(), state])).toEqual([
      ['合计', 'value'],
      ['117001,某局', 'unreadable'],
    ]);
  });
});

describe('a table whose columns nothing draws', () => {
  const ofGaps = (lines: readonly string[]) =>
    tableToAmounts('doc', recognizeTables([linesToTestTable(lines, { unit: '万元', foundBy: 'gaps' })])[0]!, {
      kind: 'budget',
    });

  it('gives its amounts where words and figures stand apart', () => {
    const { amounts, doubts } = ofGaps(['科目|合计|基本支出', '教育支出|3.00|2.00', '培训支出|1.00|1.00']);
    expect([amounts.length, doubts]).toEqual([4, []]);
  });

  it.each([
    ['a figure in the name of a row', ['教育支出3.00|2.00|1.00', '培训支出|1.00|1.00'], '教育支出3.00'],
    ['words where a figure should stand', ['教育支出|3.00|2.00', '培训支出|出|1.00'], '出'],
    ['the end of a name alone', ['教育支出|3.00|2.00', '务|1.00|1.00'], '务'],
  ])('gives none and says so: %s', (_, rows, actual) => {
    const { amounts, doubts } = ofGaps(['科目|合计|基本支出', ...rows]);
    expect(amounts).toEqual([]);
    expect(doubts).toMatchObject([{ code: 'table.columns_unclear', actual }]);
  });
});
