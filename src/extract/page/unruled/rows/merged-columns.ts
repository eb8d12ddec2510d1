/** @file Which columns of a table without rules have cells merged over rows, and which of them over the same ones. */
import { anchorOf, type Alignment } from './alignment.ts';
import { blocksToRows, middleOf, overlap, SAME_HEIGHT, type TextRow } from './blocks-to-rows.ts';
import type { TextBlock } from './column-blocks.ts';
import { isTotal } from './spread-merged.ts';
import { lowestOf, highestOf } from '../../../../model/lists.ts';
import { isDecimal } from '../../../../words/figures.ts';

/** Columns with blocks for at least this share of the rows of the fullest one have one for each row. */
const LEAF_SHARE = 0.9;
/** A sparser column is one of merged cells when this share of its blocks lies between the rows. */
const BETWEEN_SHARE = 0.06;

const standsIn = (row: Pick<TextRow, 'box'>, block: TextBlock, alignment: Alignment = 'middle'): boolean =>
  Math.abs(anchorOf(row.box, alignment) - anchorOf(block.box, alignment)) <= SAME_HEIGHT ||
  Math.abs(row.box[1] - block.box[1]) <= SAME_HEIGHT;

/** Rows are at least this share of their shortest distance apart. */
const OWN_ROW = 0.8;

/** Whether a text stands between rows, or over the edge of one, where there is no room for a row of its own. */
function toBetweenTest(rows: readonly TextRow[]): (block: TextBlock) => boolean {
  const heights = rows.map(middleOf);
  const shortest = lowestOf(heights.slice(1).map((at, i) => at - heights[i]!));
  return (block) =>
    !rows.some((row) => standsIn(row, block)) &&
    rows.some(
      (row) =>
        overlap(row.box, block.box) > 0 || Math.abs(middleOf(row) - middleOf(block)) < OWN_ROW * shortest,
    );
}

const WORD = /\p{Script=Han}{2}/u;

const textOf = ({ lines }: TextBlock): string => lines.join('').replace(/\s+/gu, '');

/**
 * Columns of words left of a full column of labels, with no text for some of its rows: labels of groups (功能科目, 单位), wherever in
 * their rows they are printed. Bare codes name a level (类, 款, 项), no group.
 */
function labelColumns(blocks: readonly TextBlock[], counts: readonly number[]): number[] {
  const textsOf = (column: number): string[] =>
    blocks.filter((b) => b.column === column && b.columnSpan === 1).map(textOf);
  const totals = blocks.filter(isTotal).length;
  const first = counts.findIndex((count) => count >= LEAF_SHARE * (highestOf(counts) - totals));
  if (textsOf(first).some((text) => isDecimal(text))) return [];
  const columns: number[] = [];
  for (let column = first - 1; column >= 0; column--) {
    const texts = textsOf(column);
    const areLabels = texts.length > 0 && texts.every((text) => WORD.test(text) && !isDecimal(text));
    if (!areLabels) return [];
    columns.push(column);
  }
  return columns;
}

/** A text reaches into a row when it shares more than this of its height, in points. */
const REACH = 2;

/** Whether a text at the top or the bottom of its rows is too long for one of them. */
const toLongTest =
  (rows: readonly TextRow[]) =>
  (block: TextBlock): boolean =>
    rows.filter((row) => overlap(row.box, block.box) > REACH).length > 1;

/** Columns of which many texts stand between the rows, or over several. */
function betweenColumns(
  pages: readonly (readonly TextBlock[])[],
  counts: readonly number[],
  isLeaf: (column: number) => boolean,
  alignment: Alignment,
): number[] {
  const between = counts.map(() => 0);
  const toTest = alignment === 'middle' ? toBetweenTest : toLongTest;
  for (const page of pages) {
    const leaves = page.filter(({ column, columnSpan }) => columnSpan === 1 && isLeaf(column));
    const isBetween = toTest(blocksToRows(leaves, alignment));
    for (const block of page) if (isBetween(block)) between[block.column]!++;
  }
  return [...counts.keys()].filter(
    (c) => !isLeaf(c) && between[c]! > 0 && between[c]! >= BETWEEN_SHARE * counts[c]!,
  );
}

/** Columns are merged over the same rows when this share of the texts of the sparser one stands beside those of the other. */
const ALIKE = 0.7;

function areAlike(
  a: number,
  b: number,
  pages: readonly (readonly TextBlock[])[],
  alignment: Alignment,
): boolean {
  let [beside, all] = [0, 0];
  for (const page of pages) {
    const [first, second] = [a, b].map((c) => page.filter((x) => x.column === c && x.columnSpan === 1));
    const [few, many] = first!.length < second!.length ? [first!, second!] : [second!, first!];
    all += few.length;
    beside += few.filter((block) => many.some((other) => standsIn(other, block, alignment))).length;
  }
  return beside >= ALIKE * all;
}

/** Texts of one column that all stand where one of another begins or ends are merged over the same rows. */
const ALL_ALIKE = 0.9;

/** A short text does not tell by itself that it is merged over rows, where texts stand at their top or bottom: the long ones tell it. */
function goesWith(
  column: number,
  group: number,
  pages: readonly (readonly TextBlock[])[],
  alignment: Alignment,
): boolean {
  const at = ({ box }: TextBlock): number => anchorOf(box, alignment);
  const isAlike = (block: TextBlock, page: readonly TextBlock[]): boolean =>
    page.some(
      (other) =>
        other.column === group && other.columnSpan === 1 && Math.abs(at(other) - at(block)) <= SAME_HEIGHT,
    );
  const alike = pages.flatMap((page) =>
    page.filter((b) => b.column === column && b.columnSpan === 1).map((block) => isAlike(block, page)),
  );
  return alike.length > 0 && alike.filter(Boolean).length >= ALL_ALIKE * alike.length;
}

/**
 * The columns whose cells are merged over rows, by what is printed on all pages, in groups that share their rows.
 * @param columns number of columns of the table
 */
export function mergedColumns(
  pages: readonly (readonly TextBlock[])[],
  columns: number,
  alignment: Alignment,
): number[][] {
  const counts = new Array<number>(columns).fill(0);
  for (const { column, columnSpan } of pages.flat()) if (columnSpan === 1) counts[column]!++;
  const most = highestOf(counts);
  const isLeaf = (column: number): boolean => counts[column]! >= LEAF_SHARE * most;
  const labels = labelColumns(pages.flat(), counts);
  const groups: number[][] = [];
  const between = betweenColumns(pages, counts, isLeaf, alignment).filter((c) => !labels.includes(c));
  for (const column of between) {
    const group = groups.find((others) => areAlike(others[0]!, column, pages, alignment));
    if (group) group.push(column);
    else groups.push([column]);
  }
  if (alignment !== 'middle')
    for (const column of counts.keys())
      if (!isLeaf(column) && ![...labels, ...between].includes(column))
        groups.find((others) => goesWith(column, others[0]!, pages, alignment))?.push(column);
  return [...labels.map((column) => [column]), ...groups];
}
