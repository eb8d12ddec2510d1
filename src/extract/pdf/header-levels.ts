/** @file A header without rules → its levels: which words span others, over how many columns and lines. */
import { middleOf } from './blocks-to-rows.ts';
import type { TextBlock } from './column-blocks.ts';
import { spanHeaders } from './span-headers.ts';

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

const overlaps = (a: TextBlock, b: TextBlock): boolean =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;

/** The longest stack of words through each of `blocks`, downwards. */
function stacksOf(blocks: readonly TextBlock[]): Map<TextBlock, readonly TextBlock[]> {
  const stacks = new Map<TextBlock, readonly TextBlock[]>();
  for (const block of [...blocks].sort((a, b) => b.box[1] - a.box[1])) {
    const under = [...stacks]
      .filter(([other]) => overlaps(block, other) && other.box[1] >= middleOf(block))
      .map(([, stack]) => stack)
      .sort((a, b) => b.length - a.length);
    stacks.set(block, [block, ...(under[0] ?? [])]);
  }
  return stacks;
}

const distanceTo = (at: number, ...heights: readonly number[]): number =>
  Math.abs(at - heights.reduce((a, b) => a + b) / heights.length);

/** The level a lowest word begins on: it stands in the middle of its levels or at their top, one way for the whole header. */
function leafStarts(leaves: readonly TextBlock[], levels: readonly TextBlock[]): number[] {
  const last = middleOf(levels.at(-1)!);
  const misses = {
    middle: (leaf: TextBlock, s: number): number => distanceTo(middleOf(leaf), middleOf(levels[s]!), last),
    top: (leaf: TextBlock, s: number): number => distanceTo(leaf.box[1], levels[s]!.box[1]),
  };
  const read = (miss: (leaf: TextBlock, s: number) => number): { starts: number[]; cost: number } => {
    let cost = 0;
    const starts = leaves.map((leaf) => {
      const costs = levels.map((_, s) => miss(leaf, s));
      cost += Math.min(...costs);
      return costs.indexOf(Math.min(...costs));
    });
    return { starts, cost };
  };
  const [middle, top] = [read(misses.middle), read(misses.top)];
  return (top.cost < middle.cost ? top : middle).starts;
}

/**
 * @param blocks the words above the first row, lines of one cell together
 * @returns null where two words claim one place: no header
 */
export function blocksToLevels(blocks: readonly TextBlock[], xs: readonly number[]): HeaderLevels | null {
  const stacks = stacksOf(blocks);
  const levels = [...stacks.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const count = levels.length;
  if (!count || count > MOST_LEVELS) return null;
  const leaves = blocks.filter((block) => stacks.get(block)!.length === 1);
  const starts = leafStarts(leaves, levels);
  const cells: HeaderCell[] = leaves.map((block, i) => {
    const { column, columnSpan } = block;
    return { block, row: starts[i]!, rowSpan: count - starts[i]!, column, columnSpan };
  });
  const uppers = blocks.filter((block) => stacks.get(block)!.length > 1);
  const nearestLevel = (block: TextBlock): number => {
    const misses = levels
      .slice(0, count - stacks.get(block)!.length + 1)
      .map((level) => distanceTo(middleOf(block), middleOf(level)));
    return misses.indexOf(Math.min(...misses));
  };
  for (let row = count - 2; row >= 0; row--) {
    const own = uppers.filter((block) => nearestLevel(block) === row).sort((a, b) => a.column - b.column);
    const words = own.map((block) => ({ ...block, middle: (block.box[0] + block.box[2]) / 2 }));
    const covered = new Set(
      cells
        .filter((cell) => cell.row > row)
        .flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, i) => column + i)),
    );
    for (const cell of cells)
      if (cell.row <= row) for (let c = 0; c < cell.columnSpan; c++) covered.delete(cell.column + c);
    const isOpen = (c: number): boolean =>
      covered.has(c) && !own.some((b) => overlaps(b, { ...b, column: c, columnSpan: 1 }));
    spanHeaders(words, isOpen, xs).forEach(({ from, to }, i) =>
      cells.push({ block: own[i]!, row, rowSpan: 1, column: from, columnSpan: to - from }),
    );
  }
  const lines = levels.slice(1).map(({ box }, i) => (levels[i]!.box[3] + box[1]) / 2);
  return areDisjoint(cells) ? { cells, lines } : null;
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
