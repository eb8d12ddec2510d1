/**
 * @file Whether a figure is proved to belong to its column. A column is proved when its words are compared with something, when no other
 * column of the table could be exchanged with it without a check that fails, and when no checks fail in several of its rows.
 */
import type { ColumnProof } from '../../schemas/index.ts';
import type { Evaluated } from '../equation.ts';
import { type Entry, type LedgerTable } from '../ledger.ts';
import { figuresOfCheck } from '../verdicts/network.ts';
import { isRowSum, statedIn, type Evidence } from './evidence.ts';
import { areAlike, isBroken, tableToSheet } from './sheet.ts';
import type { IdentityBook } from '../../model/identity.ts';
import { groupBy } from '../../model/lists.ts';
import { areWordsTold, type Uses } from './header.ts';

/** A column in which checks fail in so many rows is not what its words say; in one, a figure is wrong. */
const FAILING_ROWS = 2;

const tellsColumn = (check: Evaluated): boolean => isRowSum(check) || check.named !== undefined;

/** A sum of a row that names its parts, of which at least two are something. */
const isNamedSum = (check: Evaluated): boolean =>
  isRowSum(check) && check.isSure && statedIn(check.right).length > 1;

/** A check that one figure, moved to another column of its row, would break: not one in which it is a part of its row. */
const isHolding = (check: Evaluated, cell: string): boolean =>
  !isRowSum(check) || (statedIn(check.right).length > 1 && check.left.some((figure) => figure.cell === cell));

interface Home {
  readonly table: LedgerTable;
  readonly entry: Entry;
}
type Homes = ReadonlyMap<string, Home>;

function checksToUses(checks: readonly Evaluated[], homes: Homes): ReadonlyMap<LedgerTable, Uses> {
  const uses = checks.flatMap((check) => {
    const sides = [
      ...check.left.map((figure) => ({ figure, sign: 1n as const })),
      ...check.right.map((figure) => ({ figure, sign: -1n as const })),
    ];
    const placed = sides.flatMap(({ figure, sign }) => {
      const home = homes.get(figure.cell);
      return home ? [{ table: home.table, entry: home.entry, sign }] : [];
    });
    return [...groupBy(placed, ({ table }) => table)].map(([table, own]) => ({
      table,
      use: [check, own] as const,
    }));
  });
  return new Map(
    [...groupBy(uses, ({ table }) => table)].map(([table, own]) => [table, own.map(({ use }) => use)]),
  );
}

/** What the words of a column are compared with; null where with nothing. */
function tieOf(column: number, uses: Uses): ColumnProof | null {
  const own = uses.flatMap(([check, placed]) =>
    placed.some(({ entry }) => entry.column === column) ? [check] : [],
  );
  if (own.some((check) => check.named && statedIn(figuresOfCheck(check)).length > 1)) return 'table';
  return own.some(isNamedSum) ? 'sum' : null;
}

/**
 * The columns in which comparisons and sums of rows fail in several rows, wherever the figures at fault are thought to be: where two
 * columns are exchanged the fewest changes are often those of another table. Missing rows are no fault of a column.
 */
function doubtfulColumns(table: LedgerTable, { failing }: Evidence, homes: Homes): ReadonlySet<number> {
  const first = failing
    .filter(({ check, veto }) => tellsColumn(check) && veto !== 'rows_missing')
    .flatMap(({ check }) => {
      const own = figuresOfCheck(check).flatMap(({ cell }) => homes.get(cell) ?? []);
      const inTable = own.filter((home) => home.table === table).map(({ entry }) => entry);
      return [...groupBy(inTable, ({ column }) => column).values()].map((entries) => entries[0]!);
    });
  const byColumn = groupBy(first, ({ column }) => column);
  const isDoubtful = (own: readonly Entry[]): boolean =>
    new Set(own.map(({ row }) => row)).size >= FAILING_ROWS;
  return new Set([...byColumn].flatMap(([column, own]) => (isDoubtful(own) ? [column] : [])));
}

/** Two columns, whichever comes first, asked about once. */
function askedOnce(isTold: (a: number, b: number) => boolean): (a: number, b: number) => boolean {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const told = known.get(key) ?? isTold(Math.min(a, b), Math.max(a, b));
    known.set(key, told);
    return told;
  };
}

function provedColumns(table: LedgerTable, uses: Uses, book: IdentityBook): Map<number, ColumnProof> {
  const sheet = tableToSheet(table);
  const headed = { sheet, uses, rules: book.quantities, sums: book.columns };
  const isToldApart = askedOnce(
    (a, b) =>
      areAlike(sheet, a, b) ||
      (uses.some(([check, placed]) => isBroken(sheet, check, placed, a, b)) && areWordsTold(headed, a, b)),
  );
  const proved = new Map<number, ColumnProof>();
  for (const column of sheet.columns) {
    const tie = tieOf(column, uses);
    if (tie && sheet.columns.every((other) => other === column || isToldApart(column, other)))
      proved.set(column, tie);
  }
  return proved;
}

/** By cell: of the columns that are proved, the figures that another row or another table holds to theirs. */
export function evidenceToColumns(
  evidence: Evidence,
  ledger: readonly LedgerTable[],
  book: IdentityBook,
): ReadonlyMap<string, ColumnProof> {
  const homes: Homes = new Map(
    ledger.flatMap((table) => table.entries.map((entry) => [entry.cell, { table, entry }] as const)),
  );
  const proofs = new Map<string, ColumnProof>();
  for (const [table, uses] of checksToUses(evidence.closed.filter(tellsColumn), homes)) {
    const proved = provedColumns(table, uses, book);
    for (const column of doubtfulColumns(table, evidence, homes)) proved.delete(column);
    for (const { cell, column } of table.entries) {
      const proof = proved.get(column);
      if (proof && evidence.closedOf.get(cell)?.some((check) => isHolding(check, cell)))
        proofs.set(cell, proof);
    }
  }
  return proofs;
}
