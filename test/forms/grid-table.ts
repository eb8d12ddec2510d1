/** Tables for the tests of the form readers: rows as they are drawn, `[text, columnSpan, rowSpan]` for a merged cell. */
import type { Cell, RecognizedTable } from '../../src/model/index.ts';

export type DrawnCell = string | readonly [text: string, columnSpan: number, rowSpan?: number];

export function drawTable(
  layout: RecognizedTable['layout'],
  rows: readonly (readonly DrawnCell[])[],
  title: string | null = null,
): RecognizedTable {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  for (const [row, drawn] of rows.entries()) {
    let column = 0;
    for (const each of drawn) {
      const [text, columnSpan, rowSpan = 1] = typeof each === 'string' ? [each, 1] : each;
      while (taken.has(`${row},${column}`)) column++;
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
      const sources = [{ path: `r${row}c${column}` }];
      cells.push({ row, column, rowSpan, columnSpan, raw: text, text, rules: [], sources });
      column += columnSpan;
    }
  }
  const columns = 1 + Math.max(...[...taken].map((slot) => Number(slot.split(',')[1])));
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'markup',
    title,
    number: null,
    unit: null,
    headerRows: 0,
    rows: rows.length,
    columns,
    cells,
    pages: [],
    breaks: [],
    form: layout,
    layout,
  };
}
