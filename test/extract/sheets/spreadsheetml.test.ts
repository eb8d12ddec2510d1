import { readSpreadsheetMl } from '../../../src/extract/spreadsheetml/index.ts';
import { outline, tablesOf } from '../outline.ts';

const STYLES =
  '<Styles><Style ss:ID="Default"/><Style ss:ID="wan"><NumberFormat ss:Format="0!.0000"/></Style><Style ss:ID="two" ss:Parent="wan"><NumberFormat ss:Format="Standard"/></Style></Styles>';

const workbook = (table: string, options = '', prefix = ''): Buffer =>
  Buffer.from(
    `${prefix}<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${STYLES}<Worksheet ss:Name="总表"><Table>${table}</Table>${options}</Worksheet></Workbook>`,
  );

const cell = (type: string, value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
const head = `<Row>${cell('String', '项目')}${cell('String', '预算数')}</Row>`;

describe('Excel 2003 XML', () => {
  test('numbers as they are shown, rows and cells by their places', async () => {
    const document = await readSpreadsheetMl(
      workbook(
        `<Row>${cell('String', '收支总表', 'ss:MergeAcross="1"')}</Row><Row ss:Index="3">${cell('String', '项目')}${cell('String', '预算数')}</Row><Row>${cell('String', '甲')}${cell('Number', '12864000', 'ss:StyleID="wan"')}</Row><Row>${cell('Number', '1286.4', 'ss:Index="2" ss:StyleID="two"')}</Row><Row>${cell('String', '日')}${cell('DateTime', '2024-01-01T00:00:00.000')}</Row>`,
      ),
    );
    expect(outline(document)).toEqual([
      '总表',
      '收支总表',
      '项目|预算数',
      '甲|1286.4000',
      '∅|1,286.40',
      '日|45292',
    ]);
    expect(document).toMatchObject({ format: 'spreadsheetml', doubts: [] });
  });

  test('rows, columns and sheets that are hidden', async () => {
    const table = `<Column/><Column ss:Hidden="1"/>${`<Row>${cell('String', '项目')}${cell('String', '旧')}${cell('String', '预算数')}</Row>`}<Row ss:Hidden="1">${cell('String', '密')}</Row><Row>${cell('String', '甲')}${cell('Number', '9')}${cell('Number', '1')}</Row>`;
    const document = await readSpreadsheetMl(workbook(table));
    expect(outline(document)).toEqual(['总表', '项目|预算数', '甲|1']);
    expect(document.doubts).toMatchObject([{ code: 'text.hidden', note: '旧 密 9' }]);
    const hidden = await readSpreadsheetMl(
      workbook(head, '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'),
    );
    expect(outline(hidden)).toEqual([]);
  });

  test('formulas without a value, heads, raised and struck runs', async () => {
    const document = await readSpreadsheetMl(
      workbook(
        `${head}<Row>${cell('String', '甲')}${cell('String', '<S>85</S><B>86<Sup>1</Sup></B>')}</Row><Row>${cell('String', '乙')}${cell('Number', '14')}</Row><Row>${cell('String', '丙')}${cell('Number', '6')}</Row><Row>${cell('String', '合计')}<Cell ss:Formula="=SUM(R[-2]C:R[-1]C)+R4C2"/></Row>`,
        '<WorksheetOptions><PageSetup><Header ss:Data="&amp;R单位：万元"/></PageSetup></WorksheetOptions>',
      ),
    );
    expect(outline(document).slice(0, 3)).toEqual(['总表', '单位：万元', '项目|预算数']);
    const { cells } = tablesOf(document)[0]!;
    expect(cells[3]).toMatchObject({ raw: '861', text: '86' });
    expect(cells.at(-1)).toMatchObject({ raw: '=SUM(B3:B4)+B4', text: '26' });
    expect(document.doubts.map(({ code }) => code)).toEqual(['text.deleted', 'formula.computed']);
  });

  test('white space before the declaration, another encoding', async () =>
    expect(outline(await readSpreadsheetMl(workbook(head, '', '\r\n')))).toEqual(['总表', '项目|预算数']));

  test('what is cut off is refused', () =>
    expect(readSpreadsheetMl(workbook(head).subarray(0, 400))).rejects.toMatchObject({
      code: 'input.unreadable',
    }));
});
