import { grid, row, text } from './make-pdf.ts';
import { linesOf, read, tablesOf, textsOf } from './read-pages.ts';

const LEFT = [60, 160, 260];
const RIGHT = [420, 520, 620];
const INCOME = row(LEFT, 466, ['项目', '预算数']) + row(LEFT, 446, ['拨款收入', '9.00']);
const COSTS = row(RIGHT, 466, ['项目', '预算数']) + row(RIGHT, 446, ['人员支出', '9.00']);

describe('tables side by side', () => {
  it('are two, each with its own title and unit, in the order left and right', async () => {
    const document = await read(
      text(300, 550, '某局预算公开') +
        text(60, 520, '收入预算表') +
        text(420, 520, '支出预算表') +
        text(60, 500, '单位：元') +
        text(420, 500, '单位：万元') +
        grid(LEFT, [480, 460, 440]) +
        grid(RIGHT, [480, 460, 436, 420]) +
        INCOME +
        COSTS +
        row(RIGHT, 424, ['项目支出', '1.00']),
    );
    expect(linesOf(document)).toEqual(['某局预算公开', '收入预算表', '单位：元', '支出预算表', '单位：万元']);
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
      'paragraph',
      'table',
    ]);
    expect(tablesOf(document).map(({ rows }) => rows)).toEqual([2, 3]);
  });

  it('are the halves of one where they share their rows and their captions', async () => {
    const document = await read(
      text(300, 520, '收支预算总表') +
        text(60, 500, '部门：某局') +
        text(560, 500, '单位：万元') +
        grid(LEFT, [480, 460, 440]) +
        grid(RIGHT, [480, 460, 440]) +
        INCOME +
        COSTS,
    );
    expect(linesOf(document)).toEqual(['收支预算总表', '部门：某局 单位：万元']);
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['项目', '预算数', '项目', '预算数'],
        ['拨款收入', '9.00', '人员支出', '9.00'],
      ],
    ]);
  });
});
