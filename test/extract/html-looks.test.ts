/** Marks, struck figures, numbers and form fields of web pages: what a style sheet or an element makes of text. */
import { readHtml } from '../../src/extract/html/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { outline, tablesOf } from './outline.ts';

const read = (html: string): Promise<RawDocument> => readHtml(Buffer.from(html));
const page = (cell: string, css = ''): string =>
  `<style>${css}</style><table><tr><td>项目</td><td>预算数</td></tr><tr><td>${cell}</td><td>12.50</td></tr></table>`;
/** The text of the cell, and what was said of it. */
const cellOf = async (cell: string, css?: string): Promise<[text: string, doubts: string[]]> => {
  const document = await read(page(cell, css));
  const text = tablesOf(document)[0]!.cells[2]!.text;
  return [text, document.doubts.map(({ code, note }) => `${code} ${note}`)];
};

describe('raised text is a mark', () => {
  test.each([
    ['behind a figure', '86<sup>1</sup>', '', '861', '86'],
    ['behind a label', '培训费<sup><a href="#n">[2]</a></sup>', '', '培训费[2]', '培训费'],
    ['by a style', '86<span class="n">1</span>', '.n { vertical-align: super; font-size: 9px }', '861', '86'],
    ['by an attribute', '86<span style="vertical-align:super">1</span>', '', '861', '86'],
    ['moved up', '86<span style="position:relative;top:-5px">1</span>', '', '861', '86'],
    [
      'whatever a sheet for all browsers makes of it',
      '86<sup>1</sup>',
      'sup { vertical-align: baseline; position: relative; top: -.5em }',
      '861',
      '86',
    ],
    ['that is an exponent', '500m<sup>2</sup>', '', '500m2', '500m²'],
  ])('%s', async (_, cell, css, raw, text) => {
    const [table] = tablesOf(await read(page(cell, css)));
    expect(table!.cells[2]).toMatchObject({ raw, text, rules: ['note-mark'] });
  });

  test.each([
    ['when all of the cell is raised', '<sup>86</sup>'],
    ['when the cell itself is aligned to the top', '<span style="vertical-align:top">86</span>'],
    ['when it is lowered', 'PM<sub>2.5</sub>'],
  ])('but not %s', async (_, cell) => {
    const [table] = tablesOf(await read(page(cell)));
    expect(table!.cells[2]!.rules).toEqual([]);
  });
});

describe('struck text is no longer meant, and said', () => {
  test.each([
    ['<del>1200.00</del>1286.40', ''],
    ['<s>1200.00</s> 1286.40', ''],
    ['<strike>1200.00</strike>1286.40', ''],
    ['<span class="old">1200.00</span>1286.40', '.old { text-decoration: line-through red }'],
    ['<span style="text-decoration-line:line-through">1200.00</span>1286.40', ''],
    [
      '<span class="old"><b>1200.00</b></span>1286.40',
      '.old { text-decoration: line-through } b { text-decoration: none }',
    ],
  ])('%s', async (cell, css) =>
    expect(await cellOf(cell, css)).toEqual(['1286.40', ['text.deleted 1200.00']]),
  );

  test('unless a rule takes the line away', async () =>
    expect(await cellOf('<del>1286.40</del>', 'del { text-decoration: none }')).toEqual(['1286.40', []]));
});

describe('text that leaves no ink is in no cell, and said', () => {
  test.each([
    ['invisible', '<i style="visibility:hidden">9</i>'],
    ['of no size', '<i style="font-size:0">9</i>'],
    ['transparent', '<i style="color:transparent">9</i>'],
    ['without opacity', '<i style="opacity:0">9</i>'],
    ['white on white', '<i style="color:#fff">9</i>'],
    ['white in an old page', '<font color="#FFFFFF">9</font>'],
    ['in the colour of its ground', '<i style="background:#eee;color:#eeeeee">9</i>'],
    ['far off the screen', '<i style="position:absolute;left:-9999px">9</i>'],
    ['for screen readers', '<i style="position:absolute;clip:rect(0,0,0,0)">9</i>'],
    ['in a box of no height', '<i style="display:block;height:0;overflow:hidden">9</i>'],
  ])('%s', async (_, hidden) => expect(await cellOf(`${hidden}86`)).toEqual(['86', ['text.hidden 9']]));

  test.each([
    ['white on a dark ground', '<i style="background:#036;color:white">86</i>', ''],
    ['white on a picture', '<i style="background:url(x.png);color:white">86</i>', ''],
    [
      'shown again inside what is invisible',
      '<i style="visibility:hidden"><b style="visibility:visible">86</b></i>',
      '',
    ],
    [
      'of a size again inside what has none',
      '<i style="font-size:0"><b style="font-size:12px">86</b></i>',
      '',
    ],
  ])('but %s is read', async (_, cell, css) => expect(await cellOf(cell, css)).toEqual(['86', []]));

  test('white text is read where a sheet outside of the page may give it a ground', async () => {
    const html = `<link rel="stylesheet" href="x.css">${page('<i style="color:#fff">86</i>')}`;
    expect(tablesOf(await read(html))[0]!.cells[2]!.text).toBe('86');
  });
});

