import { row, stroked, text } from './make-pdf.ts';
import { linesOf, read, rules, tablesOf, textsOf } from './read-pages.ts';

const WIDE = [100, 300, 500, 700];
const NARROW = [100, 400, 700];

describe('several tables with horizontal rules on a page', () => {
  const first =
    text(350, 560, '收入总表', 14) +
    text(620, 540, '单位：万元') +
    rules(WIDE, 530, 510, 490) +
    row(WIDE, 515, ['科目', '名称', '金额']) +
    row(WIDE, 495, ['20101', '人大事务', '1.50']);
  const second =
    text(350, 450, '采购明细表', 14) +
    text(620, 430, '单位：元') +
    rules(NARROW, 420, 400, 380) +
    row(NARROW, 405, ['采购类别', '金额']) +
    row(NARROW, 385, ['货物', '2.50']);

  it('are divided by titles and unit lines, each with its own columns', async () => {
    const document = await read(first + second);
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['科目', '名称', '金额'],
        ['20101', '人大事务', '1.50'],
      ],
      [
        ['采购类别', '金额'],
        ['货物', '2.50'],
      ],
    ]);
    expect(document.blocks.map((block) => (block.kind === 'table' ? block.id : block.text))).toEqual([
      '收入总表',
      '单位：万元',
      't0',
      '采购明细表',
      '单位：元',
      't1',
    ]);
  });

  it('are divided by prose that begins at the margin', async () => {
    const prose = '以上各项收入均按规定纳入部门预算管理，并接受社会各界的监督，特此说明如下表所列。';
    const again =
      rules(WIDE, 430, 410, 390) + row(WIDE, 415, ['类', '款', '项']) + row(WIDE, 395, ['1', '2', '3']);
    const document = await read(first + text(102, 455, prose) + again);
    expect(tablesOf(document)).toHaveLength(2);
    expect(linesOf(document)).toContain(prose);
  });

  it('are one with a long label in a row of its own', async () => {
    const label = rules(WIDE, 470) + text(103, 475, '其中：上年结转');
    const [table, ...others] = tablesOf(await read(first + label));
    expect(others).toEqual([]);
    expect(textsOf(table!)[2]).toEqual(['其中：上年结转', '', '']);
  });
});

it('a word over others spans them, though it is printed within one column, on every level', async () => {
  const xs = [100, 200, 300, 400, 500, 600];
  const drawing =
    rules(xs, 540) + rules(xs.slice(1), 520) + rules([300, 400, 500], 500) + rules(xs, 480, 460, 440);
  const words =
    text(130, 505, '单位') +
    text(385, 525, '数') +
    text(235, 495, '合计') +
    text(390, 505, '基本') +
    text(535, 495, '项目') +
    text(340, 485, '人员') +
    text(440, 485, '公用') +
    row(xs, 465, ['甲局', '6.00', '1.00', '2.00', '3.00']) +
    row(xs, 445, ['乙局', '6.00', '1.00', '2.00', '3.00']);
  const [table] = tablesOf(await read(drawing + words));
  expect(
    table!.cells
      .filter(({ row: r }) => r < 3)
      .map(({ row: r, column, rowSpan, columnSpan, text: word }) => [word, r, column, rowSpan, columnSpan]),
  ).toEqual([
    ['单位', 0, 0, 3, 1],
    ['数', 0, 1, 1, 4],
    ['合计', 1, 1, 2, 1],
    ['基本', 1, 2, 1, 2],
    ['项目', 1, 4, 2, 1],
    ['人员', 2, 2, 1, 1],
    ['公用', 2, 3, 1, 1],
  ]);
});

it('words that begin where the first word below them does span from there to the next one', async () => {
  const xs = [60, 180, 300, 420, 540, 660, 780];
  const header =
    row(xs, 515, ['科目', '基本支出', '', '', '项目支出', '']) +
    row(xs, 495, ['', '小计', '人员经费', '公用经费', '小计', '专项']);
  const body = [475, 455].map((y) => row(xs, y, ['20101', '6.00', '1.00', '5.00', '3.00', '3.00'])).join('');
  const [table] = tablesOf(await read(rules(xs, 530, 510, 490, 470, 450) + header + body));
  const spans = table!.cells
    .filter((cell) => cell.columnSpan > 1)
    .map(({ text: word, row: r, column, columnSpan }) => [word, r, column, columnSpan]);
  expect(spans).toEqual([
    ['基本支出', 0, 1, 3],
    ['项目支出', 0, 4, 2],
  ]);
});

it('a row cut at the head of a page, above the first rule, goes on', async () => {
  const first =
    rules(WIDE, 60, 40, 20) + row(WIDE, 45, ['科目', '名称', '金额']) + row(WIDE, 25, ['201', '甲', '1.50']);
  const second =
    row(WIDE, 573, ['202', '乙', '2.50']) +
    rules(WIDE, 565, 545, 525) +
    row(WIDE, 550, ['203', '丙', '3.50']) +
    row(WIDE, 530, ['204', '丁', '4.50']);
  const [table, ...others] = tablesOf(await read(first, second));
  expect(others).toEqual([]);
  expect(textsOf(table!).map((cells) => cells[0])).toEqual(['科目', '201', '202', '203', '204']);
});

it('three rules leave the rows to the gaps', async () => {
  const body = ['办公费', '印刷费', '差旅费', '培训费'].map((name, i) =>
    row(WIDE, 490 - 20 * i, [name, `3020${i}`, `${i + 1}.50`]),
  );
  const drawing = [530, 510, 420].map((y) => stroked(100, y, 700, y)).join('');
  const document = await read(drawing + row(WIDE, 515, ['项目', '科目', '预算数']) + body.join(''));
  expect(tablesOf(document).map((table) => [table.rows, table.columns])).toEqual([[5, 3]]);
});

it('underlined words are no table', async () => {
  const line = (y: number): string =>
    text(100, y, '填报单位') + text(300, y, '某局') + stroked(290, y - 3, 380, y - 3);
  const document = await read(line(500) + line(470) + line(440));
  expect(tablesOf(document)).toEqual([]);
});

it('a total in the middle of several columns spans them; one at the left of its column does not', async () => {
  const xs = [60, 120, 260, 340, 400, 540, 620];
  const names = row(xs, 515, ['编码', '名称', '金额', '编码', '名称', '金额']);
  const body = [495, 475]
    .map((y) => row(xs, y, ['30101', '工资', '6.00', '30201', '办公费', '5.00']))
    .join('');
  const totals =
    row(xs, 455, ['', '人员经费合计', '12.00', '', '', '10.00']) + text(410, 455, '公用经费合计');
  const [table] = tablesOf(await read(rules(xs, 530, 510, 490, 470, 450) + names + body + totals));
  const last = table!.cells.filter((cell) => cell.row === 3 && cell.text !== '');
  expect(last.map((cell) => [cell.text, cell.column, cell.columnSpan])).toEqual([
    ['人员经费合计', 1, 1],
    ['12.00', 2, 1],
    ['公用经费合计', 3, 2],
    ['10.00', 5, 1],
  ]);
});
