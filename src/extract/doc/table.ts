/** @file Rows of an old Word file → cells on one grid: the columns are the edges of all rows together. */
import type { PlacedText } from '../placed-text.ts';
import type { CellDefinition } from './properties.ts';

export interface DocRow {
  readonly texts: readonly string[];
  readonly definitions: readonly CellDefinition[];
}

/** Edges as near as this are one, in twips (a twentieth of a point): rows are drawn by hand. */
const NEAR = 40;
/** The width of a cell whose row does not define it. */
const SOME_WIDTH = 1000;

/** A definition for each text; rows that define none (damaged, or defined by a style) get cells of one width. */
const definitionsOf = ({ texts, definitions }: DocRow): readonly CellDefinition[] =>
  definitions.length >= texts.length
    ? definitions.slice(0, texts.length)
    : texts.map((_, i) => ({
        left: i * SOME_WIDTH,
        right: (i + 1) * SOME_WIDTH,
        isMergedLeft: false,
        isMergedUp: false,
      }));

function cellEdges(rows: readonly (readonly CellDefinition[])[]): number[] {
  const all = rows.flatMap((row) => row.flatMap((cell) => [cell.left, cell.right])).sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - all[i - 1]! > NEAR);
}

const isSameEdge = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= NEAR;

/** The edges of the table above where this one goes on under it: as wide, and divided at no other place (a total row of its own). */
function edgesUnder(above: readonly number[], own: readonly number[]): readonly number[] {
  const isSameWidth = isSameEdge(above[0], own[0]) && isSameEdge(above.at(-1), own.at(-1));
  return isSameWidth && own.every((edge) => above.some((other) => isSameEdge(other, edge)))
    ? above.map((edge) => own.find((other) => isSameEdge(other, edge)) ?? edge)
    : own;
}

/** The number of the last edge that is not right of the place. */
const edgeAt = (edges: readonly number[], place: number): number =>
  Math.max(
    0,
    edges.findLastIndex((edge) => edge <= place),
  );

const join = (above: string, below: string): string =>
  [above, below].filter((text) => text !== '').join('\n');

/** The text of a cell merged away goes to the cell it was merged with: nothing shows it, and nothing may lose it. */
function mergeInto(cell: PlacedText, raw: string, path: string, rowSpan: number): PlacedText {
  const hasText = raw !== '';
  return {
    ...cell,
    rowSpan,
    raw: join(cell.raw, raw),
    paths: hasText ? [...cell.paths, path] : cell.paths,
  };
}

export interface DocGrid {
  readonly cells: readonly PlacedText[];
  /** The edges of its columns, in twips. */
  readonly edges: readonly number[];
}

/**
 * Places the cells of a table.
 * @param path where the table stands: `body/tbl[3]`
 * @param before the edges of the table above, where nothing but empty lines is between them
 */
export function rowsToGridPlaces(
  rows: readonly DocRow[],
  path: string,
  before: readonly number[] = [],
): DocGrid {
  const defined = rows.map(definitionsOf);
  const edges = edgesUnder(before, cellEdges(defined));
  const cells: PlacedText[] = [];
  /** Index in `cells` of the cell that ends at each pair of edges in the row above. */
  let above = new Map<string, number>();
  for (const [row, definitions] of defined.entries()) {
    const here = new Map<string, number>();
    for (const [i, { left, right, isMergedLeft, isMergedUp }] of definitions.entries()) {
      const [column, end] = [edgeAt(edges, left), Math.max(edgeAt(edges, right), edgeAt(edges, left) + 1)];
      const key = `${column},${end}`;
      const raw = rows[row]!.texts[i]!;
      const cellPath = `${path}/tr[${row + 1}]/tc[${i + 1}]`;
      const target = isMergedUp ? above.get(key) : isMergedLeft && i > 0 ? cells.length - 1 : undefined;
      if (target === undefined) {
        here.set(key, cells.length);
        cells.push({ row, column, rowSpan: 1, columnSpan: end - column, raw, paths: [cellPath] });
        continue;
      }
      const cell = cells[target]!;
      const merged = mergeInto(cell, raw, cellPath, isMergedUp ? row - cell.row + 1 : cell.rowSpan);
      cells[target] = isMergedUp ? merged : { ...merged, columnSpan: end - merged.column };
      if (isMergedUp) here.set(key, target);
    }
    above = here;
  }
  return { cells, edges };
}
