/** @file Which rows a merged cell covers, when no rule says so: its text stands in the middle of them. */
import type { Box } from '../../../model.ts';

/** What is printed for a merged cell: middle and top of the text, in points. */
export interface GroupText {
  readonly middle: number;
  readonly top: number;
}

/** Where in its rows the text of a merged cell stands: one way for a whole table. */
export type Alignment = 'middle' | 'top';

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
 * Divides the rows of a page among its groups, in order, so that each text stands as near as possible to the middle (or the
 * top) of its rows. The last group may be cut by the page and stand at its top; a group without text may stand before any one other
 * (it began on the page before).
 *
 * @param lines row boundaries on the page, one more than rows
 * @param tops where the text of each row begins
 * @param mayGoOn rows without a text at the beginning may belong to a group of the page before
 * @returns the groups, and by how many points their texts miss their places together
 */
export function spreadGroups(
  texts: readonly GroupText[],
  lines: readonly number[],
  tops: readonly number[],
  alignment: Alignment,
  mayGoOn: boolean,
): { groups: readonly GroupRows[]; cost: number } {
  const rows = lines.length - 1;
  if (!texts.length) return { groups: rows ? [{ from: 0, to: rows, text: null }] : [], cost: 0 };
  /** `best[row][e]`: the groups so far end at `row`; `e` of them had no text (0 or 1). */
  let best: (Step | null)[][] = Array.from({ length: rows + 1 }, (_, row) => [
    row === 0 ? { cost: 0, groups: [] } : null,
    row > 0 ? { cost: mayGoOn ? DOUBT : FIRST_DOUBT, groups: [{ from: 0, to: row, text: null }] } : null,
  ]);
  texts.forEach((group, text) => {
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
          const atTop = Math.abs(group.top - tops[from]!);
          const centred = Math.abs((lines[from]! + lines[to]!) / 2 - group.middle);
          const mayBeCut = isLast && to === rows;
          const cost = before.cost + costOf(centred, atTop, alignment, mayBeCut);
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

function costOf(centred: number, atTop: number, alignment: Alignment, mayBeCut: boolean): number {
  if (alignment === 'top') return atTop;
  return mayBeCut ? Math.min(centred, atTop + DOUBT) : centred;
}

export const rowLinesOf = (rows: readonly { readonly box: Box }[], top: number, bottom: number): number[] => [
  top,
  ...rows.slice(1).map((row, i) => (rows[i]!.box[3] + row.box[1]) / 2),
  bottom,
];
