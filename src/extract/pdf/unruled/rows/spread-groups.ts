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

interface Step {
  readonly cost: number;
  readonly groups: readonly GroupRows[];
}

/**
 * Divides the rows of a page among its groups, in order, so that each text stands as near as possible to its place in its rows. The last group may be cut by the page and stand at its top; a group without text may stand before any one other
 * (it began on the page before).
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
  /** `best[row][e]`: the groups so far end at `row`; `e` of them had no text (0 or 1). */
  let best: (Step | null)[][] = Array.from({ length: rows + 1 }, (_, row) => [
    row === 0 ? { cost: 0, groups: [] } : null,
    row > 0 ? { cost: mayGoOn ? DOUBT : FIRST_DOUBT, groups: [{ from: 0, to: row, text: null }] } : null,
  ]);
  texts.forEach(({ box: group, areFlush }, text) => {
    const isLast = text === texts.length - 1;
    const next: (Step | null)[][] = Array.from({ length: rows + 1 }, () => [null, null]);
    const offer = (row: number, empty: number, step: Step): void => {
      const known = next[row]![empty];
      if (!known || step.cost < known.cost) next[row]![empty] = step;
    };
    for (let from = 0; from < rows; from++)
      for (const empty of [0, 1]) {
        const before = best[from]![empty];
        if (!before) continue;
        for (let to = from + 1; to <= rows; to++) {
          const place = placeOf(from, to);
          const miss = Math.abs(anchorOf(group, alignment) - place);
          const atTop = Math.abs(group[1] - inks[from]![1]);
          const isCut = isLast && to === rows;
          const cost = before.cost + (isCut ? Math.min(miss, atTop + (areFlush ? 0 : DOUBT)) : miss);
          const groups = [...before.groups, { from, to, text }];
          offer(to, empty, { cost, groups });
          if (empty === 0 && !isLast)
            for (let end = to + 1; end < rows; end++)
              offer(end, 1, { cost: cost + DOUBT, groups: [...groups, { from: to, to: end, text: null }] });
        }
      }
    best = next;
  });
  const ends = best[rows]!.filter((step) => step !== null);
  return ends.sort((a, b) => a.cost - b.cost)[0] ?? { groups: [], cost: Infinity };
}

export const rowLinesOf = (rows: readonly { readonly box: Box }[], top: number, bottom: number): number[] => [
  top,
  ...rows.slice(1).map((row, i) => (rows[i]!.box[3] + row.box[1]) / 2),
  bottom,
];
