/** @file Rulings → edges: near-duplicates and pieces of one line become one line. */
import type { Ruling } from '../marks/marks.ts';
import { JOIN_GAP, SHORTEST_RULE, SNAP } from '../tolerances.ts';

/** Values no further than `tolerance` from the first of their cluster, ascending; each cluster is non-empty. */
export function clusterBy<T>(items: readonly T[], valueOf: (item: T) => number, tolerance: number): T[][] {
  const clusters: T[][] = [];
  let start = -Infinity;
  for (const item of [...items].sort((a, b) => valueOf(a) - valueOf(b))) {
    if (valueOf(item) - start > tolerance) {
      start = valueOf(item);
      clusters.push([]);
    }
    clusters.at(-1)!.push(item);
  }
  return clusters;
}

/** The weighted middle of a cluster: long lines say better than short ones where the line is. */
function clusterPosition(cluster: readonly Ruling[]): number {
  let sum = 0;
  let weight = 0;
  for (const { at, from, to } of cluster) {
    sum += at * (to - from + 0.01);
    weight += to - from + 0.01;
  }
  return sum / weight;
}

function mergeCluster(cluster: readonly Ruling[]): Ruling[] {
  const at = clusterPosition(cluster);
  const { orientation } = cluster[0]!;
  const merged: { orientation: Ruling['orientation']; at: number; from: number; to: number }[] = [];
  for (const { from, to } of [...cluster].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from - last.to <= JOIN_GAP) last.to = Math.max(last.to, to);
    else merged.push({ orientation, at, from, to });
  }
  return merged.filter(({ from, to }) => to - from >= SHORTEST_RULE);
}

/** Merges what is drawn of one line, in however many pieces and strokes; what stays short is dropped. */
export function rulingsToEdges(rulings: readonly Ruling[]): Ruling[] {
  const merge = (orientation: Ruling['orientation']): Ruling[] =>
    clusterBy(
      rulings.filter((ruling) => ruling.orientation === orientation),
      ({ at }) => at,
      SNAP,
    ).flatMap(mergeCluster);
  return [...merge('horizontal'), ...merge('vertical')];
}
