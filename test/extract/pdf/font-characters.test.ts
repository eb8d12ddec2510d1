import { readPdf } from '../../../src/extract/pdf/index.ts';
import { grid, makePdf, row, stream } from './make-pdf.ts';

const XS = [100, 200, 300, 400];
const TABLE = grid(XS, [500, 480, 460]) + row(XS, 486, ['甲', '乙', '丙']) + row(XS, 466, ['1', '2', '3']);
const CELLS = ['甲', '乙', '丙', '1', '2', '3'];

const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 880 /Descent -120 /StemV 80 /ItalicAngle 0 /CapHeight 700 >>';
const SYSTEM = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>';
/** A font whose codes are glyph numbers; `more` may map them to characters. */
const glyphFont = (more = ''): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H ${more} /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /FontDescriptor ${DESCRIPTOR} ${SYSTEM} /DW 1000 >> ] >>`;
const toUnicode = (map: string): string =>
  stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange ${map} endcmap`,
  );
const coded = (...codes: number[]): string =>
  `BT /C 10 Tf 1 0 0 1 100 300 Tm <${codes.map((code) => code.toString(16).padStart(4, '0')).join('')}> Tj ET\n`;

async function read(content: string, ...objects: string[]): Promise<{ texts: string[]; doubts: unknown[] }> {
  const { blocks, doubts } = await readPdf(makePdf([TABLE + content], { objects, fonts: '/C 7 0 R' }));
  return {
    texts: blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.cells.map(({ raw }) => raw),
    ),
    doubts: doubts.map(({ code, note }) => [code, note]),
  };
}
const UNREADABLE = [['page.unreadable_font', 'ABCDEF+Song']];

describe('a font whose codes are glyph numbers', () => {
  it.each([
    ['letters', [0x24, 0x25, 0x41]],
    ['figures', [0x15, 0x13, 0x15, 0x18]],
    ['ideographs', [0x0be4, 0x1e05, 0x05ab, 0x4e00]],
  ])('and that maps none to characters gives none: %s', async (_, codes) => {
    const { texts, doubts } = await read(coded(...codes), glyphFont());
    expect(texts.filter((text) => !CELLS.includes(text)).join('')).not.toMatch(/[^\ufffd]/u);
    expect(doubts).toEqual(UNREADABLE);
  });

  it('that are Unicode is read', async () => {
    const words = [...'预算数2025年'].map((char) => char.charCodeAt(0));
    const { texts, doubts } = await read(coded(...words), glyphFont());
    expect(texts).toEqual([...CELLS, '预算数2025年']);
    expect(doubts).toEqual([]);
  });

  it('leaves a gap for a glyph that it does not map', async () => {
    const map = toUnicode('2 beginbfchar <0024> <7532> <0026> <4e59> endbfchar');
    const { texts, doubts } = await read(coded(0x24, 0x13, 0x25, 0x26), glyphFont('/ToUnicode 8 0 R'), map);
    expect(texts).toEqual([...CELLS, '甲\ufffd\ufffd乙']);
    expect(doubts).toEqual(UNREADABLE);
  });

  it('may leave out its blank', async () => {
    const map = toUnicode('2 beginbfchar <0024> <7532> <0026> <4e59> endbfchar');
    const { texts, doubts } = await read(coded(0x24, 3, 0x26), glyphFont('/ToUnicode 8 0 R'), map);
    expect(texts.length).toBe(7);
    expect(doubts).toEqual([]);
  });
});
