/**
 * @file Rows whose wording speaks against the project they were given to. The partition weighs wording against all other signs; a
 * project of few rows takes those of a neighbour without a word of doubt, unless the wording itself is asked once more.
 */
import type { CellDoubt } from '../../model/index.ts';
import type { Evidence } from './evidence.ts';
import { printsHead, segmentCost } from './segment.ts';
import type { Segment } from './solve.ts';
import type { Likeness } from './wording.ts';

/** By how much a row has to agree more with the neighbour, of 1. */
const FITS_NEIGHBOUR = 0.28;
/** What breaks the way these tables are printed costs more than this. */
const POSSIBLE_MARGIN = 20;
/** In a list that names its indicators after their projects, so many rows and so large a share of them agree with their head. */
const LEAST_ROWS = 8;
const NAMED_AFTER = 0.9;

interface Project {
  readonly rows: readonly Evidence[];
  readonly headText: string;
  /** The rows before the first that prints anything of the head, and those behind the last. */
  readonly above: readonly Evidence[];
  readonly below: readonly Evidence[];
}

function segmentToProject(all: readonly Evidence[], { from, to }: Segment): Project {
  const rows = all.slice(from, to);
  const first = rows.findIndex(printsHead);
  return {
    rows,
    headText: rows.map((row) => row.headText).join(''),
    above: first < 0 ? rows : rows.slice(0, first),
    below: rows.slice(rows.findLastIndex((row) => printsHead(row) || row.hasGoal) + 1),
  };
}

/** How many rows, from the first on, agree so much more with the other head than with their own. */
function countForeign(
  rows: readonly Evidence[],
  { own, other, likeness }: { readonly own: string; readonly other: string; readonly likeness: Likeness },
): number {
  const end = rows.findIndex(
    ({ name }) => name === '' || likeness(name, other) - likeness(name, own) < FITS_NEIGHBOUR,
  );
  return end < 0 ? rows.length : end;
}

/** The place where the wording of the rows next to a cut would have it; null where it agrees with the cut. */
function placeByWording(upper: Project, lower: Project, likeness: Likeness): number | null {
  if (upper.headText === '' || lower.headText === '') return null;
  const [own, other] = [upper.headText, lower.headText];
  const earlier = countForeign(upper.below.toReversed(), { own, other, likeness });
  if (earlier > 0) return upper.rows.length - earlier;
  const later = countForeign(lower.above, { own: other, other: own, likeness });
  return later > 0 ? upper.rows.length + later : null;
}

/** Whether the rows could be cut there: nothing that such tables never print would be the result. */
function mayCut(
  rows: readonly Evidence[],
  [cut, other]: readonly [number, number],
  likeness: Likeness,
): boolean {
  const costOf = (at: number): number =>
    segmentCost(rows.slice(0, at), null, likeness) + segmentCost(rows.slice(at), rows[at - 1]!, likeness);
  return costOf(other) - costOf(cut) < POSSIBLE_MARGIN;
}

function cutDoubts(upper: Project, lower: Project, likeness: Likeness): CellDoubt[] {
  const cut = upper.rows.length;
  const other = placeByWording(upper, lower, likeness);
  const rows = [...upper.rows, ...lower.rows];
  if (other === null || other === 0 || other >= rows.length || !mayCut(rows, [cut, other], likeness))
    return [];
  const note = `could as well begin ${Math.abs(other - cut)} rows ${other < cut ? 'earlier' : 'later'}, by the wording of the rows`;
  return [{ code: 'project.extent_close', expected: rows[other]!.name, actual: rows[cut]!.name, note }];
}

/** The rows of a project that stand on the page of its head, at or below it: they are its own, whatever the words say. */
function certainRows({ rows }: Project): readonly Evidence[] {
  const head = rows.findIndex(({ code }) => code !== null);
  return head < 0 ? [] : rows.slice(head).filter(({ page }) => page === rows[head]!.page);
}

const agrees = (row: Evidence, head: string, likeness: Likeness): boolean => likeness(row.name, head) > 0;

/** Whether the indicators of this list are named after their projects: then one that shares no word with its head is strange. */
function isNamedAfterProjects(projects: readonly Project[], likeness: Likeness): boolean {
  const certain = projects.flatMap((project) =>
    certainRows(project).map((row) => agrees(row, project.headText, likeness)),
  );
  return certain.length >= LEAST_ROWS && certain.filter(Boolean).length >= NAMED_AFTER * certain.length;
}

/** Rows behind a page break that share no word with the head before it: the foot of the page may have held their own. */
function lostHeadDoubts({ below, headText, rows }: Project, likeness: Likeness): CellDoubt[] {
  const at = below.findIndex(({ opensPage }) => opensPage);
  const behind = at < 0 ? [] : below.slice(at);
  if (behind.length === rows.length || behind.length === 0) return [];
  if (behind.some((row) => agrees(row, headText, likeness))) return [];
  const note = `its last rows (${behind.length}), behind a page break, share no word with its name and goal`;
  return [{ code: 'project.page_missing', note }];
}

/** @returns for each segment what the wording of its rows says against it; empty lists where nothing does */
export function foreignRowDoubts(
  all: readonly Evidence[],
  segments: readonly Segment[],
  likeness: Likeness,
): readonly (readonly CellDoubt[])[] {
  const projects = segments.map((segment) => segmentToProject(all, segment));
  const isNamed = isNamedAfterProjects(projects, likeness);
  return projects.map((project, i) => [
    // A close decision is reported as one already.
    ...(i > 0 && segments[i]!.alternative === null ? cutDoubts(projects[i - 1]!, project, likeness) : []),
    ...(isNamed ? lostHeadDoubts(project, likeness) : []),
  ]);
}
