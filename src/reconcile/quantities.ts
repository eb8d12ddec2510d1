/** @file What the figures of a table count, by name: the same name in two tables must be the same sum (表间勾稽). */
import type { Put, Reader } from './quantity-reader.ts';
import type { QuantityRules, TableRole } from '../model/identity.ts';
import { tableToCodedItems, type CodedItem, type CodeName, type LineName } from './coded-items.ts';
import { isSumWord } from '../words/totals.ts';
import { isSaid, type Entry, type LedgerTable, type Line } from './ledger.ts';
import { accountOf, columnsOfRole, columnToCounted, commonDepth, nameOf } from './quantity-words.ts';
import { isOfLastYear, isWholeOfYear } from '../words/budget-lines.ts';
import { sourceAccount, putSides } from './sided-quantities.ts';

/** Figures of one table that together are one quantity. */
export interface Share {
  /** `budget/fiscal/expenditure/basic` */
  readonly account: string;
  /** `total`, `class:204`, `function:2040501`, `economic:30211`, `this_year`, `carryover`, … */
  readonly item: string;
  readonly table: LedgerTable;
  readonly figures: readonly Entry[];
  /** Null where the quantity is the sum of several lines, or of lines with longer codes. */
  readonly line: LineName | null;
  /** By which codes and names all lines of the quantity call it; empty where they do not agree, or by words alone. */
  readonly calls: readonly CodeName[];
}

const BY_WORDS: LineName = { by: 'words' };

type Entries = Line['entries'];

/** The figures of the total, by column; in a table of one line those of that line. One row may be a line of revenue and one of expenditure. */
function totalsOf({ lines }: LedgerTable): Entries {
  const totals = lines.filter(({ isTotal, entries }) => isTotal && [...entries.values()].some(isSaid));
  const own = totals.length > 0 ? totals : lines;
  const isOneRow = own.every(({ row }) => row === own[0]!.row);
  return new Map(isOneRow ? own.flatMap(({ entries }) => [...entries]) : []);
}

/** 人员经费合计 and 公用经费合计 are quantities of their own, and together those of the table. */
function putKindTotals({ table, role, rules }: Reader, put: Put): void {
  const totals = table.lines.flatMap(({ labels, entries }) => {
    const kind = nameOf(rules.kinds, labels.find((label) => isSumWord(label)) ?? '');
    return kind ? [{ kind, figures: [...entries.values()].filter(isSaid) }] : [];
  });
  for (const { kind, figures } of totals)
    put(accountOf(role, 'expenditure', { ...role, kind }), 'total', figures);
  if (totals.length > 1)
    put(
      accountOf(role, 'expenditure', role),
      'total',
      totals.flatMap(({ figures }) => figures),
    );
}

function putCoded(coded: readonly CodedItem[], account: string, column: number, put: Put): void {
  for (const { item, lines, line, calls } of coded)
    put(
      account,
      item,
      lines.flatMap((each) => each.entries.get(column) ?? []),
      line,
      calls,
    );
}

function putExpenditure(reader: Reader, put: Put): void {
  const { table, role, rules } = reader;
  const columns = columnsOfRole(table, role);
  const depth = commonDepth(columns);
  const totals = totalsOf(table);
  const coded = tableToCodedItems(table, rules);
  putKindTotals(reader, put);
  for (const { index, path } of columns) {
    const counted = columnToCounted(path.slice(depth), role, rules);
    if (!counted) continue;
    const account = accountOf(role, 'expenditure', counted);
    put(account, 'total', [totals.get(index) ?? null]);
    putCoded(coded, account, index, put);
  }
}

/** 合计, 本年收入 | 小计, 上年结转结余 | 一般公共预算资金 of a revenue table. */
function putRevenueColumn(reader: Reader, words: readonly string[], entry: Entry, put: Put): void {
  const account = accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' });
  const when = words.some(isOfLastYear) ? 'carryover' : 'this_year';
  const names = words.filter((word) => !isSumWord(word));
  const last = names.at(-1) ?? '';
  const source = nameOf(reader.rules.sources, last);
  if (source) put(sourceAccount(reader), `${when}:${source}`, [entry]);
  else if (names.length === 0) put(account, 'grand', [entry]);
  else if (isWholeOfYear(last)) put(account, when, [entry]);
}

function putRevenue(reader: Reader, put: Put): void {
  const columns = columnsOfRole(reader.table, reader.role);
  const depth = commonDepth(columns);
  const totals = totalsOf(reader.table);
  const coded = tableToCodedItems(reader.table, reader.rules);
  const account = accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' });
  for (const { index, path } of columns) {
    const entry = totals.get(index);
    const words = columns.length === 1 ? [] : path.slice(depth);
    if (entry) putRevenueColumn(reader, words, entry, put);
    if (words.every(isSumWord)) putCoded(coded, account, index, put);
  }
}

function putThreePublic({ table, role, rules }: Reader, put: Put): void {
  const totals = totalsOf(table);
  for (const { index, path } of columnsOfRole(table, role)) {
    const economic = nameOf(rules.threePublic, path.at(-1) ?? '');
    const entry = totals.get(index);
    if (economic && entry) put(accountOf(role, 'expenditure', role), `economic:${economic}`, [entry]);
  }
}

function putTable(reader: Reader, put: Put): void {
  const { role } = reader;
  if (role.sided) putSides(reader, put);
  else if (role.direction === 'revenue') putRevenue(reader, put);
  else if (role.form.includes('three_public')) putThreePublic(reader, put);
  else putExpenditure(reader, put);
}

/** Every named quantity of a table; blank figures stand in it as they are. */
export function tableToShares(table: LedgerTable, role: TableRole, rules: QuantityRules): Share[] {
  const shares: Share[] = [];
  putTable({ table, role, rules }, (account, item, figures, line = BY_WORDS, calls = []) => {
    const entries = figures.filter((entry) => entry !== null);
    if (entries.length > 0)
      shares.push({
        account,
        item,
        table,
        figures: entries,
        line: entries.length === 1 ? line : null,
        calls,
      });
  });
  return shares;
}
