/** @file Edges → lattices: lines that touch one another, directly or over others, make one lattice. */
import type { Ruling } from '../marks/marks.ts';
import { clusterBy } from './rulings-to-edges.ts';
import { JOIN_GAP, SNAP } from '../tolerances.ts';
import { append, lowestOf, highestOf } from '../../../model/lists.ts';

/** The lines of one table: their positions in both directions (ascending) and the drawn pieces. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly edges: readonly Ruling[];
}

const touches = (h: Ruling, v: Ruling): boolean =>
  v.at >= h.from - JOIN_GAP &&
  v.at <= h.to + JOIN_GAP &&
  h.at >= v.from - JOIN_GAP &&
  h.at <= v.to + JOIN_GAP;

/** Groups edges that cross or meet; a line that meets no other is a group of its own. */
function groupEdges(edges: readonly Ruling[]): Ruling[][] {
  const parent = edges.map((_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  edges.forEach((h, i) => {
    if (h.orientation !== 'horizontal') return;
    edges.forEach((v, j) => {
      if (v.orientation === 'vertical' && touches(h, v)) parent[find(i)] = find(j);
    });
  });
  const groups = new Map<number, Ruling[]>();
  edges.forEach((edge, i) => {
    const group = groups.get(find(i));
    if (group) group.push(edge);
    else groups.set(find(i), [edge]);
  });
  return [...groups.values()];
}

/** Positions of the lines, and the outermost ends of the lines across them: a table need not be drawn on all sides. */
function positions(along: readonly Ruling[], across: readonly Ruling[]): number[] {
  const drawn = clusterBy(
    along.map(({ at }) => at),
    (at) => at,
    SNAP,
  ).map((c) => c.reduce((a, b) => a + b) / c.length);
  const first = lowestOf(across.map(({ from }) => from));
  const last = highestOf(across.map(({ to }) => to));
  if (!drawn.length || first < drawn[0]! - JOIN_GAP) drawn.unshift(first);
  if (last > drawn.at(-1)! + JOIN_GAP) drawn.push(last);
  return drawn;
}

/**
 * A vertical line as tall as the lattice it stands beside, and touching none of its lines, closes one more column: a merged cell
 * that runs on from the page before to the page after has no other rules on this one.
 */
function isFlank(line: Ruling, { ys }: Lattice): boolean {
  const isAsTall = Math.abs(line.from - ys[0]!) <= JOIN_GAP && Math.abs(line.to - ys.at(-1)!) <= JOIN_GAP;
  return line.orientation === 'vertical' && isAsTall;
}

function addFlanks(lattice: Lattice, flanks: readonly Ruling[]): Lattice {
  if (flanks.length === 0) return lattice;
  const xs = [...lattice.xs, ...flanks.map(({ at }) => at)].sort((a, b) => a - b);
  return { ...lattice, xs, edges: [...lattice.edges, ...flanks] };
}

/** A lattice needs lines in both directions; other groups are given back as loose lines. */
export function edgesToLattices(edges: readonly Ruling[]): { lattices: Lattice[]; loose: Ruling[] } {
  const lattices: Lattice[] = [];
  const alone: Ruling[] = [];
  for (const group of groupEdges(edges)) {
    const horizontal = group.filter(({ orientation }) => orientation === 'horizontal');
    const vertical = group.filter(({ orientation }) => orientation === 'vertical');
    if (horizontal.length && vertical.length)
      lattices.push({
        xs: positions(vertical, horizontal),
        ys: positions(horizontal, vertical),
        edges: group,
      });
    else append(alone, group);
  }
  const flanked = new Map<Ruling, Lattice>();
  for (const line of alone) {
    const lattice = lattices.find((each) => isFlank(line, each));
    if (lattice) flanked.set(line, lattice);
  }
  return {
    lattices: lattices.map((lattice) =>
      addFlanks(
        lattice,
        [...flanked].filter(([, owner]) => owner === lattice).map(([line]) => line),
      ),
    ),
    loose: alone.filter((line) => !flanked.has(line)),
  };
}

/** The lattice with further lines in it; those that stand at no line of it open new columns. */
export function addWalls(lattice: Lattice, walls: readonly Ruling[]): Lattice {
  const added = [...new Set(walls.map(({ at }) => at))].filter(
    (at) => !lattice.xs.some((x) => Math.abs(x - at) <= SNAP),
  );
  const xs = [...lattice.xs, ...added].sort((a, b) => a - b);
  return { ...lattice, xs, edges: [...lattice.edges, ...walls] };
}
