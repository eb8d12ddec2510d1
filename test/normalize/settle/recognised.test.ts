import type { Cell, RecognizedTable } from '../../../src/model/index.ts';
import type { Outcome, Prover } from '../../../src/normalize/settle/index.ts';
import { settleRecognised, type Failing } from '../../../src/normalize/settle/recognised.ts';
import { figureReadings } from '../../../src/words/recognised.ts';
import { asForm, linesToTestTable } from '../../tables.ts';

/** A table whose figures were read in pixels; some may be something else. */
function scanned(
  lines: string[],
  readings: Readonly<Record<string, readonly string[]>> = {},
): RecognizedTable {
  const table = asForm(linesToTestTable(lines), { headerRows: 1, form: 'expenditure' });
  const seen = new Map(Object.entries(readings));
  const mark = (cell: Cell): Cell => ({
    ...cell,
    rules: [...cell.rules, 'recognised'],
    readings: seen.get(cell.text) ?? [],
  });
  return { ...table, cells: table.cells.map(mark) };
}

const idOf: Failing['idOf'] = (_, { text, row, column }) => (text === '' ? '' : `r${row}c${column}`);

/** All checks hold with the figures of `right`, and with nothing else. */
const proverOf = (right: readonly string[], held = 2): Prover<null> => ({
  start: () => null,
  reread: () => null,
  outcomeAt: (_, __, { text }): Outcome =>
    right.includes(text) ? { held, failed: 0 } : { held: 0, failed: held },
});

const LINES = ['科目|合计|基本', '甲|308.50|308.50', '乙|12.00|12.00', '合计|815.50|320.50'];
/** The sum of the column and that of the row, which name 815.50. */
const TWO = [
  ['r1c1', 'r2c1', 'r3c1'],
  ['r3c1', 'r3c2'],
];

const textsOf = (tables: readonly RecognizedTable[]): string[] =>
  tables.flatMap(({ cells }) => cells.map(({ text }) => text));

describe('a figure that was misread', () => {
  it('is read as all its checks want it, and what was read before stands in the repair', () => {
    const [settled] = settleRecognised([scanned(LINES)], proverOf(['315.50']), { checks: TWO, idOf });
    const cell = settled!.cells.find(({ raw }) => raw === '815.50')!;
    expect(cell).toMatchObject({
      text: '315.50',
      repairs: [{ rule: 'ocr-digit', before: '815.50', after: '315.50' }],
    });
  });

  it('stays as it was read where two readings do as well', () => {
    const table = scanned(LINES);
    const read = settleRecognised([table], proverOf(['315.50', '816.50']), { checks: TWO, idOf });
    expect(textsOf(read)).toContain('815.50');
  });

  it('stays where another figure explains as much', () => {
    const one = { checks: [['r1c1', 'r2c1', 'r3c1']], idOf };
    const table = scanned(LINES, { '815.50': ['315.50'] });
    expect(settleRecognised([table], proverOf(['315.50', '303.50'], 1), one)[0]).toBe(table);
  });

  it('is the one that explains all failures, not another that explains one of them', () => {
    const read = settleRecognised([scanned(LINES)], proverOf(['315.50', '303.50']), { checks: TWO, idOf });
    expect(textsOf(read)).toEqual(expect.arrayContaining(['315.50', '308.50']));
  });

  it('stays where a check of it still fails', () => {
    const table = scanned(LINES);
    expect(settleRecognised([table], proverOf([]), { checks: TWO, idOf })[0]).toBe(table);
  });

  it('is not taken for another by one check alone, unless the recogniser sees that one too', () => {
    const one = { checks: [['r1c1', 'r2c1', 'r3c1']], idOf };
    const [blind, seen] = [scanned(LINES), scanned(LINES, { '815.50': ['315.50'] })];
    expect(settleRecognised([blind], proverOf(['315.50'], 1), one)[0]).toBe(blind);
    expect(textsOf(settleRecognised([seen], proverOf(['315.50'], 1), one))).toContain('315.50');
  });
});

it('figures that were printed are never read otherwise', () => {
  const table = asForm(linesToTestTable(LINES), { headerRows: 1, form: 'expenditure' });
  expect(settleRecognised([table], proverOf(['315.50']), { checks: TWO, idOf })[0]).toBe(table);
});

test.each([
  ['8.5', ['3.5', '0.5', '6.5', '9.5', '8.6', '8.3', '8.9', '-8.5']],
  ['1.234', expect.arrayContaining(['1,234', '7.234']) as string[]],
  ['1250', expect.arrayContaining(['12.50', '7250', '-1250']) as string[]],
  ['办公费', []],
  ['2080501-退休', []],
])('%s may be %j', (text, readings) => {
  expect(figureReadings(text)).toEqual(readings);
});
