/** @file The stacked header of a table as one path of words for each column (列标题路径). */
import { tableToGrid, tableToRows } from '../../model/grid.ts';
import { CODE_PART, squeeze } from '../../words/lexicon.ts';
import type { Cell, Table } from '../../model/index.ts';
import type { HeadWord } from '../../schemas/index.ts';
import { isCaptionRow } from '../header-rows.ts';
import { isOrdinalRow } from '../../words/header-words.ts';

/** `rows × columns` of squeezed header words with the cells they stand in; '' where none stands. */
type Words = readonly (readonly Slot[])[];
type Slot = HeadWord;

const NOTHING: Slot = { word: '', row: -1, column: -1 };

/**
 * Carries a word to the right where the source prints no spans: over slots that no cell covers, as long as the rows below divide
 * them and they share the same upper word. `其中 | | ` over three words below belongs to all three; a column whose header has
 * nothing below it ends there.
 */
function carryRight(words: Words, covered: readonly (readonly boolean[])[]): Words {
  const carried: Slot[][] = [];
  for (const [r, row] of words.entries()) {
    const out = [...row];
    const dividedBelow = (c: number): boolean => words.slice(r + 1).some((below) => below[c]!.word !== '');
    const sameParent = (c: number): boolean =>
      r === 0 || carried[r - 1]![c]!.word === carried[r - 1]![c - 1]!.word;
    for (let c = 1; c < out.length; c++) {
      const isOpen = out[c]!.word === '' && !covered[r]![c] && dividedBelow(c) && sameParent(c);
      if (isOpen && dividedBelow(c - 1)) out[c] = out[c - 1]!;
    }
    carried.push(out);
  }
  return carried;
}

const pathIn = (words: Words, column: number): string =>
  words.map((row) => row[column]?.word ?? '').join('/');

/**
 * The same over slots with an empty cell of their own, which grids of text and unmerged sheets print beside the word of a group: where
 * two columns would bear one and the same path, the word to their left tells them apart (收入 | | 支出 | over 项目 | 预算数 twice).
 */
function carryApart(words: Words): Words {
  const paths = Array.from({ length: words[0]?.length ?? 0 }, (_, c) => pathIn(words, c));
  const isAmbiguous = (c: number): boolean =>
    paths[c]!.replaceAll('/', '') !== '' && paths.some((path, other) => other !== c && path === paths[c]);
  const nothing = words.map((row) => row.map(() => false));
  const carried = carryRight(words, nothing);
  const doubtful = paths.flatMap((_, c) => (isAmbiguous(c) ? [pathIn(carried, c)] : []));
  if (new Set(doubtful).size < doubtful.length) return words;
  return words.map((row, r) => row.map((word, c) => (isAmbiguous(c) ? carried[r]![c]! : word)));
}

/** Words of the header from the top down for each column, with their cells; a word that repeats its upper neighbour stands once. */
export function tableToColumnHeads(table: Table): HeadWord[][] {
  const grid = tableToGrid(table);
  const rows = tableToRows(table).slice(0, table.headerRows);
  const headers = rows.flatMap((cells, row) => (isCaptionRow(table, cells) ? [] : [row]));
  const isOrdinal = (row: number): boolean =>
    isOrdinalRow(rows[row]!.map((cell) => squeeze(cell.text)).filter(Boolean));
  const toSlot = (cell: Cell | undefined): Slot =>
    cell ? { word: squeeze(cell.text), row: cell.row, column: cell.column } : NOTHING;
  // A row of ordinals heads nothing, but 类 | 款 | 项 stand in it too.
  const orNothing = (slot: Slot, row: number): Slot =>
    !isOrdinal(row) || CODE_PART.test(slot.word) ? slot : NOTHING;
  const words = headers.map((row) => grid[row]!.map((cell) => orNothing(toSlot(cell), row)));
  const covered = headers.map((row) => grid[row]!.map((cell) => cell !== undefined));
  const carried = carryApart(carryRight(words, covered));
  // Final accounts print 类 | 款 | 项 in the row of the total, beside 合计.
  const parts = (grid[table.headerRows] ?? []).map(toSlot);
  const partOf = (c: number): Slot => (CODE_PART.test(parts[c]?.word ?? '') ? parts[c]! : NOTHING);
  return Array.from({ length: table.columns }, (_, c) =>
    [...carried.map((row) => row[c] ?? NOTHING), partOf(c)]
      .filter(({ word }) => word !== '')
      .filter(({ word }, i, all) => word !== all[i - 1]?.word),
  );
}
