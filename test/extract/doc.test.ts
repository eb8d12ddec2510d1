import { readDoc } from '../../src/extract/doc/index.ts';
import { decodeNarrow } from '../../src/extract/doc/narrow.ts';
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

test('a total row in a table of its own stands on the columns of the table above', async () => {
  const total = row(['合计', '1', '2'], [{ width: 2000 }, { width: 1000 }, { width: 1000 }]);
  const document = await readDoc(
    makeDoc([...row(['甲', '乙', '丙', '丁']), { prose: '' }, ...total, { prose: '说明' }, ...total]),
  );
  expect(tablesOf(document).map(({ columns }) => columns)).toEqual([4, 4, 3]);
});

test('what stands in text boxes is read too, each text once', async () => {
  const document = await readDoc(makeDoc(body, 0, [], [], ['单位：万元', '单位：万元']));
  expect(outline(document)).toEqual(['单位：万元', ...rows]);
  expect(document.doubts).toEqual([]);
});

describe('how text looks in an old Word file', () => {
  const read = async (
    cell: string,
    text: string,
    code: number,
    operand = [1],
  ): Promise<[raw: string, text: string, doubts: string[]]> => {
    const document = await readDoc(makeDoc([...body, ...row([cell, '1'])], 0, [{ text, code, operand }]));
    const at = tablesOf(document)[0]!.cells[4]!;
    return [at.raw, at.text, document.doubts.map(({ code: said, note }) => `${said} ${note}`)];
  };

  test.each([
    ['hidden text is in no cell, and said', 0x083c, ['86', '86', ['text.hidden 旧']]],
    ['struck text is in no cell, and said', 0x0837, ['86', '86', ['text.deleted 旧']]],
    ['text struck twice too', 0x2a53, ['86', '86', ['text.deleted 旧']]],
    ['text deleted under change tracking too', 0x0800, ['86', '86', ['text.deleted 旧']]],
    ['raised text is a mark', 0x2a48, ['旧86', '86', []]],
    ['bold text is text', 0x0835, ['旧86', '旧86', []]],
  ])('%s', async (_, code, expected) => expect(await read('旧86', '旧', code)).toEqual(expected));

  test('what is switched off is text', async () =>
    expect(await read('旧86', '旧', 0x083c, [0])).toEqual(['旧86', '旧86', []]));

  test('a symbol is the character it draws', async () =>
    expect(await read('(95', '(', 0x6a09, [1, 0, 0xb3, 0xf0])).toEqual(['≥95', '≥95', []]));

  test('bytes of Windows are quotes and dashes, not control characters', () =>
    expect(decodeNarrow(Buffer.from([0x93, 0x41, 0x94, 0x96, 0x97, 0x80, 0xe9]))).toBe('“A”–—€é'));
});
