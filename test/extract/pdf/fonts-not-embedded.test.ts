import { readPdf } from '../../../src/extract/pdf/index.ts';
import { grid, makePdf, row } from './make-pdf.ts';
import { tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 250, 400];
const HEAD = grid(XS, [500, 480, 460]) + row(XS, 486, ['科目', '金额']);

/** A table whose second row is shown in the font /F: a text and a figure in its own codes (hexadecimal). */
async function read(
  font: string,
  words: string,
  figure: string,
): Promise<{ cells: string[][]; doubts: unknown[] }> {
  const show = (x: number, codes: string): string => `BT /F 10 Tf ${x} 466 Td <${codes}> Tj ET\n`;
  const content = HEAD + show(103, words) + show(253, figure);
  const document = await readPdf(makePdf([content], { objects: [font], fonts: '/F 7 0 R' }));
  return { cells: tablesOf(document).flatMap(textsOf), doubts: document.doubts.map(({ code }) => code) };
}

const latinOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const wideOf = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const STANDARD = ['Helvetica', 'Courier'].flatMap((name) =>
  ['', '-Bold', '-Oblique', '-BoldOblique'].map((style) => name + style),
);
const TIMES = ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'];
const OTHERS = ['ArialMT', 'Arial', 'Arial,Bold', 'Arial-BoldMT', 'Verdana', 'Calibri', 'SomeOfficeFont'];
/** The last one is 宋体 in the bytes of GBK. */
const CHINESE = ['SimSun', 'SimHei', 'KaiTi', 'KaiTi_GB2312', 'FangSong', 'MicrosoftYaHei', '#CB#CE#CC#E5'];

const WIDTHS = `/FirstChar 0 /LastChar 255 /Widths [ ${'500 '.repeat(256)}]`;
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /X /Flags 32 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 /CapHeight 880 >>';

const simple = (type: string, name: string, more: string): string =>
  `<< /Type /Font /Subtype /${type} /BaseFont /${name} ${more} >>`;
const composite = (name: string, encoding: string, type = 'CIDFontType0', ordering = 'GB1'): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [ << /Type /Font /Subtype /${type} /BaseFont /${name} /FontDescriptor ${DESCRIPTOR} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> >> ] >>`;

describe('a font of the reader’s own, not embedded', () => {
  it.each([...STANDARD, ...TIMES])('%s shows its text with widths and without', async (name) => {
    for (const more of [
      '',
      '/Encoding /WinAnsiEncoding',
      WIDTHS,
      `${WIDTHS} /FontDescriptor ${DESCRIPTOR}`,
    ]) {
      const { cells, doubts } = await read(
        simple('Type1', name, more),
        latinOf('2010101'),
        latinOf('1,234.56'),
      );
      expect(cells).toEqual([
        ['科目', '金额'],
        ['2010101', '1,234.56'],
      ]);
      expect(doubts).toEqual([]);
    }
  });

  it.each([...OTHERS, ...CHINESE])('%s, a TrueType font, shows its text', async (name) => {
    for (const more of [
      '/Encoding /WinAnsiEncoding',
      `${WIDTHS} /FontDescriptor ${DESCRIPTOR} /Encoding /WinAnsiEncoding`,
    ]) {
      const { cells, doubts } = await read(simple('TrueType', name, more), latinOf('A-1'), latinOf('-0.50'));
      expect(cells[1]).toEqual(['A-1', '-0.50']);
      expect(doubts).toEqual([]);
    }
  });

  it('signs of Symbol are the characters they print', async () => {
    const { cells, doubts } = await read(simple('Type1', 'Symbol', ''), 'b3', 'a3');
    expect(cells[1]).toEqual(['≥', '≤']);
    expect(doubts).toEqual([]);
  });

  it('signs of ZapfDingbats are the characters they print', async () => {
    const { cells, doubts } = await read(simple('Type1', 'ZapfDingbats', ''), '34', 'ac');
    expect(cells[1]).toEqual(['✔', '①']);
    expect(doubts).toEqual([]);
  });
});

/** 预算 and 2,050.5 in the codes of each predefined CMap. */
const GBK = ['d4a4cbe3', latinOf('2,050.5')] as const;
const UCS2 = [wideOf('预算'), wideOf('2,050.5')] as const;

describe('a predefined map of codes', () => {
  it.each([
    ['GBK-EUC-H', GBK],
    ['GBKp-EUC-H', GBK],
    ['GBK2K-H', GBK],
    ['GB-EUC-H', GBK],
    ['GBpc-EUC-H', GBK],
    ['UniGB-UCS2-H', UCS2],
    ['UniGB-UTF16-H', UCS2],
    ['UniGB-UTF8-H', [Buffer.from('预算').toString('hex'), latinOf('2,050.5')]],
    ['GB-H', ['54244b63', '2332232c233023352330']],
  ] as const)(
    '%s is read in fonts of both kinds',
    async (encoding, [words, figure]) => {
      for (const [name, type] of [
        ['STSong-Light', 'CIDFontType0'],
        ['SimSun', 'CIDFontType2'],
      ] as const) {
        const { cells, doubts } = await read(composite(name, encoding, type), words, figure);
        expect(cells[1]![0]).toBe('预算');
        expect(cells[1]![1]!.normalize('NFKC')).toMatch(/^2,05?0/u);
        expect(doubts).toEqual([]);
      }
    },
    60_000,
  );

  it.each([
    ['ETen-B5-H', 'CNS1', 'b977bae2'],
    ['UniCNS-UCS2-H', 'CNS1', wideOf('預算')],
    ['UniJIS-UCS2-H', 'Japan1', wideOf('予算')],
    ['UniKS-UCS2-H', 'Korea1', wideOf('豫算')],
  ])('%s of another script is read too', async (encoding, ordering, words) => {
    const figure = encoding.startsWith('Uni') ? wideOf('12') : latinOf('12');
    const { cells, doubts } = await read(composite('X', encoding, 'CIDFontType0', ordering), words, figure);
    expect(cells[1]![0]).toMatch(/^\p{Script=Han}算$/u);
    expect(cells[1]![1]).toBe('12');
    expect(doubts).toEqual([]);
  });
});
