/** @file Tables as every tool of the comparison is brought to: cells with their place and text, and how well they match the truth. */
import { sheetToGrid, type Sheet } from '../../scripts/make-corpus/sheet.ts';
import { foldRadicals } from '../../src/words/radicals.ts';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export type GridTable = readonly GridCell[];

/** What a sheet of the corpus says, as the tools are compared with it. */
export const sheetToTable = (sheet: Sheet): GridTable =>
  [...new Set(sheetToGrid(sheet).flat())].map(({ row, column, cell }) => ({
    row,
    column,
    rowSpan: cell.rows,
    columnSpan: cell.columns,
    text: cell.text,
  }));

/** White space, width, radicals and compatibility forms make no difference, so that no tool loses for its spelling. */
const fold = (text: string): string => foldRadicals(text).normalize('NFKC').replace(/\s+/gu, '');

/** Texts of cells that stand next to each other, blanks skipped, as in the ICDAR 2013 table competition. */
function tableToRelations(table: GridTable): string[] {
  const slots = new Map<string, GridCell>();
  const numbers = new Map(table.map((cell, i) => [cell, i]));
  const texts = new Map(table.map((cell) => [cell, fold(cell.text)]));
  for (const cell of table)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) slots.set(`${r},${c}`, cell);
  const rows = table.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const columns = table.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const relations = new Set<string>();
  const walk = (
    lines: number,
    places: number,
    at: (line: number, place: number) => string,
    sign: string,
  ): void => {
    for (let line = 0; line < lines; line++) {
      let last: GridCell | undefined;
      for (let place = 0; place < places; place++) {
        const cell = slots.get(at(line, place));
        if (!cell || !texts.get(cell)) continue;
        if (last && last !== cell)
          relations.add(
            [texts.get(last), sign, texts.get(cell), numbers.get(last), numbers.get(cell)].join('\t'),
          );
        last = cell;
      }
    }
  };
  walk(rows, columns, (r, c) => `${r},${c}`, '→');
  walk(columns, rows, (c, r) => `${r},${c}`, '↓');
  return [...relations].map((relation) => relation.split('\t').slice(0, 3).join('\t'));
}

/** F1 of two bags of texts. */
function f1(found: readonly string[], truth: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of truth) left.set(text, (left.get(text) ?? 0) + 1);
  let hit = 0;
  for (const text of found) {
    const count = left.get(text) ?? 0;
    if (count > 0) hit++;
    left.set(text, count - 1);
  }
  return found.length + truth.length === 0 ? 1 : (2 * hit) / (found.length + truth.length);
}

export interface Score {
  readonly tables: number;
  readonly cells: number;
  readonly relations: number;
}

/** A table that runs over pages is one table, and a header that is printed again counts once: that is what the eye sees. */
export function scoreTables(found: readonly GridTable[], truth: readonly GridTable[]): Score {
  const texts = (tables: readonly GridTable[]): string[] =>
    tables.flatMap((table) => table.map((cell) => fold(cell.text)).filter(Boolean));
  return {
    tables: found.length,
    cells: f1(texts(found), texts(truth)),
    relations: f1(found.flatMap(tableToRelations), truth.flatMap(tableToRelations)),
  };
}
