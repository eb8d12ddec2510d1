/** @file A header without rules → its levels: which words span others, over how many columns and lines. */
import type { Box } from '../../../../model/index.ts';
import { middleOf } from '../rows/blocks-to-rows.ts';
import type { TextBlock } from '../rows/column-blocks.ts';
import { FLUSH, spanFromLeft, spanHeaders, type ColumnRange, type UpperWord } from './span-headers.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';

/** A header word with its place in the table. */
export interface HeaderCell {
  readonly block: TextBlock;
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
}

export interface HeaderLevels {
  readonly cells: readonly HeaderCell[];
  /** Lines between the levels, one fewer than levels. */
  readonly lines: readonly number[];
}

/** More levels than this have no header; such words are a text. */
const MOST_LEVELS = 4;
/** How far the edge of a cell is from its text. */
const PADDING = 2;

const sharesColumnsWith = (a: TextBlock, b: TextBlock): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;

const standsOver = (upper: TextBlock, lower: TextBlock): boolean =>
  sharesColumnsWith(upper, lower) && lower.box[1] >= middleOf(upper);

/** Words side by side at one height. */
interface Level {
  readonly words: readonly TextBlock[];
  readonly top: number;
  readonly bottom: number;
}

const toLevel = (words: readonly TextBlock[]): Level => ({
  words,
  top: lowestOf(words.map(({ box }) => box[1])),
  bottom: highestOf(words.map(({ box }) => box[3])),
});

const isBeside = ([, top, , bottom]: Box, level: Level): boolean =>
  Math.min(bottom, level.bottom) - Math.max(top, level.top) >
  Math.min(bottom - top, level.bottom - level.top) / 2;

/** Words that stand over others, in levels from the top down. */
function upperLevels(uppers: readonly TextBlock[]): Level[] {
  const levels: Level[] = [];
  for (const word of [...uppers].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = levels.at(-1);
    if (last && isBeside(word.box, last)) levels[levels.length - 1] = toLevel([...last.words, word]);
    else levels.push(toLevel([word]));
  }
  return levels;
}

/** The level each lowest word begins on: it stands in the middle of its levels or at their top, one way for the whole header. */
function leafStarts(
  leaves: readonly TextBlock[],
  levels: readonly Level[],
  lines: readonly number[],
): number[] {
  const tops = [levels[0]!.top - PADDING, ...lines];
  const bottom = highestOf(levels.map((level) => level.bottom)) + PADDING;
  const misses = {
    middle: (leaf: TextBlock, s: number): number => Math.abs(middleOf(leaf) - (tops[s]! + bottom) / 2),
    top: (leaf: TextBlock, s: number): number => Math.abs(leaf.box[1] - levels[s]!.top),
  };
  const read = (miss: (leaf: TextBlock, s: number) => number): { starts: number[]; cost: number } => {
    let cost = 0;
    const starts = leaves.map((leaf) => {
      const costs = levels.map((_, s) => miss(leaf, s));
      cost += lowestOf(costs);
      return costs.indexOf(lowestOf(costs));
    });
    return { starts, cost };
  };
  const [middle, top] = [read(misses.middle), read(misses.top)];
  return (top.cost < middle.cost ? top : middle).starts;
}

/** Words over several columns begin where the first of them does, or stand over the middle of them: one way for the whole header. */
const areFlushLeft = (uppers: readonly TextBlock[], leaves: readonly TextBlock[]): boolean =>
  uppers.every((upper) =>
    leaves.some((leaf) => standsOver(upper, leaf) && Math.abs(leaf.box[0] - upper.box[0]) < FLUSH),
  );

/**
 * @param blocks the words above the first row, lines of one cell together
 * @returns null where two words claim one place: no header
 */
export function blocksToLevels(blocks: readonly TextBlock[], xs: readonly number[]): HeaderLevels | null {
  const uppers = blocks.filter((block) => blocks.some((other) => standsOver(block, other)));
  const leaves = blocks.filter((block) => !uppers.includes(block));
  const over = upperLevels(uppers);
  const lowest = leaves.filter((leaf) => leaf.box[1] >= (over.at(-1)?.bottom ?? 0) - FLUSH);
  if (!lowest.length || over.length >= MOST_LEVELS) return null;
  const levels = [...over, toLevel(lowest)];
  const lines = levels.slice(1).map(({ top }, i) => (levels[i]!.bottom + top) / 2);
  const starts = leafStarts(leaves, levels, lines);
  const cells: HeaderCell[] = leaves.map((block, i) => {
    const { column, columnSpan } = block;
    return { block, row: starts[i]!, rowSpan: levels.length - starts[i]!, column, columnSpan };
  });
  const flush = areFlushLeft(uppers, leaves) ? addUppers(cells, over, spanFromLeft) : null;
  const all =
    flush && isComplete(flush)
      ? flush
      : addUppers(cells, over, (words, isOpen) => spanHeaders(words.map(withMiddle), isOpen, xs));
  return areDisjoint(all) ? { cells: all, lines } : null;
}

const withMiddle = (word: TextBlock): UpperWord => ({ ...word, middle: (word.box[0] + word.box[2]) / 2 });

type SpanWords = (words: readonly TextBlock[], isOpen: (column: number) => boolean) => ColumnRange[];

/** From the lowest level up, so that a word over others spans what they span. */
function addUppers(
  leaves: readonly HeaderCell[],
  levels: readonly Level[],
  spanWords: SpanWords,
): HeaderCell[] {
  const cells = [...leaves];
  for (let row = levels.length - 1; row >= 0; row--) {
    const own = [...levels[row]!.words].sort((a, b) => a.column - b.column);
    spanWords(own, toUnfilledTest(cells, own, row)).forEach(({ from, to }, i) =>
      cells.push({ block: own[i]!, row, rowSpan: 1, column: from, columnSpan: to - from }),
    );
  }
  return cells;
}

const holdsWord = ({ column, columnSpan }: Pick<HeaderCell, 'column' | 'columnSpan'>, c: number): boolean =>
  c >= column && c < column + columnSpan;

/** Every word below the first level has one over it. */
const isComplete = (cells: readonly HeaderCell[]): boolean =>
  cells.every(
    ({ row, column }) =>
      row === 0 || cells.some((cell) => cell.row + cell.rowSpan === row && holdsWord(cell, column)),
  );

/** Columns that have a word below `row`, none in it and none over it. */
function toUnfilledTest(
  cells: readonly HeaderCell[],
  own: readonly TextBlock[],
  row: number,
): (column: number) => boolean {
  return (c) =>
    cells.some((cell) => cell.row > row && holdsWord(cell, c)) &&
    !cells.some((cell) => cell.row <= row && holdsWord(cell, c)) &&
    !own.some((word) => holdsWord(word, c));
}

function areDisjoint(cells: readonly HeaderCell[]): boolean {
  const taken = new Set<string>();
  return cells.every(({ row, rowSpan, column, columnSpan }) => {
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) {
        if (taken.has(`${r} ${c}`)) return false;
        taken.add(`${r} ${c}`);
      }
    return true;
  });
}
