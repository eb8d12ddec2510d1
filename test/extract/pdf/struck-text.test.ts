import { grid, row, stroked, text } from './make-pdf.ts';
import { read, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 220, 400];
const LINES = grid(XS, [500, 480, 460]) + row(XS, 486, ['项目', '预算数']) + text(103, 466, '会议费');

const body = async (content: string): Promise<[text: string | undefined, doubts: unknown[]]> => {
  const [table] = tablesOf(await read(LINES + content));
  const cell = table!.cells.find(({ row: r, column }) => r === 1 && column === 1);
  return [textsOf(table!)[1]?.[1], (cell?.doubts ?? []).map(({ code, note }) => [code, note])];
};

describe('a line through text', () => {
  test('takes it back: it is in no cell, and said', async () => {
    const old = text(223, 466, '旧一二') + stroked(223, 469.5, 253, 469.5);
    expect(await body(old + text(253, 466, '九八'))).toEqual(['九八', [['text.deleted', '旧一二']]]);
  });

  test('is a rule of the table where others meet it', async () => {
    const crossed = text(223, 466, '一二三') + stroked(223, 469.5, 253, 469.5) + stroked(223, 460, 223, 480);
    expect((await body(crossed))[1]).toEqual([]);
  });

  test('that stands under it is an underline', async () =>
    expect(await body(text(223, 466, '一二三') + stroked(223, 464.8, 253, 464.8))).toEqual(['一二三', []]));

  test('that goes on beyond it is another thing', async () =>
    expect(await body(text(223, 466, '一二三') + stroked(223, 469.5, 300, 469.5))).toEqual(['一二三', []]));
});

describe('figures under one another in a cell', () => {
  const twoLines = async (
    xs: readonly number[],
    first: string,
    second: string,
  ): Promise<string | undefined> => {
    const content =
      grid(xs, [500, 480, 440]) +
      row(xs, 486, ['项目', '数']) +
      text(103, 455, '费') +
      text(xs[1]! + 3, 465, first) +
      text(xs[1]! + 3, 450, second);
    return textsOf(tablesOf(await read(content))[0]!)[1]?.[1];
  };

  test('stay several where the next digit had found room', async () =>
    expect(await twoLines([100, 220, 400], '120000', '15000')).toBe('120000 15000'));
  test('are one where the column was too narrow', async () =>
    expect(await twoLines([100, 220, 295], '120000', '15000')).toBe('12000015000'));
});
