import fc from 'fast-check';
import { repairTables } from '../../src/normalize/repair.ts';
import type { Cell, RecognizedTable } from '../../src/model/index.ts';
import { CLEAN, listOf, repairList } from './lists.ts';

/** A change to one line, or a line or break put before it. */
const changes: readonly ((line: string) => string[])[] = [
  (line) => ['', line],
  (line) => ['', '', line],
  (line) => [line.replace(/^\|+/u, '')],
  (line) => [`||||${line}`],
  (line) => [line.replace(/\|\|/u, '|')],
  (line) => [line.split('|').slice(0, 7).join('|')],
  (line) => [line.replace(/(\d{8}T\d{8})(\d{4})/u, '$1')],
  (line) => [line.replace(/(T0)/u, 'T')],
  (line) => [`${line}|附注`],
  (line) => [line.replace(/指标\|/gu, '指标')],
  (line) => [line, '||||补充目标。'],
  (line) => [line, '|||||||半个名称|||'],
  (line) => ['---|---|---', line],
  (line) => [line.replace('|≥|', '|≈|')],
  (line) => [line.replace('30.000000', '#####')],
];

const damaged = fc
  .array(fc.record({ at: fc.nat(CLEAN.length - 1), change: fc.nat(changes.length - 1) }), { maxLength: 4 })
  .map((picks) =>
    CLEAN.flatMap((line, i) =>
      picks
        .filter(({ at }) => at === i)
        .reduce<string[]>(
          (lines, { change }) => [...lines.slice(0, -1), ...changes[change]!(lines.at(-1)!)],
          [line],
        ),
    ),
  );

const printed = (cells: readonly Cell[]): string[] =>
  cells.flatMap(({ raw }) => raw.split('\n')).filter((raw) => raw !== '');

const tally = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

const lostTexts = (before: RecognizedTable, after: RecognizedTable): string[] => {
  const kept = tally(printed([...after.cells, ...(after.repeated ?? [])]));
  return [...tally(printed(before.cells))].flatMap(([text, count]) =>
    (kept.get(text) ?? 0) < count ? [text] : [],
  );
};

test('repairing twice is repairing once, whatever was broken', () => {
  fc.assert(
    fc.property(damaged, (lines) => {
      const once = repairList(lines);
      expect(repairTables([once])[0]).toEqual(once);
    }),
    { numRuns: 150 },
  );
});

test('every printed cell is in the restored table or among the repeated ones', () => {
  fc.assert(
    fc.property(damaged, (lines) => {
      expect(lostTexts(listOf(lines), repairList(lines))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('tables of other layouts pass unchanged', () => {
  const table = listOf(CLEAN, 'other');
  expect(repairTables([table])[0]).toBe(table);
});
