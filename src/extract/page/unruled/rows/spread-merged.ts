/** @file The texts of merged columns on one page → the rows each covers; a total stands for itself, nothing is merged over it. */
import { isTotalLabel } from '../../../../words/totals.ts';
import type { Box } from '../../../../model/index.ts';
import type { Alignment } from './alignment.ts';
import { middleOf, SAME_HEIGHT, type TextRow } from './blocks-to-rows.ts';
import type { TextBlock } from './column-blocks.ts';
import { spreadGroups, type GroupRows, type GroupText } from './spread-groups.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';

/** The label of a total and nothing else. */
export const isTotal = ({ lines }: TextBlock): boolean => isTotalLabel(lines.join(''));

/** @param lines row boundaries of the page. @returns indexes of the rows that state a total */
export function findTotalLines(blocks: readonly TextBlock[], lines: readonly number[]): Set<number> {
  const heights = blocks.filter(isTotal).map(middleOf);
  return new Set(heights.map((at) => lines.findIndex((line, i) => line <= at && at < (lines[i + 1] ?? at))));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The rows between totals, and the totals. */
function stretchesOf(rows: number, totals: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let row = 0; row < rows; row++) {
    const last = stretches.at(-1);
    if (last && !totals.has(row) && !totals.has(row - 1))
      stretches[stretches.length - 1] = { ...last, to: row + 1 };
    else stretches.push({ from: row, to: row + 1 });
  }
  return stretches;
}

/** What groups of rows cost, in points. */
export interface Spread {
  readonly groups: readonly GroupRows[];
  readonly cost: number;
}

const boxOfRow = ({ box }: TextRow): Box => box;

/** Heights that differ by more than this, in points, are those of texts with more and with fewer lines. */
const OTHER_HEIGHT = 4;

function toText({ blocks, box }: TextRow): GroupText {
  const heights = blocks.map((block) => block.box[3] - block.box[1]);
  const tops = blocks.map((block) => block.box[1]);
  const spread = (values: readonly number[]): number => highestOf(values) - lowestOf(values);
  return { box, areFlush: spread(heights) > OTHER_HEIGHT && spread(tops) < SAME_HEIGHT };
}

/**
 * @param texts of merged columns that share their rows, from the top down
 * @param lines row boundaries of the page, one more than rows
 * @param mayGoOn the page continues a table
 */
export function spreadMerged(
  texts: readonly TextRow[],
  rows: readonly TextRow[],
  lines: readonly number[],
  totals: ReadonlySet<number>,
  alignment: Alignment,
  mayGoOn: boolean,
): Spread {
  const stretches = stretchesOf(lines.length - 1, totals);
  const parts = stretches.map(({ from, to }, i): Spread => {
    const isLast = i === stretches.length - 1;
    const isInside = (text: TextRow): boolean =>
      (i === 0 || middleOf(text) >= lines[from]!) && (isLast || middleOf(text) < lines[to]!);
    const first = texts.findIndex(isInside);
    const { groups, cost } = spreadGroups(
      texts.filter(isInside).map(toText),
      lines.slice(from, to + 1),
      rows.slice(from, to).map(boxOfRow),
      alignment,
      mayGoOn && from === 0,
    );
    const place = (group: GroupRows): GroupRows => ({
      from: group.from + from,
      to: group.to + from,
      text: group.text === null ? null : group.text + first,
    });
    return { groups: groups.map(place), cost };
  });
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  if (cost === Infinity && totals.size)
    return spreadMerged(texts, rows, lines, new Set(), alignment, mayGoOn);
  return { groups: parts.flatMap(({ groups }) => groups), cost };
}
