/** @file A header of two levels without rules: a word over several columns (其中：), and below it the words of those columns. */
import { middleOf } from '../rows/blocks-to-rows.ts';
import type { TextBlock } from '../rows/column-blocks.ts';
import { boxAround } from '../../geometry.ts';
import { isBodyText } from '../../../../words/header-words.ts';
import { highestOf } from '../../../../model/lists.ts';

export interface StackedHeader {
  /** Words that stand over others. */
  readonly upper: readonly TextBlock[];
  /** The words below them, one block for each column. */
  readonly lower: readonly TextBlock[];
  /** Words beside both levels, one block for each column. */
  readonly beside: readonly TextBlock[];
  readonly body: readonly TextBlock[];
}

/** How far below a spanning word, in heights of it, its columns are named. */
const REACH = 2.5;

const isUnder = (block: TextBlock, over: TextBlock): boolean =>
  block.column >= over.column &&
  block.column + block.columnSpan <= over.column + over.columnSpan &&
  block.box[1] >= middleOf(over) &&
  block.box[1] - over.box[3] < REACH * (over.box[3] - over.box[1]);

/** Blocks of one column as one, from the top down: a name may stand in lines further apart than those of the body. */
function joinByColumn(blocks: readonly TextBlock[]): TextBlock[] {
  const joined = new Map<number, TextBlock>();
  for (const block of [...blocks].sort((a, b) => middleOf(a) - middleOf(b))) {
    const over = joined.get(block.column);
    const lines = [...(over?.lines ?? []), ...block.lines];
    joined.set(block.column, { ...block, lines, box: boxAround([over?.box ?? block.box, block.box])! });
  }
  return [...joined.values()];
}

/** @param blocks of one page, from the top down. @returns null where no word spans columns that are named below it */
export function splitStackedHeader(blocks: readonly TextBlock[]): StackedHeader | null {
  const first = blocks.find(({ columnSpan }) => columnSpan > 1);
  if (!first) return null;
  const upper = blocks.filter((b) => b.columnSpan > 1 && Math.abs(middleOf(b) - middleOf(first)) < 3);
  const below = upper.map((over) => blocks.filter((block) => isUnder(block, over)));
  const lower = below.flatMap((found, i) => {
    const columns = new Set<number>();
    return found.filter((b) => !columns.has(b.column) && columns.add(b.column) && b !== upper[i]);
  });
  if (lower.length < 2) return null;
  const end = highestOf(lower.map(({ box }) => box[3]));
  const taken = new Set([...upper, ...lower]);
  const others = blocks.filter((b) => !taken.has(b) && middleOf(b) < end);
  if (others.some(({ box, columnSpan }) => box[3] > end + 3 || columnSpan > 1)) return null;
  // rows with figures above it: it is a title between two tables
  if (others.some(({ lines }) => lines.some(isBodyText))) return null;
  const body = blocks.filter((b) => !taken.has(b) && middleOf(b) >= end);
  const isSpanned = ({ column }: TextBlock): boolean =>
    upper.some((over) => column >= over.column && column < over.column + over.columnSpan);
  return {
    upper,
    lower: joinByColumn([...lower, ...others.filter(isSpanned)]),
    beside: joinByColumn(others.filter((block) => !isSpanned(block))),
    body,
  };
}
