/** Hostile inputs of every kind, each with what must become of it: what is readable is kept, what is not is said, and nothing ends the program. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { RUNS } from '../scripts/fuzz/lines.ts';
import { convert } from '../src/convert.ts';
import { DocumentError, NotADisclosure } from '../src/errors.ts';
import { makeDocx, p, tbl, tr } from './extract/make-docx.ts';
import { grid, makePdf, row, text } from './extract/pdf/make-pdf.ts';
import { data, makeXlsx, row as sheetRow, text as sheetText } from './extract/sheets/make-xlsx.ts';

const ROWS = [
  ['项目', '金额'],
  ['甲', '1.00'],
  ['合计', '1.00'],
];
/** What the table of every input says. */
const READ = '项目 金额 甲 1.00 合计 1.00';

const html = (rows: readonly (readonly string[])[], before = ''): string =>
  `<html><meta charset="utf-8"><body>${before}<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
const txt = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n');
const docx = (more = ''): Uint8Array => makeDocx(tbl(...ROWS.map((cells) => tr(cells))) + more);
const sheet = data(
  ...ROWS.map((cells, r) =>
    sheetRow(r + 1, ...cells.map((cell, c) => sheetText(`${'AB'[c]}${r + 1}`, cell))),
  ),
);
const xlsx = (xml = sheet, settings = ''): Uint8Array => makeXlsx([{ name: 'a', xml }], { settings });
const XS = [40, 140, 240];
const YS = [540, 518, 496, 474];
const page = grid(XS, YS) + ROWS.map((cells, i) => row(XS, YS[i]! - 15, cells)).join('');
const pdf = (before = ''): Uint8Array => makePdf([before + page], { isHalfWidth: true });

/** The package with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(Buffer.from(parts[part]!).toString('utf8'))) });
}
const inDocx = (change: (xml: string) => string): Uint8Array => changed(docx(), 'word/document.xml', change);
const inPdf = (from: string | RegExp, to: string): Uint8Array => {
  const before = Buffer.from(pdf()).toString('latin1');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return Buffer.from(after, 'latin1');
};

/** `failed: code`, or what the cells say, in order. */
async function outcomeOf(input: string | Uint8Array): Promise<string> {
  try {
    const { tables } = await convert(Buffer.from(input), { file: 'x' });
    return tables.flatMap(({ cells }) => cells.map((cell) => cell.text).filter(Boolean)).join(' ');
  } catch (error) {
    if (error instanceof DocumentError) return `failed: ${error.code}`;
    if (error instanceof NotADisclosure) return 'no disclosure';
    throw error;
  }
}

const YEARS = [
  ['2022年', '2023年', '2024年'],
  ['10', '20', '30'],
  ['12', '13', '14'],
];
const words = (rows: readonly (readonly string[])[]): string => rows.flat().join(' ');
const HEADS = [
  ['单位：万元', '2022年', '2023年'],
  ['甲', '1.00', '2.00'],
];
const PAGES = [
  ['项目', '金额', '页'],
  ['甲', '1.00', '第1页'],
  ['乙', '2.00', '第2页'],
];

describe('rows that look like captions stay', () => {
  test.each([
    ['years, in a page', html(YEARS), words(YEARS)],
    ['years, in a dump', txt(YEARS), words(YEARS)],
    ['a unit among heads, in a page', html(HEADS), words(HEADS)],
    ['a unit among heads, in a dump', txt(HEADS), words(HEADS)],
    ['page numbers, in a page', html(PAGES), words(PAGES)],
    ['page numbers, in a dump', txt(PAGES), words(PAGES)],
  ])('%s', async (_, input, outcome) => expect(await outcomeOf(input)).toBe(outcome));
});

const PROGRAM_WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then'];

describe('words that every object answers to are words', () => {
  const tables = PROGRAM_WORDS.map((word) => [
    ['项目', word],
    [word, '1.00'],
    ['合计', '1.00'],
  ]);
  test.each(tables.map((rows) => [rows[0]![1]!, rows] as const))('%s', async (_, rows) => {
    expect(await outcomeOf(html(rows))).toBe(words(rows));
    expect(await outcomeOf(txt(rows))).toBe(words(rows));
    expect(await outcomeOf(makeDocx(tbl(...rows.map((cells) => tr(cells)))))).toBe(words(rows));
  });
});

const image =
  '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="nowhere"/></wp:inline></w:drawing></w:r></w:p>';

describe('office files that are odd and readable are read', () => {
  test.each([
    ['Word as it should be', docx(), READ],
    [
      'a link that is no address',
      docx('<w:p><w:hyperlink r:id="none"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>'),
      READ,
    ],
    ['a picture without its relation', docx(image), READ],
    [
      'another prefix in Word',
      inDocx((xml) =>
        xml
          .replaceAll('w:', 'ns0:')
          .replace('xmlns:ns0:', 'xmlns:w:')
          .replace(/xmlns:w="(?=http:\/\/schemas.openxmlformats.org\/wordprocessingml)/u, 'xmlns:ns0="'),
      ),
      READ,
    ],
    [
      'elements of the language',
      inDocx((xml) => xml.replace('<w:body>', '<w:body><w:constructor/><w:__proto__/>')),
      READ,
    ],
    ['a workbook as it should be', xlsx(), READ],
    [
      'a merged area that is turned round',
      xlsx(`${sheet}<mergeCells><mergeCell ref="D9:C8"/></mergeCells>`),
      READ,
    ],
    ['a row without a number', xlsx(sheet.replace('<row r="2">', '<row r="NaN">')), READ],
    [
      'a name that is none',
      xlsx(sheet, '<definedNames><definedName name="__proto__">#REF!</definedName></definedNames>'),
      READ,
    ],
  ])('%s', async (_, input, outcome) => expect(await outcomeOf(input)).toBe(outcome));
});

describe('what would cost without bound, or is no document, is refused and said', () => {
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  test.each([
    [
      'an external entity in Word',
      inDocx((xml) => xml.replace('<w:document', `${entity}<w:document`)),
      'failed: input.unreadable',
    ],
    [
      'an entity that nobody defined',
      inDocx((xml) => xml.replace('甲', '&nbsp;甲')),
      'failed: input.unreadable',
    ],
    [
      'elements without end',
      inDocx((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(2000)}`)),
      'failed: input.too_large',
    ],
    [
      'attributes without end',
      html(ROWS, `<p ${Array.from({ length: 2000 }, (_, i) => `a${i}`).join(' ')}>`),
      'failed: input.too_large',
    ],
    ['a PDF of nothing but its first line', '%PDF-1.7\n', 'failed: input.unreadable'],
    ['nothing', '', 'failed: input.unreadable'],
    ['one NUL', '\0', 'failed: input.unreadable'],
  ])('%s', async (_, input, outcome) => expect(await outcomeOf(input)).toBe(outcome));
});

