/**
 * @file The words of two columns exchanged (栏目互换): what the checks would say then. Words that could be exchanged without a check that
 * fails are not proved, since one such exchange may have been made already.
 */
import type { ColumnIdentity, QuantityRules } from '../../model/identity.ts';
import { groupBy } from '../../model/lists.ts';
import { lineName } from '../../words/outline.ts';
import { wordsToPart } from '../../words/phases.ts';
import { isSumWord } from '../../words/totals.ts';
import { columnsToMeanings } from '../column-meanings.ts';
import { tableToColumnEquations } from '../columns.ts';
import { isClosed, type Evaluated } from '../equation.ts';
import type { HeadWord, LedgerColumn, LedgerTable } from '../ledger.ts';
import { contradictedSections } from '../rows/sides.ts';
import { isBroken, type Placed, type Sheet } from './sheet.ts';

type Columns = ReadonlyMap<number, LedgerColumn>;

const isOneCell = (a: HeadWord, b: HeadWord): boolean => a.row === b.row && a.column === b.column;

/** The columns with the words of two header cells exchanged. */
function exchange(columns: Columns, a: HeadWord, b: HeadWord): Columns {
  const renameHead = (head: HeadWord): HeadWord => {
    if (isOneCell(head, a)) return { ...head, word: b.word };
    return isOneCell(head, b) ? { ...head, word: a.word } : head;
  };
  return new Map(
    [...columns].map(([index, column]) => {
      const heads = column.heads.map(renameHead);
      const words = heads.map(({ word }) => word).filter((word, i, all) => word !== all[i - 1]);
      return [index, { ...column, heads, ...wordsToPart(words.map(lineName)) }];
    }),
  );
}

/** Over how many columns of figures the word stands: spans are not printed in every format. */
const columnsUnder = (columns: Columns, head: HeadWord): number =>
  [...columns.values()].filter(({ heads }) => heads.some((other) => isOneCell(head, other))).length;

/** Every way in which the words of two cells over two columns, in one row and as wide, may have been exchanged. */
function exchanges(columns: Columns, a: number, b: number): Columns[] {
  const [left, right] = [columns.get(a)?.heads ?? [], columns.get(b)?.heads ?? []];
  return left.flatMap((head) =>
    right
      .filter(
        (other) =>
          head.row === other.row &&
          head.word !== other.word &&
          ![head, other].every(({ word }) => isSumWord(word)) &&
          columnsUnder(columns, head) === columnsUnder(columns, other),
      )
      .map((other) => exchange(columns, head, other)),
  );
}

/** By meaning the first column of each group of lines that has it. */
type Sought = (column: number) => number | undefined;

/** In which column another table would be compared now with what stood in a column before; undefined where in none. */
function toSought(
  table: LedgerTable,
  after: Columns,
  rules: QuantityRules,
  groupOf: ReadonlyMap<number, number>,
): Sought {
  const [before, now] = [table.columns, after].map((columns) => columnsToMeanings(table, columns, rules)) as [
    ReadonlyMap<number, string>,
    ReadonlyMap<number, string>,
  ];
  return (column) => {
    const meaning = before.get(column);
    if (meaning === undefined || now.get(column) === meaning) return column;
    return [...now].find(
      ([other, same]) => same === meaning && groupOf.get(other) === groupOf.get(column),
    )?.[0];
  };
}

export type Uses = readonly (readonly [Evaluated, readonly Placed[]])[];

/** So many rows in which the columns differ are tried. */
const ROWS = 6;

/** Row sums that fail under the other words, in the rows in which two columns differ. */
function breaksSums(
  sheet: Sheet,
  after: Columns,
  a: number,
  b: number,
  sums: readonly ColumnIdentity[],
): boolean {
  const { table } = sheet;
  const rows = [...new Set(table.entries.map(({ row }) => row))].filter(
    (row) => (sheet.valueAt(row, a) ?? 0n) !== (sheet.valueAt(row, b) ?? 0n),
  );
  const tried = new Set(rows.slice(0, ROWS));
  const sample = { ...table, columns: after, entries: table.entries.filter(({ row }) => tried.has(row)) };
  return tableToColumnEquations(sample, sums).some(
    (equation) => equation.isSure && equation.undecidable === undefined && !isClosed(equation),
  );
}

/** What does not change from one question about a table to the next. */
export interface Headed {
  readonly sheet: Sheet;
  readonly uses: Uses;
  readonly rules: QuantityRules;
  readonly sums: readonly ColumnIdentity[];
}

const groupByColumn = ({ lines }: LedgerTable): ReadonlyMap<number, number> =>
  new Map(
    lines.flatMap(({ group, entries }) => [...entries.keys()].map((column) => [column, group] as const)),
  );

/** Whether a check would fail, had the words of the two columns been exchanged in whatever way. */
export function areWordsTold({ sheet, uses, rules, sums }: Headed, a: number, b: number): boolean {
  const { table } = sheet;
  const named = uses.filter(([check]) => check.named !== undefined);
  const groupOf = groupByColumn(table);
  return exchanges(table.columns, a, b).every((after) => {
    const sought = toSought(table, after, rules, groupOf);
    const isFailing = ([check, placed]: Uses[number]): boolean =>
      [...groupBy(placed, ({ entry }) => entry.column).keys()].some((column) => {
        const instead = sought(column);
        return instead !== undefined && instead !== column && isBroken(sheet, check, placed, column, instead);
      });
    return (
      named.some(isFailing) ||
      contradictedSections(table, after).length > 0 ||
      breaksSums(sheet, after, a, b, sums)
    );
  });
}
