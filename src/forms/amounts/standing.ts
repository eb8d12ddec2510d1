/** @file Where each row of a table stands: the row above it, and its level (类 1, 款 2, 项 3; else how deep it stands). */
import { codeToLevel } from './codes.ts';
import type { List } from './lists.ts';
import type { FigureRow } from './rows.ts';

export interface Standing {
  readonly parent: FigureRow | null;
  readonly level: number | null;
}

/**
 * For each row the one it stands under and its level: of its code, else how deep it stands. A row under none stands as deep as its list
 * numbers it: 1. is the first level of a list without 一、 and （一）. Units over coded rows have no level of their own (单位 over 类 款 项); a
 * row that prints the code of the one above it again stands one deeper.
 */
export function listsToStanding(rows: readonly FigureRow[], lists: readonly List[]): readonly Standing[] {
  const standing: Standing[] = rows.map(() => ({ parent: null, level: null }));
  for (const { rows: own, outline } of lists) {
    const heads = new Set(outline.parents);
    const ranks = [...new Set(outline.ranks)].filter((rank) => rank !== null).sort();
    for (const [at, index] of own.entries()) {
      const above = outline.parents[at] ?? null;
      const place = ranks.indexOf(outline.ranks[at] ?? 0) + 1;
      if (above !== null) placeUnder(own[above]!, index, rows, standing);
      else
        standing[index] = {
          parent: null,
          level: levelOf(rows[index]!) ?? (place || (heads.has(at) ? 1 : null)),
        };
    }
  }
  return standing;
}

function placeUnder(parent: number, index: number, rows: readonly FigureRow[], standing: Standing[]): void {
  const over = standing[parent]!.level;
  const level = levelOf(rows[index]!);
  if (isUnitOver(rows[parent]!, over, rows[index]!, level))
    standing[parent] = { ...standing[parent]!, level: null };
  standing[index] = {
    parent: rows[parent]!,
    level: standsUnder(level, rows[parent]!, over) ?? (over ?? 1) + 1,
  };
}

const codeOf = ({ codes }: FigureRow): string | null =>
  codes.function ?? codes.department ?? codes.government;

/** A head without a code over a coded row of its level or a higher one. */
const isUnitOver = (head: FigureRow, over: number | null, row: FigureRow, level: number | null): boolean =>
  codeOf(head) === null && codeOf(row) !== null && over !== null && level !== null && over >= level;

/** A code that is no longer than that of the row above: one level under it all the same. */
const standsUnder = (level: number | null, parent: FigureRow, over: number | null): number | null =>
  level === null || over === null || codeOf(parent) === null ? level : Math.max(level, over + 1);

/** 1 to 3 of a code; null for a row without one. */
function levelOf(row: FigureRow): number | null {
  const code = codeOf(row);
  return code === null ? null : codeToLevel(code);
}
