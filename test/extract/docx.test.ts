import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from '../../src/extract/docx/index.ts';
import { makeDocx, p, tbl, tc, tr } from './make-docx.ts';
import { outline, tablesOf } from './outline.ts';

const read = (body: string, parts?: Parameters<typeof makeDocx>[1]): ReturnType<typeof readDocx> =>
  readDocx(makeDocx(body, parts));

const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';
const body = tbl(tr(['项目', '预算数']), tr(['培训费', '１２．50']));
const rows = ['项目|预算数', '培训费|１２．50'];

describe('a Word document', () => {
  test('gives prose and tables in order, with nothing to report', async () => {
    const document = await read(`${p('收支总表')}${p('单位：万元')}${body}${p('说明')}${body}`);
    expect(outline(document)).toEqual(['收支总表', '单位：万元', ...rows, '说明', ...rows]);
    expect(document.doubts).toEqual([]);
  });

  test('names the node of each cell', async () => {
    const [, table] = tablesOf(await read(body + body));
    expect(table!.cells[3]!.sources).toEqual([{ path: 'body/tbl[2]/tr[2]/tc[2]' }]);
  });

  test('keeps forms apart that stand one after the other', async () => {
    const document = await read(tbl(tr(['甲', '1'])).repeat(34));
    expect(tablesOf(document).map((table) => table.id)).toEqual(
      Array.from({ length: 34 }, (_, i) => `t${i}`),
    );
  });
});

