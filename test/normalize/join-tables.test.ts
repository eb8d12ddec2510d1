import { recognizeTables } from '../../src/forms/recognize.ts';
import type { RecognizedTable, Table } from '../../src/model/index.ts';
import { joinTables } from '../../src/normalize/join-tables.ts';
import { linesToTestTable } from '../tables.ts';

const header = ['编码|名称|金额'];
const first = (rest: Partial<Table> = {}): Table =>
  linesToTestTable([...header, '2010301|行政运行|1.00'], { title: '支出总表', ...rest });
const join = (...tables: readonly Table[]): RecognizedTable[] =>
  joinTables(recognizeTables(tables.map((table, i) => ({ ...table, id: `t${i}` }))));

describe('joinTables', () => {
  it('joins a segment without a title and keeps the header it repeats', () => {
    const [table, ...rest] = join(first(), linesToTestTable([...header, '2010302|其他|2.00']));
    expect(rest).toEqual([]);
    expect(table).toMatchObject({ rows: 3, headerRows: 1, breaks: [{ row: 2, kind: 'page' }] });
    expect(table!.repeated?.map(({ text }) => text)).toEqual(['编码', '名称', '金额']);
    expect(table!.cells.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual([
      '2010302',
      '其他',
      '2.00',
    ]);
  });

  it('joins a project list whose header lost its leading columns on the next page', () => {
    const words = '一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位';
    const list = linesToTestTable(
      [
        `项目名称|项目总额|其中：||绩效目标|${words}`,
        '||财政资金|其他资金|||||||',
        '99000022T000000100001-种树|3.00|3.00||种树。|产出指标|数量指标|棵数|≥|1|棵',
      ],
      { title: '项目支出绩效目标表' },
    );
    const [table, ...rest] = join(list, linesToTestTable([words, '效益指标|社会效益指标|作用|定性|优|其他']));
    expect(rest).toEqual([]);
    expect(table!.rows).toBe(4);
    expect(table!.repeated?.map(({ text }) => text).join('|')).toBe(words);
  });

  it('joins a segment that repeats title and header', () => {
    expect(join(first(), first())).toHaveLength(1);
  });

  it('joins a segment without title and header whose columns hold the same kinds', () => {
    expect(join(first(), linesToTestTable(['2010302|其他|2.00']))).toHaveLength(1);
  });

  it('joins a segment without a header whose only figure of a column has a comma for the point', () => {
    const table = linesToTestTable(['科目|合计|人员', '30101-甲|1.000000|1.000000'], { title: '支出总表' });
    const [joined, ...rest] = join(
      table,
      linesToTestTable(['30201-乙|2.000000|', '合 计|3.000000|7,881,403388']),
    );
    expect(rest).toEqual([]);
    expect(joined!.rows).toBe(4);
  });

  it('keeps rows apart that are identical: nothing is taken for a repeated header that has figures', () => {
    expect(join(first(), linesToTestTable(['2010301|行政运行|1.00']))[0]!.rows).toBe(3);
  });

  it.each([
    ['another title', linesToTestTable([...header, '1|a|1.00'], { title: '收入总表' })],
    ['another number', first({ number: '2' })],
    ['other columns', linesToTestTable(['a|b|1.00|2.00'])],
    ['other kinds', linesToTestTable(['甲|1.00|2.00'])],
    ['prose before it', linesToTestTable(['2010302|其他|2.00'], { after: 'prose' })],
    ['the same page', first({ pages: [1] })],
  ])('does not join over %s', (_, segment) => {
    expect(join(first({ number: '1', pages: segment.pages }), segment)).toHaveLength(2);
  });

  it('takes no body row for a repeated one, even where it holds words only', () => {
    const lines = [...header, '|小计|', '2010302|其他|2.00'];
    const [table] = join(linesToTestTable(lines, { title: '支出总表' }), linesToTestTable(lines));
    expect(table!.rows).toBe(5);
    expect(table!.repeated).toHaveLength(3);
  });

  it('knows a repeated header above a row that holds words only', () => {
    const tall = ['收入||支出|', '项目|金额|项目|金额'];
    const start = linesToTestTable([...tall, '一、甲|1.00|一、乙|1.00'], { title: '收支总表' });
    const [table] = join(
      start,
      linesToTestTable([...tall, '上年结转||结转下年|', '收入合计|1.00|支出合计|1.00']),
    );
    expect(table).toMatchObject({ rows: 5, headerRows: 2 });
  });

  it.each([
    ['closed by its total', [...header, '2010301|甲|1.00', '|合计|1.00']],
    ['begun by its total', [...header, '|合计|1.00', '2010301|甲|1.00']],
  ])('takes the same title for the table of another unit where the table before is %s', (_, lines) => {
    const table = linesToTestTable(lines, { title: '支出总表' });
    expect(join(table, table)).toHaveLength(2);
  });

  it('remembers that more than a page break was skipped', () => {
    const segment = linesToTestTable([...header, '2010302|其他|2.00'], { breaks: [{ row: 0, kind: 'gap' }] });
    expect(join(first(), segment)[0]!.breaks).toEqual([{ row: 2, kind: 'gap' }]);
  });

  it('keeps an indicator in words that two projects share across a page break', () => {
    const head = [
      '项目名称|项目总额|绩效目标|一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位',
    ];
    const words = '|||效益指标|社会效益指标|方便群众|定性|优|';
    const [table] = join(
      linesToTestTable([...head, words, '甲|1.00|办甲事|产出指标|数量指标|次数|≥|1|次'], {
        title: '项目支出绩效目标表',
      }),
      linesToTestTable([words, '|||产出指标|数量指标|次数|≥|2|次']),
    );
    expect(table!.rows).toBe(5);
  });
});
