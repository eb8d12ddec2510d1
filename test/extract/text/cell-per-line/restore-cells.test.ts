import { restoreRows } from '../../../../src/extract/text/cell-per-line/restore-cells.ts';
import { fieldToText, type Field } from '../../../../src/extract/text/cell-per-line/segments.ts';

const toRow = (texts: readonly string[]): Field[] => texts.map((text) => ({ lines: [text], sources: [] }));
const restore = (...rows: readonly (readonly string[])[]): string[][] =>
  restoreRows(rows.map(toRow)).map((row) => row.map((field) => fieldToText(field)));

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

test('a lost cell comes back where the words and figures leave it one place', () => {
  const rows = restore(HEADER, ['质量指标', '设备合格率', '≥98%', '99%', '10', '10', '无']);
  expect(rows[1]).toEqual(['', '质量指标', '设备合格率', '≥98%', '99%', '10', '10', '无']);
});

test('a row that lost too much stays as it is, in no time', () => {
  const wide = [...HEADER.slice(0, 3), ...Array.from({ length: 20 }, (_, i) => `列${i}`), ...HEADER.slice(5)];
  const row = Array.from({ length: 13 }, (_, i) => `值${i}`);
  expect(restore(wide, row)[1]).toEqual(row);
});
