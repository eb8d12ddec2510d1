/** @file Lines of 收支 tables that are named as the classes of expenditure are: 一、教育支出 is 205, though no code is printed. */
import { labelNumber } from '../../words/outline.ts';
import { labelToClass } from '../../words/function-classes.ts';
import type { Form } from '../registry/index.ts';
import type { FigureRow } from './rows.ts';

/** Fewer could be lines of another list that share a name: 其他支出 stands among the economic classes too. */
const FEWEST = 3;

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

/** The class of each line of a group of columns that lists classes; of tables that hold both sides only. */
export function rowsToClasses(form: Form, rows: readonly FigureRow[]): Map<FigureRow, string> {
  const classes = new Map<FigureRow, string>();
  if (form.direction !== null) return classes;
  for (const group of new Set(rows.map((row) => row.group))) {
    const named = rows.filter((row) => row.group === group).flatMap(rowToClass);
    const numbered = named.filter(({ isNumbered }) => isNumbered);
    // 五、援助其他地区支出 over 住房保障: among numbered classes one without a number is no class.
    const own = numbered.length > 0 ? numbered : named;
    if (new Set(own.map(({ code }) => code)).size >= FEWEST)
      for (const { row, code } of own) classes.set(row, code);
  }
  return classes;
}
