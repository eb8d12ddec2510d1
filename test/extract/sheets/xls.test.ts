import * as library from '@e965/xlsx';
import { readXls, readXlsb } from '../../../src/extract/xls/index.ts';
import { outline, tablesOf } from '../outline.ts';

const rows = [
  ['收支总表'],
  ['部门：某局', '单位：万元'],
  ['项目', '预算数'],
  ['甲', 12_864_000],
  ['乙', 0],
  ['合计', '#'],
];

/** A workbook of one sheet in an old format. */
function write(
  bookType: 'biff8' | 'biff5' | 'xlsb',
  change?: (sheet: library.WorkSheet) => void,
): Uint8Array {
  const sheet = library.utils.aoa_to_sheet(rows);
  for (const at of ['B4', 'B5']) (sheet[at] as library.CellObject).z = '0!.0000;-0!.0000;"—"';
  sheet.B6 = { t: 'n', v: 12_864_000, f: 'SUM(B4:B5)', z: '0!.0000' };
  change?.(sheet);
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, '总表');
  return new Uint8Array(library.write(book, { bookType, type: 'array', cellStyles: true }) as ArrayBuffer);
}

const outlined = [
  '总表',
  '收支总表',
  '部门：某局',
  '单位：万元',
  '项目|预算数',
  '甲|1286.4000',
  '乙|—',
  '合计|1286.4000',
];

describe('old workbooks', () => {
  test.each([
    ['biff8', readXls, 'xls'],
    ['xlsb', readXlsb, 'xlsb'],
  ] as const)('%s', async (type, read, format) => {
    const document = await read(write(type));
    expect(outline(document)).toEqual(outlined);
    expect(document).toMatchObject({ format, doubts: [] });
    expect(tablesOf(document)[0]!.cells[3]!.sources).toEqual([{ path: '总表/B4' }]);
  });

  test('merged cells, errors and a date', async () => {
    const document = await readXls(
      write('biff8', (sheet) => {
        sheet['!merges'] = [library.utils.decode_range('A1:B1')];
        sheet.B5 = { t: 'e', v: 0x17 };
        sheet.B6 = { t: 'n', v: 45_292, z: 'yyyy"年"m"月"d"日"' };
      }),
    );
    expect(outline(document).slice(-2)).toEqual(['乙|#REF!', '合计|2024年1月1日']);
  });

  test('what is damaged is refused', async () => {
    await expect(readXls(write('biff8').slice(0, 700))).rejects.toMatchObject({ code: 'input.unreadable' });
    await expect(readXlsb(new Uint8Array([0x50, 0x4b, 3, 4]))).rejects.toMatchObject({
      code: 'input.unreadable',
    });
  });
});
