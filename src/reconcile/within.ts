/** @file A quantity that is equal in a wide account and a narrow one within it (口径相等): equality proves both, inequality says nothing. */
import { isZero } from '../words/amount.ts';
import { saidOf, type Books } from './books.ts';
import { isClosed, type Equation } from './equation.ts';
import { namedLines } from './named-lines.ts';
import type { Share } from './quantities.ts';

/** Scopes from the widest: each holds the next. */
export const NESTED = ['all', 'fiscal', 'general_public', 'operating'] as const;

/** Parts that codes name; a total says nothing but that it is one. */
const ITEM = /^(?:class:\d|function:|economic:|pair:)/u;

/** The accounts within an account: of narrower scopes, and what is spent of what comes in. */
function accountsWithin(account: string): string[] {
  const [set, scope, direction, kind] = account.split('/') as [string, string, string, string];
  if (direction === 'revenue') return [[set, scope, 'expenditure', kind].join('/')];
  const at = NESTED.findIndex((name) => name === scope);
  return at < 0 ? [] : NESTED.slice(at + 1).map((name) => [set, name, direction, kind].join('/'));
}

function sharesToEquation(identity: string, left: Share, right: Share): Equation[] {
  const sides = { left: saidOf(left), right: saidOf(right) };
  const isNothing = [...sides.left, ...sides.right].every(({ value }) => value === null || isZero(value));
  if (left.table === right.table || sides.left.length === 0 || sides.right.length === 0 || isNothing)
    return [];
  const family = [identity, left.account, left.table.id, right.account, right.table.id].join('|');
  const equation: Equation = { identity, family, ...sides, isSure: true, ...namedLines(left, right) };
  return isClosed(equation) ? [equation] : [];
}

/**
 * Items of every account that are equal in an account within it: one year's money of one class is all of one fund.
 *
 * @param known equations that compare such items anyway, because the whole is equal
 */
export function booksToWithinEquations(
  books: Books,
  identity: string,
  known: readonly Equation[],
): Equation[] {
  const pairOf = (left: Equation['left'], right: Equation['right']): string =>
    [left, right].map((side) => side.map(({ cell }) => cell).join()).join('=');
  const compared = new Set(known.map(({ left, right }) => pairOf(left, right)));
  return [...books].flatMap(([account, items]) =>
    accountsWithin(account).flatMap((within) =>
      [...items].flatMap(([item, [share]]) => {
        const other = books.get(within)?.get(item)?.[0];
        if (!other || !ITEM.test(item)) return [];
        return sharesToEquation(identity, share!, other).filter(
          ({ left, right }) => !compared.has(pairOf(left, right)),
        );
      }),
    ),
  );
}
