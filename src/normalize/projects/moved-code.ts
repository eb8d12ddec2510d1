/**
 * @file A code that stands on the first row of a page though its project begins further down: where one name is merged over the
 * blocks of several budget units, a page break moves the name below it up to the head of the page.
 */
import type { Cell } from '../../model/index.ts';
import type { ProjectRow } from './rows.ts';
import type { Segment } from './solve.ts';
import { likenessOver } from './wording.ts';

/** By how much more the name must agree with the other block than with the one it stands on. */
const LEAST_DIFFERENCE = 0.3;

const headRow = (rows: readonly ProjectRow[], { from, to }: Segment): ProjectRow | null =>
  rows.slice(from, to).find(({ head }) => head.code !== null || head.total !== null) ?? null;

const goalOfHead = (row: ProjectRow | null): string => row?.head.goals.map(({ text }) => text).join('') ?? '';

/** The blocks without a code whose head follows on the same page. */
function blocksBelow(rows: readonly ProjectRow[], segments: readonly Segment[], at: number): ProjectRow[] {
  const blocks: ProjectRow[] = [];
  for (const segment of segments.slice(at + 1)) {
    const row = headRow(rows, segment);
    if (!row || row.head.code !== null) break;
    const between = rows.slice(segments[at + 1]!.from, rows.indexOf(row) + 1);
    if (between.some(({ breakBefore }) => breakBefore !== null)) break;
    blocks.push(row);
  }
  return blocks;
}

/** The block whose goal the name fits, when the name contradicts its own: that goal repeats the one of the block above. */
function findOwner(rows: readonly ProjectRow[], segments: readonly Segment[], at: number): ProjectRow | null {
  const own = headRow(rows, segments[at]!);
  const above = at > 0 ? headRow(rows, segments[at - 1]!) : null;
  const name = own?.head.codeText?.name ?? '';
  if (!own?.head.code || own.head.isTail || own.breakBefore === null || name === '') return null;
  if (goalOfHead(own) === '' || goalOfHead(own) !== goalOfHead(above)) return null;
  const blocks = blocksBelow(rows, segments, at).filter((row) => goalOfHead(row) !== goalOfHead(own));
  const likeness = likenessOver([goalOfHead(own), ...blocks.map(goalOfHead)]);
  const score = (row: ProjectRow): number =>
    likeness(name, goalOfHead(row)) - likeness(name, goalOfHead(own));
  const [best] = blocks.toSorted((a, b) => score(b) - score(a));
  return best && score(best) >= LEAST_DIFFERENCE ? best : null;
}

const movedCell = (cell: Cell): Cell => ({
  ...cell,
  repairs: [
    ...(cell.repairs ?? []),
    {
      rule: 'code-moved',
      before: 'first row of the page',
      after: 'the block below whose goal the name fits',
      reason:
        'the goal beside the code repeats that of the block above; the page break had moved the merged name up',
    },
  ],
  doubts: [
    ...(cell.doubts ?? []),
    {
      code: 'project.code_doubtful',
      expected: cell.text,
      actual: null,
      note: 'moved down to the block its name fits',
    },
  ],
});

/** The rows with every such code on the row it belongs to; the same rows where there is none. */
export function returnMovedCodes(
  rows: readonly ProjectRow[],
  segments: readonly Segment[],
): readonly ProjectRow[] {
  const changed = new Map<ProjectRow, ProjectRow>();
  for (const [at, segment] of segments.entries()) {
    const owner = findOwner(rows, segments, at);
    const own = headRow(rows, segment);
    if (!owner || !own?.head.code) continue;
    changed.set(own, { ...own, head: { ...own.head, code: null, codeText: null } });
    changed.set(owner, {
      ...owner,
      head: { ...owner.head, code: movedCell(own.head.code), codeText: own.head.codeText },
    });
  }
  return changed.size === 0 ? rows : rows.map((row) => changed.get(row) ?? row);
}
