import { readPdf } from '../../../src/extract/pdf/index.ts';
import { tableToRows } from '../../../src/model/grid.ts';
import type { Table } from '../../../src/model/index.ts';
import { makePdf, stroked, text } from './make-pdf.ts';

/** Columns of unequal width, so that the middle of one is that of no others. */
const XS = [40, 80, 156, 240, 350, 480, 560, 690];

/** Horizontal rules drawn column by column, from the column `from` on. */
const rules = (y: number, from = 0): string =>
  XS.slice(from + 1)
    .map((x, i) => stroked(XS[from + i]!, y, x, y))
    .join('');

/** Words in the middle of the columns `from` up to `to`. */
const centred = (y: number, from: number, to: number, words: string): string =>
  text((XS[from]! + XS[to]!) / 2 - 5 * words.length, y, words);

const atLeft = (y: number, column: number, words: string): string => text(XS[column]! + 3, y, words);

async function read(...pages: string[]): Promise<Table> {
  const { blocks } = await readPdf(makePdf(pages));
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

/** `text@column+columnSpan` of each cell with text, and of blank ones over several columns. */
const spansOf = (table: Table): string[][] =>
  tableToRows(table).map((cells) =>
    cells
      .filter((cell) => cell.text !== '' || cell.columnSpan > 1)
      .map((cell) => `${cell.text}@${cell.column}+${cell.columnSpan}`),
  );

const form = (goal: string): string =>
  [530, 510, 490].map((y) => rules(y)).join('') +
  rules(470, 1) +
  [450, 430].map((y) => rules(y)).join('') +
  centred(515, 0, 3, '项目名称') +
  centred(515, 3, 7, '服务券补助') +
  centred(495, 0, 3, '合计') +
  text(296, 495, '80.00') +
  centred(495, 5, 6, '45') +
  centred(475, 0, 1, '目标') +
  centred(475, 1, 5, '预期目标') +
  centred(475, 5, 7, '实际完成情况') +
  atLeft(455, 1, goal) +
  atLeft(455, 5, '已完成') +
  centred(435, 0, 5, '总分');

describe('cells merged side by side, where rules are drawn column by column', () => {
  it('are told by the middle of their text, by the rows beside one merged cell and by the head over them', async () => {
    const table = await read(form('完成全区疏解提质和绿色化改造项目'));
    expect(spansOf(table)).toEqual([
      ['项目名称@0+3', '服务券补助@3+4'],
      ['合计@0+3', '80.00@3+1', '45@5+1'],
      ['目标@0+1', '预期目标@1+4', '实际完成情况@5+2'],
      ['完成全区疏解提质和绿色化改造项目@1+4', '已完成@5+2'],
      ['总分@0+5'],
    ]);
  });

  it('stay apart where a text stands at the left of its own column, whatever it is in the middle of', async () => {
    // 备注 begins 3 points right of 240 and has its middle at 253, in the very middle of 156 and 350
    const at = (y: number): string =>
      atLeft(y, 0, '甲') + atLeft(y, 3, '备注') + text(400, y, '1.50') + centred(y, 6, 7, '次');
    const drawing = [530, 510, 490, 470].map((y) => rules(y)).join('');
    const table = await read(drawing + at(515) + at(495) + at(475));
    expect(spansOf(table)[0]).toEqual(['甲@0+1', '备注@3+1', '1.50@4+1', '次@6+1']);
  });
});
