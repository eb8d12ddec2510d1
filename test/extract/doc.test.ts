import { readDoc } from '../../src/extract/doc/index.ts';
import { sniffFormat } from '../../src/extract/sniff.ts';
import { makeDoc, type CellMark, type Mark } from './make-doc.ts';
import { outline, tablesOf } from './outline.ts';

/** A row of cells of one width, or of the widths and merges given. */
const row = (texts: readonly string[], cells?: readonly CellMark[]): Mark[] => [
  ...texts.map((cell) => ({ cell })),
  { rowOf: cells ?? texts.map(() => ({ width: 1000 })) },
];

const body = [...row(['项目', '预算数']), ...row(['培训费', '12.50'])];
const rows = ['项目|预算数', '培训费|12.50'];

describe('an old Word file', () => {
  test('gives paragraphs and tables in order', async () => {
    const bytes = makeDoc([
      { prose: '收支总表' },
      { prose: '单位：万元' },
      ...body,
      { prose: '说明' },
      ...body,
    ]);
    expect(sniffFormat(bytes)).toBe('doc');
    const document = await readDoc(bytes);
    expect(outline(document)).toEqual(['收支总表', '单位：万元', ...rows, '说明', ...rows]);
    expect(tablesOf(document)[1]!.cells[3]!.sources).toEqual([{ path: 'body/tbl[2]/tr[2]/tc[2]' }]);
    expect(document.doubts).toEqual([]);
  });

  test('keeps empty cells and lines of a cell', async () => {
    const [table] = tablesOf(await readDoc(makeDoc([...row(['绩\r效', '', '1']), ...row(['', '', ''])])));
    expect(table!.cells.map(({ raw }) => raw)).toEqual(['绩\n效', '', '1', '', '', '']);
    expect(table!.cells[0]).toMatchObject({ text: '绩效', rules: ['line-break'] });
  });

  test('finds spans by the edges and the merges of the rows', async () => {
    const document = await readDoc(
      makeDoc([
        ...row(['项目', '其中'], [{ width: 1000, merge: 'restart' }, { width: 2000 }]),
        ...row(['', '财政', '其他'], [{ width: 1010, merge: 'up' }, { width: 1000 }, { width: 1000 }]),
      ]),
    );
    expect(outline(document)).toEqual(['项目|其中|其中', '项目|财政|其他']);
  });

  test('shows the result of a field and not its instruction', async () => {
    const document = await readDoc(makeDoc([{ prose: '共\x13 SUM(A1) \x1412\x15元' }, ...body]));
    expect(outline(document)[0]).toBe('共12元');
  });

  test('is refused when it is encrypted or cut off', async () => {
    await expect(readDoc(makeDoc(body, 0x100))).rejects.toMatchObject({ code: 'input.password' });
    await expect(readDoc(makeDoc(body).subarray(0, 600))).rejects.toMatchObject({ code: 'input.unreadable' });
  });
});
