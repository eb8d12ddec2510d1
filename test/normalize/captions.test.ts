import type { Block, Table } from '../../src/model/index.ts';
import { captionTables } from '../../src/normalize/captions.ts';
import { drawTable, type DrawnCell } from '../forms/grid-table.ts';
import { linesToTestTable } from '../tables.ts';

const captionAll = (lines: readonly string[], tables: readonly Table[]): Table[] => {
  const paragraphs = lines.map((text, i): Block => ({
    kind: 'paragraph',
    text,
    role: 'text',
    source: { line: i + 1, columns: [0, text.length] },
  }));
  return captionTables({
    kind: 'document',
    format: 'text',
    pages: null,
    blocks: [...paragraphs, ...tables],
    doubts: [],
    isPartial: false,
  });
};

const caption = (lines: readonly string[], table: Table = linesToTestTable(['项目|金额', '甲|1.00'])) => {
  const { title, number, unit } = captionAll(lines, [table])[0]!;
  return [number, title, unit];
};

describe('captionTables', () => {
  it.each([
    [
      ['预算01表 收支总表', '', '金额单位：万元'],
      ['预算01表', '收支总表', '万元'],
    ],
    [
      ['预算表12 年度项目支出绩效表', '金额单位：', '万元'],
      ['预算表12', '年度项目支出绩效表', '万元'],
    ],
    [
      ['明细表--人员经费(工资福利支出)(按部门预算经济分类)', '单位：万元'],
      [null, '明细表--人员经费(工资福利支出)(按部门预算经济分类)', '万元'],
    ],
    [
      ['附表1-5', '收支预算总表', '单位：万元'],
      ['附表1-5', '收支预算总表', '万元'],
    ],
    [
      ['表一', '财政拨款收支总表', '单位：万元'],
      ['表一', '财政拨款收支总表', '万元'],
    ],
    [
      ['公开 01 表', '收支预算总表', '部门名称：某局 单位:元'],
      ['公开01表', '收支预算总表', '元'],
    ],
    [
      ['项目支出绩效表', '341-某市某局 万元'],
      [null, '项目支出绩效表', '万元'],
    ],
    [
      ['支出总表', '单位：万', '部门名称：某局', '元'],
      [null, '支出总表', '万元'],
    ],
    [
      ['一、收入总表', '单位：万元'],
      [null, '收入总表', '万元'],
    ],
    [
      ['2025年预算单位收入预算总表', '编制单位：某局 单位：元'],
      [null, '2025年预算单位收入预算总表', '元'],
    ],
    [
      ['预算13表 部门整体支出绩效目标表', '(2026年度)'],
      ['预算13表', '部门整体支出绩效目标表', null],
    ],
    [
      ['2025年预算单位“三公”经费', '支出预算表', '单位：元'],
      [null, '2025年预算单位“三公”经费支出预算表', '元'],
    ],
    [
      ['收入决算表', '公开部门：某局 公开02表', '金额单位：万元'],
      ['公开02表', '收入决算表', '万元'],
    ],
    [['预算表01 2025年收支总表'], ['预算表01', '2025年收支总表', null]],
    [['表12 2025年收支总表'], ['表12', '2025年收支总表', null]],
    [['附表1-2025年部门收支总表'], ['附表1', '2025年部门收支总表', null]],
    [['附表1-2 收支总表'], ['附表1-2', '收支总表', null]],
    [['附件1：收支总表'], [null, '收支总表', null]],
    [['附件2025年收支总表'], [null, '2025年收支总表', null]],
    [['（一）收支总表'], [null, '收支总表', null]],
    [['支出总表（万元）'], [null, '支出总表（万元）', '万元']],
    [['支出总表（续表）'], [null, '支出总表', null]],
    [['以下各项说明见支出总表。'], [null, null, null]],
  ])('reads %p', (lines, expected) => expect(caption(lines)).toEqual(expected));

  it.each([
    [
      'a unit line',
      ['预算01表 收支总表'],
      ['部门：云州市某局||单位：万元'],
      ['预算01表', '收支总表', '万元'],
    ],
    ['a unit pushed right', ['预算01表 收支总表'], ['|||金额单位：元'], ['预算01表', '收支总表', '元']],
    ['number and title', [], ['表01|收支总表', '单位：万元|'], ['表01', '收支总表', '万元']],
  ])('reads %s that tabs laid out as a table of its own', (_, lines, laidOut, expected) => {
    const captions = linesToTestTable(laidOut, { id: 't8' });
    const [table, ...rest] = captionAll(lines, [captions, linesToTestTable(['项目|金额', '甲|1.00'])]);
    expect(rest).toEqual([]);
    expect([table!.number, table!.title, table!.unit]).toEqual(expected);
    expect(table!.repeated).toEqual(captions.cells);
  });

  it('takes a list of tables for no caption', () => {
    const list = linesToTestTable(['表01|收支总表', '表02|收入总表']);
    const tables = captionAll([], [list, linesToTestTable(['项目|金额', '甲|1.00'])]);
    expect(tables.map(({ title, rows }) => [title, rows])).toEqual([
      [null, 2],
      [null, 2],
    ]);
  });

  it('reads title, number and unit out of rows inside the table', () => {
    const table = linesToTestTable(['公开02表', '收入总表', '单位：元', '项目|金额', '甲|1.00']);
    const wide = { ...table, cells: table.cells.map((c) => (c.row < 3 ? { ...c, columnSpan: 2 } : c)) };
    expect(caption([], wide)).toEqual(['公开02表', '收入总表', '元']);
  });
});

