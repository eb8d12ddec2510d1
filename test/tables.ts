/** Small tables for tests: a row a line, cells between bars; `·` is a cell that is drawn but empty, nothing is no cell. */
import type { Cell, RecognizedTable, Table } from '../src/model/index.ts';

export function linesToTestTable(lines: readonly string[], rest: Partial<Table> = {}): Table {
  const rows = lines.map((line) => line.split('|').map((text) => text.trim()));
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): Cell[] => {
      if (text === '') return [];
      const raw = text === '·' ? '' : text;
      const sources = [{ line: row + 1, columns: [column, column + 1] as const }];
      return [{ row, column, rowSpan: 1, columnSpan: 1, raw, text: raw, rules: [], sources }];
    }),
  );
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'tabs',
    title: null,
    number: null,
    unit: null,
    headerRows: 0,
    rows: rows.length,
    columns: Math.max(...rows.map((texts) => texts.length)),
    cells,
    pages: [],
    breaks: [],
    ...rest,
  };
}

export const asForm = (table: Table, rest: Partial<RecognizedTable>): RecognizedTable => ({
  ...table,
  form: 'other',
  layout: 'amounts',
  ...rest,
});
