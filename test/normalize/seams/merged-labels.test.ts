import type { Cell, RecognizedTable } from '../../../src/model/index.ts';
import { stitchSeams } from '../../../src/normalize/seams/index.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

/** `·` is drawn but blank; `at` merges cells of the first column over rows: row → how many. */
function tableOf(lines: readonly string[], seam: number, merged: Readonly<Record<number, number>>) {
  const table = linesToTestTable(lines, { foundBy: 'rulings', breaks: [{ row: seam, kind: 'page' }] });
  const cells = table.cells.map((cell): Cell =>
    cell.column === 0 ? { ...cell, rowSpan: merged[cell.row] ?? 1 } : cell,
  );
  return asForm({ ...table, cells }, { headerRows: 1 });
}

const labels = ({ cells }: RecognizedTable): string[] =>
  cells.filter(({ row, column }) => row > 0 && column === 0).map((cell) => `${cell.text} ${cell.rowSpan}`);

test('a merged label that goes on blank over the page is one cell with two places', () => {
  const lines = [
    '科目|经济科目|合计',
    '20501-学前|501-工资|1',
    '|502-办公|2',
    '·|503-培训|3',
    '20502-小学|501-工资|4',
  ];
  const table = tableOf(lines, 3, { 1: 2 });
  const stitched = stitchSeams(table);
  expect(labels(stitched)).toEqual(['20501-学前 3', '20502-小学 1']);
  expect(stitched.cells.find(({ text }) => text === '20501-学前')).toMatchObject({
    raw: '20501-学前',
    rules: ['page-seam'],
    sources: [{ line: 2 }, { line: 4 }],
  });
  expect(stitched.rows).toBe(table.rows);
});

test('the rest of a long label that stands at the head of the page belongs to it', () => {
  const lines = [
    '单位|科目|合计',
    '100002-机关|20501|1',
    '幼儿园|20502|2',
    '|20503|3',
    '100003-局|20501|4',
    '|20502|1',
  ];
  expect(labels(stitchSeams(tableOf(lines, 2, { 2: 2, 4: 2 })))).toEqual([
    '100002-机关幼儿园 3',
    '100003-局 2',
  ]);
});

test('a cut row takes the merged cell that goes on below it along', () => {
  const lines = [
    '单位|科目|合计',
    '100002-机关|20501-养老保险支|1',
    '幼儿园|出|·',
    '|20502-工资|2',
    '100003-局|20501-书|4',
  ];
  const stitched = stitchSeams(tableOf(lines, 2, { 2: 2 }));
  expect(labels(stitched)).toEqual(['100002-机关幼儿园 2', '100003-局 1']);
  expect(stitched.rows).toBe(4);
});

test.each([
  ['a total row', ['科目|经济科目|合计', '20501-学前|501-工资|1', '|502-办公|2', '·|合计|3'], { 1: 2 }],
  ['a column that is often blank', ['科目|经济科目|合计', '甲|a|1', '·|b|2', '·|c|3', '·|d|3'], { 1: 1 }],
] as const)('%s keeps its blank', (_, lines, merged) => {
  const table = tableOf(lines, 3, merged);
  expect(stitchSeams(table)).toBe(table);
});

test('a label merged over three pages is one cell', () => {
  const lines = ['科目|合计', '20501-学前|1', '|2', '·|3', '·|4', '20502-小学|5'];
  const table = tableOf(lines, 3, { 1: 2 });
  const stitched = stitchSeams({ ...table, breaks: [3, 4].map((row) => ({ row, kind: 'page' as const })) });
  expect(labels(stitched)).toEqual(['20501-学前 4', '20502-小学 1']);
});

describe('a form over a page break', () => {
  /** The part of the upper page first; a break before row `seam`. */
  const formOf = (lines: readonly string[], seam: number): RecognizedTable => {
    const table = linesToTestTable(lines, { foundBy: 'rulings', breaks: [{ row: seam, kind: 'page' }] });
    return { ...asForm(table, { headerRows: 0 }), layout: 'self_evaluation' };
  };
  const spans = ({ cells }: RecognizedTable): string[] =>
    cells.filter(({ column }) => column < 2).map(({ text, rowSpan }) => `${text} ${rowSpan}`);

  test('blanks in front of the first text of the page are the rest of the labels above', () => {
    const form = formOf(['产出指标|数量指标|书|≥3本', '·|·|架|≥6个', '·|质量指标|无损|100%'], 1);
    expect(spans(stitchSeams(form))).toEqual(['产出指标 2', '数量指标 2', ' 1', '质量指标 1']);
  });

  test('the label of a part may be cut between its characters', () => {
    const form = formOf(['年|预期目标|实际完成情况', '度总体目标|买书|买了书'], 1);
    expect(spans(stitchSeams(form))).toEqual(['年度总体目标 2', '预期目标 1', '买书 1']);
  });

  test('a blank below a figure, or behind the first text, stays blank', () => {
    const form = formOf(['产出指标|3本|丢失', '效益指标|·|·'], 1);
    expect(stitchSeams(form)).toBe(form);
  });
});
