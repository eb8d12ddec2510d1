/** @file Equations between tables: quantities of one name, of the kinds of fund, and of documents that are all fiscal. */
import type { QuantityRules } from '../model/identity.ts';
import { saidOf, setToBooks, type Books } from './books.ts';
import type { Equation } from './equation.ts';
import type { Entry, LedgerTable } from './ledger.ts';
import { booksToWithinEquations } from './within.ts';
import { ledgerToSets } from './table-sets.ts';
import { sameEquations, lackingEquations } from './same-quantities.ts';
import { fundEquations } from './fund-sums.ts';
import { nestedEquations } from './all-fiscal.ts';

/** All named quantities of a document, for each set of its tables apart. */
export const ledgerToBooks = (ledger: readonly LedgerTable[], rules: QuantityRules): Books[] =>
  ledgerToSets(ledger, rules).map((tables) => setToBooks(tables, rules));

/** The figures that make up the total of an account; none where no table gives it, or the tables of several sets do. */
export function totalIn(books: readonly Books[], account: string): readonly Entry[] {
  const [having, ...others] = books.filter((each) => each.has(account));
  return having && others.length === 0 ? saidOf(having.get(account)?.get('total')?.[0]) : [];
}

/** All equations between the tables of one set; the ledger tells which tables of funds stand in the document, empty ones too. */
export function booksToEquations(
  books: Books,
  ledger: readonly LedgerTable[],
  rules: QuantityRules,
): Equation[] {
  const { same, funds, all_fiscal, within } = rules.identities;
  const byFund = fundEquations(books, ledger, funds.id);
  const inFunds = new Set(byFund.flatMap(({ left }) => left.map(({ cell }) => cell)));
  const known = new Set(
    [...books.values()]
      .flatMap((items) => [...items.values()].flat())
      .filter(
        ({ account, figures }) =>
          account.includes('/fiscal/') && figures.some(({ cell }) => inFunds.has(cell)),
      ),
  );
  const nested = nestedEquations(books, all_fiscal.id, known);
  return [
    ...sameEquations(books, same.id),
    ...lackingEquations(books, same.id),
    ...byFund,
    ...nested,
    ...booksToWithinEquations(books, within.id, [...byFund, ...nested]),
  ];
}
