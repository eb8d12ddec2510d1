import { accountForText } from '../../src/conclude/account.ts';
import type { Cell, RawDocument, Table } from '../../src/model/index.ts';

const cell = (raw: string, column: number): Cell => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan: 1,
  raw,
  text: raw,
  rules: [],
  sources: [],
});

const table = (...raws: string[]): Table => ({
  kind: 'table',
  id: 't0',
  foundBy: 'markup',
  title: null,
  number: null,
  unit: null,
  headerRows: 0,
  rows: 1,
  columns: raws.length,
  cells: raws.map(cell),
  pages: [],
  breaks: [],
});

const document = (...tables: Table[]): RawDocument => ({
  kind: 'document',
  format: 'html',
  pages: null,
  blocks: tables,
  doubts: [],
  isPartial: false,
});

describe('the account of characters', () => {
  test('closes over tables that were cut, joined and tidied', () => {
    const written = [table('项目代码 001'), table('合\n计')];
    expect(accountForText(document(table('项目', '代码001', '合 计')), written, [])).toEqual([]);
  });

  test('names the cell whose text is gone', () => {
    const [doubt, ...others] = accountForText(document(table('甲', '培训费')), [table('甲')], []);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ code: 'text.missing' });
    expect(doubt!.note).toContain('“培训费”');
  });

  test('counts: one of two equal cells cannot go unseen', () => {
    const [doubt] = accountForText(document(table('12', '12')), [table('12')], []);
    expect(doubt!.note).toBe('2 of 12');
  });

  test('finds a repeated header among the rows that were taken out', () => {
    const written = [{ ...table('甲'), repeated: [cell('项目', 0)] }];
    expect(accountForText(document(table('项目', '甲')), written, [])).toEqual([]);
  });

  test('takes a text that a doubt notes as reported', () => {
    const doubt = { code: 'text.layout_table', note: '首页 项目' } as const;
    expect(accountForText(document(table('项目')), [], [doubt])).toEqual([]);
  });

  it('does not take words of a finding of ours for text of the source', () => {
    const doubt = { code: 'project.extent_close', note: 'may begin 3 rows earlier' } as const;
    expect(accountForText(document(table('甲', '3')), [table('甲')], [doubt])).toHaveLength(1);
  });
});
