/** @file Lines of 收支 tables that are named as the classes of expenditure are: 一、教育支出 is 205, though no code is printed. */
import { labelToClass } from '../../words/function-classes.ts';
import type { Form } from '../registry/index.ts';
import type { FigureRow } from './rows.ts';

/** Fewer could be lines of another list that share a name: 其他支出 stands among the economic classes too. */
const FEWEST = 3;

const classOf = ({ labels }: FigureRow): string | null =>
  labels.map(({ text }) => labelToClass(text)).find((code) => code !== null) ?? null;

/** The class of each line of a group of columns that lists classes; of tables that hold both sides only. */
export function rowsToClasses(form: Form, rows: readonly FigureRow[]): Map<FigureRow, string> {
  const classes = new Map<FigureRow, string>();
  if (form.direction !== null) return classes;
  for (const group of new Set(rows.map((row) => row.group))) {
    const own = rows.flatMap((row) => {
      const code = row.group === group ? classOf(row) : null;
      return code === null ? [] : [[row, code] as const];
    });
    if (new Set(own.map(([, code]) => code)).size >= FEWEST)
      for (const [row, code] of own) classes.set(row, code);
  }
  return classes;
}
