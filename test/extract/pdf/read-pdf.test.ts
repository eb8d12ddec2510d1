import { isCaption } from '../../../src/extract/page/text/captions.ts';
import { charsToPieces } from '../../../src/extract/page/text/chars-to-pieces.ts';
import { piecesToLines } from '../../../src/extract/page/text/pieces-to-lines.ts';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { RawDocument } from '../../../src/model/index.ts';
import {
  both,
  bytesText,
  dotted,
  filled,
  grid,
  longMitred,
  makePdf,
  picture,
  row,
  stroked,
  text,
  verticalText,
  mitred,
  wideStub,
} from './make-pdf.ts';
import { read, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 200, 300, 400];
const YS = [500, 480, 460];
const WORDS = row(XS, 486, ['项目', '预算数', '备注']) + row(XS, 466, ['办公费', '12.50', '']);

const linesOf = (document: RawDocument, role: 'text' | 'furniture' = 'text'): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === role ? [block.text] : []));

describe('rules are rules however they are drawn', () => {
  const frame = (x0: number, y0: number, x1: number, y1: number): string =>
    `${x0} ${y0} ${x1 - x0} ${y1 - y0} re ${x0 + 1} ${y0 + 1} ${x1 - x0 - 2} ${y1 - y0 - 2} re f*\n`;
  const cells = (draw: (x0: number, y0: number, x1: number, y1: number) => string): string =>
    YS.slice(1)
      .flatMap((y, r) => XS.slice(1).map((x, c) => draw(XS[c]!, y, x, YS[r]!)))
      .join('');
  it.each([
    ['stroked lines', grid(XS, YS, stroked)],
    ['thin filled rectangles', grid(XS, YS, filled)],
    ['both at once', grid(XS, YS, both)],
    ['short stubs stroked very wide', grid(XS, YS, wideStub)],
    ['thin areas with slanting ends', grid(XS, YS, mitred)],
    ['thin areas whose ends slant further than they are thick', grid(XS, YS, longMitred)],
    ['dots', grid(XS, YS, dotted)],
    ['a stroked box a cell', cells((x0, y0, x1, y1) => `0.5 w ${x0} ${y0} ${x1 - x0} ${y1 - y0} re S\n`)],
    ['nested boxes filled by the even-odd rule', cells(frame)],
    [
      'white boxes on a black one',
      '0 g 99.5 459.5 301 41 re f 1 g ' +
        cells((x0, y0, x1, y1) => `${x0 + 0.5} ${y0 + 0.5} ${x1 - x0 - 1} ${y1 - y0 - 1} re f\n`) +
        '0 g\n',
    ],
    [
      'coloured boxes and no line at all',
      '0.8 g ' + cells((x0, y0, x1, y1) => `${x0} ${y0} ${x1 - x0 - 5} ${y1 - y0 - 2} re f\n`) + '0 g\n',
    ],
  ])('%s', async (_, drawing) => {
    const document = await read(drawing + WORDS);
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['项目', '预算数', '备注'],
        ['办公费', '12.50', ''],
      ],
    ]);
    expect(linesOf(document)).toEqual([]);
  });

  it('white lines on white paper are none', async () => {
    const document = await read(`1 G ${grid(XS, YS)}` + WORDS);
    expect(tablesOf(document)).toEqual([]);
  });

  it('a box around one text is a frame, not a table', async () => {
    const document = await read(grid([100, 400], [500, 460]) + text(110, 475, '本部门无此项支出'));
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toEqual(['本部门无此项支出']);
  });

  it('a gutter of five points without text is no column', async () => {
    const document = await read(grid([100, 195, 200, 300, 400], YS) + WORDS);
    expect(tablesOf(document)[0]!.columns).toBe(3);
  });
});

