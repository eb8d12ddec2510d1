import { readRtf } from '../../../src/extract/rtf/index.ts';
import { outline, tablesOf } from '../outline.ts';

/** Each character beyond ASCII as a code unit with a question mark behind it. */
const unicode = (text: string): string =>
  [...text]
    .flatMap((char) => char.split(''))
    .map((unit) => (unit < '\x80' ? unit : `\\u${((unit.charCodeAt(0) ^ 0x8000) - 0x8000).toString()}?`))
    .join('');

const rich = (
  body: string,
  head = '\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}',
): Buffer => Buffer.from(`{\\rtf1${head}${unicode(body)}}`, 'latin1');

const two = '\\trowd\\cellx2000\\cellx4000';
const row = (...cells: string[]): string => `${cells.map((cell) => `\\intbl ${cell}\\cell `).join('')}\\row `;

describe('rich text', () => {
  test('paragraphs and a table', async () => {
    const document = await readRtf(
      rich(
        `\\pard 收支总表\\par 单位：万元\\par ${two}${row('项目', '预算数')}${row('甲', '1,286.40')}\\pard 注：略\\par`,
      ),
    );
    expect(outline(document)).toEqual(['收支总表', '单位：万元', '项目|预算数', '甲|1,286.40', '注：略']);
    expect(document).toMatchObject({ format: 'rtf', doubts: [] });
  });

  test('bytes of a code page, the second of two as a plain letter', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 \\'cf\\'ee\\'c4\\'bf \\'81@ ",
        'latin1',
      ),
      Buffer.from([0xd4, 0xa4, 0xcb, 0xe3]),
      Buffer.from('\\par}', 'latin1'),
    ]);
    expect(outline(await readRtf(bytes))).toEqual(['项目 丂 预算']);
  });

  test('cells merged sideways and down', async () => {
    const document = await readRtf(
      rich(
        `\\trowd\\clvmgf\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000${row('科目', '预算数', '')}\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000${row('', '基本', '项目')}${row('甲', '1', '2')}`.replace(
          `${row('甲', '1', '2')}`,
          `\\trowd\\cellx2000\\cellx4000\\cellx6000${row('甲', '1', '2')}`,
        ),
      ),
    );
    expect(outline(document)).toEqual(['科目|预算数|预算数', '科目|基本|项目', '甲|1|2']);
  });

  test('several lines in a cell, and a table in it', async () => {
    const document = await readRtf(
      rich(
        `${two}\\intbl 甲\\par 乙\\line 丙\\cell \\itap2 丁\\nestcell 戊\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}\\itap1\\cell\\row`,
      ),
    );
    // a frame around a table: its text stands above
    expect(outline(document)).toEqual(['甲', '乙', '丙', '丁|戊']);
  });

  test('tables side by side in the cells of another are two, each under its title', async () => {
    const inner = (title: string, figure: string): string =>
      `\\intbl\\itap1 ${title}\\par \\itap2 项目\\nestcell 数\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\cellx1800\\nestrow}` +
      `\\itap2 甲\\nestcell ${figure}\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\cellx1800\\nestrow}\\itap1\\cell `;
    const document = await readRtf(
      rich(`\\trowd\\cellx2000\\cellx4000${inner('收入表', '1')}${inner('支出表', '2')}\\row\\pard 后\\par`),
    );
    expect(outline(document)).toEqual(['收入表', '项目|数', '甲|1', '支出表', '项目|数', '甲|2', '后']);
  });

  test('raised marks, hidden and struck text', async () => {
    const document = await readRtf(
      rich(`${two}${row('甲', '86{\\super 1}')}${row('乙', '{\\strike 85}86')}${row('丙{\\v 密}', '87')}`),
    );
    expect(tablesOf(document)[0]!.cells.map(({ raw, text }) => [raw, text])).toEqual([
      ['甲', '甲'],
      ['861', '86'],
      ['乙', '乙'],
      ['86', '86'],
      ['丙', '丙'],
      ['87', '87'],
    ]);
    expect(document.doubts).toMatchObject([
      { code: 'text.deleted', note: '85' },
      { code: 'text.hidden', note: '密' },
    ]);
  });

  test('what is around the text: heads, boxes, notes; fields as they stand; numbers that are printed', async () => {
    const document = await readRtf(
      rich(
        '{\\info{\\title 题}}{\\header 某局\\par}{\\stylesheet{\\s1 标题;}}{\\pict\\bin3 }}}}{\\listtext 一、\\tab}收入{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt 单位：万元\\par}}{\\shprslt 旧}}{\\footnote 注}{\\*\\unknown 无}',
      ),
    );
    expect(outline(document)).toEqual(['某局', '单位：万元', '一、收入7', '注']);
  });

  test('without tables, tabs make them', async () => {
    const document = await readRtf(rich('项目\\tab 预算数\\par 甲\\tab 1\\par 乙\\tab 2\\par'));
    expect(outline(document)).toEqual(['项目|预算数', '甲|1', '乙|2']);
  });

  test.each([['{\\rtf1'], ['{\\rtf1}}}}\\row\\cell}'], ['{\\rtf1\\u}\\bin99 x'], ["{\\rtf1\\'zz\\"]])(
    'what is broken ends: %s',
    async (text) => expect(await readRtf(Buffer.from(text, 'latin1'))).toMatchObject({ format: 'rtf' }),
  );

  test('a tower of groups is refused', async () =>
    expect(readRtf(Buffer.from(`{\\rtf1${'{'.repeat(5000)}`))).rejects.toMatchObject({
      code: 'input.too_large',
    }));
});
