/** @file What a form does not understand is said: every printed cell is a header, a label, a value of a record, or in a finding. */
import { squeeze } from '../../words/lexicon.ts';
import { isNature } from '../../words/measure.ts';
import type { Cell, Doubt, RecognizedTable } from '../../model/index.ts';
import { isBlankCell } from '../form-grid.ts';
import type { ProjectsReading } from './reading.ts';

/** What a reader says of the cells of a table, projects or not. */
type CellsRead = Pick<ProjectsReading, 'taken' | 'beside'>;

/** Words of this many cells are named in one finding. */
const MOST_NAMED = 8;
const LONGEST = 40;

const wordsOf = (cells: readonly Cell[]): string => {
  const named = cells.slice(0, MOST_NAMED).map(({ text }) => squeeze(text).slice(0, LONGEST));
  return named.join(' | ') + (cells.length > MOST_NAMED ? ` | … (${cells.length} cells)` : '');
};

/** Cells of rows that follow one another are one piece. */
function groupRuns(cells: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last && cell.row <= last.row + last.rowSpan) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** The labels whose values no record has a field for, each once with how many cells it has, and words of a column of signs that are none. */
function besideDoubts(table: RecognizedTable, { beside }: CellsRead, natures: readonly Cell[]): Doubt[] {
  const counts = new Map<string, number>();
  for (const { text } of natures) counts.set(squeeze(text), (counts.get(squeeze(text)) ?? 0) + 1);
  for (const { label, cells } of beside) {
    const word = squeeze(label.text);
    const printed = cells.filter((cell) => !isBlankCell(cell)).length;
    if (printed > 0) counts.set(word, (counts.get(word) ?? 0) + printed);
  }
  if (counts.size === 0) return [];
  const note = [...counts].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(', ');
  return [{ code: 'table.not_recorded', table: table.id, note }];
}

/**
 * The doubts about the cells of a known form that its reader did not take.
 * @param reading what was read of the table: the cells it took, and those that stand under labels without a field
 */
export function unreadDoubts(table: RecognizedTable, reading: CellsRead): Doubt[] {
  const beside = new Set(reading.beside.flatMap(({ label, cells }) => [label, ...cells]));
  const left = table.cells.filter(
    (cell) => !isBlankCell(cell) && !reading.taken.has(cell) && !beside.has(cell),
  );
  const natures = left.filter(({ text }) => isNature(text));
  const unread = left.filter((cell) => !natures.includes(cell));
  return [
    ...groupRuns(unread).map((cells): Doubt => ({
      code: 'table.unread',
      table: table.id,
      cell: cells[0]!,
      actual: wordsOf(cells),
    })),
    ...besideDoubts(table, reading, natures),
  ];
}
