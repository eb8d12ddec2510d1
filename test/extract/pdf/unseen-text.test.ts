import { readPdf } from '../../../src/extract/pdf/index.ts';
import { grid, makePdf, row, stream, text } from './make-pdf.ts';
import { linesOf, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 200, 300, 400];
const LINES = grid(XS, [500, 480, 460]);
const HEAD = row(XS, 486, ['甲', '乙', '丙']);
const OLD = text(103, 466, '120000');
const NEW = text(103, 466, '98000');

/** A box of the first cell of the second row, or of the whole row. */
const CELL = '101 461 98 18 re f\n';
const ROW = '100 460 300 20 re f\n';
const painted = (colour: string, box: string): string => `q ${colour} rg ${box}Q\n`;
const WHITE = '1 1 1';

const RESOURCES =
  '/ExtGState << /Thin << /ca 0.4 >> /Mixed << /BM /Multiply >> /None << /ca 0 >> >> /Pattern << /P1 7 0 R >> /Shading << /S1 8 0 R >>';
const OBJECTS = [
  stream(
    '0 0 1 1 re f',
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>',
  ),
  '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 842 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0.4] /C1 [0 0 0.9] /N 1 >> /Extend [true true] >>',
];

interface Read {
  readonly texts: string[][];
  readonly lines: string[];
  readonly hidden: unknown[];
}

async function read(content: string): Promise<Read> {
  const document = await readPdf(makePdf([content], { resources: RESOURCES, objects: OBJECTS }));
  const tables = tablesOf(document);
  const ofCells = tables.flatMap(({ cells }) => cells.flatMap(({ doubts = [] }) => doubts));
  return {
    texts: tables.flatMap(textsOf),
    lines: linesOf(document),
    hidden: [...ofCells, ...document.doubts].map(({ code, note }) => [code, note]),
  };
}

describe('text that nobody sees is in no cell, and in a finding of the place where it stands', () => {
  it.each([
    ['under an opaque box', OLD + painted(WHITE, CELL)],
    ['under a box of another colour', OLD + painted('1 1 0', CELL)],
    ['under a box in a form of the page', OLD + painted(WHITE, `q ${CELL}Q `)],
    ['white on white', painted(WHITE, OLD)],
    ['nearly white on white', painted('0.98 0.98 0.98', OLD)],
    ['in the colour of its ground', painted('0.8 0.9 1', ROW + OLD)],
    ['in a colour near that of its ground', painted('0.8 0.9 1', ROW) + painted('0.82 0.9 1', OLD)],
    ['white on a white box on a dark one', painted('0 0 0.5', ROW) + painted(WHITE, CELL + OLD)],
    ['drawn with ink of no opacity', `q /None gs ${OLD}Q\n`],
    ['a clip and nothing else', `q BT 7 Tr ET ${OLD}Q\n`],
    ['outlined in white', `q 1 Tr 1 1 1 RG ${OLD}Q\n`],
  ])('%s', async (_, content) => {
    const { texts, hidden } = await read(LINES + HEAD + content + NEW);
    expect(texts[1]).toEqual(['98000', '', '']);
    expect(hidden).toEqual([['text.hidden', '120000']]);
  });

  it('outside the tables it is told once a page', async () => {
    const { lines, hidden } = await read(
      LINES + HEAD + painted(WHITE, text(100, 300, '草稿') + text(100, 200, '作废')) + text(100, 250, '正文'),
    );
    expect(lines).toEqual(['正文']);
    expect(hidden).toEqual([['text.hidden', '草稿 作废']]);
  });

  it('a white shadow of the same text is nothing to tell', async () => {
    const shadow = painted(WHITE, text(103.5, 465.5, '98000'));
    const { texts, hidden } = await read(LINES + HEAD + shadow + NEW);
    expect(texts[1]).toEqual(['98000', '', '']);
    expect(hidden).toEqual([]);
  });
});

describe('text that can be seen', () => {
  it.each([
    ['white on a coloured ground', painted('0 0.3 0.6', ROW) + painted(WHITE, OLD)],
    ['on a highlight drawn before it', painted('1 1 0', CELL) + OLD],
    ['black on a black rule’s edge', painted('0 0 0', '101 460 98 2 re f\n') + OLD],
    ['under a box one can look through', `${OLD}q 1 1 0 rg /Thin gs ${CELL}Q\n`],
    ['under a box that is blended', `${OLD}q 1 1 0 rg /Mixed gs ${CELL}Q\n`],
    ['under a hatching', `${OLD}q /Pattern cs /P1 scn ${CELL}Q\n`],
    ['white on a pattern', `q /Pattern cs /P1 scn ${ROW}Q\n` + painted(WHITE, OLD)],
    ['white on a shading', `q 100 460 300 20 re W n /S1 sh Q\n` + painted(WHITE, OLD)],
    ['white on a picture', `q 300 0 0 20 100 460 cm /Im Do Q\n` + painted(WHITE, OLD)],
    [
      'white on a shape that is no box',
      painted('0 0 0.5', '90 450 m 420 450 l 430 490 l 80 490 l h f\n') + painted(WHITE, OLD),
    ],
    ['white on a thick line', `q 0 0 0.5 RG 20 w 100 470 m 400 470 l S Q\n` + painted(WHITE, OLD)],
    ['under a frame', OLD + painted('0.2 0.2 0.2', '90 450 320 40 re 101 461 298 18 re f*\n')],
    ['under a box that covers half of it', OLD + painted(WHITE, '101 461 12 4 re f\n')],
    [
      'under a round box',
      `${OLD}q 1 1 1 rg 101 470 m 101 480 199 480 199 470 c 199 460 101 460 101 470 c f Q\n`,
    ],
    [
      'under a box that a round clip cuts',
      `${OLD}q 90 470 m 90 471 91 471 91 470 c 600 470 l h W n 1 1 1 rg ${CELL}Q\n`,
    ],
    ['filled with a picture through a clip of letters', `q BT 7 Tr ET ${OLD}0 0 0.5 rg ${ROW}Q\n`],
  ])('%s', async (_, content) => {
    const { texts, hidden } = await read(LINES + HEAD + content);
    expect(texts[1]?.[0]).toBe('120000');
    expect(hidden).toEqual([]);
  });

  it('stripes that are drawn row by row hide no other row', async () => {
    const ys = [500, 480, 460, 440, 420];
    const rows = ys
      .slice(1)
      .map(
        (y, i) =>
          painted(i % 2 ? '0.9 0.9 0.9' : WHITE, `100 ${y} 300 20 re f\n`) +
          row(XS, y + 3, [`行${i}`, `${i}1`, `${i}2`], 14),
      );
    const { texts, hidden } = await read(rows.join('') + grid(XS, ys));
    expect(texts).toEqual([0, 1, 2, 3].map((i) => [`行${i}`, `${i}1`, `${i}2`]));
    expect(hidden).toEqual([]);
  });
});
