import { grid, row, text } from './make-pdf.ts';
import { read, tablesOf, textsOf } from './read-pages.ts';

const XS = [100, 200, 300, 400];
const YS = [500, 480, 460, 440];

const words = (...lines: readonly string[][]): string =>
  lines.map((line, i) => row(XS, YS[i]! - 14, line)).join('');

describe('a rule between two columns of figures', () => {
  it('that only the header draws is there in the rows of figures too', async () => {
    const header = grid(XS, YS.slice(0, 2));
    const body = grid([100, 200, 400], YS.slice(1));
    const document = await read(
      header +
        body +
        words(['项目', '上年预算数', '本年预算数'], ['接待', '32000', '30000'], ['合计', '32000', '30000']),
    );
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['项目', '上年预算数', '本年预算数'],
        ['接待', '32000', '30000'],
        ['合计', '32000', '30000'],
      ],
    ]);
  });

  it('that is drawn nowhere stands where all rows are blank', async () => {
    const document = await read(
      grid([100, 200, 400], YS) +
        words(['项目', '上年预算数', '本年预算数'], ['接待', '32000', '30000'], ['合计', '32000', '30000']),
    );
    expect(tablesOf(document).map(textsOf)).toEqual([
      [
        ['项目', '上年预算数', '本年预算数'],
        ['接待', '32000', '30000'],
        ['合计', '32000', '30000'],
      ],
    ]);
  });

  it('is none where the header has one name for both', async () => {
    const document = await read(
      grid([100, 200, 400], YS) +
        words(['项目', '预算数', ''], ['接待', '32000', '30000'], ['合计', '32000', '30000']),
    );
    expect(textsOf(tablesOf(document)[0]!)).toContainEqual(['接待', '32000 30000']);
  });

  it('parts a label from the figures beside it where other rows have the columns', async () => {
    const merged = grid([100, 400], YS.slice(1));
    const document = await read(
      grid(XS, YS.slice(0, 2)) +
        merged +
        words(['项目', '上年预算数', '本年预算数'], ['接待', '32000', '30000'], ['会议', '12000', '10000']),
    );
    expect(textsOf(tablesOf(document)[0]!)[2]).toEqual(['会议', '12000', '10000']);
  });

  it('is none where one row alone holds two figures', async () => {
    const document = await read(
      grid([100, 200, 400], YS) +
        words(['项目', '预算数', ''], ['接待', '32000', '30000'], ['合计', '', '']) +
        text(203, 446, '62000'),
    );
    expect(tablesOf(document)[0]!.columns).toBe(2);
  });
});
