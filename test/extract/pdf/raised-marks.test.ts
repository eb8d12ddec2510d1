import { readPdf } from '../../../src/extract/pdf/index.ts';
import { grid, makePdf, row, text } from './make-pdf.ts';
import { linesOf, tablesOf } from './read-pages.ts';

const XS = [100, 200, 300, 400];
const HEAD = grid(XS, [500, 480, 460]) + row(XS, 486, ['单位', '上年', '本年']);
const OPTIONS = { isHalfWidth: true };

/** Text, raw text and rules of the cells of the second row. */
async function read(content: string): Promise<unknown[]> {
  const document = await readPdf(makePdf([HEAD + content], OPTIONS));
  expect(document.doubts).toEqual([]);
  return tablesOf(document)[0]!
    .cells.slice(3)
    .map(({ text, raw, rules }) => [text, raw, ...rules]);
}

describe('a small raised mark behind a text', () => {
  it.each([
    ['on the line of its figure', 3],
    ['above the line of its figure', 6],
  ])('%s is no digit of it', async (_, raise) => {
    const cells = await read(
      row(XS, 464, ['局本级', '86', '92.5']) +
        text(213.5, 464 + raise, '1', 6) +
        text(323.5, 464 + raise, '12', 6),
    );
    expect(cells).toEqual([
      ['局本级', '局本级'],
      ['86', '861', 'note-mark'],
      ['92.5', '92.512', 'note-mark'],
    ]);
  });

  it('is no part of a label, whatever it is', async () => {
    const marks = ['①', '[2]', '*'].map((mark, i) => text(XS[i]! + 23.5, 468, mark, 6)).join('');
    expect(await read(row(XS, 464, ['局本', '机关', '中心']) + marks)).toEqual([
      ['局本', '局本①', 'note-mark'],
      ['机关', '机关[2]', 'note-mark'],
      ['中心', '中心*', 'note-mark'],
    ]);
  });

  it('may be raised by the text rise and printed a digit at a time', async () => {
    const mark = `BT /G 6 Tf 4 Ts 213.5 464 Td <0031> Tj ET BT /G 6 Tf 4 Ts 216.5 464 Td <0030> Tj ET\n`;
    expect((await read(row(XS, 464, ['', '86', '']) + mark))[1]).toEqual(['86', '8610', 'note-mark']);
  });

  it('stays in prose, which has no other place for it', async () => {
    const content = text(100, 300, '增加92.5万元') + text(162, 304, '1', 6) + text(166, 300, '，下同');
    const document = await readPdf(makePdf([HEAD + content], OPTIONS));
    expect(linesOf(document)).toEqual(['增加92.5万元1，下同']);
  });
});

describe('a small text is no mark', () => {
  it.each<[string, string, string[]]>([
    ['the power of a unit', text(203, 464, '50m') + text(218.5, 468, '2', 6), ['', '50m2', '']],
    ['what stands lower', text(203, 466, 'CO') + text(213.5, 463, '2', 6), ['', 'CO2', '']],
    ['what stands in the next column', text(280, 464, '合计') + text(302, 468, '12', 6), ['', '合计', '12']],
    [
      'a smaller line of words',
      text(203, 464, '机关') + text(223.5, 468, '12', 6) + text(229.5, 468, '家', 6),
      ['', '机关12家', ''],
    ],
    ['figures of one size', row(XS, 464, ['1', '86', '92']), ['1', '86', '92']],
  ])('%s', async (_, content, texts) => {
    expect((await read(content)).map((cell) => (cell as string[])[0])).toEqual(texts);
  });
});
