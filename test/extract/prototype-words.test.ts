/** What every object of JavaScript has by birth, as the text of a document in each format. */
import { convert } from '../../src/convert.ts';
import { makeDocx, p, tbl, tr } from './make-docx.ts';
import { grid, makePdf, row as pdfRow } from './pdf/make-pdf.ts';
import { data, formatStyles, makeXlsx, row, text } from './sheets/make-xlsx.ts';

const WORDS = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', '__defineGetter__'];
const ROWS = WORDS.map((word) => [word, word, word]);
const HEADERS: readonly (readonly string[])[] = [
  ['项目', '预算数', '备注'],
  ['项目名称', '一级指标', '指标值'],
  ['constructor', 'toString', '__proto__'],
];

const bytesOf = (markup: string): Uint8Array => new TextEncoder().encode(markup);
const XS = [50, 200, 350, 500];
const ys = Array.from({ length: WORDS.length + 2 }, (_, i) => 100 + 20 * i);

const FORMATS: readonly (readonly [string, (rows: readonly (readonly string[])[]) => Uint8Array])[] = [
  ['text', (rows) => bytesOf(`支出预算表\n单位：万元\n${rows.map((each) => each.join('\t')).join('\n')}\n`)],
  [
    'html',
    (rows) =>
      bytesOf(
        `<p>支出预算表</p><p>单位：万元</p><table>${rows.map((each) => `<tr class="constructor">${each.map((cell) => `<td class="__proto__">${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  ],
  ['docx', (rows) => makeDocx(p('支出预算表') + p('单位：万元') + tbl(...rows.map((each) => tr(each))))],
  [
    'xlsx',
    (rows) =>
      makeXlsx(
        [
          {
            name: 'constructor',
            xml: data(
              ...rows.map((each, r) =>
                row(r + 1, ...each.map((cell, c) => text(`${'ABC'[c]!}${r + 1}`, cell))),
              ),
            ),
          },
        ],
        { styles: formatStyles('constructor', '__proto__') },
      ),
  ],
  ['pdf', (rows) => makePdf([grid(XS, ys) + rows.map((each, r) => pdfRow(XS, ys[r]! + 14, each)).join('')])],
];

describe.each(FORMATS)('%s', (_, write) => {
  it.each(HEADERS)('reads cells that say what every object has, under %s', async (...header) => {
    const { tables } = await convert(write([header, ...ROWS]), { file: 'x' });
    const cells = tables.flatMap((table) => table.cells.map(({ raw }) => raw));
    for (const word of WORDS) expect(cells).toContain(word);
  });
});
