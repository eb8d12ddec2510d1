import { readHtml } from '../../src/extract/html/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { outline, rowsOf, tablesOf } from './outline.ts';

const read = (html: string): Promise<RawDocument> => readHtml(Buffer.from(html));
const row = (...cells: string[]): string => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const body = row('项目', '预算数') + row('培训费', '12.50');
const rows = ['项目|预算数', '培训费|12.50'];

describe('tables of a page', () => {
  test('keep their title and unit before them, in order', async () => {
    const document = await read(`<h1>收支总表</h1><p>单位：万元</p><table>${body}</table><p>说明</p>`);
    expect(outline(document)).toEqual(['收支总表', '单位：万元', ...rows, '说明']);
    expect(document.blocks[0]).toMatchObject({ role: 'heading' });
    expect(document.doubts).toEqual([]);
  });

  test('break cells into lines as a browser does, and join them as text', async () => {
    const [table] = tablesOf(
      await read(`<table>${row('<p>绩<br>效</p><p>指标</p>', '&nbsp;1.5&nbsp;')}${row('甲', '2')}</table>`),
    );
    expect(table!.cells[0]).toMatchObject({ raw: '绩\n效\n指标', text: '绩效指标', rules: ['line-break'] });
    expect(table!.cells[1]).toMatchObject({ raw: '\u00a01.5\u00a0', rules: [] });
  });

  test('name the node of each cell', async () => {
    const [table] = tablesOf(await read(`<div></div><div><table>${body}</table></div>`));
    expect(table!.cells[3]!.sources).toEqual([{ path: 'body/div[2]/table[1]/tr[2]/td[2]' }]);
  });

  test('read careless spans as browsers do', async () => {
    const html = `<table><tr><td rowspan="0">甲</td><td colspan="2;">乙</td></tr>
      <tr><td rowspan="9">1</td><td colspan="40">2</td></tr><tr><td>3</td></tr></table>`;
    expect(outline(await read(html))).toEqual(['甲|乙|乙', '甲|1|2', '甲|1|3']);
  });

  test('take a nested table of one cell as text of the cell it stands in', async () => {
    const frame = (text: string): string => `<table>${row(text)}</table>`;
    const html = `<table>${row('项目', '预算数')}${row(`培训${frame(`<b>${frame('费')}</b>`)}`, frame('12.50'))}</table>`;
    const document = await read(html);
    expect(outline(document)).toEqual(['项目|预算数', '培训\n费|12.50']);
    expect(tablesOf(document)).toHaveLength(1);
    expect(document.doubts).toEqual([]);
  });

  test('never let one cell cover another', async () => {
    const html = `<table><tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td colspan="2">1</td><td>2</td></tr></table>`;
    expect(outline(await read(html))).toEqual(['甲|乙|∅', '1|乙|2']);
  });

  test('leave out rows that nothing is drawn in', async () => {
    const html = `<table><tr><td rowspan="2">甲</td><td rowspan="2">1</td></tr><tr></tr>${row('乙', '2')}</table>`;
    expect(outline(await read(html))).toEqual(['甲|1', '乙|2']);
  });

  test('survive unclosed and crossed tags', async () => {
    const html = `<div><b><table><tr><td>项目<td>预算数</b><tr><td>培训费</div><td>12.50</table>`;
    expect(outline(await read(html))).toEqual(rows);
  });

  test('keep the foot at the foot and know the head', async () => {
    const html = `<table><tfoot>${row('合计', '1')}</tfoot><thead>${row('项目', '预算数')}</thead><tbody>${row('甲', '1')}</tbody></table>`;
    const document = await read(html);
    expect(outline(document)).toEqual(['项目|预算数', '甲|1', '合计|1']);
    expect(tablesOf(document)[0]!.headerRows).toBe(1);
  });

  test('may come without a table tag at all', async () => {
    expect(outline(await read(body))).toEqual(rows);
  });
});

describe('text inside a table and outside its cells', () => {
  test('stands before the table when it was written above the rows', async () => {
    const html = `<p>收支总表</p><table><p>单位：万元</p>${body}</table>`;
    expect(outline(await read(html))).toEqual(['收支总表', '单位：万元', ...rows]);
  });

  test('stands behind it when it was written below them', async () => {
    const html = `<table>${body}<p>注：说明</p></table><p>后文</p>`;
    expect(outline(await read(html))).toEqual([...rows, '注：说明', '后文']);
  });

  test('goes to the next table when the one before was never closed', async () => {
    const html = `<table>${body}<p>收入总表</p><table>${body}</table>`;
    expect(outline(await read(html))).toEqual([...rows, '收入总表', ...rows]);
  });

  test('leaves a last cell that was never closed', async () => {
    const html = `<table>${row('项目', '预算数')}<tr><td>培训费<td>12.50<p>收入总表</p><table>${body}</table>`;
    expect(outline(await read(html))).toEqual([...rows, '收入总表', ...rows]);
  });
});

