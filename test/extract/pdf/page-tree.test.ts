import { deflateSync } from 'node:zlib';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import { readPageTree } from '../../../src/extract/pdf/file/page-tree.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import { makePdf, text } from './make-pdf.ts';

const WORDS = ['甲', '乙', '丙', '丁'];
const four = makePdf(WORDS.map((word) => text(100, 300, word)));

const edit = (bytes: Uint8Array, pattern: RegExp | string, by: string): Buffer => {
  const old = Buffer.from(bytes).toString('latin1');
  const edited = old.replace(pattern, by);
  expect(edited).not.toBe(old);
  return Buffer.from(edited, 'latin1');
};

/** An update that goes before the old version of an object; the reader has to find it without a cross-reference. */
const update = (bytes: Uint8Array, ...objects: readonly string[]): Buffer =>
  Buffer.concat([edit(bytes, /startxref\n\d+/, 'startxref\n9'), Buffer.from(objects.join('\n'), 'latin1')]);

/** The four pages are objects 8, 10, 12 and 14; this puts two of them under a node of their own. */
const nested = (first: string, second: string): Buffer =>
  update(
    four,
    '2 0 obj << /Type /Pages /Count 4 /Kids [ 50 0 R 51 0 R ] >> endobj',
    `50 0 obj << /Type /Pages /Parent 2 0 R /Count 2 /Kids [ ${first} ] >> endobj`,
    `51 0 obj << /Type /Pages /Parent 2 0 R /Count 2 /Kids [ ${second} ] >> endobj\n`,
  );

const textsOf = ({ blocks }: RawDocument): unknown[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : block));
const doubtsOf = ({ doubts }: RawDocument): unknown[] => doubts.map(({ code, actual }) => [code, actual]);

describe('a page tree', () => {
  it('that is sound names all pages', () => {
    expect(readPageTree(four)?.pages.map(({ object }) => object)).toEqual([8, 10, 12, 14]);
  });

  it('that counts too few pages loses none', async () => {
    const document = await readPdf(edit(four, '/Count 4', '/Count 2'));
    expect([textsOf(document), document.pages, document.doubts]).toEqual([WORDS, 4, []]);
  });

  it('that counts too many pages has none too many', async () => {
    const document = await readPdf(edit(four, '/Count 4', '/Count 9'));
    expect([textsOf(document), document.pages, document.doubts]).toEqual([WORDS, 4, []]);
  });

  it('whose node is lost costs the pages that are counted in it', async () => {
    const lost = edit(nested('8 0 R 10 0 R', '12 0 R 14 0 R'), '50 0 obj', '60 0 obj');
    const document = await readPdf(lost);
    expect([textsOf(document), document.pages]).toEqual([['丙', '丁'], 4]);
    expect(doubtsOf(document)).toEqual([
      ['page.unreadable', '1'],
      ['page.unreadable', '2'],
    ]);
  });

  it('whose node has an entry that leads nowhere costs that page only', async () => {
    const document = await readPdf(nested('99 0 R 10 0 R', '12 0 R 14 0 R'));
    expect([textsOf(document), document.pages]).toEqual([['乙', '丙', '丁'], 4]);
    expect(doubtsOf(document)).toEqual([['page.unreadable', '1']]);
  });

  it('that leads back to itself ends', async () => {
    const document = await readPdf(nested('8 0 R 2 0 R', '12 0 R 14 0 R'));
    expect(textsOf(document)).toEqual(['甲', '丙', '丁']);
    expect(document.isPartial).toBe(true);
  });

  it('in an object stream is found there', () => {
    const node = '<< /Type /Pages /Count 4 /Kids [ 8 0 R 10 0 R 12 0 R 14 0 R ] >>';
    const packed = deflateSync(`2 0 ${node}`).toString('latin1');
    const entries = `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}`;
    const inStream = `70 0 obj << ${entries} >> stream\n${packed}\nendstream endobj\n`;
    const without = edit(four, '2 0 obj', '3 1 obj');
    expect(readPageTree(without)).toBeNull();
    expect(readPageTree(update(without, inStream))?.pages.length).toBe(4);
    expect(readPageTree(update(four, inStream.replace(packed, packed.slice(9))))).toBeNull();
  });

  it('with a row of comment signs in the place of an object is read in no time', () => {
    const marks = update(four, `8 0 obj\n${'%'.repeat(200)}\nendobj\n`);
    expect(readPageTree(marks)?.pages.length).toBe(4);
  });

  it('that leads to its page again and again has it once', async () => {
    const node = (level: number): string =>
      `${40 + level} 0 obj << /Type /Pages /Count ${2 ** (24 - level)} /Kids [ ${41 + level} 0 R ${41 + level} 0 R ] >> endobj`;
    const levels = Array.from({ length: 24 }, (_, level) => node(level));
    const root = '2 0 obj << /Type /Pages /Count 33554432 /Kids [ 40 0 R 40 0 R ] >> endobj';
    const leaf =
      '64 0 obj << /Type /Page /Parent 63 0 R /MediaBox [0 0 842 595] /Contents 7 0 R /Resources << /Font << /G 3 0 R >> >> >> endobj\n';
    const document = await readPdf(update(four, root, ...levels, leaf));
    expect(textsOf(document)).toEqual(['甲']);
    expect(document.isPartial).toBe(true);
  });

  it('nested or counted without end is no end of memory', () => {
    const deep = update(four, `8 0 obj ${'['.repeat(100_000)}`, `10 0 obj ${'<<'.repeat(100_000)}`);
    expect(readPageTree(deep)?.pages.length).toBe(4);
    const counted = edit(edit(four, '/Count 4', `/Count ${'9'.repeat(9)}`), ' 8 0 R 10', ' 98 0 R 10');
    expect(readPageTree(counted)!.pages.length).toBeLessThan(20_000);
  });
});
