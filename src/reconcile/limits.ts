/** @file A part is no more than what holds it (口径包含): one fund within all money, one kind within all expenditure, item by item. */
import { isZero } from '../words/amount.ts';
import { saidOf, type Books, type Items } from './books.ts';
import { evaluateEquation, isClosed, withOutcome, type Equation, type Evaluated } from './equation.ts';
import type { Entry } from './ledger.ts';
import type { Share } from './quantities.ts';
import { figuresOf } from './same-quantities.ts';
import { NESTED } from './within.ts';

const ITEM = /^(?:total$|class:\d|function:|economic:|pair:)/u;

/** Items of one sort and of codes as long: `function7`. */
const itemToLevel = (item: string): string => {
  const [sort = '', code = ''] = item.split(':');
  return `${sort}${code.length}`;
};

interface Account {
  readonly set: string;
  readonly scope: number;
  readonly kind: string;
}

function parseAccount(account: string): Account | null {
  const [set = '', scope, direction, kind = ''] = account.split('/');
  const at = NESTED.findIndex((name) => name === scope);
  return at < 0 || direction !== 'expenditure' ? null : { set, scope: at, kind };
}

/** Kinds of expenditure by the kind that holds them. */
const HOLDING: ReadonlyMap<string, readonly string[]> = new Map([
  ['basic', ['all']],
  ['project', ['all']],
  ['personnel', ['basic', 'all']],
  ['public', ['basic', 'all']],
]);

function isWithin(narrow: Account, wide: Account): boolean {
  const isOfKind = narrow.kind === wide.kind || (HOLDING.get(narrow.kind) ?? []).includes(wide.kind);
  const isOther = narrow.scope !== wide.scope || narrow.kind !== wide.kind;
  return narrow.set === wide.set && narrow.scope >= wide.scope && isOfKind && isOther;
}

const areNothing = (figures: readonly Entry[]): boolean =>
  figures.every(({ value }) => value === null || isZero(value));

/** The equation of both sides as one that fails where the narrow one is more than rounding allows; null where it is not. */
function exceeding(
  identity: string,
  account: string,
  left: readonly Entry[],
  right: readonly Entry[],
): Evaluated | null {
  const named = { named: 'sums' as const, pinned: [] };
  const equation: Equation = { identity, family: account, left, right, isSure: true, ...named };
  if (isClosed(equation)) return null;
  const { leftSum, rightSum, difference, tolerance, outcome, unit } = evaluateEquation(equation, '');
  if (outcome !== 'fails' || difference!.digits > 0n) return null;
  return { ...withOutcome(equation, 'fails', { leftSum, rightSum, difference, tolerance }), unit };
}

/** Tables by economic class name a few of them as often as all. */
const isByFunction = (item: string): boolean => /^(?:class:\d|function:)/u.test(item);

/** Whether the wide account divides its money by items of this sort and depth at all. */
const givesLevel = (items: Items, item: string): boolean =>
  [...items].some(
    ([other, shares]) =>
      itemToLevel(other) === itemToLevel(item) && shares.some((share) => !areNothing(saidOf(share))),
  );

function itemToLimit(identity: string, account: string, wide: Items, item: string, part: Share): Evaluated[] {
  const right = saidOf(part);
  const own = wide.get(item) ?? [];
  if (areNothing(right) || own.some(({ table }) => table === part.table)) return [];
  if (own.length === 0 && !(isByFunction(item) && givesLevel(wide, item))) return [];
  const whole = own.find((share) => saidOf(share).length > 0) ?? own[0];
  const found = exceeding(identity, account, whole ? figuresOf(whole) : [], right);
  return found ? [found] : [];
}

/** Whether the whole of the narrow scope is within that of the wide one; only then do their parts say anything. */
function areNested(books: Books, wide: string, narrow: string): boolean {
  const totalOf = (account: string): readonly Entry[] =>
    saidOf(books.get(account.replace(/[^/]+$/u, 'all'))?.get('total')?.[0]);
  const [left, right] = [totalOf(wide), totalOf(narrow)];
  if (left.length === 0 || right.length === 0) return left === right;
  const { difference, outcome } = evaluateEquation(
    { identity: '', family: '', left, right, isSure: true },
    '',
  );
  return outcome !== 'undecidable' && (outcome !== 'fails' || difference!.digits > 0n);
}

/** Checks that fail alone: that a part is smaller proves nothing of it. */
export function booksToLimits(books: Books, identity: string): Evaluated[] {
  const accounts = [...books.keys()].flatMap((account) => {
    const parsed = parseAccount(account);
    return parsed ? [{ account, ...parsed }] : [];
  });
  return accounts.flatMap((narrow) =>
    accounts
      .filter((wide) => isWithin(narrow, wide) && areNested(books, wide.account, narrow.account))
      .flatMap((wide) =>
        [...books.get(narrow.account)!].flatMap(([item, shares]) =>
          ITEM.test(item)
            ? shares.flatMap((share) =>
                itemToLimit(
                  identity,
                  `${wide.account}>${narrow.account}`,
                  books.get(wide.account)!,
                  item,
                  share,
                ),
              )
            : [],
        ),
      ),
  );
}
