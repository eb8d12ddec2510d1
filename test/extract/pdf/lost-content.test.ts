import { jest } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import { grid, makePdf, row, stream, text, type PageContent } from './make-pdf.ts';

const XS = [100, 200, 300, 400];
const TABLE = grid(XS, [500, 480, 460]) + row(XS, 486, ['甲', '乙', '丙']) + row(XS, 466, ['1', '2', '3']);
const WORDS = text(100, 300, '正文');

const deflated = (bytes: Uint8Array): PageContent => ({
  contents: 'OWN',
  object: stream(bytes, '/Filter /FlateDecode'),
});
/** Incompressible, so that the stream is cut between its blocks or in one. */
const noise = Array.from({ length: 60_000 }, (_, i) => `${((i * 7919) % 104_729) / 100} w`).join('\n');
const packed = deflateSync(`${TABLE}${noise}\n${WORDS}`);

const doubtsOf = ({ doubts }: RawDocument): unknown[] => doubts.map(({ code, actual }) => [code, actual]);

describe('content that pdf.js leaves out', () => {
  it.each<[string, PageContent]>([
    ['data cut within a block', deflated(packed.subarray(0, packed.length - 700))],
    ['data cut at the head of a block', deflated(deflateSync(TABLE).subarray(0, 2))],
    ['data that is no Flate', deflated(Buffer.from('x'.repeat(300)))],
    ['an unknown filter', { contents: 'OWN', object: stream(TABLE, '/Filter /Foo') }],
    ['a command that is none', `${TABLE}BT /G 10 Tf 100 300 Td <6b63> Tk ET`],
    ['a command that lost its operand', `${TABLE}BT /G 10 Tf 100 300 Td Tj ET`],
    ['a text without an end', `${TABLE}BT /G 10 Tf 100 300 Td <6b63 Tj ET`],
    ['a text with letters among its digits', `${TABLE}BT /G 10 Tf 100 300 Td <6bxx> Tj ET`],
    ['a figure that is none', `${TABLE}BT /G 10 Tf 1-x 300 Td <6b63> Tj ET`],
    ['a name for a coordinate', `${TABLE}BT /G 10 Tf /A 300 Td <6b63> Tj ET`],
    ['an XObject that does not exist', `${TABLE}/No Do`],
    ['a hundred numbers', `${TABLE}${'1 '.repeat(100)}${WORDS}`],
    ['an inline picture without an end', `${TABLE}BI /W 1 /H 1 /BPC 8 /CS /G ID A ${WORDS}`],
    ['paths without points', `${TABLE}${'m '.repeat(20)}${WORDS}`],
    ['one of several streams that is damaged', { contents: '[ OWN 7 0 R ]', object: stream(TABLE) }],
  ])('%s is reported with its page', async (_, content) => {
    const objects = [stream('x'.repeat(40), '/Filter /FlateDecode')];
    const document = await readPdf(makePdf([WORDS, content], { objects }));
    expect(doubtsOf(document)).toEqual([['page.incomplete', '2']]);
    expect([document.pages, document.isPartial]).toEqual([2, true]);
  });
});

describe('content that is not in the file', () => {
  it.each<[string, string]>([
    ['an object that is not there', '99 0 R'],
    ['an object that is no stream', '2 0 R'],
    ['a list with one such object', '[ OWN 99 0 R ]'],
  ])('%s is reported with the page that names it', async (_, contents) => {
    const document = await readPdf(makePdf([TABLE, { contents }]));
    expect(doubtsOf(document)).toEqual([['page.incomplete', '2']]);
    expect([document.pages, document.isPartial]).toEqual([2, true]);
  });

  it.each(['[ ]', 'null', 'OWN'])('a page may be blank: %s', async (contents) => {
    expect((await readPdf(makePdf([TABLE, { contents }]))).doubts).toEqual([]);
  });

  it('makes no scan: the document is refused as damaged', async () => {
    await expect(readPdf(makePdf([{ contents: '99 0 R' }]))).rejects.toMatchObject({
      code: 'input.unreadable',
      message: expect.stringContaining('not in the file') as string,
    });
  });
});

describe('a document whose only text is lost', () => {
  it('is refused as damaged, not as a scan', async () => {
    await expect(readPdf(makePdf([deflated(Buffer.from('x'.repeat(300)))]))).rejects.toMatchObject({
      code: 'input.unreadable',
    });
  });
});

describe('messages of pdf.js', () => {
  it('are kept off the console, those of others are not', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const reading = readPdf(makePdf([`${TABLE}BT Tk ET`]));
    console.warn('Unknown command of another');
    await reading;
    expect(warn.mock.calls).toEqual([['Unknown command of another']]);
    warn.mockRestore();
  });

  it('go to the document they are about, where several are read at once', async () => {
    const pages = ['', 'Tk'].map((more) => makePdf([`${TABLE}BT ${more} ET`, `${TABLE}BT ${more} ET`]));
    const [sound, damaged] = await Promise.all(pages.map((bytes) => readPdf(bytes)));
    expect(doubtsOf(sound!)).toEqual([]);
    expect(doubtsOf(damaged!).length).toBe(2);
  });
});
