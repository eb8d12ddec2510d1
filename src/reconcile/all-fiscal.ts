/** @file Where all money is fiscal, a narrow account has every quantity of the wide one that holds it. */
import { isZero } from '../words/amount.ts';
import { saidOf, type Books } from './books.ts';
import { evaluateEquation, type Equation, type Evaluated } from './equation.ts';
import type { Share } from './quantities.ts';
import { NESTED } from './within.ts';
import { isTelling, placesBetween } from './unit-ratio.ts';
import { pairToEquation } from './same-quantities.ts';

const areOffByUnit = (check: Evaluated): boolean => isTelling(check) && placesBetween(check) !== null;

/** Whether an item is the same, and not nothing, in two accounts of which one holds the other; the same but for the unit, too. */
function areEqual(books: Books, wide: string, narrow: string, item: string): boolean {
  const [left, right] = [wide, narrow].map((account) => saidOf(books.get(account)?.get(item)?.[0]));
  if (!left?.length || !right?.length) return false;
  const check = evaluateEquation({ identity: '', family: '', left, right, isSure: true }, '');
  const isEqual = check.outcome === 'exact' || check.outcome === 'rounded' || areOffByUnit(check);
  return isEqual && !left.every(({ value }) => value === null || isZero(value));
}

/** Where a whole is equal in a wide account and in the narrow one within it, so are its parts, since nothing is negative. */
function arePartsEqual(books: Books, wide: string, narrow: string, item: string): boolean {
  const economicClass = /^economic:\d{3}/.exec(item.replace(/^pair:.*\//u, 'economic:'))?.[0];
  return (
    areEqual(books, wide, narrow, 'total') ||
    areEqual(books, wholeOf(wide), wholeOf(narrow), 'total') ||
    (economicClass !== undefined && areEqual(books, wide, narrow, economicClass))
  );
}

const wholeOf = (account: string): string => account.replace(/[^/]+$/, 'all');

/**
 * Each quantity of a wide account and of the next narrower one that has it, where the wholes above them are equal.
 * @param known quantities that the sums of funds compare already
 */
export function nestedEquations(books: Books, identity: string, known: ReadonlySet<Share>): Equation[] {
  return [...books.keys()].flatMap((account) => {
    const scope = NESTED.find((name) => account.includes(`/${name}/expenditure/`));
    if (!scope) return [];
    return [...books.get(account)!].flatMap(([item, [share]]) => {
      const narrower = NESTED.slice(NESTED.indexOf(scope) + 1).find((name) =>
        books.get(account.replace(`/${scope}/`, `/${name}/`))?.has(item),
      );
      if (!narrower || known.has(share!) || !/^(total$|class:\d|function:|economic:|pair:)/.test(item))
        return [];
      const other = account.replace(`/${scope}/`, `/${narrower}/`);
      if (!arePartsEqual(books, account, other, item)) return [];
      return pairToEquation(identity, share!, books.get(other)!.get(item)![0]!);
    });
  });
}
