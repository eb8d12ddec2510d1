/** One table in every format, through the program as it is installed: a reader that the bundle has lost is found here. */
import * as library from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDoc } from '../extract/make-doc.ts';
import { makeDocx, tbl, tr } from '../extract/make-docx.ts';
import { GRID, makeOfd, path as line, text } from '../extract/ofd/package.ts';
import { grid, makePdf, row } from '../extract/pdf/make-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { suanpan } from './run.ts';

const ROWS = [
  ['项目', '预算数'],
  ['培训费', '12.50'],
];

const html = `<html><head><meta charset="utf-8"></head><body><table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;

const rtfText = (text_: string): string =>
  [...text_]
    .map((sign) =>
      sign < '\x80'
        ? sign
        : `\\u${sign.charCodeAt(0) > 0x7fff ? sign.charCodeAt(0) - 0x10000 : sign.charCodeAt(0)}?`,
    )
    .join('');
const rtf = `{\\rtf1\\ansi ${ROWS.map((cells) => `\\trowd\\cellx2000\\cellx4000 ${cells.map((cell) => `\\intbl ${rtfText(cell)}\\cell `).join('')}\\row `).join('')}\\pard\\par}`;

function workbook(bookType: 'xlsx' | 'biff8' | 'xlsb' | 'xlml'): Uint8Array {
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet(ROWS), '总表');
  return new Uint8Array(library.write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

const mime = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--xx--\r\n`;

const doc = makeDoc(
  ROWS.flatMap((cells) => [
    ...cells.map((cell) => ({ cell })),
    { rowOf: cells.map(() => ({ width: 1000 })) },
  ]),
);

const [XS, YS] = [
  [100, 200, 300],
  [500, 480, 460],
];
const pdf = makePdf([grid(XS, YS) + ROWS.map((cells, i) => row(XS, 486 - 20 * i, cells)).join('')]);
const ofd = makeOfd(
  GRID.map((data) => line(20, 20, data)).join('') +
    ROWS.flatMap((cells, i) => cells.map((cell, j) => text(22 + 40 * j, 26 + 10 * i, cell))).join(''),
);

/** What a format is called in the output, and a file of it. */
const FILES: readonly (readonly [file: string, format: string, bytes: string | Uint8Array])[] = [
  ['a.pdf', 'pdf', pdf],
  ['a.docx', 'docx', makeDocx(tbl(...ROWS.map((cells) => tr(cells))))],
  ['a.doc', 'doc', doc],
  ['a.rtf', 'rtf', rtf],
  ['a.html', 'html', html],
  ['a.mht', 'html', mime],
  ['page.xls', 'html', html.replace('<body>', '<body>\n')],
  ['a.xlsx', 'xlsx', workbook('xlsx')],
  ['a.xls', 'xls', workbook('biff8')],
  ['a.xlsb', 'xlsb', workbook('xlsb')],
  ['a.xml', 'spreadsheetml', workbook('xlml')],
  ['a.ofd', 'ofd', ofd],
  ['a.txt', 'text', ROWS.map((cells) => cells.join('\t')).join('\n')],
  ['a.md', 'text', '| 项目 | 预算数 |\n| --- | --- |\n| 培训费 | 12.50 |\n'],
  ['a.zip', 'html', zipSync({ 'inner.html': strToU8(`<p>${html}`) })],
];

interface Written {
  readonly document: { readonly format: string; readonly status: string };
  readonly tables: readonly { readonly cells: readonly { readonly text: string }[] }[];
}

let documents: ReadonlyMap<string, Written>;

beforeAll(async () => {
  const root = temporaryFolder();
  const [folder, out] = [join(root, 'in'), join(root, 'out')];
  mkdirSync(folder);
  for (const [file, , bytes] of FILES) writeFileSync(join(folder, file), bytes);
  await suanpan(['extract', folder, '--out', out]);
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    inputs: { paths: string[]; output: string | null }[];
  };
  documents = new Map(
    manifest.inputs.flatMap(({ paths, output }) =>
      output === null
        ? []
        : paths.map((path): [string, Written] => [
            path.replace(/!.*/u, ''),
            JSON.parse(readFileSync(join(out, output), 'utf8')) as Written,
          ]),
    ),
  );
});

test.each(FILES)('%s is read as %s', (file, format) => {
  const { document, tables } = documents.get(file)!;
  expect(document).toMatchObject({ format, status: 'converted' });
  expect(tables.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([ROWS.flat()]);
});
