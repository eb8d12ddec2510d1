import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import { bytesText, grid, makePdf, row, stream, text } from './make-pdf.ts';

const XS = [100, 200, 300, 400];
const TABLE = grid(XS, [500, 480, 460]) + row(XS, 486, ['甲', '乙', '丙']) + row(XS, 466, ['1', '2', '3']);

/** Replaces the nth match by something of the same length, so that the offsets stay right. */
function damage(bytes: Uint8Array, pattern: RegExp, nth: number, by: string): Uint8Array {
  let seen = 0;
  const old = Buffer.from(bytes).toString('latin1');
  const changed = old.replace(pattern, (match) => (seen++ === nth ? by.padEnd(match.length) : match));
  expect(changed).not.toBe(old);
  return Buffer.from(changed, 'latin1');
}
/** The entry of the nth page in the page tree leads to an object that does not exist. */
const breakPage = (bytes: Uint8Array, nth: number): Uint8Array =>
  damage(bytes, /\d+ 0 R(?=[\d R]* \] >>)/g, nth, '99 0 R');

const wordsOf = (document: RawDocument): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text),
  );

describe('a damaged page', () => {
  const three = makePdf(['一', '二', '三'].map((word) => text(100, 300, `第${word}页正文`)));

  it('costs that page only, and is named', async () => {
    const document = await readPdf(breakPage(three, 2));
    expect(wordsOf(document)).toEqual(['第一页正文', '第二页正文']);
    expect([document.pages, document.isPartial]).toEqual([3, true]);
    expect(document.doubts.map(({ code, actual }) => [code, actual])).toEqual([['page.unreadable', '3']]);
  });

  it.each([0, 1])('costs none of the pages that follow it', async (nth) => {
    const document = await readPdf(breakPage(three, nth));
    expect(wordsOf(document)).toEqual(['第一页正文', '第二页正文', '第三页正文'].filter((_, i) => i !== nth));
    expect(document.doubts.map(({ code, actual }) => [code, actual])).toEqual([
      ['page.unreadable', String(nth + 1)],
    ]);
    expect([document.pages, document.isPartial]).toEqual([3, true]);
  });

  it('where no page is left, the document is refused', async () => {
    const one = makePdf([text(100, 300, '正文')]);
    await expect(readPdf(breakPage(one, 0))).rejects.toMatchObject({ code: 'input.unreadable' });
  });

  it('whose numbers overflow loses what they place, and no more', async () => {
    const far = '9'.repeat(45);
    const nowhere = `q ${`${far} 0 0 ${far} 0 0 cm `.repeat(8)}0.8 g ${'0 0 1 1 re f '.repeat(5)}Q\n`;
    const document = await readPdf(makePdf([nowhere + text(100, 300, '正文'), nowhere + TABLE]));
    expect(wordsOf(document)).toEqual(['正文', '甲', '乙', '丙', '1', '2', '3']);
    expect(document.doubts).toEqual([]);
  });
});

describe('a page that draws without end', () => {
  /** Objects 7, 8, … of the file: forms, each of which draws the next one ten times. */
  const forms = Array.from({ length: 6 }, (_, i) =>
    stream(
      i === 5 ? '' : '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 842 595] /Resources << /XObject << /X ${8 + i} 0 R >> >>`,
    ),
  );

  it('gives what it drew before, and its like after it', async () => {
    const bytes = makePdf([`${text(100, 300, '正文')}/F Do `, text(100, 300, '后文')], {
      objects: forms,
      xObjects: '/F 7 0 R',
    });
    const document = await readPdf(bytes);
    expect(wordsOf(document)).toEqual(['正文', '后文']);
    expect(document.doubts.map(({ code, note }) => `${code}: ${note}`)).toEqual([
      'page.incomplete: it draws more than 20000 forms: what follows is not read',
    ]);
  });
});

test('a page tree that pdf.js cannot read is read all the same', async () => {
  const one = Buffer.from(makePdf([text(100, 300, '正文')])).toString('latin1');
  const broken = Buffer.from(one.replace(/(\/Kids \[[^\]]*\]) >>/, '$1\n) >>'), 'latin1');
  expect(wordsOf(await readPdf(broken))).toEqual(['正文']);
});

describe('a font without characters', () => {
  it('is reported with its page and name, and the document is partial', async () => {
    const document = await readPdf(makePdf([TABLE, text(100, 300, '正文') + bytesText(100, 200, [1, 2, 3])]));
    expect(document.isPartial).toBe(true);
    expect(document.doubts.map(({ code, actual, note }) => [code, actual, note])).toEqual([
      ['page.unreadable_font', '2', 'SimSun'],
    ]);
  });

  it('is none where it only sets blanks, or has characters for some of its text', async () => {
    const blanks = bytesText(100, 200, [32, 32]);
    const some = bytesText(100, 180, [1]) + bytesText(100, 160, [65]);
    for (const page of [blanks, some]) expect((await readPdf(makePdf([TABLE + page]))).doubts).toEqual([]);
  });

  it('that is damaged is reported too', async () => {
    const pdf = makePdf([text(100, 300, '正文') + bytesText(100, 200, [65, 66])]);
    const document = await readPdf(damage(pdf, /\/Subtype \/CIDFontType0/g, 0, '/Subtype 7'));
    expect(wordsOf(document)).toEqual(['\ufffd', 'AB']);
    expect(document.doubts.map(({ code, note }) => [code, note])).toEqual([
      ['page.unreadable_font', 'a font without a name'],
    ]);
  });
});

describe('damage that a reader can look past', () => {
  it.each([90, 270])('a table on a page turned by %d degrees', async (rotate) => {
    const document = await readPdf(makePdf([TABLE], { rotate }));
    expect(wordsOf(document)).toEqual(['甲', '乙', '丙', '1', '2', '3']);
    expect(document.doubts).toEqual([]);
  });

  it('a cross-reference table that leads nowhere', async () => {
    const lost = damage(makePdf([TABLE]), /startxref\n\d+/g, 0, 'startxref\n7');
    expect(wordsOf(await readPdf(lost))).toEqual(['甲', '乙', '丙', '1', '2', '3']);
  });
});
