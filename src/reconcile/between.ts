/** @file Equations between tables: quantities of one name, of the kinds of fund, and of documents that are all fiscal. */
import { compareAmounts, isZero } from '../words/amount.ts';
import type { QuantityRules } from '../model/identity.ts';
import { saidOf, setToBooks, type Books, type Items } from './books.ts';
import { evaluateEquation, isClosed, type Equation, type Evaluated } from './equation.ts';
import type { Entry, LedgerTable } from './ledger.ts';
import { namedLines } from './named-lines.ts';
import type { Share } from './quantities.ts';
import { NESTED, booksToWithinEquations } from './within.ts';
import { ledgerToSets } from './table-sets.ts';
import { isTelling, placesBetween } from './unit-ratio.ts';

/** A blank figure against a said one stands in the check, so that its place is known, and counts as nothing. */
const figuresOf = (share: Share): readonly Entry[] =>
  saidOf(share).length > 0 ? saidOf(share) : share.figures;

/** Lines that every sided table prints, given or not: a class, or a source of revenue. Elsewhere a blank proves nothing. */
const isLineItem = (item: string): boolean => /^(class|this_year|carryover):/.test(item);
const isTotal = (item: string): boolean => /^(total|grand|this_year|carryover)$/.test(item);

function pairToEquation(identity: string, left: Share, right: Share): Equation[] {
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
function orOtherTotal(equation: Equation, items: Items, { item, table }: Share): Equation {
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
const sameEquations = (books: Books, identity: string): Equation[] =>
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
function lackingEquations(books: Books, identity: string): Equation[] {
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

const FUNDS = ['general_public', 'government_fund', 'state_capital'] as const;
const inScope = (account: string, scope: string): string => account.replace(/\/(all|fiscal)\//, `/${scope}/`);

/** Whether all kinds of fund are accounted for: their tables stand in the document, or no money of theirs came in. */
function hasAllFunds(books: Books, ledger: readonly LedgerTable[], set: string): boolean {
  const prefix = set === 'final' ? 'final_' : '';
  return FUNDS.slice(1).every((fund) => {
    if (ledger.some(({ form }) => form === `${prefix}${fund}`)) return true;
    const sources = [...(books.get(`${set}/source`) ?? [])].filter(([item]) => item.endsWith(`:${fund}`));
    return (
      sources.length > 0 &&
      sources.every(([, shares]) => shares.flatMap(saidOf).every(({ value }) => !value?.digits))
    );
  });
}

const CARRIED = 'the difference is within what was carried over, which the tables of one fund may leave out';

/**
 * 财政拨款收支总表 spends what was carried over too; the tables of one fund often give the appropriation of the year alone. Where the
 * totals differ by no more than what was carried over, none of the parts can be decided.
 */
function orCarriedOver(equations: readonly Equation[], books: Books, account: string): readonly Equation[] {
  const [direction, kind] = account.split('/').slice(2);
  const revenue = books.get(account.replace(`/${direction}/${kind}`, '/revenue/all'));
  const carried = saidOf(revenue?.get('carryover')?.[0]);
  const total = books.get(account)?.get('total')?.[0];
  const whole = equations.find(({ left }) => total?.figures.includes(left[0] as Entry));
  if (!whole || carried.length === 0 || !exceedsBy(whole, carried)) return equations;
  const isOfOneSide = ({ right }: Equation): boolean => right.length === 0;
  return equations
    .filter((each) => isClosed(each) || !isOfOneSide(each))
    .map((each) => (isClosed(each) ? each : { ...each, undecidable: CARRIED }));
}

/** left is more than right, by no more than the given figures. */
function exceedsBy(equation: Equation, figures: readonly Entry[]): boolean {
  const { difference } = evaluateEquation(equation, '');
  const { leftSum } = evaluateEquation({ ...equation, left: figures, right: [] }, '');
  return (
    difference !== null &&
    leftSum !== null &&
    difference.digits > 0n &&
    compareAmounts(difference, leftSum) <= 0
  );
}

/** A fiscal quantity is the sum of the three kinds of fund. */
function fundEquations(books: Books, ledger: readonly LedgerTable[], identity: string): Equation[] {
  return [...books].flatMap(([account, items]) => {
    const general = books.get(inScope(account, FUNDS[0]));
    const set = account.split('/')[0]!;
    const tables = new Set([...items.values()].flat().map(({ table }) => table));
    // A column of the same table is no other table: what it lacks was not left out.
    if (![...(general?.values() ?? [])].flat().some(({ table }) => !tables.has(table))) return [];
    // A table of funds that does not divide its kinds by class gives no class of them.
    const hasClasses = [...(general?.keys() ?? [])].some((item) => item.startsWith('class:'));
    if (!account.includes('/fiscal/expenditure/') || !general || !hasAllFunds(books, ledger, set)) return [];
    const given = [...items].filter(([item]) => item === 'total' || hasClasses);
    const equations = given.flatMap(([item, shares]) =>
      itemToFundEquation(books, account, item, shares[0]!, identity).map((equation) =>
        orOtherTotal(equation, items, shares[0]!),
      ),
    );
    return orCarriedOver(equations, books, account);
  });
}

function itemToFundEquation(
  books: Books,
  account: string,
  item: string,
  left: Share,
  identity: string,
): Equation[] {
  if (!/^(total$|class:\d|function:)/.test(item)) return [];
  const given = FUNDS.flatMap((fund) => {
    const shares = books.get(inScope(account, fund))?.get(item) ?? [];
    return shares.filter(({ table }) => table !== left.table).slice(0, 1);
  }).filter((share) => saidOf(share).length > 0);
  const right = given.flatMap(saidOf);
  const isGiven = saidOf(left).length > 0;
  if (!isGiven && right.length === 0) return [];
  if ((!isGiven || right.length === 0) && !item.startsWith('class:')) return [];
  const family = [identity, account, left.table.id].join('|');
  const named = given.length === 1 ? namedLines(left, given[0]!) : { named: 'sums' as const };
  return [{ identity, family, left: figuresOf(left), right, isSure: true, ...named }];
}

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

function nestedEquations(books: Books, identity: string, known: ReadonlySet<Share>): Equation[] {
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
