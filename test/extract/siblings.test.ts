/** The same construction in every format that can carry it: what is not seen is not read, marks are no digits, signs have their meaning. */
import { readDoc } from '../../src/extract/doc/index.ts';
import { readDocx } from '../../src/extract/docx/index.ts';
import { readHtml } from '../../src/extract/html/index.ts';
import { readRtf } from '../../src/extract/rtf/index.ts';
import { readXlsx } from '../../src/extract/xlsx/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { makeDoc, type DocLook, type DocStyle } from './make-doc.ts';
import { makeDocx, tbl, tc, tr } from './make-docx.ts';
import { tablesOf } from './outline.ts';
import { data, makeXlsx, row } from './sheets/make-xlsx.ts';

const RTF_HEAD =
  '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}{\\colortbl;\\red255\\green255\\blue255;}\\f0 ';
const inRtf = (cell: string, definition = ''): Promise<RawDocument> =>
  readRtf(
    Buffer.from(
      `${RTF_HEAD}\\trowd${definition}\\cellx900\\cellx1800\\intbl ${cell}\\cell\\intbl 7\\cell\\row}`,
      'latin1',
    ),
  );
const inDocx = (runs: string, properties = ''): Promise<RawDocument> =>
  readDocx(makeDocx(tbl(tr([tc(`<w:p>${runs}</w:p>`, properties), '7']))));
const r = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const inDoc = (
  cell: string,
  looks: readonly DocLook[],
  styles: readonly DocStyle[] = [],
): Promise<RawDocument> =>
  readDoc(makeDoc([{ cell }, { cell: '7' }, { rowOf: [{ width: 900 }, { width: 900 }] }], 0, looks, styles));
const inXlsx = (runs: string): Promise<RawDocument> =>
  readXlsx(
    makeXlsx([
      {
        name: 'a',
        xml: data(row(1, `<c r="A1" t="inlineStr"><is>${runs}</is></c>`, '<c r="B1"><v>7</v></c>')),
      },
    ]),
  );
const inHtml = (content: string): Promise<RawDocument> =>
  readHtml(Buffer.from(`<table><tr><td>${content}</td><td>7</td></tr></table>`));

const firstText = (document: RawDocument): string => tablesOf(document)[0]!.cells[0]!.text;
const told = ({ doubts }: RawDocument): string[] => doubts.map(({ code, note }) => `${code} ${note}`);
const WHITE = '<w:color w:val="FFFFFF"/>';

describe('white letters on paper are hidden, and said', () => {
  test.each([
    ['Word', inDocx(r('99', WHITE) + r('12.50'))],
    ['an old Word file', inDoc('9912.50', [{ text: '99', code: 0x2a42, operand: [8] }])],
    [
      'an old Word file, by the full colour',
      inDoc('9912.50', [{ text: '99', code: 0x6870, operand: [255, 255, 255, 0] }]),
    ],
    ['rich text', inRtf('{\\cf1 99}12.50')],
    ['a workbook', inXlsx('<r><rPr><color rgb="FFFFFFFF"/></rPr><t>99</t></r><r><t>12.50</t></r>')],
    ['a page', inHtml('<span style="color:#fff">99</span>12.50')],
  ])('in %s', async (_, document) => {
    expect(firstText(await document)).toBe('12.50');
    expect(told(await document).join()).toMatch(/^text\.hidden .*99/);
  });

  test.each([
    ['the ground of a cell of Word', inDocx(r('项目', WHITE), '<w:shd w:val="clear" w:fill="1F4E79"/>')],
    ['a marker', inDocx(r('项目', `${WHITE}<w:highlight w:val="blue"/>`))],
    ['the ground of a row of rich text', inRtf('{\\cf1 \\u-26503?\\u30446?}', '\\clcbpat2')],
  ])('and are read on %s', async (_, document) => {
    expect(firstText(await document)).toBe('项目');
    expect(told(await document)).toEqual([]);
  });
});

describe('a mark set higher on the line is no digit', () => {
  test.each([
    ['rich text', inRtf('86{\\up6 1}')],
    ['an old Word file', inDoc('86①', [{ text: '①', code: 0x4845, operand: [8, 0] }])],
    ['Word', inDocx(r('86') + r('1', '<w:position w:val="8"/>'))],
  ])('in %s', async (_, document) => expect(firstText(await document)).toBe('86'));
});

describe('a letter in a font of signs is the sign', () => {
  test.each([
    ['rich text', inRtf("{\\f1\\'b3}")],
    ['rich text, as a code unit', inRtf('{\\f1\\u-3917?}')],
    ['a workbook', inXlsx('<r><rPr><rFont val="Symbol"/></rPr><t>\u00b3</t></r>')],
    ['a page', inHtml('<font face="Symbol">\u00b3</font>')],
    ['a page of Word', inHtml('<span style="font-family:Symbol">\u00b3</span>')],
  ])('in %s', async (_, document) => expect(firstText(await document)).toBe('≥'));

  test('and in any other font the letter', async () =>
    expect(firstText(await inHtml('<font face="SimSun">m\u00b3</font>'))).toBe('m\u00b3'));
});

describe('an old Word file hides what the style of the characters hides', () => {
  const HIDDEN = 0x083c;
  const look = (operand: readonly number[], code = 0x4a30): DocLook => ({ text: '99', code, operand });

  test.each([0, 1])('by itself, and by the style it is based on (%i)', async (style) => {
    // the style of the paragraphs is number 0, so that those of the characters come behind it
    const styles: DocStyle[] = [
      { properties: [] },
      { properties: [[HIDDEN, 1]] },
      { base: 1, properties: [] },
    ];
    const document = await inDoc('9912.50', [look([style + 1, 0])], styles);
    expect([firstText(document), told(document)]).toEqual(['12.50', ['text.hidden 99']]);
  });

  test('and nothing where the style says nothing of it', async () =>
    expect(firstText(await inDoc('9912.50', [look([0, 0])], [{ properties: [[0x0835, 1]] }]))).toBe(
      '9912.50',
    ));
});
