/** @file On which side an amount stands (收入、支出). */
import { labelHeaderToSide, titleToSide, wordToLines, wordToSide } from '../../words/header-words.ts';
import type { RecognizedTable } from '../../model/index.ts';
import type { Direction, Form } from '../registry/index.ts';
import type { Column } from './columns.ts';
import type { FigureRow } from './rows.ts';

/** Of each column of figures the side that the labels left of it are headed with. */
export type Sides = ReadonlyMap<number, Direction>;

interface Place {
  readonly form: Form;
  readonly table: RecognizedTable;
  readonly sides: Sides;
}

/** The side of each column of figures whose labels are headed with one (收入项目 | 金额 | 支出项目 | 金额). */
export function rowsToSides(rows: readonly FigureRow[]): Sides {
  const sides = new Map<number, Direction>();
  for (const { labels, figures } of rows) {
    const heads = labels.flatMap(({ column }) => labelHeaderToSide(column.path.at(-1) ?? '') ?? []);
    if (heads[0]) for (const { column } of figures) sides.set(column.index, heads[0]);
  }
  return sides;
}

/** What the head of the column says, else the form, else the labels beside it, else the title. */
export function directionOf({ form, table, sides }: Place, { index, path }: Column): Direction {
  const top = path[0] ?? '';
  // 政府性基金收支表 is the table of one fund with both sides.
  return (
    wordToSide(top) ??
    form.direction ??
    sides.get(index) ??
    (form.id === 'other' ? titleToSide(table.title) : null) ??
    wordToLines(top)
  );
}
