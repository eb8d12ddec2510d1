import { readPdf } from '../../../src/extract/pdf/index.ts';
import { tableToRows } from '../../../src/model/grid.ts';
import { makePdf, row } from './make-pdf.ts';

const XS = [100, 200, 300, 400];
const HEADER = row(XS, 520, ['科目', '名称', '合计', '基本']);

const readRows = async (content: string): Promise<string[][]> => {
  const { blocks } = await readPdf(makePdf([HEADER + content]));
  return blocks
    .filter((block) => block.kind === 'table')
    .flatMap((table) => tableToRows(table).map((cells) => cells.map((cell) => cell.text)));
};

it('rows are told from wrapped lines even where every cell of every column is wrapped', async () => {
  const lines = (y: number, over: string[], under: string[]): string =>
    row(XS, y, over) + row(XS, y - 12, under);
  const rows = await readRows(
    lines(500, ['2010', '一般公共', '3,397.2', '3,397.2'], ['301', '服务支出', '9360', '9360']) +
      lines(471, ['2050', '学前教育', '6,998.6', '6,998.6'], ['201', '支出数', '1000', '1000']) +
      lines(442, ['2080', '事业单位', '3,675.6', '3,675.6'], ['505', '离退休', '4780', '4780']),
  );
  expect(rows.slice(1)).toEqual([
    ['2010301', '一般公共服务支出', '3,397.29360', '3,397.29360'],
    ['2050201', '学前教育支出数', '6,998.61000', '6,998.61000'],
    ['2080505', '事业单位离退休', '3,675.64780', '3,675.64780'],
  ]);
});

it('rows stay rows where they stand as near as lines of a cell would', async () => {
  const rows = await readRows(
    row(XS, 500, ['2010301', '运行', '1.50', '1.50']) +
      row(XS, 487, ['2050201', '学前教育', '2.50', '2.50']) +
      row(XS, 474, ['2080505', '养老保险', '3.50', '3.50']) +
      row(XS, 461, ['2080506', '年金', '12.50', '12.50']),
  );
  expect(rows.slice(1).map(([, name, total]) => [name, total])).toEqual([
    ['运行', '1.50'],
    ['学前教育', '2.50'],
    ['养老保险', '3.50'],
    ['年金', '12.50'],
  ]);
});
