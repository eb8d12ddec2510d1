/** Grids of web libraries, which show one table as several, and tables that stand where scripts would replace them. */
import { readHtml } from '../../src/extract/html/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { outline, tablesOf } from './outline.ts';

const read = (html: string): Promise<RawDocument> => readHtml(Buffer.from(html));
const cells = (name: string, texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${name}><div class="cell">${text}</div></${name}>`).join('')}</tr>`;
const HEAD = ['科目编码', '科目名称', '合计'];
const ROWS = [
  ['208', '社会保障和就业支出', '120.50'],
  ['213', '农林水支出', '1,106.40'],
];
const TOTAL = ['合计', '', '1,226.90'];
const wrap = (name: string, table: string): string => `<div class="grid__${name}-wrapper">${table}</div>`;
const header = (more = ''): string =>
  wrap(
    'header',
    `<table class="grid__header"><thead>${cells('th', HEAD).replace('</tr>', `${more}</tr>`)}</thead></table>`,
  );
const body = (more = ''): string =>
  wrap('body', `<table>${more}<tbody>${ROWS.map((row) => cells('td', row)).join('')}</tbody></table>`);
const footer = wrap('footer', `<table><tbody>${cells('td', TOTAL)}</tbody></table>`);
const whole = [HEAD, ...ROWS, TOTAL].map((row) => row.join('|'));

describe('header, body and total of a grid are one table', () => {
  test.each([
    ['one under another', header() + body() + footer],
    ['with a cell above the scroll bar', header('<th class="gutter"></th>') + body() + footer],
    [
      'with a row in the body that only sets widths',
      header() + body('<thead><tr><th></th><th></th><th></th></tr></thead>') + footer,
    ],
    ['with the header again in the body', header() + body(`<thead>${cells('th', HEAD)}</thead>`) + footer],
    [
      'with the header again in the body, folded up',
      header() +
        body(
          `<thead><tr>${HEAD.map((text) => `<th><div style="height:0;overflow:hidden">${text}</div></th>`).join('')}</tr></thead>`,
        ) +
        footer,
    ],
    [
      'with copies of all columns',
      `${header()}${body()}${footer}<div class="fixed">${header()}${body()}${footer}</div>`,
    ],
  ])('%s', async (_, html) => {
    const document = await read(`<p>支出表</p><div class="grid">${html}</div><p>后文</p>`);
    expect(outline(document)).toEqual(['支出表', ...whole, '后文']);
    expect(tablesOf(document)[0]).toMatchObject({ id: 't0', headerRows: 1 });
  });

  test('and so are copies of its first columns beside it', async () => {
    const copy =
      wrap('header', `<table><thead>${cells('th', HEAD.slice(0, 1))}</thead></table>`) +
      wrap(
        'body',
        `<table><tbody>${ROWS.map((row) => cells('td', row.slice(0, 1))).join('')}</tbody></table>`,
      );
    const document = await read(header() + body() + copy);
    expect(outline(document)).toEqual(whole.slice(0, 3));
    expect(tablesOf(document)[0]!.repeated).toHaveLength(3);
  });

  test.each([
    ['text stands between them', `${header()}<p>说明</p>${body()}`, 2],
    [
      'they are of other widths',
      header() + wrap('body', `<table>${cells('td', ['甲', '1'])}${cells('td', ['乙', '2'])}</table>`),
      2,
    ],
    ['both are whole tables', body() + body(), 2],
  ])('but not where %s', async (_, html, count) => expect(tablesOf(await read(html))).toHaveLength(count));
});

describe('a table that a browser would not show', () => {
  const table = `<table>${cells('td', ['项目', '预算数'])}${cells('td', ['培训费', '12.50'])}</table>`;

  test.each(['noscript', 'template'])('in <%s> is read where nothing else is a table', async (name) =>
    expect(outline(await read(`<div id="app"></div><${name}>${table}</${name}>`))).toEqual([
      '项目|预算数',
      '培训费|12.50',
    ]),
  );

  test.each(['noscript', 'template'])('in <%s> is not read beside another', async (name) =>
    expect(tablesOf(await read(`${table}<${name}>${table}</${name}>`))).toHaveLength(1),
  );
});

describe('a table made of other elements', () => {
  const grid = (table: string, row: string, cell: string): string =>
    `<div ${table}>${[HEAD, ...ROWS].map((texts) => `<div ${row}>${texts.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`).join('')}</div>`;

  test.each([
    [
      'by its style sheet',
      `<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>${grid('class=t', 'class=r', 'class=c')}`,
    ],
    ['by its roles', grid('role=table', 'role=row', 'role=cell')],
  ])('is one: %s', async (_, html) =>
    expect(outline(await read(`<p>支出表</p>${html}<p>后文</p>`))).toEqual([
      '支出表',
      ...whole.slice(0, 3),
      '后文',
    ]),
  );

  test('is none where it only places two things side by side', async () => {
    const html =
      '<div style="display:table"><div style="display:table-cell">甲</div><div style="display:table-cell">乙</div></div>';
    expect(tablesOf(await read(html))).toHaveLength(0);
  });
});
