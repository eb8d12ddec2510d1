/** @file Which row stands one level up (类 › 款 › 项, 一、 › （一） › 1.). */
import type { FigureRow } from './rows.ts';

const codeOf = ({ codes }: FigureRow): string | null =>
  codes.function ?? codes.department ?? codes.government;

/** Rows with two kinds of codes are leaves of a cross table: nothing in it stands above them. */
const isCrossed = ({ codes }: FigureRow): boolean =>
  [codes.function, codes.department, codes.government].filter((code) => code !== null).length > 1;

function isParent(parent: FigureRow, child: FigureRow): boolean {
  if (parent.group !== child.group || parent.isTotal || isCrossed(parent) || isCrossed(child)) return false;
  const [above, below] = [codeOf(parent), codeOf(child)];
  if (above !== null && below !== null)
    return (
      above.length < below.length &&
      below.startsWith(above) &&
      parent.codes.budgetUnit === child.codes.budgetUnit
    );
  return (
    above === null &&
    below === null &&
    parent.level !== null &&
    child.level !== null &&
    parent.level < child.level
  );
}

/**
 * The nearest row before `index` that stands above it.
 * Where ranks come from numbering a total ends the search: what follows it is numbered anew.
 */
export function parentOf(rows: readonly FigureRow[], index: number): FigureRow | null {
  const child = rows[index]!;
  if (child.level === null || child.level === 1 || child.isTotal) return null;
  for (let i = index - 1; i >= 0; i--) {
    if (isParent(rows[i]!, child)) return rows[i]!;
    if (codeOf(child) === null && rows[i]!.group === child.group && rows[i]!.isTotal) return null;
  }
  return null;
}
