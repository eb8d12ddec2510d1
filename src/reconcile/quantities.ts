/** @file What the figures of a table count, by name: the same name in two tables must be the same sum (表间勾稽). */
import type { QuantityRules, TableRole } from '../model/identity.ts';
import { tableToCodedItems, type CodedItem, type CodeName, type LineName } from './coded-items.ts';
import { labelToClass } from '../words/function-classes.ts';
import { isSumWord } from '../words/totals.ts';
import { isSaid, type Entry, type LedgerTable, type Line, type Outline, type Section } from './ledger.ts';
import { entryUnder } from './lines.ts';
import {
  accountOf,
  columnsOfRole,
  columnToCounted,
  commonDepth,
  nameOf,
  type Counted,
} from './quantity-words.ts';
import { isCarryoverLine, isOfLastYear, isWholeOfYear } from '../words/budget-lines.ts';

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

interface Reader {
  readonly table: LedgerTable;
  readonly role: TableRole;
  readonly rules: QuantityRules;
}

/** Without a line name the quantity is known by words. */
type Put = (
  account: string,
  item: string,
  figures: readonly (Entry | null)[],
  line?: LineName | null,
  calls?: readonly CodeName[],
) => void;

const BY_WORDS: LineName = { by: 'words' };

/** The source of the money is the same whatever the table counts: no scope in the account. */
const sourceAccount = ({ role }: Reader): string => `${role.set}/source`;

/** 上年结转, 年初结转和结余: stands behind the total of the year, or among the lines where there is none. */
const isCarryover = (line: Line): boolean => isCarryoverLine(line.printed.at(-1) ?? '');

/** One column of one side of a 收支 table. */
interface Side {
  readonly section: Section;
  readonly entryOf: (line: Line | null) => Entry | null;
  readonly under: Outline['under'];
}

function putRevenueSide(reader: Reader, { section, entryOf, under }: Side, put: Put): void {
  const account = accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' });
  const putSource = (line: Line, when: string): void => {
    const source = nameOf(reader.rules.sources, line.labels.at(-1) ?? '');
    if (source) put(sourceAccount(reader), `${when}:${source}`, [entryOf(line)]);
  };
  put(account, 'this_year', [entryOf(section.year)]);
  put(account, 'grand', [entryOf(section.total)]);
  const putTree = (line: Line): void => {
    putSource(line, 'this_year');
    for (const part of under.get(line) ?? []) putTree(part);
  };
  const putCarryover = (line: Line): void => {
    put(account, 'carryover', [entryOf(line)]);
    for (const part of under.get(line) ?? []) putSource(part, 'carryover');
  };
  for (const line of section.items) (isCarryover(line) ? putCarryover : putTree)(line);
  section.rest.filter(isCarryover).forEach(putCarryover);
}

function putExpenditureSide(
  reader: Reader,
  { section, entryOf, under }: Side,
  counted: Counted,
  put: Put,
): void {
  const account = accountOf(reader.role, 'expenditure', counted);
  const [year, total] = [entryOf(section.year), entryOf(section.total)];
  put(account, 'total', [isSaid(year) ? year : (total ?? year)]);
  if (year) put(account, 'grand', [total]);
  const putItem = (line: Line): void => {
    const label = line.labels.at(-1) ?? '';
    const kind = nameOf(reader.rules.kinds, label);
    const className = labelToClass(label);
    const parts = under.get(line) ?? [];
    if (kind) put(accountOf(reader.role, 'expenditure', { ...counted, kind }), 'total', [entryOf(line)]);
    else if (className) put(account, `class:${className}`, [entryOf(line)]);
    else if (parts.length > 0) parts.forEach(putItem);
    else if (isSaid(entryOf(line))) put(account, 'class:?', [entryOf(line)]);
  };
  section.items.forEach(putItem);
}

/** The columns of a side, each with its lines; totals that are lent by another group stand in its columns in the same order. */
function sectionToSides({ outline }: LedgerTable, section: Section): (Side & { readonly column: number })[] {
  const first = section.items[0] ?? section.year ?? section.total;
  return [...(first?.entries.keys() ?? [])].map((column) => ({
    column,
    section,
    under: outline.under,
    entryOf: (line) => (line && entryUnder(line, first!, column)) ?? null,
  }));
}

/** Of several columns of a side (本年预算 | 编制预算 | 上年结转) those of the year and phase of the table, and no part of it. */
function putSides(reader: Reader, put: Put): void {
  const { table, role, rules } = reader;
  const own = new Set(columnsOfRole(table, role).map(({ index }) => index));
  for (const section of table.outline.sections)
    for (const side of sectionToSides(table, section).filter(({ column }) => own.has(column))) {
      const words = table.columns.get(side.column)?.path.slice(1) ?? [];
      const counted = columnToCounted(words, role, rules);
      if (section.direction === 'expenditure' && counted) putExpenditureSide(reader, side, counted, put);
      if (section.direction === 'revenue' && words.every(isSumWord)) putRevenueSide(reader, side, put);
    }
}

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
