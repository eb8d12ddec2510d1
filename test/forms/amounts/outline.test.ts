import { decideOutline, type OutlineRow, type RowOutline } from '../../../src/forms/amounts/outline/index.ts';

const NO_CODES = { function: null, government: null, department: null, budgetUnit: null };

/** `label | 1 2`, a code before the label in brackets, `-` for a blank; ideographic blanks before the label indent it. */
function toRow(line: string): OutlineRow {
  const [said = '', given = ''] = line.split('|');
  const [, blanks = '', code, label = ''] = /^(\u3000*)(?:\[(\w+)\])?(.*)$/u.exec(said.trimEnd())!;
  const isUnit = code !== undefined && !/^[235]\d/u.test(code);
  return {
    labels: label.trim() === '' ? [] : [label.trim()],
    span: [0, 0],
    indent: blanks.length,
    codes:
      code === undefined
        ? NO_CODES
        : { ...NO_CODES, [isUnit ? 'budgetUnit' : 'function']: code.replace('u', '') },
    unitMark: isUnit ? code.replace('u', '') : null,
    figures: given
      .trim()
      .split(' ')
      .map((text) => (text === '-' ? null : { value: BigInt(text), half: 0n })),
  };
}

const outlineOf = (lines: readonly string[], isSided = false): RowOutline =>
  decideOutline(lines.map(toRow), isSided);
const parentsOf = (lines: readonly string[], isSided = false): (number | null)[] => [
  ...outlineOf(lines, isSided).parents,
];
/** `whole = part + part` by position. */
const sumsOf = ({ sums }: RowOutline): string[] =>
  sums.map(({ kind, whole, parts }) => `${kind} ${whole} = ${parts.join(' + ')}`);

