import { mergeRepeatedCells } from '../../../src/normalize/repairs/repeated-cells.ts';
import { repairTables } from '../../../src/normalize/repair.ts';
import { listOf } from '../lists.ts';

const CODES = ['51010022T000000191528', '51010022T000000191630'];
const rowsOf = (code: string, goal: string): string[] => [
  `${code}-巡护|80.0|80.0|·|${goal}|产出指标|数量指标|次数|≥|12|次`,
  `${code}-巡护|80.0|80.0|·|${goal}|效益指标|社会效益指标|知晓率|≥|90|%`,
];

test('a project printed again beside each of its indicators is one cell over them', () => {
  const list = listOf([...rowsOf(CODES[0]!, '巡山。'), ...rowsOf(CODES[1]!, '护林。')]);
  const merged = mergeRepeatedCells(list);
  const names = merged.cells.filter(({ column, row }) => column === 0 && row >= merged.headerRows);
  expect(names.map(({ rowSpan, text, rules, sources }) => [rowSpan, text, rules, sources.length])).toEqual(
    CODES.map((code) => [2, `${code}-巡护`, ['merged-repeated'], 2]),
  );
  expect(mergeRepeatedCells(merged)).toBe(merged);
  expect(repairTables([merged])[0]!.cells.flatMap(({ repairs }) => repairs ?? [])).toEqual([]);
});

test('rows that differ in their head, or print none, stay', () => {
  const list = listOf([rowsOf(CODES[0]!, '巡山。')[0]!, rowsOf(CODES[1]!, '护林。')[1]!]);
  expect(mergeRepeatedCells(list)).toBe(list);
});
