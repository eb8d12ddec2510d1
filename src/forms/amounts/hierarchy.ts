/** @file Which row stands one level up (类 › 款 › 项, 一、 › （一） › 1.). */
import type { FigureRow } from './rows.ts';

const codeOf = ({ codes }: FigureRow): string | null =>
  codes.function ?? codes.department ?? codes.government;

/** Rows with two kinds of codes are leaves of a cross table: nothing in it stands above them. */
const isCrossed = ({ codes }: FigureRow): boolean =>
  [codes.function, codes.department, codes.government].filter((code) => code !== null).length > 1;

/** Rows of one group and budget unit with one code: what the key of such a row begins with. */
const keyOf = ({ group, codes }: FigureRow, code: string): string => `${group} ${codes.budgetUnit} ${code}`;

/** The rows that the next ones may stand under. */
interface Above {
  /** The last row of each code, by `keyOf`, with its index. */
  readonly coded: Map<string, number>;
  /** By group, rows with a rank from numbering and no code, each of a lower rank than the one before it. */
  readonly ranked: Map<FigureRow['group'], FigureRow[]>;
}

function codedParent(
  rows: readonly FigureRow[],
  { coded }: Above,
  row: FigureRow,
  code: string,
): FigureRow | null {
  let nearest = -1;
  for (let length = 1; length < code.length; length++)
    nearest = Math.max(nearest, coded.get(keyOf(row, code.slice(0, length))) ?? -1);
  return rows[nearest] ?? null;
}

/** The rows of one rank or a lower one end where a higher one begins. */
function outranking(above: Above, { group, level }: FigureRow): FigureRow[] {
  const ranked = above.ranked.get(group) ?? [];
  while (ranked.length > 0 && ranked.at(-1)!.level! >= level!) ranked.pop();
  return ranked;
}

function addRow(above: Above, row: FigureRow, index: number): void {
  const code = codeOf(row);
  // where ranks come from numbering a total ends the search: what follows it is numbered anew
  if (row.isTotal) above.ranked.delete(row.group);
  else if (isCrossed(row)) return;
  else if (code !== null) above.coded.set(keyOf(row, code), index);
  else if (row.level !== null) above.ranked.set(row.group, [...outranking(above, row), row]);
}

function findParent(rows: readonly FigureRow[], above: Above, row: FigureRow): FigureRow | null {
  if (row.level === null || row.level === 1 || row.isTotal || isCrossed(row)) return null;
  const code = codeOf(row);
  return code === null ? (outranking(above, row).at(-1) ?? null) : codedParent(rows, above, row, code);
}

/** For each row the nearest one before it that stands above it, or null. */
export function rowsToParents(rows: readonly FigureRow[]): (FigureRow | null)[] {
  const above: Above = { coded: new Map(), ranked: new Map() };
  return rows.map((row, index) => {
    const parent = findParent(rows, above, row);
    addRow(above, row, index);
    return parent;
  });
}
