import { readXlsx } from '../../../src/extract/xlsx/index.ts';
import { data, formatStyles, formula, makeXlsx, number, row, text, type WorkbookXml } from './make-xlsx.ts';
import { outline, tablesOf } from '../outline.ts';

const table = data(
  row(1, text('A1', '收支总表')),
  row(2, text('A2', '部门：某局'), text('B2', '单位：万元')),
  row(3, text('A3', '项目'), text('B3', '预算数')),
  row(4, text('A4', '培训费'), number('B4', '12.5', 1)),
  row(5, text('A5', '注：说明')),
);
const outlined = ['收支总表', '部门：某局', '单位：万元', '项目|预算数', '培训费|12.50', '注：说明'];

describe('a workbook', () => {
  test('gives each sheet as a table with what stands above and below it', async () => {
    const document = await readXlsx(
      makeXlsx([
        { name: '总表', xml: table },
        { name: '空', xml: data() },
        { name: '表二', xml: table },
      ]),
    );
    expect(outline(document)).toEqual(['总表', ...outlined, '表二', ...outlined]);
    expect(tablesOf(document).map(({ id }) => id)).toEqual(['t0', 't1']);
    expect(tablesOf(document)[0]!.cells[3]!.sources).toEqual([{ path: '总表/B4' }]);
    expect(document.doubts).toEqual([]);
  });

  test('a row with a figure is no line above the table, whatever stands beside it', async () => {
    const xml = data(
      row(1, text('A1', '其中：工资'), number('B1', '12'), number('C1', '13')),
      row(2, text('A2', '津贴'), number('B2', '1'), number('C2', '2')),
    );
    const document = await readXlsx(makeXlsx([{ name: 'a', xml }]));
    expect(outline(document)).toEqual(['a', '其中：工资|12|13', '津贴|1|2']);
  });

  test.each([
    ['a unit in the head of its column', ['项目', '预算数（单位：万元）'], ['甲', '1.00']],
    ['a head of columns that begins right of the first', ['', '预算数', ''], ['项目', '合计', '其他']],
    ['a year over columns', ['', '2024年'], ['项目', '合计']],
    ['a label and what it says', ['项目名称：', '节水宣传'], ['主管部门：', '某局'], ['预算数', '1.00']],
    ['heads that end as labels do', ['项目：', '金额：'], ['甲', '1.00']],
  ] as [string, ...string[][]][])('a row that may be a header stays in its table: %s', async (_, ...rows) => {
    const cells = (texts: readonly string[], at: number): string =>
      row(at + 1, ...texts.flatMap((each, i) => (each === '' ? [] : [text(`${'ABC'[i]}${at + 1}`, each)])));
    const document = await readXlsx(makeXlsx([{ name: 'a', xml: data(...rows.map(cells)) }]));
    const texts = tablesOf(document).flatMap((each) => each.cells.map(({ raw }) => raw));
    expect(texts.filter(Boolean)).toEqual(rows.flat().filter(Boolean));
  });

  test('keeps merged cells as one', async () => {
    const xml = `${data(row(1, text('B1', '项目'), text('C1', '其中'), '<c r="D1"/>'), row(2, text('C2', '财政'), text('D2', '其他')))}<mergeCells><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>`;
    const document = await readXlsx(makeXlsx([{ name: 'a', xml }]));
    expect(outline(document)).toEqual(['a', '项目|其中|其中', '项目|财政|其他']);
  });

  test('reads shared strings with their runs and without their reading aids', async () => {
    const strings = ['<r><t>项</t></r><r><t>目</t></r><rPh><t>xiang</t></rPh>', '<t>预算\n数</t>'];
    const xml = data(
      row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>'),
      row(2, text('A2', '甲'), number('B2', '1')),
    );
    const [first] = tablesOf(await readXlsx(makeXlsx([{ name: 'a', xml }], { strings })));
    expect(first!.cells.slice(0, 2)).toMatchObject([{ raw: '项目' }, { raw: '预算\n数', text: '预算数' }]);
  });

  test('divides a sheet where a title follows a blank row', async () => {
    const xml = data(
      row(1, text('A1', '收入总表')),
      row(2, text('A2', '甲'), number('B2', '1')),
      row(4, text('A4', '支出总表')),
      row(5, text('A5', '乙'), number('B5', '2')),
    );
    expect(outline(await readXlsx(makeXlsx([{ name: 'a', xml }])))).toEqual([
      'a',
      '收入总表',
      '甲|1',
      '支出总表',
      '乙|2',
    ]);
  });

  test('keeps what it hides in findings', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${data(
      row(1, text('A1', '项目'), text('B1', '旧'), text('C1', '预算数')),
      `<row r="2" hidden="1">${text('A2', '密')}</row>`,
      row(3, text('A3', '甲'), text('B3', '9'), number('C3', '1')),
    )}`;
    const document = await readXlsx(
      makeXlsx([
        { name: 'a', xml },
        { name: 'b', xml: table, state: 'hidden' },
      ]),
    );
    expect(outline(document)).toEqual(['a', '项目|预算数', '甲|1']);
    expect(document.doubts.map((doubt) => doubt.note)).toEqual([
      '旧 密 9',
      expect.stringContaining('培训费'),
    ]);
  });
});

/** The first table of a workbook of one sheet, and what is doubted. */
async function readOne(xml: string, workbook: WorkbookXml = {}, drawing?: string) {
  const document = await readXlsx(makeXlsx([{ name: 'a', xml, ...(drawing ? { drawing } : {}) }], workbook));
  return { document, cells: tablesOf(document)[0]?.cells ?? [], doubts: document.doubts };
}

const head = row(1, text('A1', '项目'), text('B1', '预算数'));

describe('what a format shows', () => {
  test('is the text; digits it leaves out stay in the raw text', async () => {
    const xml = data(
      head,
      row(2, text('A2', '甲'), number('B2', '12864000', 1)),
      row(3, text('A3', '乙'), number('B3', '86.45', 2)),
    );
    const { cells } = await readOne(xml, { styles: formatStyles('General', '0!.0000', '#,##0') });
    expect(cells[3]).toMatchObject({ raw: '1286.4000', text: '1286.4000', rules: [] });
    expect(cells[5]).toMatchObject({ raw: '86.45', text: '86', rules: ['number-format'] });
  });

  test('a format that shows nothing hides', async () => {
    const xml = data(head, row(2, text('A2', '甲'), number('B2', '86', 1)));
    const { cells, doubts } = await readOne(xml, { styles: formatStyles('General', ';;;') });
    expect(cells[3]).toMatchObject({ raw: '', text: '' });
    expect(doubts).toMatchObject([{ code: 'text.hidden', note: '86' }]);
  });

  test('letters in the colour of what is behind them are hidden', async () => {
    const styles =
      '<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>';
    const xml = data(
      row(1, text('A1', '项目', 2), text('B1', '预算数', 2)),
      row(2, text('A2', '甲'), number('B2', '86', 1)),
    );
    const { cells, doubts } = await readOne(xml, { styles });
    expect(cells.map((cell) => cell.text)).toEqual(['项目', '预算数', '甲', '']);
    expect(doubts).toMatchObject([{ code: 'text.hidden', note: '86' }]);
  });
});

describe('formulas without a value', () => {
  const rows = (...formulas: string[]): string =>
    data(
      head,
      row(2, text('A2', '甲'), number('B2', '86.4')),
      row(3, text('A3', '乙'), number('B3', '13.6')),
      ...formulas,
    );

  test('are computed where they are sums, and it is said', async () => {
    const { cells, doubts } = await readOne(rows(row(4, text('A4', '合计'), formula('B4', 'SUM(B2:B3)'))));
    expect(cells[7]).toMatchObject({ raw: '=SUM(B2:B3)', text: '100', rules: ['formula'] });
    expect(doubts).toMatchObject([{ code: 'formula.computed', note: 'B4 of a' }]);
  });

  test('are doubted where they are more', async () => {
    const { cells } = await readOne(rows(row(4, text('A4', '合计'), formula('B4', 'SUMIF(A:A,1,B:B)'))));
    expect(cells[7]).toMatchObject({ text: '=SUMIF(A:A,1,B:B)', doubts: [{ code: 'formula.no_value' }] });
  });

  test('a value is believed unless the workbook asks to be computed anew', async () => {
    const sheet = rows(row(4, text('A4', '合计'), formula('B4', 'SUM(B2:B3)', '0')));
    expect((await readOne(sheet)).cells[7]!.text).toBe('0');
    const stale = await readOne(sheet, { settings: '<calcPr fullCalcOnLoad="1"/>' });
    expect(stale.cells[7]!.text).toBe('100');
  });

  test('shared ones are read in each of their cells', async () => {
    const xml = data(
      row(1, text('A1', '甲'), number('B1', '1'), number('C1', '2')),
      row(2, text('A2', '乙'), number('B2', '3'), number('C2', '4')),
      row(
        3,
        text('A3', '合计'),
        '<c r="B3"><f t="shared" ref="B3:C3" si="0">SUM(B1:B2)</f></c>',
        '<c r="C3"><f t="shared" si="0"/></c>',
      ),
    );
    expect((await readOne(xml)).cells.slice(7).map((cell) => cell.text)).toEqual(['4', '6']);
  });
});

describe('texts', () => {
  const withString = (string: string) =>
    readOne(data(head, row(2, text('A2', '甲'), '<c r="B2" t="s"><v>0</v></c>')), { strings: [string] });

  test('raised runs are marks', async () => {
    const { cells } = await withString(
      '<r><t>86</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>',
    );
    expect(cells[3]).toMatchObject({ raw: '861', text: '86', rules: ['note-mark'] });
  });

  test('runs that are struck through are no text', async () => {
    const { cells, doubts } = await withString('<r><rPr><strike/></rPr><t>85</t></r><r><t>86</t></r>');
    expect(cells[3]).toMatchObject({ raw: '86', text: '86' });
    expect(doubts).toMatchObject([{ code: 'text.deleted', note: '85' }]);
  });
});

describe('lines around a sheet', () => {
  const sheet = data(head, row(2, text('A2', '甲'), number('B2', '86')));

  test('heads and feet, without what counts pages', async () => {
    const { document } = await readOne(
      `${sheet}<headerFooter><oddHeader>&amp;L&amp;"宋体,加粗"&amp;14收支总表&amp;R单位：万元</oddHeader><oddFooter>&amp;C第&amp;P页&amp;R注：R&amp;&amp;D</oddFooter></headerFooter>`,
    );
    expect(outline(document)).toEqual(['a', '收支总表', '单位：万元', '项目|预算数', '甲|86', '注：R&D']);
  });

  test('text boxes, beside the row they are anchored to', async () => {
    const box = (at: number, words: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:row>${at}</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
    const { document } = await readOne(
      sheet,
      {},
      `<xdr:wsDr>${box(0, '单位：万元')}${box(5, '注：略')}</xdr:wsDr>`,
    );
    expect(outline(document)).toEqual(['a', '单位：万元', '项目|预算数', '甲|86', '注：略']);
  });
});

test('any prefix, rows and cells without their names, rows of no height', async () => {
  const xml =
    '<s:sheetData><s:row><s:c t="inlineStr"><s:is><s:t>项目</s:t></s:is></s:c><s:c t="inlineStr"><s:is><s:t>预算数</s:t></s:is></s:c></s:row><s:row ht="0"><s:c><s:v>9</s:v></s:c></s:row><s:row><s:c><s:v>1</s:v></s:c><s:c><s:v>2</s:v></s:c></s:row></s:sheetData>';
  const { document } = await readOne(xml);
  expect(outline(document)).toEqual(['a', '项目|预算数', '1|2']);
  expect(document.doubts).toMatchObject([{ code: 'text.hidden', note: '9' }]);
});
