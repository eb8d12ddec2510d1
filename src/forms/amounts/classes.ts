/** @file Lines of 收支 tables that are named as the classes of expenditure are: 一、教育支出 is 205, though no code is printed. */
import { labelNumber } from '../../words/outline.ts';
import { labelToClass } from '../../words/function-classes.ts';
import type { Form } from '../registry/index.ts';
import type { FigureRow } from './rows.ts';

/** Fewer could be lines of another list that share a name, 其他支出 stands among the economic classes too, unless they are all that are numbered alike. */
const FEWEST = 3;
const FEWEST_OF_ALL = 2;

interface ClassLine {
  readonly row: FigureRow;
  readonly code: string;
  readonly isNumbered: boolean;
}

function rowToClass(row: FigureRow): ClassLine[] {
  for (const { text } of row.labels) {
    const code = labelToClass(text);
    if (code !== null) return [{ row, code, isNumbered: labelNumber(text) !== null }];
  }
  return [];
}

const rankOf = ({ labels }: FigureRow): number | null =>
  labels.map(({ text }) => labelNumber(text)?.rank).find((rank) => rank !== undefined) ?? null;

/** The class of each line of a group of columns that lists classes; of tables that hold both sides only. */
export function rowsToClasses(form: Form, rows: readonly FigureRow[]): Map<FigureRow, string> {
  const classes = new Map<FigureRow, string>();
  if (form.direction !== null) return classes;
  for (const group of new Set(rows.map((row) => row.group))) {
    const lines = rows.filter((row) => row.group === group && row.labels.length > 0 && !row.isTotal);
    const named = lines.flatMap(rowToClass);
    const numbered = named.filter(({ isNumbered }) => isNumbered);
    // 五、援助其他地区支出 over 住房保障: among numbered classes one without a number is no class.
    const own = numbered.length > 0 ? numbered : named;
    const ranks = new Set(numbered.map(({ row }) => rankOf(row)));
    const beside = lines.filter((row) => ranks.has(rankOf(row)) && rankOf(row) !== null);
    const fewest = numbered.length > 0 && numbered.length === beside.length ? FEWEST_OF_ALL : FEWEST;
    if (new Set(own.map(({ code }) => code)).size >= fewest)
      for (const { row, code } of own) classes.set(row, code);
  }
  return classes;
}
