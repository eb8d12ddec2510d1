/** @file The quantities of a 收支 table: each column of each side, with the lines that are named, their sources and kinds. */
import { labelToClass } from '../words/function-classes.ts';
import { isSumWord } from '../words/totals.ts';
import { isSaid, type Entry, type LedgerTable, type Line, type Outline, type Section } from './ledger.ts';
import { entryUnder } from './lines.ts';
import { accountOf, columnsOfRole, columnToCounted, nameOf, type Counted } from './quantity-words.ts';
import { isCarryoverLine, isOfLastYear } from '../words/budget-lines.ts';
import type { Reader, Put } from './quantity-reader.ts';

/** The source of the money is the same whatever the table counts: no scope in the account. */
export const sourceAccount = ({ role }: Reader): string => `${role.set}/source`;

/** 上年结转, 年初结转和结余: stands behind the total of the year, or among the lines where there is none. */
const isCarryover = (line: Line): boolean => isCarryoverLine(line.printed.at(-1) ?? '');

/** One column of one side of a 收支 table. */
interface Side {
  readonly section: Section;
  readonly entryOf: (line: Line | null) => Entry | null;
  readonly under: Outline['under'];
}

/** 合计 | 本年安排 | 上年结转: a column that sums up both years, so that its lines are those of neither. */
const putBothYears = (reader: Reader, { section, entryOf }: Side, put: Put): void =>
  put(accountOf(reader.role, 'revenue', { scope: reader.role.scope, kind: 'all' }), 'grand', [
    entryOf(section.total ?? section.year),
  ]);

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
export function putSides(reader: Reader, put: Put): void {
  const { table, role, rules } = reader;
  const own = new Set(columnsOfRole(table, role).map(({ index }) => index));
  for (const section of table.outline.sections) {
    const sides = sectionToSides(table, section);
    const wordsOf = ({ column }: { readonly column: number }): readonly string[] =>
      table.columns.get(column)?.path.slice(1) ?? [];
    const putRevenue = sides.some((side) => wordsOf(side).some(isOfLastYear)) ? putBothYears : putRevenueSide;
    for (const side of sides.filter(({ column }) => own.has(column))) {
      const words = wordsOf(side);
      const counted = columnToCounted(words, role, rules);
      if (section.direction === 'expenditure' && counted) putExpenditureSide(reader, side, counted, put);
      if (section.direction === 'revenue' && words.every(isSumWord)) putRevenue(reader, side, put);
    }
  }
}
