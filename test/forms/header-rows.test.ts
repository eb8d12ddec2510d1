import { countHeaderRows, headerRowsOf } from '../../src/forms/header-rows.ts';
import type { Table } from '../../src/model/index.ts';
import { linesToTestTable } from '../tables.ts';

const count = (lines: readonly string[], rest: Partial<Table> = {}): number =>
  countHeaderRows(linesToTestTable(lines, rest));

describe('countHeaderRows', () => {
  it.each([
    ['one row', ['科目|金额', '2010301|1.0'], 1],
    ['a row that divides the one above', ['项目|合计|其中：|', '||基本支出|项目支出', '2010301|1.0|1.0|'], 2],
    ['a body that begins with a numbered label and no figure', ['收入|', '项目|预算数', '一、事业收入|'], 2],
    ['a lonely total', ['科目编码|科目名称|合计', '|合 计|'], 1],
    [
      'a total right below whose comma is the point',
      ['指导性目录||金额', '一级|二级|', '合 计||577,500000'],
      2,
    ],
    ['the ordinals of the columns', ['项目|收入|支出', '栏次|1|2', '合计|3.0|4.0'], 2],
    [
      'ordinals on both sides',
      ['项目|行次|金额|项目|行次|金额', '栏次||1|栏次||2', '一、甲|1|5|一、乙|31|5'],
      2,
    ],
    [
      'ordinals beside the parts of a code',
      ['科目编码|·|·|科目名称|合计', '类|款|项|栏次|1', '·|·|·|合计|9.0'],
      2,
    ],
    [
      'ordinals beside fillers',
      ['科目编码|名称|合计|基本支出|项目支出', '**|**|1|2|3', '20101|甲|3.0|1.0|2.0'],
      2,
    ],
    ['indicators', ['项目名称|一级指标|三级指标', '|产出指标|印刷份数'], 1],
    ['no header: the table goes on', ['2010302|一般行政管理事务|2.0'], 0],
    [
      'an empty row between header words',
      ['三公经费|·|·|·', '合计|·|公务接待费|·', '·|·|·|·', '预算数|决算数|预算数|决算数', '1|1|0|0'],
      4,
    ],
  ] as const)('sees %s', (_, lines, expected) => expect(count(lines)).toBe(expected));

  it('counts caption rows inside the table', () => {
    expect(count(['收入总表', '单位：元', '科目|金额', '2010301|1.0'], { title: '收入总表' })).toBe(3);
  });

  it('adds 栏次 to a header that is marked without it', () => {
    const lines = ['科目编码|科目名称|合计', '栏次|·|1', '201|一般|3.0'];
    expect(headerRowsOf(linesToTestTable(lines, { headerRows: 1 }))).toBe(2);
    expect(headerRowsOf(linesToTestTable([lines[0]!, lines[2]!], { headerRows: 1 }))).toBe(1);
  });
});
