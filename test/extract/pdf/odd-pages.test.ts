import { readPdf } from '../../../src/extract/pdf/index.ts';
import { encryptPdf } from './encrypt-pdf.ts';
import { grid, makePdf, picture, row, stream, text } from './make-pdf.ts';

const XS = [100, 200, 300, 400];
const TABLE = grid(XS, [500, 480, 460]) + row(XS, 486, ['甲', '乙', '丙']) + row(XS, 466, ['1', '2', '3']);
const CELLS = ['甲', '乙', '丙', '1', '2', '3'];
const SCAN = picture(0, 0, 842, 595);
const INVISIBLE = '3 Tr\n';

async function read(
  bytes: Uint8Array,
): Promise<{ texts: string[]; doubts: unknown[]; pages: number | null }> {
  const { blocks, doubts, pages } = await readPdf(bytes);
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ raw }) => raw),
  );
  return { texts, doubts: doubts.map(({ code, actual, note }) => [code, actual, note]), pages };
}
const form = (content: string, entries = ''): string =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 842 595] /Resources << /Font << /G 3 0 R >> >> ${entries}`,
  );

describe('a layer', () => {
  const layers = {
    objects: ['<< /Type /OCG /Name (off) >>', '<< /Type /OCG /Name (on) >>'],
    catalog: '/OCProperties << /OCGs [7 0 R 8 0 R] /D << /OFF [7 0 R] >> >>',
    resources: '/Properties << /Off 7 0 R /On 8 0 R >>',
  };
  const rules = '/OC /Off BDC 0.5 w 100 470 m 400 470 l S EMC\n';

  it('that is switched off is not printed, and kept in a finding', async () => {
    const off = `/OC /Off BDC ${text(100, 300, '旧稿')}/Span BMC ${text(200, 300, '作废')}EMC EMC\n`;
    const on = `/OC /On BDC ${text(100, 200, '正文')}EMC\n`;
    const { texts, doubts } = await read(makePdf([TABLE + rules + off + on], layers));
    expect(texts).toEqual([...CELLS, '正文']);
    expect(doubts).toEqual([['text.hidden', '1', '旧稿 作废']]);
  });

  it('may be that of a whole form', async () => {
    const objects = [...layers.objects, form(text(100, 300, '旧稿'), '/OC 7 0 R')];
    const { texts, doubts } = await read(
      makePdf([`${TABLE}/F1 Do\n${text(100, 200, '正文')}`], { ...layers, objects, xObjects: '/F1 9 0 R' }),
    );
    expect(texts).toEqual([...CELLS, '正文']);
    expect(doubts).toEqual([['text.hidden', '1', '旧稿']]);
  });

  it('that does not exist hides nothing', async () => {
    const { texts } = await read(makePdf([`${TABLE}/OC /None BDC ${text(100, 200, '正文')}EMC`], layers));
    expect(texts).toEqual([...CELLS, '正文']);
  });
});

describe('invisible writing', () => {
  it('over a scan is its text, beside what is printed on it, and reported', async () => {
    const { texts, doubts } = await read(
      makePdf([
        SCAN + `BT ${INVISIBLE}ET\n${TABLE}${text(100, 400, '扫描的表格')}`,
        SCAN + text(700, 30, '第2页') + `BT ${INVISIBLE}ET\n${text(100, 300, '扫描页的正文由程序认出')}`,
      ]),
    );
    expect(texts).toEqual([...CELLS, '扫描的表格', '扫描页的正文由程序认出', '第2页']);
    expect(doubts).toEqual([
      ['page.ocr_text', '1', undefined],
      ['page.ocr_text', '2', undefined],
    ]);
  });

  it('under the same text is not text twice', async () => {
    const twice = `${text(100, 300, '正文')}BT ${INVISIBLE}ET\n${text(100, 300, '正文')}`;
    const { texts, doubts } = await read(makePdf([TABLE + twice]));
    expect(texts).toEqual([...CELLS, '正文']);
    expect(doubts).toEqual([]);
  });

  it('on bare paper is not printed, and kept in a finding', async () => {
    const { texts, doubts } = await read(makePdf([`${TABLE}BT ${INVISIBLE}ET\n${text(100, 300, '看不见')}`]));
    expect(texts).toEqual(CELLS);
    expect(doubts).toEqual([['text.hidden', '1', '看不见']]);
  });
});

describe('pages that are odd and right', () => {
  it('a scan among pages of text is named', async () => {
    const { texts, doubts, pages } = await read(makePdf([TABLE, SCAN, text(100, 300, '正文')]));
    expect([texts, pages]).toEqual([[...CELLS, '正文'], 3]);
    expect(doubts).toEqual([['page.needs_ocr', '2', undefined]]);
  });

  it('text in forms, and in forms within forms', async () => {
    const objects = [form('/F2 Do', '').replace('/Font', '/XObject << /F2 8 0 R >> /Font'), form(TABLE)];
    const { texts, doubts } = await read(makePdf(['/F1 Do'], { objects, xObjects: '/F1 7 0 R' }));
    expect(texts).toEqual(CELLS);
    expect(doubts).toEqual([]);
  });

  it('text of a Type 3 font', async () => {
    const glyph = stream('1000 0 0 0 800 800 d1 0 0 750 750 re f');
    const font =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /A 8 0 R /B 8 0 R >> /Encoding << /Differences [ 97 /A /B ] >> /FirstChar 97 /LastChar 98 /Widths [1000 1000] >>';
    const { texts } = await read(
      makePdf([`${TABLE}BT /T 10 Tf 100 300 Td (ab) Tj ET`], { objects: [font, glyph], fonts: '/T 7 0 R' }),
    );
    expect(texts).toEqual([...CELLS, 'AB']);
  });

  it('text outside the crop box is not on the page', async () => {
    const page = '/CropBox [50 50 600 550]';
    const { texts, doubts } = await read(makePdf([TABLE + text(700, 300, '裁掉')], { page }));
    expect(texts).toEqual(CELLS);
    expect(doubts).toEqual([]);
  });

  it.each(['/UserUnit 2', '/Rotate 180', '/Rotate -90', '/Rotate 45', '/MediaBox [100 100 942 695]'])(
    'a page with %s',
    async (page) => {
      const { texts, doubts } = await read(makePdf([TABLE], { page }));
      expect(texts).toEqual(CELLS);
      expect(doubts).toEqual([]);
    },
  );

  it('pages turned each in another way', async () => {
    const turn = (a: number, b: number, e: number, f: number): string =>
      `q ${a} ${b} ${-b} ${a} ${e} ${f} cm ${TABLE}Q\n`;
    const { texts, pages } = await read(
      makePdf([TABLE, turn(0, 1, 842, 0), turn(-1, 0, 842, 595), turn(0, -1, 0, 595)]),
    );
    expect([texts.join(''), pages]).toEqual([CELLS.join('').repeat(4), 4]);
  });

  it('an annotation with text of its own', async () => {
    const note = `<< /Type /Annot /Subtype /FreeText /Rect [100 200 300 250] /F 4 /AP << /N 8 0 R >> >>`;
    const { texts } = await read(
      makePdf([TABLE], { objects: [note, form(text(3, 3, '批注'))], page: '/Annots [7 0 R]' }),
    );
    expect(texts).toEqual([...CELLS, '批注']);
  });
});

describe('an annotation that is not drawn', () => {
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (12.50) /Rect [100 200 300 250] /F 4 /DA (/Helv 10 Tf) >>';
  const note = '<< /Type /Annot /Subtype /Text /Rect [100 200 120 220] /F 4 /Contents (draft) >>';
  const link = '<< /Type /Annot /Subtype /Link /Rect [100 200 120 220] /Contents (to the web) >>';
  const page = '/Annots [ 7 0 R 8 0 R 9 0 R ]';
  const catalog = '/AcroForm << /Fields [ 7 0 R ] >>';

  it('is kept in a finding: the value of a form field, the text of a note', async () => {
    const { texts, doubts } = await read(makePdf([TABLE], { objects: [field, note, link], page, catalog }));
    expect(texts).toEqual(CELLS);
    expect(doubts).toEqual([['text.hidden', '1', 'draft 12.50']]);
  });

  it('is not reported where its words stand on the page', async () => {
    const words = text(100, 300, '12.50 draft');
    const { doubts } = await read(makePdf([TABLE + words], { objects: [field, note, link], page, catalog }));
    expect(doubts).toEqual([]);
  });
});

describe('files that are odd and right', () => {
  it('something before the first byte of the PDF', async () => {
    expect((await read(makePdf([TABLE], { before: 'HTTP/1.1 200 OK\r\n\r\n' }))).texts).toEqual(CELLS);
  });

  it('a later revision of a page wins', async () => {
    const old = Buffer.from(makePdf([TABLE + text(100, 300, '初稿')])).toString('latin1');
    const content = old.indexOf('7 0 obj');
    const revised = `7 0 obj\n${stream(TABLE + text(100, 300, '定稿'))}\nendobj\n`;
    const table = `xref\n7 1\n${String(old.length).padStart(10, '0')} 00000 n \n`;
    const trailer = `trailer\n<< /Size 9 /Root 1 0 R /Prev ${old.lastIndexOf('xref\n0')} >>\n`;
    const update = `${revised}${table}${trailer}startxref\n${old.length + revised.length}\n%%EOF\n`;
    expect(content).toBeGreaterThan(0);
    const { texts, doubts } = await read(Buffer.from(old + update, 'latin1'));
    expect(texts).toEqual([...CELLS, '定稿']);
    expect(doubts).toEqual([]);
  });

  it('restrictions that only an owner can lift keep nobody from reading', async () => {
    const { texts, doubts } = await read(encryptPdf(makePdf([TABLE, TABLE]), ''));
    expect(texts.join('')).toEqual(CELLS.join('').repeat(2));
    expect(doubts).toEqual([]);
  });

  it('a password that one needs for reading is asked for', async () => {
    await expect(readPdf(encryptPdf(makePdf([TABLE]), 'geheim'))).rejects.toMatchObject({
      code: 'input.password',
    });
  });

  it('a file without pages is refused', async () => {
    await expect(readPdf(makePdf([]))).rejects.toMatchObject({
      code: 'input.unreadable',
      message: 'it has no pages',
    });
  });
});