describe('a form shows what was chosen', () => {
  const select = (options: string, more = ''): string => `<select ${more}>${options}</select>`;
  test.each([
    [select('<option>甲<option selected>乙'), '乙'],
    [select('<option>甲<option>乙'), '甲'],
    [select('<option disabled>请选择<option>乙'), '乙'],
    [select('<option selected>甲<option selected>乙'), '乙'],
    [select('<optgroup label="类"><option>甲<option selected label="丙">乙</optgroup>'), '丙'],
    [select('<option selected>甲<option>乙<option selected>丙', 'multiple'), '甲丙'],
    ['<input value="86">', '86'],
    ['<input type="number" value="86">', '86'],
    ['<input type="hidden" value="9">86', '86'],
    ['<input type="button" value="查看">86', '86'],
    ['<textarea>86</textarea>', '86'],
    ['<input type="checkbox">培训费', '培训费'],
    ['<input type="radio" checked>是<input type="radio">否', '☑是□否'],
  ])('%s', async (cell, text) => expect((await cellOf(cell))[0]).toBe(text));
});

describe('what only the style sheet writes is read', () => {
  test.each([
    ['before a cell', '<i>86</i>', 'i::before { content: "-" }', '-86'],
    ['behind it', '<i>86</i>', 'i:after { content: "万元" }', '86万元'],
    ['out of an attribute', '<i data-n="86"></i>', 'i::before { content: attr(data-n) }', '86'],
    ['as code points', '<i>86</i>', 'i::after { content: "\\4e07\\5143" }', '86万元'],
    ['but no icons', '<i>86</i>', 'i::after { content: "\\e601" } i::before { content: "▸ " }', '86'],
    [
      'but not for narrow screens',
      '<i>86</i>',
      '@media (max-width: 500px) { i::before { content: "金额" } }',
      '86',
    ],
  ])('%s', async (_, cell, css, text) => expect((await cellOf(cell, css))[0]).toBe(text));

  test('with counters, in the order of the page', async () => {
    const css =
      'table { counter-reset: a } .n { counter-increment: a; counter-reset: b } .n i::before { content: counter(a, cjk-ideographic) "、" } ' +
      '.m { counter-increment: b } .m i::before { content: "（" counter(b, simp-chinese-informal) "）" }';
    const rows = ['n 基本支出', 'm 人员经费', 'm 公用经费', 'n 项目支出', 'm 本级'].map((line) => {
      const [name, label] = line.split(' ');
      return `<tr class="${name}"><td><i>${label}</i></td><td>1</td></tr>`;
    });
    expect(outline(await read(`<style>${css}</style><table>${rows.join('')}</table>`))).toEqual([
      '一、基本支出|1',
      '（一）人员经费|1',
      '（二）公用经费|1',
      '二、项目支出|1',
      '（一）本级|1',
    ]);
  });

  test.each([
    ['<ol><li>甲<li>乙</ol>', '', '1.甲2.乙'],
    ['<ol start="3"><li>甲<li value="9">乙<li>丙</ol>', '', '3.甲9.乙10.丙'],
    ['<ol><li>甲<ol><li>子</ol><li>乙</ol>', '', '1.甲1.子2.乙'],
    ['<ol type="A"><li>甲</ol>', '', 'A.甲'],
    ['<ol reversed><li>甲<li>乙</ol>', '', '2.甲1.乙'],
    ['<ol><li>甲</ol>', 'ol { list-style: cjk-ideographic }', '一、甲'],
    ['<ol><li>甲</ol>', 'li { list-style-type: none }', '甲'],
    ['<ol><li>甲</ol>', 'li { display: inline }', '甲'],
    ['<ul><li>甲</ul>', '', '甲'],
  ])('as the numbers of a list: %s %s', async (cell, css, text) =>
    expect((await cellOf(cell, css))[0]).toBe(text),
  );
});

test('readings beside characters are no part of a label', async () =>
  expect(await cellOf('<ruby>支<rp>(</rp><rt>zhi</rt><rp>)</rp></ruby>出')).toEqual([
    '支出',
    expect.anything(),
  ]));
