/** @file The terms of checks: figures that stand where they are printed, in the form that is checked. */
import type { Conversion, TableRecord } from '../../../src/schemas/index.ts';
import { cellsById, squeeze, type CellRecord, type Rule } from './rule.ts';

/** A figure without its point and the zeros at its ends: the same in 元 and in 万元. */
const digitsOf = (figure: string): string => figure.replace('.', '').replace(/^0+|0+$/g, '');

/** The figures of a text; `100 90`, two that stand in one cell, are two. */
const figuresIn = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .replaceAll(',', '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).map(digitsOf);

const prints = ({ text, raw }: CellRecord, amount: string): boolean =>
  [text, squeeze(text), raw].some((each) => figuresIn(each).includes(digitsOf(amount.replace('-', ''))));

/** The row that the record begins in: that of the first cell with its sources. */
function toStart({ cells }: TableRecord, sources: readonly object[]): number {
  const own = new Set(sources.map((source) => JSON.stringify(source)));
  const first = cells.find((cell) => cell.sources.some((source) => own.has(JSON.stringify(source))));
  return first?.row ?? 0;
}

/** The rows in which the projects and the self-evaluations of each table begin, top down. */
function toStarts({ tables, projects, evaluations }: Conversion): Map<string, number[]> {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const starts = new Map<string, number[]>();
  const add = (table: string, row: number): void => {
    starts.set(table, [...(starts.get(table) ?? []), row]);
  };
  for (const { id, table_id } of projects) add(table_id, Number(/\/r(\d+)c\d+\/project$/.exec(id)![1]));
  for (const { table_id, sources } of evaluations) add(table_id, toStart(byId.get(table_id)!, sources));
  return starts;
}

/** Names the form that holds a cell; the first of a table holds what stands over it as well. */
function toFormOf(conversion: Conversion): (cell: string) => string {
  const starts = toStarts(conversion);
  return (cell) => {
    const [, table = '', row] = /^(.*)\/r(\d+)c\d+$/.exec(cell) ?? [];
    const at = (starts.get(table) ?? []).findLastIndex((start) => start <= Number(row));
    return `${table} ${Math.max(0, at)}`;
  };
}

/** What a form is checked for once. */
const ONCE = new Set(['project.total', 'evaluation.points', 'evaluation.scores', 'evaluation.rate']);

export const termRules: readonly Rule[] = [
  {
    sentence: 'a term of a check is an amount, or stands in a cell that prints its figure',
    *broken(conversion) {
      const cells = cellsById(conversion);
      const stated = new Map(conversion.statements.map(({ id, figure }) => [id, figure]));
      for (const { id, terms } of conversion.checks)
        for (const { cell, amount_id, amount } of terms) {
          const at = cells.get(cell);
          const figure = stated.get(cell);
          const isHere =
            amount === null ||
            (at !== undefined && prints(at, amount)) ||
            (figure != null && digitsOf(figure) === digitsOf(amount));
          if (amount_id === null ? !isHere : amount_id !== cell) yield `${id} ${cell} ${amount}`;
        }
    },
  },
  {
    sentence: 'the terms of a check that are no amounts stand in one form, those of another form in another',
    *broken(conversion) {
      const formOf = toFormOf(conversion);
      const checked = new Set<string>();
      for (const { id, identity, terms } of conversion.checks) {
        const own = terms.filter(({ amount_id, cell }) => amount_id === null && !/\/s\d+$/.test(cell));
        const forms = new Set(own.map(({ cell }) => formOf(cell)));
        const key = [identity, ...forms].join(' ');
        if (forms.size > 1 || (ONCE.has(identity) && checked.has(key))) yield id;
        checked.add(key);
      }
    },
  },
];
