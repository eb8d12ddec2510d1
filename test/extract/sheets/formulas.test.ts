import { formulaComputer } from '../../../src/extract/sheets/formulas/compute.ts';
import { moveReferences } from '../../../src/extract/sheets/formulas/move.ts';
import { parseReference } from '../../../src/extract/sheets/reference.ts';
import type { StoredCell, StoredSheet } from '../../../src/extract/sheets/stored.ts';

type Content = number | string;

function makeCell(at: string, content: Content): StoredCell {
  const isFormula = typeof content === 'string' && content.startsWith('=');
  const text = isFormula ? '' : String(content);
  return {
    ...parseReference(at)!,
    value: typeof content === 'number' ? { number: text } : { text },
    code: 'General',
    formula: isFormula ? content.slice(1) : null,
    lacksValue: isFormula,
    isUnseen: false,
    isStruck: false,
    struck: '',
  };
}

const makeSheet = (name: string, cells: Readonly<Record<string, Content>>): StoredSheet => ({
  name,
  isHidden: false,
  cells: Object.entries(cells).map(([at, content]) => makeCell(at, content)),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: [],
  lines: [],
});

const OTHER = makeSheet('支出 表', { A1: 7, A2: '某局' });

/** What the cell Z9 of a sheet gives. */
function compute(formula: string, cells: Readonly<Record<string, Content>> = {}): unknown {
  const sheet = makeSheet('表', { ...cells, Z9: `=${formula}` });
  const asked = sheet.cells.find(({ row, column }) => row === 8 && column === 25)!;
  return formulaComputer({ sheets: [sheet, OTHER], is1904: false, isStale: false })(asked, '表');
}

const figures = { B1: 1286.4, B2: 150, B3: '63.60', B4: '说明' };

describe('a formula without a value', () => {
  test.each([
    ['SUM(B1:B2)', 1436.4],
    ['SUM(B1:B4)', 1436.4],
    ['SUM(B1,B2,-3)', 1433.4],
    ['sum( $B$1:$B$2 )', 1436.4],
    ['B1+B2-B3', 1286.4 + 150 - 63.6],
    ['-(B1-B2)*2/10000', (-(1286.4 - 150) * 2) / 10_000],
    ['B2%', 1.5],
    ['ROUND(B1/7,2)', 183.77],
    ['SUBTOTAL(9,B1:B2)', 1436.4],
    ['C7', 0],
    ["'支出 表'!A1+B2", 157],
    ["'支出 表'!A2", '某局'],
    ['B4', '说明'],
  ])('%s is computed', (formula, value) => expect(compute(formula, figures)).toBe(value));

  test('asks for others that have none', () =>
    expect(compute('D1+1', { D1: '=SUM(D2:D3)', D2: '=2*3', D3: 4 })).toBe(11));

  test.each([
    ['VLOOKUP(B1,A:B,2,0)'],
    ['IF(B1=0,"",B1)'],
    ['[1]表!A1'],
    ['B4+1'],
    ['B1/0'],
    ['SUM(#REF!)'],
    ['SUM(B1:B2'],
    ['SUBTOTAL(1,B1:B2)'],
    ['没有!A1'],
    ['Z9+1'],
    ['SUM(A1:Z9)'],
    ['constructor(1)'],
    ['SUM(C1)', { C1: '#REF!' }],
  ])('%s is not understood', (formula, cells: Readonly<Record<string, Content>> = {}) =>
    expect(compute(formula, { ...figures, ...cells })).toBeNull(),
  );

  test('a chain of thousands ends', () => {
    const cells = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`A${i + 1}`, `=A${i + 2}+1`]));
    expect(compute('A1', cells)).toBeNull();
  });
});

test('a shared formula moves with its cell', () => {
  const move = (formula: string): string =>
    moveReferences(formula, { row: 0, column: 0 }, { row: 2, column: 1 });
  expect(move('SUM(A1:$B2)+C$3*\'A1\'!D4&"E5"')).toBe('SUM(B3:$B4)+D$3*\'A1\'!E6&"E5"');
});
