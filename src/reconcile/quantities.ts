/** @file What the figures of a table count, by name: the same name in two tables must be the same sum (表间勾稽). */
import type { QuantityRules, TableRole } from '../model/identity.ts';
import { bareLabel } from './labels.ts';
import { isSumWord } from '../words/totals.ts';
import { isSaid, type Entry, type LedgerTable, type Line } from './ledger.ts';
import { linesToParents } from './lines.ts';
import {
  accountOf,
  columnsOfRole,
  columnToCounted,
  commonDepth,
  labelToClass,
  nameOf,
  type Counted,
} from './quantity-words.ts';
import { tableToSides, type Side } from './sides.ts';

/** Figures of one table that together are one quantity. */
export interface Share {
  /** `budget/fiscal/expenditure/basic` */
  readonly account: string;
  /** `total`, `class:204`, `function:2040501`, `economic:30211`, `this_year`, `carryover`, … */
  readonly item: string;
  readonly table: LedgerTable;
  readonly figures: readonly Entry[];
}

interface Reader {
  readonly table: LedgerTable;
  readonly role: TableRole;
  readonly rules: QuantityRules;
}

type Put = (account: string, item: string, figures: readonly (Entry | null)[]) => void;

/** The source of the money is the same whatever the table counts: no scope in the account. */
const sourceAccount = ({ role }: Reader): string => `${role.set}/source`;

/** 上年结转, 年初结转和结余: stands behind the total of the year, or among the lines where there is none. */
const isCarryover = ({ record }: Entry): boolean => /结转/u.test(record.row_labels.at(-1) ?? '');

function putRevenueSide(reader: Reader, side: Side, put: Put): void {
  const account = accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' });
  const putSource = (entry: Entry, when: string): void => {
    const source = nameOf(reader.rules.sources, bareLabel(entry.record.row_labels.at(-1) ?? ''));
    if (source) put(sourceAccount(reader), `${when}:${source}`, [entry]);
  };
  put(account, 'this_year', [side.year]);
  put(account, 'grand', [side.total]);
  const putTree = (item: Entry): void => {
    putSource(item, 'this_year');
    for (const part of side.under.get(item) ?? []) putTree(part);
  };
  const putCarryover = (entry: Entry): void => {
    put(account, 'carryover', [entry]);
    for (const part of side.under.get(entry) ?? []) putSource(part, 'carryover');
  };
  for (const item of side.items) (isCarryover(item) ? putCarryover : putTree)(item);
  side.rest.filter(isCarryover).forEach(putCarryover);
}

function putExpenditureSide(reader: Reader, side: Side, counted: Counted, put: Put): void {
  const account = accountOf(reader.role, 'expenditure', counted);
  put(account, 'total', [isSaid(side.year) ? side.year : (side.total ?? side.year)]);
  if (side.year) put(account, 'grand', [side.total]);
  const putItem = (item: Entry): void => {
    const label = bareLabel(item.record.row_labels.at(-1) ?? '');
    const kind = nameOf(reader.rules.kinds, label);
    const className = labelToClass(label);
    const parts = side.under.get(item) ?? [];
    if (kind) put(accountOf(reader.role, 'expenditure', { ...counted, kind }), 'total', [item]);
    else if (className) put(account, `class:${className}`, [item]);
    else if (parts.length > 0) parts.forEach(putItem);
    else if (isSaid(item)) put(account, 'class:?', [item]);
  };
  side.items.forEach(putItem);
}