describe('tables that are no data', () => {
  test('around tables give their text to the place it stands in', async () => {
    const html = `<table><tr><td>收支总表</td></tr><tr><td>单位：万元</td></tr><tr><td><table>${body}</table></td></tr></table>`;
    const document = await read(html);
    expect(outline(document)).toEqual(['收支总表', '单位：万元', ...rows]);
    expect(document.doubts).toMatchObject([{ code: 'text.layout_table', note: '收支总表 单位：万元' }]);
  });

  test('of navigation and footer are furniture', async () => {
    const nav = `<table>${row('<a href="/">首页</a>', '<a href="/z">政务公开</a>')}</table>`;
    const foot = `<table>${row('主办：某区人民政府', '某ICP备00000000号')}</table>`;
    const document = await read(`${nav}<table>${body}</table>${foot}`);
    expect(tablesOf(document).map(rowsOf)).toEqual([rows]);
    expect(document.blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.role] : []))).toEqual(
      Array(4).fill('furniture'),
    );
    expect(document.doubts.map((doubt) => doubt.note)).toEqual([
      '首页 政务公开',
      '主办：某区人民政府 某ICP备00000000号',
    ]);
  });

  test('of a title and a unit are lines before the table they speak of', async () => {
    const caption = `<table>${row('收支总表')}${row('部门：某局', '金额单位：万元')}</table>`;
    expect(outline(await read(`${caption}<table>${body}</table>`))).toEqual([
      '收支总表',
      '部门：某局',
      '金额单位：万元',
      ...rows,
    ]);
  });

  test('do not include a table inside a cell of a data table', async () => {
    const html = `<table>${body}<tr><td>附<table>${row('甲', '1')}${row('乙', '2')}</table></td><td>3</td></tr></table>`;
    expect(outline(await read(html))).toEqual([...rows, '附|3', '甲|1', '乙|2']);
  });
});

describe('hidden parts', () => {
  test('of a table are in a finding and shift nothing', async () => {
    const html = `<style>.gone{display:none}</style><table>${row('项目', '预算数')}
      <tr style="display: none"><td>旧</td><td>9</td></tr>
      <tr><td class="gone">密</td><td>培训费</td><td>12.50</td></tr></table>`;
    const document = await read(html);
    expect(outline(document)).toEqual(rows);
    expect(document.doubts).toMatchObject([
      { code: 'text.hidden', note: '旧 9' },
      { code: 'text.hidden', note: '密' },
    ]);
  });
});

describe('the encoding of a page', () => {
  const page = (meta: string): string => `<html>${meta}<table>${body}</table></html>`;
  const gbk = (text: string): Buffer => {
    // The few characters of these pages in GBK, since Node writes no GBK.
    const codes: Record<string, number> = {
      项: 0xcfee,
      目: 0xc4bf,
      预: 0xd4a4,
      算: 0xcbe3,
      数: 0xcafd,
      培: 0xc5e0,
      训: 0xd1b5,
      费: 0xb7d1,
    };
    return Buffer.from(
      [...text].flatMap((c) => (codes[c] ? [codes[c] >> 8, codes[c] & 255] : [c.charCodeAt(0)])),
    );
  };

  test.each([
    ['GBK without a word about it', gbk(page(''))],
    ['GBK that calls itself gb2312', gbk(page('<meta charset="gb2312">'))],
    ['GBK that calls itself UTF-8', gbk(page('<meta charset="utf-8">'))],
    ['UTF-8 that calls itself GBK', Buffer.from(page('<meta charset=gbk>'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${page('')}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${page('')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(page(''), 'utf16le')],
  ])('is found: %s', async (_, bytes) => expect(outline(await readHtml(bytes))).toEqual(rows));
});

describe('a web archive', () => {
  const quoted = (text: string): string =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  const part = (encoding: string, content: string): string =>
    `--xx\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n`;

  test('gives the pages of all its parts, tables counted on', async () => {
    const html = `<table>${body}</table>`;
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="xx"\r\n\r\n${part('quoted-printable', quoted(html))}${part('base64', Buffer.from(html).toString('base64'))}--xx\r\nContent-Type: image/png\r\n\r\nabc\r\n--xx--\r\n`;
    const document = await read(archive);
    expect(outline(document)).toEqual([...rows, ...rows]);
    expect(tablesOf(document).map((table) => table.id)).toEqual(['t0', 't1']);
    expect(tablesOf(document)[1]!.cells[0]!.sources).toEqual([{ path: 'part[2]/body/table[1]/tr[1]/td[1]' }]);
  });
});

describe('what a page has inside it in another way than as markup', () => {
  const page = (body: string) => readHtml(Buffer.from(`<html><body>${body}</body></html>`));

  test('the page in the attribute of a frame stands in its place', async () =>
    expect(
      outline(
        await page(
          '<p>前</p><iframe srcdoc="&lt;table&gt;&lt;tr&gt;&lt;td&gt;甲&lt;td&gt;1&lt;td&gt;2&lt;/table&gt;"></iframe><p>后</p>',
        ),
      ),
    ).toEqual(['前', '甲|1|2', '后']));

  test('a table in preformatted text is read as that of a text file', async () => {
    const document = await page('<h1>题</h1><pre>项目\t预算数\n会议费\t12.00\n合计\t12.00</pre>');
    expect(outline(document)).toEqual(['题', '项目|预算数', '会议费|12.00', '合计|12.00']);
    expect(document.doubts).toEqual([]);
  });
});