describe('the outline of a table', () => {
  test('indent alone tells the levels', () => {
    const lines = [
      '一般公共服务支出 | 6',
      '\u3000财政事务 | 6',
      '\u3000\u3000行政运行 | 4',
      '\u3000\u3000事业运行 | 2',
      '住房保障支出 | 4',
      '本年支出合计 | 10',
    ];
    expect(parentsOf(lines, true)).toEqual([null, 0, 1, 1, null, null]);
    expect(outlineOf(lines, true).section).toMatchObject({ items: [0, 4], year: 5 });
  });

  test('where nothing is printed that tells them the sums do', () => {
    const lines = [
      '合计 | 9',
      '某局 | 6',
      '工资福利支出 | 4',
      '商品和服务支出 | 2',
      '某中心 | 3',
      '工资福利支出 | 3',
      '资本性支出 | 0',
    ];
    expect(parentsOf(lines)).toEqual([null, null, 1, 1, null, 4, 4]);
    expect(sumsOf(outlineOf(lines))).toEqual(['total 0 = 1 + 4', 'outline 1 = 2 + 3', 'outline 4 = 5 + 6']);
  });

  test('a head without a number stands over 1. 2. 3.', () => {
    const lines = [
      '财政拨款 | 7',
      '1.一般公共预算拨款 | 5',
      '2.政府性基金预算拨款 | 2',
      '本年收入合计 | 7',
      '收入总计 | 7',
    ];
    expect(parentsOf(lines, true)).toEqual([null, 0, 0, null, null]);
    expect(sumsOf(outlineOf(lines, true))).toEqual([
      'subtotal 3 = 0',
      'numbering 0 = 1 + 2',
      'grand_total 4 = 3',
    ]);
  });

  test('numbers that start again inside a number are a level of their own, until the outer ones go on', () => {
    const lines = [
      '一、本年支出 | 9',
      '一、教育支出 | 6',
      '二、卫生健康支出 | 1',
      '三、住房保障支出 | 2',
      '二、结转下年支出 | 1',
      '支出总计 | 10',
    ];
    const { parents, section } = outlineOf(lines, true);
    expect(parents).toEqual([null, 0, 0, 0, null, null]);
    expect(section).toEqual({ items: [1, 2, 3], year: 0, rest: [4], total: 5 });
  });

  test('其中 and the lines behind it are parts of the line above', () => {
    const lines = [
      '本年收入合计 | 10',
      '上年实户资金余额 | 4',
      '上年结转 | 3',
      '其中：财政拨款资金结转 | 1',
      '非财政拨款资金结余 | 2',
      '收入总计 | 17',
    ];
    expect(parentsOf(['1、财政拨款 | 10', ...lines], true)).toEqual([null, null, null, null, 3, 3, null]);
  });

  test('the code of a department stands over those of its units', () => {
    const lines = ['合计 | 10', '[245]某局 | 10', '[245001]本级 | 6', '[245002]中心 | 4'];
    expect(parentsOf(lines)).toEqual([null, null, 1, 1]);
  });

  test('the projects of a class are printed with its code again', () => {
    const lines = [
      '合计 | 26',
      '[2130301]行政运行 | 20',
      '[2130301]物业管理 | 15',
      '[2130301]物资储备 | 5',
      '[2130302]一般行政管理事务 | 6',
    ];
    expect(parentsOf(lines)).toEqual([null, null, 1, 1, null]);
    expect(sumsOf(outlineOf(lines))).toEqual(['total 0 = 1 + 4', 'codes 1 = 2 + 3']);
  });

  test('a class that prints no unit stands over the classes below it that do', () => {
    const coded = (code: string, unit: string | null, value: bigint): OutlineRow => ({
      ...toRow('科目 | 0'),
      codes: { ...NO_CODES, department: code, budgetUnit: unit },
      unitMark: unit,
      figures: [{ value, half: 0n }],
    });
    const rows = [
      toRow('合计 | 6'),
      toRow('[u312301]某局机关 | 6'),
      coded('301', null, 4n),
      coded('30101', '312301', 4n),
      coded('302', null, 2n),
      coded('30201', '312301', 2n),
    ];
    const outline = decideOutline(rows, false);
    expect(outline.parents).toEqual([null, null, 1, 2, 1, 4]);
    expect(sumsOf(outline)).toEqual(['total 0 = 1', 'outline 1 = 2 + 4', 'codes 2 = 3', 'codes 4 = 5']);
  });

  test('a 项 that is printed with the code of its 款 is no second 款', () => {
    const lines = ['[219]援助其他地区支出 | 5', '[21999]其他支出 | 5', '[21999]其他支出 | 5', '合计 | 5'];
    expect(parentsOf(lines)).toEqual([null, 0, 1, null]);
    const again = ['[2050101]甲 | 5', '[2050101]乙 | 5', '合计 | 10'];
    expect(parentsOf(again)).toEqual([null, null, null]);
  });

  test('a total that is printed again on the next page adds to nothing', () => {
    const lines = ['合计 | 9', '[2050101]甲 | 5', '合计 | 9', '[2050102]乙 | 4'];
    expect(sumsOf(outlineOf(lines))).toEqual(['total 0 = 1 + 3']);
  });

  test('a wrong figure fails where it stands, and chooses no other reading', () => {
    const lines = [
      '[205]教育支出 | 9',
      '[20501]教育管理事务 | 9',
      '[2050101]行政运行 | 4',
      '[2050102]一般行政管理事务 | 7',
      '合计 | 9',
    ];
    const { sums, isUnderstood } = outlineOf(lines);
    expect(isUnderstood).toBe(true);
    expect(sums.map(({ whole }) => whole)).toContain(1);
  });

  test('levels that no reading adds up are said not to be understood, and nothing is made of them', () => {
    const lines = [
      '合计 | 9',
      '某局 | 6',
      '工资福利支出 | 5',
      '商品和服务支出 | 2',
      '某中心 | 3',
      '工资福利支出 | 3',
    ];
    expect(outlineOf(lines)).toMatchObject({ isUnderstood: false, sums: [] });
  });

  test('rows that print no unit stand under the unit above them, whatever classes it prints', () => {
    const bought: readonly (readonly [unit: string, code: string, label: string, figure: string])[] = [
      ['', '', '合计', '9'],
      ['1', '2040201', '全额', '5'],
      ['153001', '2040201', '某局', '2'],
      ['', '2040201', '维修', '2'],
      ['153002', '2040201', '某中心', '3'],
      ['', '2040201', '体检', '3'],
      ['1', '2040202', '全额', '4'],
      ['153001', '2040202', '某局', '4'],
      ['', '2040202', '设备', '4'],
    ];
    const rows = bought.map(([unit, code, label, figure]): OutlineRow => ({
      ...toRow(`${code === '' ? '' : `[${code}]`}${label} | ${figure}`),
      unitMark: unit === '' ? null : unit,
    }));
    const outline = decideOutline(rows, false);
    expect(outline.isUnderstood).toBe(true);
    expect(outline.parents).toEqual([null, null, 1, 2, 1, 4, null, 6, 7]);
    expect(sumsOf(outline)[0]).toBe('total 0 = 1 + 6');
  });

  test('the sums tell the levels of the projects of a unit', () => {
    const lines = [
      '合计 | 9',
      '[153u]某局 | 9',
      '[153001u]某局本级 | 9',
      '通用项目 | 3',
      '办公场所租赁 | 2',
      '会议 | 1',
      '专用项目 | 6',
      '装备 | 6',
    ];
    expect(parentsOf(lines)).toEqual([null, null, 1, 2, 3, 3, 2, 6]);
  });

  test('in a list without a total each unit stands over what it spends', () => {
    expect(parentsOf(['某局 | 5', '管理 | 3', '业务 | 2', '某中心 | 4', '管理 | 1', '业务 | 3'])).toEqual([
      null,
      0,
      0,
      null,
      3,
      3,
    ]);
  });

  test('rows of one size in a list without a total stand under none', () => {
    expect(parentsOf(['甲项目 | 5', '乙项目 | 5', '丙项目 | 2', '丁项目 | 2'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('小计 sums up the rows right before it, and no others', () => {
    const lines = ['合计 | 9', '甲项目 | 2', '乙项目 | 3', '小计 | 5', '丙项目 | 1', '丁项目 | 3'];
    expect(parentsOf(lines)).toEqual([null, 3, 3, null, null, null]);
    expect(sumsOf(outlineOf(lines))).toEqual(['total 0 = 3 + 4 + 5', 'groups 3 = 1 + 2']);
  });

  test('a department without a number stands over its numbered units where they add up to it', () => {
    const lines = [
      '某局（汇总） | 9',
      '一、局机关 | 5',
      '行政运行 | 3',
      '事业运行 | 2',
      '二、服务中心 | 4',
      '事业运行 | 4',
    ];
    expect(parentsOf(lines)).toEqual([null, 0, 1, 1, 0, 4]);
  });
});
