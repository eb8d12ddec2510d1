import { accountForText } from '../../src/conclude/account.ts';
import { conclude } from '../../src/conclude/index.ts';
import type { Cell, Doubt, RawDocument, Table } from '../../src/model/index.ts';

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

/** What the account says of these tables, written out with these doubts. */
function account(raw: RawDocument, tables: readonly Table[], doubts: readonly Doubt[]): readonly Doubt[] {
  const recognized = tables.map((each) => ({ ...each, form: 'other', layout: 'other' as const }));
  const records = {
    amounts: [],
    projects: [],
    departmentTargets: [],
    evaluations: [],
    statements: [],
    doubts,
    places: [],
    ledger: [],
  };
  const facts = { kind: 'other', department: '某局', region: null, year: 2024 } as const;
  const proof = { checks: [], records, doubts: [] };
  const output = conclude({
    documentId: 'd',
    file: 'x',
    raw,
    tables: recognized,
    facts,
    proof,
    doubts: [],
    lost: [],
  });
  return accountForText(raw, recognized, output);
}

describe('the account of characters', () => {
  test('closes over tables that were cut, joined and tidied', () => {
    const written = [table('项目代码 001'), table('合\n计')];
    expect(account(document(table('项目', '代码001', '合 计')), written, [])).toEqual([]);
  });

  test('names the cell whose text is gone', () => {
    const [doubt, ...others] = account(document(table('甲', '培训费')), [table('甲')], []);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ code: 'text.missing' });
    expect(doubt!.note).toContain('“培训费”');
  });

  test('counts: one of two equal cells cannot go unseen', () => {
    const [doubt] = account(document(table('12', '12')), [table('12')], []);
    expect(doubt!.note).toBe('2 of 12');
  });

  test('takes a header printed again for said where the same words are in the output', () => {
    const written = [{ ...table('项目', '甲'), repeated: [cell('项 目', 0)] }];
    expect(account(document(table('项目', '甲', '项目')), written, [])).toEqual([]);
  });

  test('takes captions for said by the title, unit and department they were read into', () => {
    const captions = [
      cell('部门：某局', 0),
      cell('（2024年度）', 1),
      cell('公开01表', 2),
      cell('单位：万元', 3),
    ];
    const written = [{ ...table('甲'), number: '公开01表', unit: '万元', repeated: captions }];
    expect(account(document(table(...captions.map(({ raw }) => raw), '甲')), written, [])).toEqual([]);
  });

  test('says what was taken out and is nowhere else', () => {
    const written = [
      { ...table('甲'), unit: '万元', repeated: [cell('经办王某', 0), cell('单位：万元', 1)] },
    ];
    expect(account(document(table('经办王某', '单位：万元', '甲')), written, [])).toEqual([
      { code: 'text.set_aside', table: 't0', note: '经办王某' },
    ]);
  });

  test('takes a text that a doubt notes as reported', () => {
    const doubt = { code: 'text.layout_table', note: '首页 项目' } as const;
    expect(account(document(table('项目')), [], [doubt])).toEqual([]);
  });

  it('does not take words of a finding of ours for text of the source', () => {
    const doubt = { code: 'project.extent_close', note: 'may begin 3 rows earlier' } as const;
    expect(account(document(table('甲', '3')), [table('甲')], [doubt])).toHaveLength(1);
  });
});
