import { stitchSeams } from '../../../src/normalize/seams/index.ts';
import type { RecognizedTable } from '../../../src/model/index.ts';
import { listOf } from '../lists.ts';

/** A form over a page break after its second row; the first lines are those of the upper page. */
const formOf = (...lines: string[]): RecognizedTable => {
  const form = listOf(lines, 'self_evaluation');
  const cells = form.cells.filter(({ row }) => row >= form.headerRows);
  const shifted = cells.map((cell) => ({ ...cell, row: cell.row - form.headerRows }));
  return { ...form, cells: shifted, rows: lines.length, headerRows: 0, breaks: [{ row: 2, kind: 'page' }] };
};

const texts = (table: RecognizedTable): string[] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );

test('the second half of a row goes to the row above: reading over a page, no repair', () => {
  const joined = stitchSeams(
    formOf(
      '一级指标|三级指标|年度指标值|分值',
      '可持续影|提升效|提升智|30',
      '响指标|能|慧水平|',
      '满意度指标|读者|95%|10',
    ),
  );
  expect(texts(joined)).toEqual([
    '一级指标|三级指标|年度指标值|分值',
    '可持续影响指标|提升效能|提升智慧水平|30',
    '满意度指标|读者|95%|10',
  ]);
  const seam = joined.cells.filter(({ rules }) => rules.includes('page-seam'));
  expect(seam.map(({ raw, sources, repairs }) => [raw, sources.length, repairs])).toEqual([
    ['可持续影\n响指标', 2, undefined],
    ['提升效\n能', 2, undefined],
    ['提升智\n慧水平', 2, undefined],
  ]);
});

test('levels that run together in one cell may be cut behind the first of them', () => {
  const form = formOf('活动|绩效指标|指标性质|指标值', '展览|效益指标|≥|5', '|社会效益指标人数||');
  const joined = stitchSeams({ ...form, layout: 'department_targets' });
  expect(texts(joined)[1]).toBe('展览|效益指标社会效益指标人数|≥|5');
});

test.each([
  ['a placeholder', '|指标2：||'],
  ['an ellipsis', '|……||'],
  ['a row with figures of its own', '质量|好|90%|10'],
  ['a level word', '质量指标|||'],
  ['a status repeated', '|架||'],
])('%s at the head of a page is a row of its own', (_, second) => {
  const form = formOf('一级指标|三级指标|年度指标值|分值', '产出指标|架|3个|30', second);
  expect(stitchSeams(form)).toBe(form);
});
