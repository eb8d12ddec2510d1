import { strToU8, zipSync } from 'fflate';
import { numberToText } from '../../src/extract/xlsx/number.ts';
import { readXlsx } from '../../src/extract/xlsx/index.ts';
import { outline, tablesOf } from './outline.ts';

const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

interface SheetXml {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** A workbook of sheets given by their markup; style 1 shows two decimals, style 2 a dash for zero. */
function makeXlsx(sheets: readonly SheetXml[], strings: readonly string[] = []): Uint8Array {
  const parts = sheets.map(({ xml }, i) => [
    `xl/worksheets/sheet${i}.xml`,
    strToU8(`<worksheet>${xml}</worksheet>`),
  ]);
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships ${RELATIONS}>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" r:id="s${i}" state="${state ?? 'visible'}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships ${RELATIONS}>${sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('u', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.00;-0.00;&quot;—&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="4"/><xf numFmtId="200"/></cellXfs></styleSheet>',
    ),
    ...Object.fromEntries(parts),
  });
}

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: string, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (r: number, ...cells: string[]): string => `<row r="${r}">${cells.join('')}</row>`;
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
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
    const [first] = tablesOf(await readXlsx(makeXlsx([{ name: 'a', xml }], strings)));
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

describe('a stored number', () => {
  test.each([
    ['171816.17016400001', 'General', '171816.170164'],
    ['12.5', '#,##0.00_ ', '12.50'],
    ['12.3456', '0.00', '12.3456'],
    ['171816.17016400001', '#,##0.000000', '171,816.170164'],
    ['-1234567.5', '#,##0.00', '-1,234,567.50'],
    ['999', '#,##0', '999'],
    ['1234', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.00'],
    ['1234567', '0.00,', '1234567.00'],
    ['1234567', '0"a,b"0', '1234567'],
    ['0', '0.00;-0.00;"—"', '—'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    ['0', '0.00', '0.00'],
    ['0.955', '0.0%', '95.5%'],
    ['1', '0%', '100%'],
    ['45292', 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    ['45292', 'yyyy-m-d', '2024-01-01'],
    ['1E-3', 'General', '0.001'],
    ['123456789012', 'General', '123456789012'],
    ['abc', 'General', 'abc'],
  ])('%s as %s shows %s', (stored, code, shown) => expect(numberToText(stored, code)).toBe(shown));
});
