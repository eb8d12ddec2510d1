/** @file Wrong figures: a digit, a blank, and two that cancel each other in a sum. */
import { addAmounts, formatAmount, parseAmount } from '../../../src/words/amount.ts';
import type { AmountRecord } from '../../../src/schemas/index.ts';
import { pick, valueAt, withTexts, type Draw, type FaultKind, type Sheet } from './kind.ts';

/** Another digit at a random place of the figure. */
function changeDigit(amount: string, draw: Draw): string {
  const places = [...amount].flatMap((sign, i) => (/\d/.test(sign) ? [i] : []));
  const at = places[draw(places.length)]!;
  const digit = (Number(amount[at]) + 1 + draw(9)) % 10;
  return `${amount.slice(0, at)}${digit}${amount.slice(at + 1)}`;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly amount: AmountRecord;
}

const filled = (sheet: Sheet): Placed[] =>
  [...sheet.figures].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, amount]) =>
      valueAt(sheet, row, column) !== '' && sheet.cellAt(row, column) ? [{ row, column, amount }] : [],
    ),
  );

function oneFigure(
  name: string,
  aspect: 'value' | null,
  change: (amount: string, draw: Draw) => string,
): FaultKind {
  return {
    name,
    aspect,
    falsify: (sheet, draw) => {
      const victim = pick(filled(sheet), draw);
      if (!victim) return null;
      const { row, column, amount } = victim;
      const text = change(amount.amount!, draw);
      return {
        table: withTexts(sheet.table, new Map([[sheet.cellAt(row, column)!, text]])),
        wrong: aspect ? [[row, column]] : [],
        touched: [[row, column]],
        what: `r${row}c${column} ${amount.amount} → ${text || 'blank'}`,
      };
    },
  };
}

/** A little is taken from one figure and given to another. */
function pair(name: string, isPair: (a: Placed, b: Placed) => boolean): FaultKind {
  return {
    name,
    aspect: 'value',
    isPair: true,
    falsify: (sheet, draw) => {
      const all = filled(sheet);
      const from = pick(all, draw);
      const to =
        from &&
        pick(
          all.filter((other) => other !== from && isPair(from, other)),
          draw,
        );
      if (!from || !to) return null;
      const value = parseAmount(from.amount.amount!)!;
      const part = { digits: value.digits / BigInt(3 + draw(7)) || 1n, scale: value.scale };
      const [less, more] = [addAmounts(value, part, -1), addAmounts(parseAmount(to.amount.amount!)!, part)];
      const texts = new Map([
        [sheet.cellAt(from.row, from.column)!, formatAmount(less)],
        [sheet.cellAt(to.row, to.column)!, formatAmount(more)],
      ]);
      return {
        table: withTexts(sheet.table, texts),
        wrong: [from, to].map(({ row, column }) => [row, column] as const),
        what: `${formatAmount(part)} from r${from.row}c${from.column} to r${to.row}c${to.column}`,
      };
    },
  };
}

export const FIGURE_FAULTS: readonly FaultKind[] = [
  oneFigure('a digit', 'value', changeDigit),
  oneFigure('figure blanked', null, () => ''),
  pair('pair in a column', (a, b) => a.column === b.column && a.amount.parent_id === b.amount.parent_id),
  pair('pair in a row', (a, b) => a.row === b.row),
];
