/** Automatic numbers stand in no text of a Word document: they are counted as Word counts them. */
import { readDocx } from '../../src/extract/docx/index.ts';
import type { RawDocument } from '../../src/model/index.ts';
import { makeDocx, p, tbl, tc, tr } from './make-docx.ts';
import { outline } from './outline.ts';

const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
const NONE = '<w:suff w:val="nothing"/>';

const read = (body: string, numbering: string, styles = ''): Promise<RawDocument> =>
  readDocx(
    makeDocx(body, {
      'numbering.xml': { id: 'n1', type: 'numbering', xml: `<w:numbering NS>${numbering}</w:numbering>` },
      'styles.xml': { id: 's1', type: 'styles', xml: `<w:styles NS>${styles}</w:styles>` },
    }),
  );
const item = (text: string, list: number, level = 0, more = ''): string =>
  `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>` +
  `${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const of = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const OUTLINE =
  abstract(
    0,
    lvl(0, 'chineseCounting', '%1、', NONE),
    lvl(1, 'chineseCounting', '（%2）'),
    lvl(2, 'decimal', '%3.'),
  ) + num(1, 0);

describe('the number of a list stands before its text', () => {
  test('on every level, lower ones beginning again', async () => {
    const body = [
      item('基本支出', 1),
      item('人员经费', 1, 1),
      item('公用经费', 1, 1),
      item('办公费', 1, 2),
      item('项目支出', 1),
      item('本级', 1, 1),
    ].join('');
    expect(outline(await read(body, OUTLINE))).toEqual([
      '一、基本支出',
      '（一）人员经费',
      '（二）公用经费',
      '1.办公费',
      '二、项目支出',
      '（一）本级',
    ]);
  });

  test('in cells, row by row, also where nothing else stands in the cell', async () => {
    const rows = ['培训费', '会议费'].map((name) => tr([tc(item('', 1)), name]));
    const numbering = abstract(0, lvl(0, 'decimal', '%1')) + num(1, 0);
    expect(outline(await read(tbl(...rows), numbering))).toEqual(['1|培训费', '2|会议费']);
  });

  test('counting on over two columns of lists of their own', async () => {
    const numbering = OUTLINE + abstract(1, lvl(0, 'chineseCounting', '%1、', NONE)) + num(2, 1);
    const rows = [1, 2].map(() => tr([tc(item('收', 1)), tc(item('支', 2))]));
    expect(outline(await read(tbl(...rows), numbering))).toEqual(['一、收|一、支', '二、收|二、支']);
  });

  test('with the numbers of the levels above it', async () => {
    const numbering =
      abstract(0, lvl(0, 'chineseCounting', '第%1章'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(outline(await read(item('甲', 1) + item('乙', 1, 1), numbering))).toEqual(['第一章甲', '1.1 乙']);
  });

  test.each([
    ['japaneseCounting', 12, '十二'],
    ['chineseCounting', 100, '一○○'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 9, 'IX'],
    ['lowerLetter', 28, 'bb'],
    ['unheardOf', 4, '4'],
  ])('in %s', async (format, start, printed) => {
    const numbering =
      abstract(0, lvl(0, format, '%1、').replace('w:start w:val="1"', `w:start w:val="${start}"`)) +
      num(1, 0);
    expect(outline(await read(item('甲', 1), numbering))).toEqual([`${printed}、甲`]);
  });

  test('from the style of the paragraph, and one it is based on', async () => {
    const numPr = (level: string): string => `<w:pPr><w:numPr>${level}<w:numId w:val="1"/></w:numPr></w:pPr>`;
    const styles =
      `<w:style w:type="paragraph" w:styleId="A">${numPr('')}</w:style>` +
      `<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>` +
      `<w:style w:type="paragraph" w:styleId="C">${numPr('<w:ilvl w:val="1"/>')}</w:style>`;
    const body = of('A', '甲') + of('C', '子') + of('B', '乙');
    expect(outline(await read(body, OUTLINE, styles))).toEqual(['一、甲', '（一）子', '二、乙']);
  });

  test('on the level of the list that names the style', async () => {
    const numbering =
      abstract(0, lvl(0, 'decimal', '%1、'), lvl(1, 'decimal', '（%2）', '<w:pStyle w:val="D"/>')) +
      num(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(outline(await read(of('D', '甲'), numbering, styles))).toEqual(['（1）甲']);
  });

  test('from the list that a definition only links to', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${lvl(0, 'decimal', '%1、')}</w:abstractNum>` +
      num(1, 0);
    expect(outline(await read(item('甲', 1), numbering))).toEqual(['1、甲']);
  });

  test('counting on in lists of one definition, and anew where a list says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = OUTLINE + num(2, 0) + num(3, 0, restart);
    const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3)].join('');
    expect(outline(await read(body, numbering))).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });
});

describe('no number stands', () => {
  test.each([
    ['where the paragraph is taken out of its list', item('甲', 0)],
    ['where the list is not there', item('甲', 9)],
    ['where the list only has a mark', item('甲', 2)],
    ['where the mark of the paragraph is deleted', item('甲', 1, 0, '<w:rPr><w:del/></w:rPr>')],
    ['where the paragraph is hidden', `${item('', 1, 0, '<w:rPr><w:vanish/></w:rPr>')}${p('甲')}`],
  ])('%s', async (_, body) => {
    const numbering = OUTLINE + abstract(1, lvl(0, 'bullet', '●')) + num(2, 1);
    expect(outline(await read(body, numbering))).toEqual(['甲']);
  });

  test('in the covered parts of a merged cell, which count nothing', async () => {
    const body = tbl(
      tr([tc(item('甲', 1), '<w:vMerge w:val="restart"/>'), '1']),
      tr([tc(item('', 1), '<w:vMerge/>'), '2']),
      tr([tc(item('乙', 1)), '3']),
    );
    expect(outline(await read(body, OUTLINE))).toEqual(['一、甲|1', '一、甲|2', '二、乙|3']);
  });
});