describe('cells', () => {
  it('have spans where no rule divides them, and the place they were printed at', async () => {
    const drawing =
      grid([100, 400], [500, 460, 440]) +
      stroked(200, 480, 400, 480) +
      stroked(200, 440, 200, 500) +
      stroked(300, 440, 300, 480);
    const words =
      text(105, 476, '项目') +
      text(250, 486, '其中') +
      text(205, 466, '财政') +
      text(305, 466, '其他') +
      row(XS, 446, ['甲', '1', '2']);
    const [table] = tablesOf(await read(drawing + words));
    expect(table!.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text])).toEqual([
      [0, 0, 2, 1, '项目'],
      [0, 1, 1, 2, '其中'],
      [1, 1, 1, 1, '财政'],
      [1, 2, 1, 1, '其他'],
      [2, 0, 1, 1, '甲'],
      [2, 1, 1, 1, '1'],
      [2, 2, 1, 1, '2'],
    ]);
    expect(table!.cells[0]!.sources).toEqual([{ page: 1, box: [100, 95, 200, 135] }]);
    expect(table!.edges).toEqual([100, 200, 300, 400]);
  });

  it('join line breaks by the script and keep them in raw', async () => {
    const words =
      text(103, 490, '国家机关') +
      text(103, 478, '运行经费') +
      text(203, 490, 'annual') +
      text(203, 478, 'report') +
      text(303, 490, '11000022T000') +
      text(303, 478, '000425969');
    const [table] = tablesOf(await read(grid(XS, [500, 470, 450]) + words + text(103, 456, '甲')));
    expect(table!.cells.slice(0, 3).map(({ raw, text: shown, rules }) => [raw, shown, rules])).toEqual([
      ['国家机关\n运行经费', '国家机关运行经费', ['line-break']],
      ['annual\nreport', 'annual report', ['line-break']],
      ['11000022T000\n000425969', '11000022T000000425969', ['line-break']],
    ]);
  });

  it('hold no text that a clip cut away', async () => {
    const clipped = `q 100 460 100 40 re W n ${text(103, 466, '印出')}${text(203, 466, '裁掉')} Q\n`;
    const [table] = tablesOf(await read(grid(XS, YS) + row(XS, 486, ['甲', '乙', '丙']) + clipped));
    expect(textsOf(table!)).toEqual([
      ['甲', '乙', '丙'],
      ['印出', '', ''],
    ]);
  });

  it('hold text once that is drawn twice to look bold, and equal neighbours twice', async () => {
    const bold = text(103, 466, '合计') + text(103.4, 466, '合计') + text(203, 466, '11');
    const [table] = tablesOf(await read(grid(XS, YS) + row(XS, 486, ['甲', '乙', '丙']) + bold));
    expect(textsOf(table!)[1]).toEqual(['合计', '11', '']);
  });

  it('hold no watermark; it is furniture', async () => {
    const mark = `q 0.7 0.7 0.7 rg ${text(150, 440, '内部资料', 40, '0.8 0.6 -0.6 0.8')} Q\n`;
    const document = await read(grid(XS, YS) + WORDS + mark);
    expect(textsOf(tablesOf(document)[0]!)[1]).toEqual(['办公费', '12.50', '']);
    expect(linesOf(document, 'furniture')).toEqual(['内部资料']);
  });

  it('read upright columns of vertical text and text turned on its side', async () => {
    const words =
      verticalText(150, 498, '绩效', 9) +
      text(260, 482, '指标', 9, '0 1 -1 0') +
      text(303, 486, '值') +
      row(XS, 466, ['甲', '乙', '丙']);
    const [table] = tablesOf(await read(grid(XS, YS) + words));
    expect(textsOf(table!)[0]).toEqual(['绩效', '指标', '值']);
  });
});

describe('characters', () => {
  it('GBK bytes of a font without a ToUnicode map are decoded', async () => {
    const document = await read(bytesText(100, 500, [0xd4, 0xcb, 0xd7, 0xaa, 0xb7, 0xd1]));
    expect(linesOf(document)).toEqual(['运转费']);
  });

  it('Latin letters with accents stay what they are', async () => {
    const document = await read(bytesText(100, 500, [0x63, 0x61, 0x66, 0xe9]));
    expect(linesOf(document)).toEqual(['café']);
  });

  it('radicals become the characters they look like, in text and not in raw', async () => {
    const [table] = tablesOf(await read(grid(XS, YS) + WORDS + text(303, 466, '⻓⻋')));
    const cell = table!.cells.at(-1)!;
    expect([cell.raw, cell.text, cell.rules]).toEqual(['⻓⻋', '长车', ['radicals']]);
  });

  it('radicals are characters before a line is asked what it says', () => {
    const char = {
      box: [0, 0, 10, 10],
      size: 10,
      direction: 0,
      run: 0,
      isPale: false,
      isInvisible: false,
    } as const;
    const [line] = piecesToLines(charsToPieces([{ ...char, text: '部⻔：某局' }]));
    expect([line!.text, line!.printed, isCaption(line!)]).toEqual(['部门：某局', '部⻔：某局', true]);
  });
});

