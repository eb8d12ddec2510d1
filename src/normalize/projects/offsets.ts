/**
 * @file How far the rows of a page stand to the right, without the rows that lost or gained cells alone: a run of rows moved alike
 * tells where another project begins, one row between its like says nothing.
 */
import type { Evidence } from './evidence.ts';

type Placed = Pick<Evidence, 'offset' | 'isPushed' | 'opensPage' | 'closesPage'>;

const isLone = (row: Placed, neighbours: readonly (Placed | null)[]): boolean =>
  row.offset !== null && !row.isPushed && neighbours.every((each) => each?.offset !== row.offset);

/** The same rows; one that stands alone with its offset has that of the row above, or of the row below where it opens a page. */
export function settleOffsets<Row extends Placed>(rows: readonly Row[]): Row[] {
  const settled: Row[] = [];
  for (const [i, row] of rows.entries()) {
    const above = row.opensPage ? null : (rows[i - 1] ?? null);
    const below = row.closesPage ? null : (rows[i + 1] ?? null);
    const like = row.opensPage ? below : (settled.at(-1) ?? null);
    const takes = isLone(row, [above, below]) && like !== null && like.offset !== null && !like.isPushed;
    settled.push(takes ? { ...row, offset: like.offset } : row);
  }
  return settled;
}

/** From so many rows on it is no accident. */
const RUN = 3;

/** How many rows of the page stand alike, from this one on in one direction. */
function runLength(rows: readonly Placed[], from: number, step: 1 | -1): number {
  const isEdge = (row: Placed): boolean => (step > 0 ? row.closesPage : row.opensPage);
  let length = 1;
  for (let i = from; !isEdge(rows[i]!) && rows[i + step]?.offset === rows[from]!.offset; i += step) length++;
  return length;
}

/** Whether a run of rows moved alike ends above this row and another begins with it, on one page. */
export const beginsRun = (rows: readonly Placed[], at: number): boolean =>
  at > 0 &&
  !rows[at]!.opensPage &&
  rows[at]!.offset !== null &&
  rows[at]!.offset !== rows[at - 1]!.offset &&
  runLength(rows, at, 1) >= RUN &&
  runLength(rows, at - 1, -1) >= RUN;
