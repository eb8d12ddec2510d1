/** @file Tables without rules, or with few, in the ways other producers and settings print them. */
import type { Table } from '../../../src/model/index.ts';
import { row, stroked, text } from './make-pdf.ts';
import { linesOf, read, rules, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 250, 400, 550];
const HEADER = row(XS, 560, ['项目名称', '一级指标', '三级指标', '指标值']);
const INDICATORS = ['数量', '质量', '时效', '成本', '效益', '满意'];

/** One line a row, 20 points apart, the first at `top`. */
const indicatorRows = (top: number, from = 0, to = INDICATORS.length): string =>
  INDICATORS.slice(from, to)
    .map((word, i) => row(XS, top - 20 * i, ['', '产出指标', `${word}指标`, `${from + i + 1}.00`]))
    .join('');

/** Text of a merged cell, its lines 11 points apart. */
const lines = (x: number, top: number, words: readonly string[]): string =>
  words.map((word, i) => text(x + 3, top - 11 * i, word)).join('');

const merged = (table: Table): [string, number, number][] =>
  table.cells
    .filter((cell) => cell.column === 0 && cell.row > 0)
    .map(({ text: words, row: r, rowSpan }) => [words, r, rowSpan]);

it('lines of a cell whose distances differ by a pixel are one cell', async () => {
  const cell = (y: number, words: readonly [string, string, string], value: string): string =>
    [0, 9.7, 20.2].map((below, i) => text(403, y - below, words[i]!, 8)).join('') +
    row([100, 250], y - 9.7, ['某项目', '产出指标'], 8) +
    text(553, y - 9.7, value, 8);
  const body =
    cell(540, ['支持本市重点企业和', '研究机构联合开展的', '技术攻关项目的数量'], '3.00') +
    cell(507, ['按照合同约定时间完', '成中期检查和财务验', '收工作的项目的比例'], '4.00');
  const [table] = tablesOf(await read(HEADER + body));
  expect(textsOf(table!).slice(1)).toEqual([
    ['某项目', '产出指标', '支持本市重点企业和研究机构联合开展的技术攻关项目的数量', '3.00'],
    ['某项目', '产出指标', '按照合同约定时间完成中期检查和财务验收工作的项目的比例', '4.00'],
  ]);
});

it('a page number below the last row is no line of the table', async () => {
  const page = (number: string, from: number): string =>
    row(XS, 110, ['项目名称', '一级指标', '三级指标', '指标值']) +
    indicatorRows(90, from, from + 3) +
    text(400, 36, number);
  const document = await read(page('—1—', 0), page('—2—', 3));
  expect(tablesOf(document).flatMap(textsOf).flat()).not.toContain('—1—');
  expect(linesOf(document)).toEqual(['—1—', '—2—']);
});

describe('merged cells', () => {
  it('whose texts stand at the top of their rows begin there', async () => {
    const names =
      lines(100, 540, ['第一个项目', '的名称写得', '很长']) +
      lines(100, 480, ['第二个项目', '的名称写得', '也长']);
    const [table] = tablesOf(await read(HEADER + indicatorRows(540) + names));
    expect(merged(table!)).toEqual([
      ['第一个项目的名称写得很长', 1, 3],
      ['第二个项目的名称写得也长', 4, 3],
    ]);
  });

  it('whose texts stand at the bottom of their rows end there', async () => {
    const names =
      lines(100, 522, ['第一个项目', '的名称写得', '很长']) +
      lines(100, 462, ['第二个项目', '的名称写得', '也长']);
    const [table] = tablesOf(await read(HEADER + indicatorRows(540) + names));
    expect(merged(table!)).toEqual([
      ['第一个项目的名称写得很长', 1, 3],
      ['第二个项目的名称写得也长', 4, 3],
    ]);
  });
});

it('a table goes on over a page where only the columns beside a merged cell are ruled', async () => {
  const right = XS.slice(1);
  const edges = [...XS, 700];
  const first =
    rules(edges, 580, 550) +
    HEADER +
    rules([...right, 700], 530, 510) +
    row(XS, 535, ['某项目名称', '产出指标', '数量指标', '1.00']) +
    row(XS, 515, ['', '产出指标', '质量指标', '2.00']);
  const second =
    rules([...right, 700], 560, 540, 520) +
    row(XS, 565, ['', '产出指标', '时效指标', '3.00']) +
    row(XS, 545, ['的第二部分', '产出指标', '成本指标', '4.00']) +
    row(XS, 525, ['', '效益指标', '社会效益', '5.00']);
  const [table, ...others] = tablesOf(await read(first, second));
  expect(others).toEqual([]);
  expect(table!.pages).toEqual([1, 2]);
  expect(table!.cells.find(({ column, row: r }) => column === 0 && r === 1)!.text).toBe(
    '某项目名称的第二部分',
  );
});

it('a header of wrapped words stands over a single row', async () => {
  const content =
    text(350, 560, '三公经费支出表', 14) +
    row(XS, 530, ['因公出国', '公务接待', '公务用车', '']) +
    row(XS, 518, ['（境）费', '费用合计', '运行费用', '总额']) +
    row(XS, 490, ['1.00', '2.00', '3.00', '6.00']) +
    text(100, 440, '注：金额单位为万元');
  expect(tablesOf(await read(content)).map((table) => textsOf(table)[0])).toEqual([
    ['因公出国（境）费', '公务接待费用合计', '公务用车运行费用', '总额'],
  ]);
});

