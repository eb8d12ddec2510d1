import { readFacts } from '../../src/forms/facts.ts';
import { recognizeTables } from '../../src/forms/recognize.ts';
import type { Block, RawDocument } from '../../src/model/index.ts';
import { linesToTestTable } from '../tables.ts';

const facts = (
  lines: readonly string[],
  tableLines: readonly string[] = ['科目|金额'],
  title = '支出总表',
) => {
  const table = linesToTestTable(tableLines, { title });
  const paragraphs = lines.map((text, i): Block => ({
    kind: 'paragraph',
    text,
    role: 'text',
    source: { line: i + 1, columns: [0, text.length] },
  }));
  const document: RawDocument = {
    kind: 'document',
    format: 'text',
    pages: null,
    blocks: [...paragraphs, table],
    doubts: [],
    isPartial: false,
  };
  return readFacts(document, recognizeTables([table]));
};

describe('readFacts', () => {
  it('reads the line above a table', () => {
    expect(facts(['2031年度', '编制部门：云州市松岭区教育局 单位：元'])).toEqual({
      kind: 'budget',
      department: '云州市松岭区教育局',
      region: '云州市松岭区',
      year: 2031,
    });
  });

  it('reads the cell beside 部门名称 and the region out of a project code', () => {
    const rows = ['部门名称||云州市水务局', '99010231T000000123456-运行|1.0'];
    expect(facts([], rows)).toMatchObject({ department: '云州市水务局', region: '990102', year: null });
  });

  it('takes a unit of money for no department', () => {
    expect(facts(['单位：人民币万元']).department).toBeNull();
  });

  it('ends the name of the department where the year begins', () => {
    expect(facts(['编制单位：云州师范学院　2031年度　公开01表　金额单位：万元']).department).toBe(
      '云州师范学院',
    );
  });

  it('reads 主管部门及代码 without the code, and 部门综合预算 on the cover', () => {
    const rows = ['项目名称|路灯|', '主管部门及代码|[150]云州市住建局|'];
    expect(facts([], rows).department).toBe('云州市住建局');
    expect(facts(['云州市林业局2031年部门综合预算']).department).toBe('云州市林业局');
  });

  it('tells the kind of tables of no family by their titles', () => {
    const { kind } = facts(['单位：万元'], ['项目|金额', '车辆|1.0'], '项目收入支出决算一览表');
    expect(kind).toBe('final_accounts');
  });

  it('reads the cover, and the kind from the forms', () => {
    expect(facts(['第二部分 云州市体育局2030年度部门决算表'], ['科目|金额'], '支出决算表')).toMatchObject({
      kind: 'final_accounts',
      department: '云州市体育局',
      year: 2030,
    });
  });

  it('takes the year of the title, not of the columns beside', () => {
    const rows = ['2029年预算数|2029年度执行数|2030年预算数', '1.0|1.0|2.0'];
    expect(facts(['2030年部门预算'], rows).year).toBe(2030);
  });

  it.each([
    [['2031年度', '云州市公安局交通管理支队', '单位预算'], '云州市公安局交通管理支队'],
    [['云州市审计局（汇总）', '2031年部门预算公开说明', '所属事业单位：云州市信息中心。'], '云州市审计局'],
    [['2031年云州市广元县财政局部门预算'], '云州市广元县财政局'],
    [['说明', '项目主管部门：云州市人民政府国有资产监督管理委员会'], '云州市人民政府国有资产监督管理委员会'],
  ])('reads the cover or the line of a name: %j', (lines, department) => {
    expect(facts(lines as string[]).department).toBe(department);
  });

  it('takes no prose for the name of a department', () => {
    const prose = '各部门要落实责任，部门：市消防救援支队，各区、县（市）政府要组织实施。';
    expect(facts([prose, '所属单位包括：云州市信息中心。']).department).toBeNull();
  });

  it('reads 228_某局 without the code', () => {
    const rows = ['项目名称|路灯|', '主管部门及代码|228_云州市住建局|'];
    expect(facts([], rows).department).toBe('云州市住建局');
  });

  it('takes the year a title begins with, whatever follows', () => {
    expect(facts(['说明'], undefined, '2031年市级收支总表').year).toBe(2031);
  });

  it('does not guess', () => {
    expect(facts(['说明'])).toEqual({ kind: 'budget', department: null, region: null, year: null });
  });
});
