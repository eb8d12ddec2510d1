/** @file One quantity in two tables: the equation of both, and the other sums that one of them may mean. */
import { saidOf, type Books, type Items } from './books.ts';
import { isClosed, type Equation } from './equation.ts';
import type { Entry, LedgerTable } from './ledger.ts';
import { namedLines } from './named-lines.ts';
import type { Share } from './quantities.ts';

/** A blank figure against a said one stands in the check, so that its place is known, and counts as nothing. */
export const figuresOf = (share: Share): readonly Entry[] =>
  saidOf(share).length > 0 ? saidOf(share) : share.figures;

/** Lines that every sided table prints, given or not: a class, or a source of revenue. Elsewhere a blank proves nothing. */
const isLineItem = (item: string): boolean => /^(class|this_year|carryover):/.test(item);

const isTotal = (item: string): boolean => /^(total|grand|this_year|carryover)$/.test(item);

/** Both figures are equal; none for two columns of one table, undecidable where one of two totals is blank. */
export function pairToEquation(identity: string, left: Share, right: Share): Equation[] {
  const given = [left, right].filter((share) => saidOf(share).length > 0).length;
  if (
    left.table === right.table ||
    given === 0 ||
    (given === 1 && !isLineItem(left.item) && !isTotal(left.item))
  )
    return [];
  const family = [identity, left.account, left.table.id, right.account, right.table.id].join('|');
  const sides = { left: figuresOf(left), right: figuresOf(right) };
  const equation: Equation = { identity, family, ...sides, isSure: true, ...namedLines(left, right) };
  return [
    given === 1 && isTotal(left.item) ? { ...equation, undecidable: 'one of the totals is blank' } : equation,
  ];
}

/** Some places count 结转 into the total of the detailed table and some do not: the other total of the 收支 table may be meant. */
const OTHER_TOTAL: ReadonlyMap<string, string> = new Map(
  Object.entries({ total: 'grand', grand: 'this_year' }),
);

/** The equation with the other total of its left table, where only that one closes. */
export function orOtherTotal(equation: Equation, items: Items, { item, table }: Share): Equation {
  const other = items.get(OTHER_TOTAL.get(item) ?? '')?.find((share) => share.table === table);
  if (!other || isClosed(equation)) return equation;
  const instead = { ...equation, left: figuresOf(other) };
  return isClosed(instead) ? instead : equation;
}

/**
 * A table by fund counts what was carried over into each fund, where the 收支 table gives it apart: the equation with both of one table
 * together, where only that one closes.
 */
function orWithCarryover(equation: Equation, items: Items, { item, table }: Share, other: Share): Equation {
  const carried = items.get(item.replace(/^this_year:/u, 'carryover:'));
  if (!item.startsWith('this_year:') || !carried || isClosed(equation)) return equation;
  const besides = (of: LedgerTable): Entry[] => saidOf(carried.find((share) => share.table === of));
  const instead = [
    { ...equation, left: [...equation.left, ...besides(table)] },
    { ...equation, right: [...equation.right, ...besides(other.table)] },
  ].map((sum): Equation => ({ ...sum, named: 'sums', pinned: [] }));
  return instead.find(isClosed) ?? equation;
}

/** One name, two tables: the first table in the order of the roles against each of the others. */
export const sameEquations = (books: Books, identity: string): Equation[] =>
  [...books.values()].flatMap((items) =>
    [...items.values()].flatMap(([first, ...others]) =>
      others.flatMap((other) =>
        pairToEquation(identity, first!, other)
          .map((equation) => orOtherTotal(equation, items, first!))
          .map((equation) => orWithCarryover(equation, items, first!, other)),
      ),
    ),
  );

/** A class that one table gives and another table of the same account does not have: it must be nothing. */
export function lackingEquations(books: Books, identity: string): Equation[] {
  return [...books.values()].flatMap((items) => {
    const classes = [...items].filter(([item]) => item.startsWith('class:'));
    const tables = new Set(classes.flatMap(([, shares]) => shares.map(({ table }) => table)));
    if (tables.size < 2 || items.has('class:?')) return [];
    return classes.flatMap(([, [share, ...others]]) => {
      const left = saidOf(share);
      const family = [identity, share!.account, share!.table.id].join('|');
      return others.length > 0 || left.length === 0
        ? []
        : [{ identity, family, left, right: [], isSure: true, named: 'sums' }];
    });
  });
}
