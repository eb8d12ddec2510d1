import fc from 'fast-check';
import { rowsToParents } from '../../../src/forms/amounts/hierarchy.ts';
import type { FigureRow } from '../../../src/forms/amounts/rows.ts';

type Given = Pick<FigureRow, 'group' | 'level' | 'isTotal'> & { readonly codes: Partial<FigureRow['codes']> };

const NO_CODES = { function: null, government: null, department: null, budgetUnit: null };

const row = (given: Partial<Given>): FigureRow => ({
  row: 0,
  labels: [],
  figures: [],
  sources: [],
  group: 0,
  level: null,
  isTotal: false,
  ...given,
  codes: { ...NO_CODES, ...given.codes },
});

/** Positions of the rows above, null where there is none. */
const parentsOf = (rows: readonly FigureRow[]): (number | null)[] =>
  rowsToParents(rows).map((parent) => (parent ? rows.indexOf(parent) : null));

const coded = (code: string, more: Partial<Given> = {}): FigureRow =>
  row({ level: (code.length - 1) / 2, ...more, codes: { function: code, ...more.codes } });

test('a code stands under the nearest shorter one that it begins with', () => {
  const rows = ['205', '20508', '2050803', '208', '20805', '2050801'].map((code) => coded(code));
  expect(parentsOf(rows)).toEqual([null, 0, 1, null, 3, 1]);
});

test('a numbered line stands under the nearest one of a higher rank, and a total ends the numbering', () => {
  const rows = [1, 2, 3, 2, 1, 3].map((level) => row({ level }));
  expect(parentsOf(rows)).toEqual([null, 0, 1, 0, null, 4]);
  expect(parentsOf([row({ level: 1 }), row({ isTotal: true }), row({ level: 2 })])).toEqual([
    null,
    null,
    null,
  ]);
});

const anyRow = fc
  .record({
    group: fc.nat(1),
    level: fc.constantFrom(null, 1, 2, 3),
    isTotal: fc.constantFrom(false, false, false, true),
    function: fc.constantFrom(null, null, '205', '20508', '2050803'),
    department: fc.constantFrom(null, null, null, '301', '30101'),
    budgetUnit: fc.constantFrom(null, '100'),
  })
  .map(({ group, level, isTotal, ...codes }) => row({ group, level, isTotal, codes }));

const codeOf = ({ codes }: FigureRow): string | null => codes.function ?? codes.department;
const isCrossed = ({ codes }: FigureRow): boolean => codes.function !== null && codes.department !== null;

function standsAbove(above: FigureRow, child: FigureRow): boolean {
  const [shorter, longer] = [codeOf(above), codeOf(child)];
  if (above.group !== child.group || above.isTotal || isCrossed(above) || isCrossed(child)) return false;
  if (shorter === null && longer === null) return above.level !== null && above.level < child.level!;
  if (shorter === null || longer === null || shorter.length === longer.length) return false;
  return longer.startsWith(shorter) && above.codes.budgetUnit === child.codes.budgetUnit;
}

/** As it is said: row by row backwards. */
function searchParent(rows: readonly FigureRow[], index: number): number | null {
  const child = rows[index]!;
  if (child.level === null || child.level === 1 || child.isTotal) return null;
  for (let i = index - 1; i >= 0; i--) {
    const above = rows[i]!;
    if (standsAbove(above, child)) return i;
    if (above.group === child.group && above.isTotal && codeOf(child) === null) return null;
  }
  return null;
}

test('the parents are those that a search row by row finds', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
      expect(parentsOf(rows)).toEqual(rows.map((_, index) => searchParent(rows, index)));
    }),
    { numRuns: 500 },
  );
});
