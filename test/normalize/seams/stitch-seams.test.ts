import type { RecognizedTable } from '../../../src/model/index.ts';
import { stitchSeams } from '../../../src/normalize/seams/index.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

const seam = (lines: readonly string[], row: number): RecognizedTable =>
  stitchSeams(asForm(linesToTestTable(lines, { breaks: [{ row, kind: 'page' }] }), { headerRows: 1 }));
const texts = (table: RecognizedTable, row: number): string[] =>
  table.cells.filter((cell) => cell.row === row).map(({ text }) => text);

describe('stitchSeams', () => {
  it('draws the rest of a class name into the row it was cut from', () => {
    const table = seam(['项目|金额', '八、社会保障和就|1.0', '业支出', '九、卫生健康支出'], 2);
    expect([table.rows, texts(table, 1), texts(table, 2)]).toEqual([
      3,
      ['八、社会保障和就业支出', '1.0'],
      ['九、卫生健康支出'],
    ]);
    expect(table.cells.find(({ row, column }) => row === 1 && column === 0)).toMatchObject({
      raw: '八、社会保障和就\n业支出',
      rules: ['page-seam'],
      sources: [{ line: 2 }, { line: 3 }],
    });
  });

  it('draws the 小计 of a whole label into its row', () => {
    const table = seam(['项目|金额|项目|金额', '当年收入|1.0|当年支出小计|1.0', '小计'], 2);
    expect([table.rows, texts(table, 1)[0]]).toEqual([2, '当年收入小计']);
  });

  it('draws a name without a code into the coded row before it, figures included', () => {
    const lines = [
      '编码|名称|金额',
      '30101|工资|1',
      '30102|补贴|1',
      '30108|养老保险缴费支|',
      '|出|3',
      '30109|年金|1',
    ];
    const table = seam(lines, 4);
    expect(texts(table, 3)).toEqual(['30108', '养老保险缴费支出', '3']);
    expect(table.rows).toBe(5);
  });

  it.each([
    ['whole labels', ['项目|金额', '七、文化支出|1.0', '八、社会保障和就业支出'], 2],
    ['figures in both rows', ['编码|名称|金额', '30101|甲|1', '30102|乙|1', '30103|丙|1', '|丁|3'], 4],
    ['a total', ['编码|名称|金额', '30101|甲|1', '30102|乙|1', '30103|丙|', '|合计|'], 4],
    ['another code', ['编码|名称|金额', '30101|甲|1', '30102|乙|1', '30103|丙|', '30104|丁|'], 4],
  ] as const)('leaves %s alone', (_, lines, row) => expect(seam(lines, row).rows).toBe(lines.length));
});