describe('captions drawn as rows of the table', () => {
  const draw = (...rows: readonly (readonly DrawnCell[])[]): Table =>
    drawTable('other', [...rows, ['项目', '金额', '备注'], ['一、甲', '1.00', '']]);
  const read = (table: Table, before: readonly Block[] = []): Table =>
    captionTables({
      kind: 'document',
      format: 'html',
      pages: null,
      blocks: [...before, table],
      doubts: [],
      isPartial: false,
    })[0]!;
  const rowsTaken = (table: Table, read: Table): number => table.rows - read.rows;
  const captionsOf = (table: Table) => {
    const captioned = read(table);
    return [captioned.title, captioned.number, captioned.unit, rowsTaken(table, captioned)];
  };

  it('takes out what runs over the whole table above the last of them', () => {
    const table = draw(
      [['云州市水务局2031年部门预算', 3]],
      [['支出总表', 3]],
      [['部门公开表3', 3]],
      [['部门/单位：云州市水务局', 2], '单位：万元'],
    );
    expect(captionsOf(table)).toEqual(['支出总表', '部门公开表3', '万元', 4]);
  });

  it.each([
    ['years that head columns', ['', '2022年', '2023年']],
    ['years in figures', ['2022', '2023', '2024']],
    ['the unit in the corner of the header', ['单位：万元', '2023年', '2024年']],
    ['the unit beside one year', ['单位：万元', '2024年', '']],
    ['figures', ['2017', '31', '18']],
    ['units that head columns', ['项目', '万元', '元']],
    ['nothing but units', ['元', '万元', '元']],
  ])('leaves %s', (_, texts) => {
    expect(rowsTaken(draw(texts), read(draw(texts)))).toBe(0);
  });

  it.each([
    ['a year between department and unit', ['部门：某局', '2024年', '单位：万元']],
    ['a torn unit', ['部门：某局', '单位：', '万元']],
    ['a name between two captions', ['部门：某局', '经办王某', '单位：万元']],
  ])('takes out %s', (_, texts) => {
    expect(rowsTaken(draw(texts), read(draw(texts)))).toBe(1);
  });

  it('keeps every row of a table of years and figures', () => {
    const years = drawTable('other', [
      ['2017', '31', '18'],
      ['2018', '33', '19'],
      ['2019', '34', '20'],
    ]);
    const last = draw(['一', '二', '三']);
    expect(read(years, []).rows).toBe(3);
    expect(read(years, [last]).cells).toHaveLength(last.cells.length);
  });

  it('leaves a heading over all columns to the header', () => {
    expect(captionsOf(draw([['2031年预算数', 3]]))).toEqual([null, null, null, 0]);
  });

  it('the table begins with its header; the rows stand in what was taken out, breaks and marked headers move along', () => {
    const table = { ...draw([['支出总表', 3]], [['单位：万元', 3]]), headerRows: 3 };
    const captioned = read({ ...table, breaks: [{ row: 3, kind: 'page' }] });
    expect(captioned.cells[0]).toMatchObject({ row: 0, column: 0, text: '项目' });
    expect(captioned).toMatchObject({ rows: 2, headerRows: 1, breaks: [{ row: 1, kind: 'page' }] });
    expect(captioned.repeated?.map(({ text }) => text)).toEqual(['支出总表', '单位：万元']);
  });

  it('leaves a table of nothing but captions, and captions that reach down into the table', () => {
    const alone = drawTable('other', [[['支出总表', 3]], [['单位：万元', 3]]]);
    expect(rowsTaken(alone, read(alone))).toBe(0);
    const beside = draw(['单位：万元', ['2031年', 2, 2]]);
    expect(rowsTaken(beside, read(beside))).toBe(0);
  });

  it('joins a title that begins above the table and ends inside it', () => {
    const text = '预算10表 财政拨款（含政府性基金预算）“三公';
    const before: Block = { kind: 'paragraph', text, role: 'text', source: { path: 'p' } };
    const captioned = read(draw([['”经费支出表 金额单位：万元', 3]]), [before]);
    expect(captioned).toMatchObject({
      title: '财政拨款（含政府性基金预算）“三公”经费支出表',
      number: '预算10表',
      unit: '万元',
      rows: 2,
    });
  });
});
