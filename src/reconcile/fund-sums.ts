/** @file A fiscal quantity is the sum of the three kinds of fund (财政拨款为三项资金之和), as far as their tables are there. */
import { compareAmounts } from '../words/amount.ts';
import { saidOf, type Books } from './books.ts';
import { evaluateEquation, isClosed, type Equation } from './equation.ts';
import type { Entry, LedgerTable } from './ledger.ts';
import { namedLines } from './named-lines.ts';
import type { Share } from './quantities.ts';
import { figuresOf, orOtherTotal } from './same-quantities.ts';

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
export function fundEquations(books: Books, ledger: readonly LedgerTable[], identity: string): Equation[] {
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