describe('pages', () => {
  it('a landscape table on a portrait page is read in the direction of its text', async () => {
    const turned = `q 0 1 -1 0 595 0 cm ${grid(XS, YS)}${WORDS} Q\n`;
    for (const rotate of [0, 90]) {
      const document = await readPdf(makePdf([turned], { rotate }));
      expect(textsOf(tablesOf(document)[0]!)).toEqual([
        ['项目', '预算数', '备注'],
        ['办公费', '12.50', ''],
      ]);
      expect(tablesOf(document)[0]!.cells[0]!.sources).toEqual([{ page: 1, box: [95, 395, 115, 495] }]);
    }
  });

  it('page numbers and running heads are furniture', async () => {
    const page = (n: number): string =>
      text(100, 570, '某区部门预算公开') +
      text(100, 300, `第${'一二三四'[n]}段正文`) +
      text(400, 20, `— ${n + 1} —`);
    const document = await read(page(0), page(1), page(2), page(3));
    expect(linesOf(document)).toEqual(['第一段正文', '第二段正文', '第三段正文', '第四段正文']);
    expect(linesOf(document, 'furniture')).toHaveLength(8);
  });

  it('a scanned page makes the document partial and is named', async () => {
    const document = await read(text(100, 300, '正文'), picture(0, 0, 842, 595));
    expect(document.isPartial).toBe(true);
    expect(document.doubts).toEqual([
      { code: 'page.needs_ocr', actual: '2', source: { page: 2, box: [0, 0, 842, 595] } },
    ]);
  });

  it('a readable document has no doubts', async () => {
    const document = await read(grid(XS, YS) + WORDS, '');
    expect([document.isPartial, document.doubts, document.pages]).toEqual([false, [], 2]);
  });

  it('a page that cannot be taken apart costs that page only, and makes the document partial', async () => {
    const pdf = Buffer.from(makePdf([grid(XS, YS) + WORDS, WORDS])).toString('latin1');
    const begin = pdf.lastIndexOf('<<', pdf.lastIndexOf('/Type /Page '));
    const broken = `${pdf.slice(0, begin)}[ ${pdf.slice(begin + 2)}`;
    const document = await readPdf(Buffer.from(broken, 'latin1'));
    expect(document.isPartial).toBe(true);
    expect(document.doubts).toMatchObject([{ code: 'page.unreadable', actual: '2', source: { page: 2 } }]);
    expect(document.blocks.some((block) => block.kind === 'table')).toBe(true);
  });

  it('nothing but scans is refused', async () => {
    await expect(read(picture(0, 0, 842, 595), picture(0, 0, 842, 595))).rejects.toMatchObject({
      code: 'input.needs_ocr',
    });
  });

  it('a password is refused', async () => {
    await expect(readPdf(makePdf([WORDS], { isEncrypted: true }))).rejects.toMatchObject({
      code: 'input.password',
    });
  });

  it('what is no PDF is refused', async () => {
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({
      code: 'input.unreadable',
    });
  });
});

describe('tables without all rules', () => {
  const NAMES = ['办公费', '印刷费', '差旅费', '培训费', '会议费'];
  const body = NAMES.map((name, i) =>
    row([100, 260, 400, 520], 460 - 20 * i, [name, `3020${i}`, `${i + 1}2.50`, '元']),
  );
  const header = row([100, 260, 400, 520], 480, ['项目', '科目', '预算数', '单位名']);

  it('horizontal rules alone make rows, gaps make columns', async () => {
    const rules = [495, 475, 455, 435, 415, 395, 375].map((y) => stroked(98, y, 580, y)).join('');
    const [table] = tablesOf(await read(rules + header + body.join('')));
    expect(textsOf(table!)).toEqual([
      ['项目', '科目', '预算数', '单位名'],
      ...NAMES.map((name, i) => [name, `3020${i}`, `${i + 1}2.50`, '元']),
    ]);
    expect(table!.foundBy).toBe('gaps');
  });

  it('no rules at all: aligned words are a table', async () => {
    const document = await read(text(250, 530, '办公经费明细') + header + body.join(''));
    expect(tablesOf(document).map((table) => [table.rows, table.columns])).toEqual([[6, 4]]);
    expect(linesOf(document)).toEqual(['办公经费明细']);
  });

  it('running text and a list of contents are no tables', async () => {
    const prose = [500, 480, 460, 440].map((y) =>
      text(80, y, '本部门按照规定公开预算信息，接受社会监督，并对公开内容的真实性负责。'.repeat(2), 9),
    );
    const contents = [400, 380, 360, 340].map((y, i) =>
      text(80, y, `第${i + 1}部分 部门概况……………………………………${i + 3}`, 10),
    );
    const document = await read([...prose, ...contents].join(''));
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toHaveLength(8);
  });
});