/** Of several columns of a side (本年预算 | 编制预算 | 上年结转) those of the year and phase of the table, and no part of it. */
function putSides(reader: Reader, put: Put): void {
  const own = new Set(columnsOfRole(reader.table, reader.role).map(({ index }) => index));
  for (const side of tableToSides(reader.table).filter(({ column }) => own.has(column))) {
    const words = reader.table.columns.get(side.column)?.path.slice(1) ?? [];
    const counted = columnToCounted(words, reader.role, reader.rules);
    if (side.direction === 'expenditure' && counted) putExpenditureSide(reader, side, counted, put);
    if (side.direction === 'revenue' && words.every(isSumWord)) putRevenueSide(reader, side, put);
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

type CodeOf = (line: Line) => string | null;

const byFunction: CodeOf = ({ record }) => record.function_code;
const byEconomic: CodeOf = ({ record }) => record.department_economic_code;

/** By each of the codes the lines whose code begins with it, without those that stand under another of them. */
function linesUnder(
  parents: ReadonlyMap<Line, Line | null>,
  codeOf: CodeOf,
  codes: ReadonlySet<string>,
): Map<string, Line[]> {
  const under = new Map([...codes].map((code): [string, Line[]] => [code, []]));
  for (const [line, parent] of parents) {
    const own = codeOf(line) ?? '';
    const above = (parent && codeOf(parent)) ?? '';
    for (let length = 1; length <= own.length; length++) {
      const code = own.slice(0, length);
      if (!above.startsWith(code)) under.get(code)?.push(line);
    }
  }
  return under;
}

/** The items of a table that its codes name, with their lines: the same in every column. */
function tableToCoded(table: LedgerTable): (readonly [item: string, lines: readonly Line[]])[] {
  const parents = linesToParents(table.lines);
  const named = (name: string, codeOf: CodeOf, codes: ReadonlySet<string>): [string, Line[]][] =>
    [...linesUnder(parents, codeOf, codes)].map(([code, lines]) => [`${name}:${code}`, lines]);
  const codesBy = (codeOf: CodeOf): string[] => [...parents.keys()].flatMap((line) => codeOf(line) ?? []);
  const functions = codesBy(byFunction);
  return [
    ...named('class', byFunction, new Set(functions.map((longer) => longer.slice(0, 3)))),
    ...named('function', byFunction, new Set(functions.filter((code) => code.length > 3))),
    ...named('economic', byEconomic, new Set(codesBy(byEconomic))),
  ];
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

function putExpenditure(reader: Reader, put: Put): void {
  const { table, role, rules } = reader;
  const columns = columnsOfRole(table, role);
  const depth = commonDepth(columns);
  const totals = totalsOf(table);
  const coded = tableToCoded(table);
  putKindTotals(reader, put);
  for (const { index, path } of columns) {
    const counted = columnToCounted(path.slice(depth), role, rules);
    if (!counted) continue;
    const account = accountOf(role, 'expenditure', counted);
    put(account, 'total', [totals.get(index) ?? null]);
    for (const [item, lines] of coded)
      put(
        account,
        item,
        lines.flatMap((line) => line.entries.get(index) ?? []),
      );
  }
}

/** 合计, 本年收入 | 小计, 上年结转结余 | 一般公共预算资金 of a revenue table. */
function putRevenueColumn(reader: Reader, words: readonly string[], entry: Entry, put: Put): void {
  const account = accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' });
  const when = words.some((word) => /^上年结转/u.test(word)) ? 'carryover' : 'this_year';
  const names = words.filter((word) => !/^(合计|小计|总计)$/u.test(word));
  const last = names.at(-1) ?? '';
  const source = nameOf(reader.rules.sources, last);
  if (source) put(sourceAccount(reader), `${when}:${source}`, [entry]);
  else if (names.length === 0) put(account, 'grand', [entry]);
  else if (/^(本年|当年)收入(合计|小计)?$|^上年结转(结余)?$/u.test(last)) put(account, when, [entry]);
}

function putRevenue(reader: Reader, put: Put): void {
  const columns = columnsOfRole(reader.table, reader.role);
  const depth = commonDepth(columns);
  const totals = totalsOf(reader.table);
  for (const { index, path } of columns) {
    const entry = totals.get(index);
    const words = columns.length === 1 ? [] : path.slice(depth);
    if (entry) putRevenueColumn(reader, words, entry, put);
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
  putTable({ table, role, rules }, (account, item, figures) => {
    const entries = figures.filter((entry) => entry !== null);
    if (entries.length > 0) shares.push({ account, item, table, figures: entries });
  });
  return shares;
}