describe('PDFs whose structure lies are read for what they draw', () => {
  test.each([
    ['as it should be', pdf(), READ],
    ['pages counted in billions', inPdf('/Count 1', '/Count 1000000000'), READ],
    ['pages counted below nothing', inPdf('/Count 1', '/Count -7'), READ],
    ['a page tree that contains itself', inPdf(/\/Kids \[ (\d+ 0 R) \]/, '/Kids [ 2 0 R $1 ]'), READ],
    ['a row of comment signs', inPdf('/Type /Pages', `/Type /Pages ${'%'.repeat(60)}\n`), READ],
    ['a bracket too many', inPdf(/(\/Kids \[[^\]]*\]) >>/, '$1\n) >>'), READ],
    ['a page without size', inPdf('/MediaBox [0 0 842 595]', '/MediaBox [0 0 0 0]'), READ],
    ['letters as large as a town', pdf(text(40, 100, '大', 1e6)), READ],
    ['letters far from the page', pdf(text(1e9, 1e9, '远')), READ],
    [
      'a script that would run',
      inPdf('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
      READ,
    ],
  ])('%s', async (_, input, outcome) => expect(await outcomeOf(input)).toContain(outcome));
});

describe('text that is taken for something else by its first bytes is text', () => {
  test.each([
    ['BM', `BM项目\t金额\n甲\t1.00\n合计\t1.00`, 'BM项目 金额 甲 1.00 合计 1.00'],
    ['a page that speaks of %PDF-', html([...ROWS, ['%PDF-1.7', '']]), `${READ} %PDF-1.7`],
    ['64 KB of blanks', `${' '.repeat(65_536)}\n${txt(ROWS)}`, READ],
    [
      'a NUL in a page',
      html([
        ['项目', '金\0额'],
        ['甲', '1.00'],
        ['合计', '1.00'],
      ]),
      READ,
    ],
  ])('%s', async (_, input, outcome) => expect(await outcomeOf(input)).toBe(outcome));
});

describe('long runs cost in proportion to their length', () => {
  test.each(RUNS)('of %j', async (sign) => {
    const long = sign.repeat(20_000);
    expect(await outcomeOf(html(ROWS, `<p>${long}</p>`))).toContain(READ);
    expect(await outcomeOf(`${txt(ROWS)}\n\n${long}\n`)).toContain('合计');
    expect(await outcomeOf(makeDocx(p(long) + tbl(...ROWS.map((cells) => tr(cells)))))).toContain(READ);
  });
});