describe('tables over pages', () => {
  const head = (y: number): string => row(XS, y - 14, ['编码', '名称', '金额']);
  const rows = (y: number, ...words: string[][]): string =>
    words.map((line, i) => row(XS, y - 14 - 20 * i, line)).join('');

  it('with the same columns and nothing between are one table, its repeated header once', async () => {
    const first = grid(XS, [80, 60, 40]) + head(80) + rows(60, ['201', '行政', '1.50']);
    const second = grid(XS, [560, 540, 520]) + head(560) + rows(540, ['202', '外交', '2.50']);
    const [table, ...others] = tablesOf(await read(first, second));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([
      ['编码', '名称', '金额'],
      ['201', '行政', '1.50'],
      ['202', '外交', '2.50'],
    ]);
    expect([table!.pages, table!.breaks, table!.repeated!.map((cell) => cell.text)]).toEqual([
      [1, 2],
      [{ row: 2, kind: 'page' }],
      ['编码', '名称', '金额'],
    ]);
  });

  it('with a title between are two, unless it is the title of the first one again', async () => {
    const part = (title: string, ...line: string[]): string =>
      text(200, 570, title) + grid(XS, [560, 540, 520]) + head(560) + rows(540, line);
    expect(
      tablesOf(await read(part('收入总表', '201', '行政', '1.50'), part('支出总表', '202', '外交', '2.50'))),
    ).toHaveLength(2);
    expect(
      tablesOf(
        await read(part('收入总表', '201', '行政', '1.50'), part('续表 收入总表', '202', '外交', '2.50')),
      ),
    ).toHaveLength(1);
  });

  it('that begin the same form again are two', async () => {
    const form = (name: string): string =>
      grid(XS, [560, 540, 520, 500]) +
      rows(560, ['项目名称', name, '甲'], ['主管部门', '某局', '乙'], ['实施单位', name, '丙']);
    expect(tablesOf(await read(form('修路'), form('种树')))).toHaveLength(2);
  });

  it('have one cell where the break cut a merged one, with both places and its text in order', async () => {
    const open =
      stroked(100, 80, 400, 80) +
      stroked(200, 60, 400, 60) +
      stroked(200, 40, 400, 40) +
      XS.map((x) => stroked(x, 40, x, 80)).join('');
    const first = open + text(103, 48, '前半') + rows(80, ['', '甲', '1'], ['', '乙', '2']);
    const closed =
      stroked(200, 560, 400, 560) +
      stroked(200, 540, 400, 540) +
      stroked(100, 520, 400, 520) +
      XS.map((x) => stroked(x, 520, x, 560)).join('');
    const second = closed + text(103, 546, '后半') + rows(560, ['', '丙', '3'], ['', '丁', '4']);
    const [table] = tablesOf(await read(first, second));
    const cell = table!.cells[0]!;
    expect([cell.rowSpan, cell.raw, cell.text]).toEqual([4, '前半\n后半', '前半后半']);
    expect(cell.sources).toEqual([
      { page: 1, box: [100, 515, 200, 555] },
      { page: 2, box: [100, 35, 200, 75] },
    ]);
    expect(table!.rows).toBe(4);
  });

  it('have one row where the break cut through it', async () => {
    const first =
      stroked(100, 80, 400, 80) +
      XS.map((x) => stroked(x, 40, x, 80)).join('') +
      rows(80, ['201', '一般公共', '1.50']);
    const second =
      stroked(100, 540, 400, 540) +
      XS.map((x) => stroked(x, 540, x, 560)).join('') +
      rows(560, ['', '服务支出', '']);
    const [table] = tablesOf(await read(first, second));
    expect(textsOf(table!)).toEqual([['201', '一般公共服务支出', '1.50']]);
  });

  it('have one row where the break cut through the lines of its words and figures', async () => {
    const first =
      grid(XS, [80, 60]) +
      XS.map((x) => stroked(x, 20, x, 60)).join('') +
      rows(80, ['质量指标', '3.500000', '元'], ['数量', '0.69', '万']);
    const second =
      grid(XS, [540, 520]) +
      XS.map((x) => stroked(x, 540, x, 560)).join('') +
      rows(560, ['指标', '6000', '元'], ['时效指标', '1.250000', '元']);
    const [table] = tablesOf(await read(first, second));
    expect(textsOf(table!).map((texts) => texts.map((cell) => cell.replace(' ', '')))).toEqual([
      ['质量指标', '3.500000', '元'],
      ['数量指标', '0.696000', '万元'],
      ['时效指标', '1.250000', '元'],
    ]);
  });

  it('repeat their header in a row too low for its last line', async () => {
    const tall = text(103, 72, '绩效') + text(103, 60, '性质') + row(XS, 66, ['', '名称', '金额']);
    const first = grid(XS, [85, 55, 40]) + tall + rows(58, ['数量', '棵数', '1.50']);
    const second =
      grid(XS, [560, 545, 530]) +
      row(XS, 548, ['绩效', '名称', '金额']) +
      row(XS, 534, ['质量', '存活', '2.50']);
    const [table, ...others] = tablesOf(await read(first, second));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([
      ['绩效性质', '名称', '金额'],
      ['数量', '棵数', '1.50'],
      ['质量', '存活', '2.50'],
    ]);
    expect(table!.repeated).toHaveLength(3);
  });
});
