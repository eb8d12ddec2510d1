import { recognisedDoubts } from '../../../src/reconcile/doubts/recognised.ts';
import type { Said } from '../../../src/reconcile/doubts/said.ts';
import { linesToTestTable } from '../../tables.ts';

/** A table of three figures, one of them proved, one a blank. */
function said(rules: readonly string[]): Said {
  const table = linesToTestTable(['甲|1.00|2.00|']);
  const cells = table.cells.map((cell) => ({ ...cell, rules }));
  const amount = (column: number, value: string | null, proved_by: string[]) => ({
    id: `abc/${table.id}/r0c${column}`,
    raw: value ?? '',
    amount: value,
    proved_by,
  });
  const amounts = [amount(1, '1.00', ['check0']), amount(2, '2.00', []), amount(3, null, [])];
  return { tables: [{ ...table, cells }], records: { amounts } } as unknown as Said;
}

it('a figure that was recognised and that no check holds is told, with its cell', () => {
  expect(recognisedDoubts(said(['recognised']))).toEqual([
    { code: 'amount.recognised', table: 't0', cell: { row: 0, column: 2 }, actual: '2.00' },
  ]);
});

it('of printed figures nothing is told', () => {
  expect(recognisedDoubts(said([]))).toEqual([]);
});
