/**
 * @file What the checks would say of a cell, had it been read otherwise. Of the document only what the cell takes part in is proved: its
 * table, and the tables that this one is compared with.
 */
import { cellIdOf, tableIdOf } from '../model/ids.ts';
import type { IdentityBook } from '../model/identity.ts';
import type { Cell, RecognizedTable } from '../model/index.ts';
import type { Records } from '../schemas/index.ts';
import { booksToEquations } from './between.ts';
import { setToBooks } from './books.ts';
import { evaluateEquation, type Equation, type Outcome } from './equation.ts';
import { recordsToEquations, tableToEquations } from './equations.ts';
import { isContradicted } from './families.ts';
import { type Figure, type LedgerTable } from './ledger.ts';
import { indexPlaces, type Places } from './places.ts';
import { ledgerToSets } from './table-sets.ts';
import { groupBy } from '../model/lists.ts';

interface Document {
  readonly documentId: string;
  readonly tables: readonly RecognizedTable[];
  /** The records of these tables. */
  readonly records: Records;
  readonly book: IdentityBook;
  /** How a table is read; null for one without amounts. */
  readonly ledgerOf: (table: RecognizedTable) => LedgerTable | null;
}

/** The tables of figures as they are read so far, by table id in document order; null for one without amounts. */
type Accounts = ReadonlyMap<string, LedgerTable | null>;

/** What is known between one reading and the next, and the outcome at a cell. */
interface Prover {
  readonly start: () => Accounts;
  /** @param table with the cell as it is read now */
  readonly reread: (accounts: Accounts, table: RecognizedTable) => Accounts;
  /** How many checks that name the cell hold, and how many fail. */
  readonly outcomeAt: (
    accounts: Accounts,
    table: RecognizedTable,
    cell: Cell,
  ) => { readonly held: number; readonly failed: number };
}

function startOf({ documentId, records, tables }: Document): Accounts {
  const ledger = new Map(records.ledger.map((account) => [account.id, account]));
  return new Map(tables.map((table) => [table.id, ledger.get(tableIdOf(documentId, table)) ?? null]));
}

/** Every equation that may name a figure of the table. */
function equationsAround(
  { book, records, tables }: Document,
  places: Places,
  accounts: Accounts,
  own: LedgerTable,
): Equation[] {
  const ledger = [...accounts.values()].filter((table) => table !== null);
  const isAsked = (set: readonly LedgerTable[]): boolean =>
    set.includes(own) || records.departmentTargets.length > 0;
  const sets = ledgerToSets(ledger, book.quantities)
    .filter(isAsked)
    .map((set) => ({ isOwn: set.includes(own), books: setToBooks(set, book.quantities) }));
  // Of the other records only targets repeat amounts.
  const targets = { ...records, projects: [], evaluations: [] };
  return [
    ...tableToEquations(own, book),
    ...sets.flatMap(({ isOwn, books }) => (isOwn ? booksToEquations(books, ledger, book.quantities) : [])),
    ...recordsToEquations(
      targets,
      tables,
      places,
      book,
      sets.map(({ books }) => books),
    ),
  ];
}

/** What the equations that name the cell come to; those of a family that is contradicted come to nothing. */
function equationsToOutcome(equations: readonly Equation[], cellId: string): ReturnType<Prover['outcomeAt']> {
  const isIt = ({ cell }: Figure): boolean => cell === cellId;
  const isNaming = ({ left, right }: Equation): boolean => left.some(isIt) || right.some(isIt);
  const named = new Set(equations.filter(isNaming).map(({ family }) => family));
  const families = groupBy(
    equations.filter(({ family }) => named.has(family)),
    ({ family }) => family,
  );
  const outcomes = [...families.values()]
    .map((family) => family.map((equation) => evaluateEquation(equation, '')))
    .flatMap((checks) => (isContradicted(checks) ? [] : checks.filter(isNaming)))
    .map(({ outcome }) => outcome);
  const count = (...of: Outcome[]): number => outcomes.filter((outcome) => of.includes(outcome)).length;
  return { held: count('exact', 'rounded'), failed: count('fails') };
}

/** Answers for one document: what was proved for one reading is kept for the next. */
export function proverOf(document: Document): Prover {
  const places = indexPlaces(document.records.places);
  return {
    start: () => startOf(document),
    reread: (accounts, table) => new Map(accounts).set(table.id, document.ledgerOf(table)),
    outcomeAt: (accounts, table, cell) => {
      const own = accounts.get(table.id);
      const equations = own ? equationsAround(document, places, accounts, own) : [];
      return equationsToOutcome(equations, cellIdOf(document.documentId, table, cell));
    },
  };
}