describe('the grid of a table', () => {
  test('has spans in both directions', async () => {
    const document = await read(
      tbl(
        tr([tc('项目', RESTART), tc('其中', span(2))], '<w:tblHeader/>'),
        tr([tc('', CONTINUE), '财政', '其他'], '<w:tblHeader/>'),
        tr(['培训费', '1', '2']),
      ),
    );
    expect(outline(document)).toEqual(['项目|其中|其中', '项目|财政|其他', '培训费|1|2']);
    expect(tablesOf(document)[0]!.headerRows).toBe(2);
  });

  test('keeps the text of a continuation with the merged cell, and says so', async () => {
    const document = await read(tbl(tr([tc('甲', RESTART), '1']), tr([tc('乙', CONTINUE), '2'])));
    const [cell] = tablesOf(document)[0]!.cells;
    expect(cell).toMatchObject({ raw: '甲\n乙', rowSpan: 2, doubts: [{ code: 'table.merged_text' }] });
    expect(cell!.sources).toHaveLength(2);
  });

  test('does not print twice what a continuation repeats', async () => {
    const [table] = tablesOf(
      await read(tbl(tr([tc('合 计', RESTART), '1']), tr([tc('合计', CONTINUE), '2']))),
    );
    expect(table!.cells[0]).toMatchObject({ raw: '合 计', rowSpan: 2 });
    expect(table!.cells[0]!.doubts).toBeUndefined();
    expect(table!.repeated).toMatchObject([{ raw: '合计' }]);
  });

  test('begins a cell where a continuation continues nothing', async () => {
    const document = await read(
      tbl(tr([tc('甲', CONTINUE), '1']), tr([tc('乙', CONTINUE + span(2))]), tr(['丙', '3'])),
    );
    expect(outline(document)).toEqual(['甲|1', '乙|乙', '丙|3']);
  });

  test('reads the merges of old files (hMerge)', async () => {
    const document = await read(
      tbl(
        tr([tc('收入', '<w:hMerge w:val="restart"/>'), tc('预算', '<w:hMerge/>'), '支出']),
        tr(['1', '2', '3']),
      ),
    );
    expect(outline(document)).toEqual(['收入\n预算|收入\n预算|支出', '1|2|3']);
  });

  test('leaves columns free before and after a row', async () => {
    const document = await read(
      tbl(
        tr(['1', '2', '3']),
        tr(['中'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr([tc('末', span(9))]),
      ),
    );
    expect(outline(document)).toEqual(['1|2|3', '∅|中|∅', '末|末|末']);
  });

  test('holds rows and cells inside content controls', async () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const document = await read(
      control(tbl(control(tr(['项目', '预算数'])), `<w:tr>${control(tc('培训费'))}${tc('１２．50')}</w:tr>`)),
    );
    expect(outline(document)).toEqual(rows);
  });

  test('gives nested tables after the one they stand in', async () => {
    const document = await read(tbl(tr([tc(`${p('附')}${body}${p('注')}`), '1'])) + body);
    expect(outline(document)).toEqual(['附\n注|1', ...rows, ...rows]);
    expect(tablesOf(document).map((table) => table.id)).toEqual(['t0', 't1', 't2']);
  });

  test('takes a nested table of one cell as text of the cell it stands in', async () => {
    const framed = tbl(tr([tc(`${p('培训')}${tbl(tr(['费']))}`)]));
    const document = await read(
      tbl(tr([tc(`${p('附')}${framed}${p('注')}`), tc(tbl(tr(['12.50'])) + p(''))])),
    );
    expect(outline(document)).toEqual(['附\n培训\n费\n注|12.50']);
    expect(tablesOf(document)).toHaveLength(1);
  });
});

describe('the text of a cell', () => {
  const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;
  const cellOf = async (content: string): Promise<string> =>
    tablesOf(await read(tbl(tr([tc(content), '1']))))[0]!.cells[0]!.raw;

  test('keeps paragraphs and breaks as lines, joined as text', async () => {
    const content = `${p('绩效')}<w:p/>${run('<w:t>指</w:t><w:br/><w:t>标</w:t>')}`;
    const [table] = tablesOf(await read(tbl(tr([tc(content), '1']))));
    expect(table!.cells[0]).toMatchObject({ raw: '绩效\n指\n标', text: '绩效指标', rules: ['line-break'] });
  });

  test.each([
    ['an insertion', `<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>`, '新'],
    ['a symbol', run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>95</w:t>'), '≥95'],
    ['a formula', '<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath></w:p>', '≥'],
    ['a field', `<w:p><w:r><w:instrText>SUM(A1)</w:instrText></w:r><w:r><w:t>12</w:t></w:r></w:p>`, '12'],
    ['a text box, once', textBox('框内'), '框内'],
  ])('reads %s', async (_, content, raw) => expect(await cellOf(content)).toBe(raw));

  test('leaves out what is deleted or hidden, and keeps it in findings', async () => {
    const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>';
    const document = await read(
      tbl(
        tr([tc(`<w:p>${deleted}${hidden}<w:r><w:t>新</w:t></w:r></w:p>`), '1']),
        tr(['删', '9'], '<w:del/>'),
      ),
    );
    expect(outline(document)).toEqual(['新|1']);
    expect(document.doubts.map(({ code, note }) => `${code} ${note}`)).toEqual([
      'text.deleted 旧',
      'text.hidden 密',
      'text.deleted 删 9',
    ]);
  });
});

/** As Word writes it: for new readers and, the same again, for old ones. */
function textBox(text: string): string {
  const content = `<w:txbxContent>${text.startsWith('<') ? text : p(text)}</w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`;
  const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  return `<w:p><w:r><w:t></w:t></w:r><w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r></w:p>`;
}

describe('text around the tables', () => {
  test('in a text box follows its paragraph, tables included', async () => {
    const document = await read(textBox(`${p('收支总表')}${body}`) + p('说明'));
    expect(outline(document)).toEqual(['收支总表', ...rows, '说明']);
  });

  test('in running heads stands where its section begins, when it speaks of tables', async () => {
    const header = (id: string): string => `<w:sectPr><w:headerReference r:id="${id}"/></w:sectPr>`;
    const part = (id: string, text: string) =>
      ({ id, type: 'header', xml: `<w:hdr NS>${p(text)}</w:hdr>` }) as const;
    const document = await read(`${body}<w:p><w:pPr>${header('h1')}</w:pPr></w:p>${body}${header('h2')}`, {
      'header1.xml': part('h1', '单位：万元'),
      'header2.xml': part('h2', '某局2026年预算'),
    });
    expect(outline(document)).toEqual(['单位：万元', ...rows, '某局2026年预算', ...rows]);
    expect(document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.role] : []))).toEqual([
      'text',
      'furniture',
    ]);
  });

  test('in an element nobody knows is read all the same', async () => {
    const document = await read(`<w:unheardOf>${p('收支总表')}</w:unheardOf>${body}`);
    expect(outline(document)).toEqual(['收支总表', ...rows]);
    expect(document.doubts).toEqual([]);
  });
});

test('a document without a body is damaged', async () => {
  const parts = unzipSync(makeDocx(p('收支总表')));
  const broken = strFromU8(parts['word/document.xml']!).replaceAll('w:body', 'w:bcdy');
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(broken) });
  await expect(readDocx(bytes)).rejects.toMatchObject({ name: 'DocumentError', code: 'input.unreadable' });
});
