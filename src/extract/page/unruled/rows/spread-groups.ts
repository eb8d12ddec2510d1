/** @file Which rows a merged cell covers, when no rule says so: its text stands in the middle, at the top or at the bottom of them. */
import type { Box } from '../../../../model/index.ts';
import { anchorOf, type Alignment } from './alignment.ts';

/** What is printed for a merged cell, or for several over the same rows. */
export interface GroupText {
  readonly box: Box;
  /** Texts of different lengths that begin at one height: as they do at the top of cells that the page cuts. */
  readonly areFlush: boolean;
}

/** Rows `from` to `to` of a page; `text` is the index of the group, null for one whose text stands on another page. */
export interface GroupRows {
  readonly from: number;
  readonly to: number;
  readonly text: number | null;
}

/** Points that a cell without text, or one cut at the foot of the page and printed at its top, must save to be believed. */
const DOUBT = 4;
/** The same for the first rows of a table, which go on from no page. */
const FIRST_DOUBT = 12;

/** The groups up to a row, from the last one back: `before` holds the others. */
interface Step {
  readonly cost: number;
  readonly group: GroupRows | null;
  readonly before: Step | null;
}

/** The cheapest ways to end with each row, without (0) and with (1) a group that has no text. */
type Ends = readonly [Step | null, Step | null][];

const noEnds = (rows: number): [Step | null, Step | null][] =>
  Array.from({ length: rows + 1 }, () => [null, null]);

function stepToGroups(step: Step): GroupRows[] {
  const groups: GroupRows[] = [];
  for (let at: Step | null = step; at; at = at.before) if (at.group) groups.push(at.group);
  return groups.reverse();
}

/** Before any text: nothing, or rows that go on from the page before. */
function startEnds(rows: number, doubt: number): Ends {
  const ends = noEnds(rows);
  ends[0]![0] = { cost: 0, group: null, before: null };
  for (let to = 1; to <= rows; to++)
    ends[to]![1] = { cost: doubt, group: { from: 0, to, text: null }, before: null };
  return ends;
}

/**
 * All ends with one more text. A group without a text behind it may end with any later row at the same cost: for each beginning the
 * cheapest is carried along, so that a text takes as many steps as there are pairs of rows.
 *
 * @param costOf what it costs that the text stands for these rows
 * @param mayPause whether a group without a text may follow
 */
function addText(
  best: Ends,
  text: number,
  costOf: (from: number, to: number) => number,
  mayPause: boolean,
): Ends {
  const rows = best.length - 1;
  const next = noEnds(rows);
  const offer = (row: number, empty: 0 | 1, step: Step): void => {
    const known = next[row]![empty];
    if (!known || step.cost < known.cost) next[row]![empty] = step;
  };
  for (let from = 0; from < rows; from++)
    for (const empty of [0, 1] as const) {
      const before = best[from]![empty];
      if (!before) continue;
      let cheapest: Step | null = null;
      for (let to = from + 1; to <= rows; to++) {
        const step: Step = { cost: before.cost + costOf(from, to), group: { from, to, text }, before };
        if (cheapest?.group && to < rows)
          offer(to, 1, {
            cost: cheapest.cost + DOUBT,
            group: { from: cheapest.group.to, to, text: null },
            before: cheapest,
          });
        offer(to, empty, step);
        if (empty === 0 && mayPause && (!cheapest || step.cost < cheapest.cost)) cheapest = step;
      }
    }
  return next;
}

/**
 * Divides the rows of a page among its groups, in order, so that each text stands as near as possible to its place in its rows. The last
 * group may be cut by the page and stand at its top; a group without text may stand before any one other (it began on the page before).
 *
 * @param texts what is printed for each merged cell, from the top down
 * @param lines row boundaries on the page, one more than rows
 * @param inks where the text of each row stands
 * @param mayGoOn rows without a text at the beginning may belong to a group of the page before
 * @returns the groups, and by how many points their texts miss their places together
 */
export function spreadGroups(
  texts: readonly GroupText[],
  lines: readonly number[],
  inks: readonly Box[],
  alignment: Alignment,
  mayGoOn: boolean,
): { groups: readonly GroupRows[]; cost: number } {
  const rows = lines.length - 1;
  if (!texts.length) return { groups: rows ? [{ from: 0, to: rows, text: null }] : [], cost: 0 };
  const placeOf = (from: number, to: number): number => {
    if (alignment === 'top') return inks[from]![1];
    return alignment === 'bottom' ? inks[to - 1]![3] : (lines[from]! + lines[to]!) / 2;
  };
  let best = startEnds(rows, mayGoOn ? DOUBT : FIRST_DOUBT);
  texts.forEach(({ box: group, areFlush }, text) => {
    const isLast = text === texts.length - 1;
    const costOf = (from: number, to: number): number => {
      const miss = Math.abs(anchorOf(group, alignment) - placeOf(from, to));
      const atTop = Math.abs(group[1] - inks[from]![1]);
      return isLast && to === rows ? Math.min(miss, atTop + (areFlush ? 0 : DOUBT)) : miss;
    };
    best = addText(best, text, costOf, !isLast);
  });
  const ends = best[rows]!.filter((step) => step !== null).sort((a, b) => a.cost - b.cost);
  return ends[0] ? { groups: stepToGroups(ends[0]), cost: ends[0].cost } : { groups: [], cost: Infinity };
}

export const rowLinesOf = (rows: readonly { readonly box: Box }[], top: number, bottom: number): number[] => [
  top,
  ...rows.slice(1).map((row, i) => (rows[i]!.box[3] + row.box[1]) / 2),
  bottom,
];
