/** Small tables of labels and figures with page breaks in them. */
import type { Cell, RecognizedTable } from '../../src/model/index.ts';

const cellAt = (row: number, column: number, text: string): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  raw: text,
  text,
  rules: [],
  sources: [],
});

/** A table of one header row, `|` between cells; a line `---` is a page break. */
export function pagedTable(
  lines: readonly string[],
  layout: RecognizedTable['layout'] = 'amounts',
): RecognizedTable {
  const rows = lines.filter((line) => line !== '---').map((line) => line.split('|'));
  const breaks: number[] = [];
  let row = 0;
  for (const line of lines)
    if (line === '---') breaks.push(row);
    else row++;
  return {
    kind: 'table',
    id: 't0',
    foundBy: 'rulings',
    title: '支出总表',
    number: null,
    unit: '万元',
    headerRows: 1,
    rows: rows.length,
    columns: rows[0]!.length,
    cells: rows.flatMap((texts, r) => texts.map((text, c) => cellAt(r, c, text))),
    pages: [1, 2],
    breaks: breaks.map((at) => ({ row: at, kind: 'page' })),
    form: layout === 'other' ? 'other' : 'expenditure',
    layout,
  };
}

export const linesOf = ({ rows, cells }: RecognizedTable): string[] =>
  Array.from({ length: rows }, (_, r) =>
    cells
      .filter((cell) => cell.row === r)
      .map((cell) => cell.text)
      .join('|'),
  );