it('columns that touch are told apart by the names over them', async () => {
  const xs = [100, 200, 272, 450];
  const body = ['服务对象指标', '社会效益指标', '可持续的影响', '经济成本指标'].map((word, i) =>
    row([100, 208.5, 269, 450], 540 - 20 * i, [`甲${i}乙`, word, '事项得到满足的程度', `${i}.00`]),
  );
  const header = row([100, 220, 300, 450], 560, ['项目', '二级指标', '三级指标', '指标值']);
  const rule = [575, 553, 533, 513, 493, 473].map((y) => stroked(xs[0]!, y, 520, y)).join('');
  const [table] = tablesOf(await read(header + body.join('') + rule));
  expect(textsOf(table!).slice(0, 2)).toEqual([
    ['项目', '二级指标', '三级指标', '指标值'],
    ['甲0乙', '服务对象指标', '事项得到满足的程度', '0.00'],
  ]);
});

it('three rules, above and below the header and below the table, do not make all rows one', async () => {
  const content =
    [580, 550, 420].map((y) => stroked(100, y, 700, y)).join('') +
    HEADER +
    ['甲', '乙', '丙', '丁']
      .map((name, i) => row(XS, 530 - 20 * i, [`${name}项目`, '产出指标', `${name}的数量`, '10个']))
      .join('');
  const [table] = tablesOf(await read(content));
  expect(textsOf(table!).map(([first]) => first)).toEqual([
    '项目名称',
    '甲项目',
    '乙项目',
    '丙项目',
    '丁项目',
  ]);
});

it('vertical rules alone divide columns and leave the rows to what is printed', async () => {
  const edges = [...XS, 700];
  const content =
    edges.map((x) => stroked(x, 440, x, 575)).join('') +
    [440, 575].map((y) => stroked(100, y, 700, y)).join('') +
    HEADER +
    ['甲', '乙', '丙', '丁', '戊', '己']
      .map((name, i) => row(XS, 540 - 18 * i, [`${name}项目`, '产出指标', '', `${i}个`]))
      .join('');
  const [table, ...others] = tablesOf(await read(content));
  expect(others).toEqual([]);
  expect(textsOf(table!)[1]).toEqual(['甲项目', '产出指标', '', '0个']);
  expect(table!.rows).toBe(7);
});

describe('a form without rules', () => {
  const FORM = [100, 250, 450, 550];
  const head =
    text(330, 570, '部门整体支出绩效目标表', 14) +
    row(FORM, 540, ['部门名称', '清溪县某局']) +
    row(FORM, 520, [
      '整体绩效目标',
      '围绕全县重点工作，落实各项任务，加强队伍建设，提高服务水平，完成全年目标，确保资金安全。',
    ]) +
    row(FORM, 509, ['', '建立长效机制。']) +
    row(FORM, 485, ['活动', '绩效指标', '性质', '指标值']);
  const broken = ['数量指标', '质量指标', '时效指标', '成本指标', '社会效益'].map((word, i) => {
    const y = 460 - 50 * i;
    const name = lines(
      250,
      y,
      i % 2 ? ['产出指标', word, '完成情况', '一览'] : ['产出指标', word, '完成情况'],
    );
    const middle = y - (i % 2 ? 16.5 : 11);
    return name + row(FORM, middle, ['综合事务', '', '≥', `${i + 1}0`]);
  });

  it('keeps a long text beside its label, and a cell whole whose lines end early', async () => {
    const tables = tablesOf(await read(head + broken.join('')));
    expect(tables).toHaveLength(1);
    const texts = textsOf(tables[0]!).map((cells) => cells.filter(Boolean));
    expect(texts.flat()).toContain('产出指标数量指标完成情况');
    expect(texts.slice(-5).map((cells) => cells.at(-1))).toEqual(['10', '20', '30', '40', '50']);
  });
});

describe('shaded rows', () => {
  const shade = (y: number, xs: readonly number[] = [...XS, 700]): string =>
    `0.93 0.93 1 rg ${xs
      .slice(1)
      .map((right, i) => `${xs[i]} ${y - 6} ${right - xs[i]!} 20 re f\n`)
      .join('')}0 g\n`;
  const body = indicatorRows(540);

  it('part the rows between them, and no row is a table of its own', async () => {
    const [table, ...others] = tablesOf(await read(shade(540) + shade(500) + shade(460) + HEADER + body));
    expect(others).toEqual([]);
    expect(textsOf(table!).slice(1)).toEqual(
      INDICATORS.map((word, i) => ['', '产出指标', `${word}指标`, `${i + 1}.00`]),
    );
    expect(textsOf(table!)[0]).toEqual(['项目名称', '一级指标', '三级指标', '指标值']);
  });

  it('end the head for the bare cells beside its last row too', async () => {
    const head =
      row(XS, 570, ['项目名称', '', '', '指标值']) +
      text(380, 580, '指标') +
      row(XS, 560, ['', '一级指标', '三级指标', '']);
    const [table] = tablesOf(
      await read(shade(560, XS.slice(1)) + shade(520) + shade(480) + shade(440) + head + body),
    );
    expect(table!.rows).toBe(INDICATORS.length + 2);
  });
});

it('integers in groups of three, one below the other, are cells of their own', async () => {
  const rows = ['90,300', '38,600', '50,700', '1,000'].map((figure, i) =>
    row([100, 300, 500], 540 - 14 * i, [`第${i + 1}项收入`, figure, figure]),
  );
  const [table] = tablesOf(
    await read(
      text(300, 575, '部门收入总表') + row([100, 300, 500], 556, ['项目', '合计', '预算数']) + rows.join(''),
    ),
  );
  expect(textsOf(table!).map((cells) => cells.at(-1))).toEqual([
    '预算数',
    '90,300',
    '38,600',
    '50,700',
    '1,000',
  ]);
});
