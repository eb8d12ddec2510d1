/** @file Levels that only the sums tell: rows of which some repeat, in all columns, what the rows behind them give. */
import { isFilled, type OutlineRow } from './row.ts';

/** Steps of the search for one list: far above what real tables need, and a bound for hostile ones. */
const MOST_STEPS = 20_000;

/** A row with those right under it, and the place where the next one begins. */
interface Node {
  readonly index: number;
  readonly under: readonly Node[];
  readonly end: number;
}

/** What some rows give so far, column by column, and how far it may be off. */
type Sums = readonly { readonly sum: bigint; readonly half: bigint }[];

type Verdict = 'open' | 'closed' | 'beyond';

/** Nothing is negative, so that a sum that is too large in one column is never closed by further rows. */
function compare(whole: OutlineRow, sums: Sums): Verdict {
  let verdict: Verdict = 'closed';
  for (const [column, { sum, half }] of sums.entries()) {
    const figure = whole.figures[column];
    const rest = (figure?.value ?? 0n) - sum;
    const tolerance = half + (figure?.half ?? 0n);
    if (-rest > tolerance) return 'beyond';
    if (rest > tolerance) verdict = 'open';
  }
  return verdict;
}

const plus = (sums: Sums, { figures }: OutlineRow): Sums =>
  sums.map(({ sum, half }, column) => {
    const figure = figures[column];
    return figure ? { sum: sum + figure.value, half: half + figure.half } : { sum, half };
  });

interface Search {
  readonly rows: readonly OutlineRow[];
  /** The row as the head of those behind it, where they add up to it. */
  readonly heads: Map<number, Node | null>;
  steps: number;
}

const zeros = ({ figures }: OutlineRow): Sums => figures.map(() => ({ sum: 0n, half: 0n }));

/** A place of the list that was reached, and what is tried from there: its row as a head, then alone. */
interface Reached {
  readonly at: number;
  readonly sums: Sums;
  tried: number;
  node: Node | null;
}

/** The next thing to try; null where there is none. */
function nextNode(search: Search, { at, tried }: Reached): Node | null {
  if (tried > 1) return null;
  const leaf: Node = { index: at, under: [], end: at + 1 };
  return tried === 0 ? (headAt(search, at) ?? leaf) : leaf;
}

/** Goes back to the last place with something left to try, and tries it; null where nothing is left. */
function tryNext(search: Search, path: Reached[]): Reached | null {
  for (let last = path.at(-1); last; last = path.at(-1)) {
    last.node = nextNode(search, last);
    if (last.node) {
      last.tried = last.node.under.length > 0 ? 1 : 2;
      const sums = plus(last.sums, search.rows[last.at]!);
      return { at: last.node.end, sums, tried: 0, node: null };
    }
    path.pop();
  }
  return null;
}

/**
 * Nodes from `at` on that add up to the whole; `isWhole`: up to the end of the list. A loop, for lists are longer than calls can be
 * nested.
 */
function addUp(search: Search, whole: OutlineRow, from: number, isWhole: boolean): Node[] | null {
  const { rows } = search;
  const path: Reached[] = [];
  let reached: Reached | null = { at: from, sums: zeros(whole), tried: 0, node: null };
  while (reached) {
    const { at, sums }: Reached = reached;
    const verdict = ++search.steps > MOST_STEPS ? 'beyond' : compare(whole, sums);
    if (verdict === 'closed' && (at === rows.length || (!isWhole && isFilled(rows[at]!))))
      return path.map(({ node }) => node!);
    if (verdict !== 'beyond' && at < rows.length) path.push(reached);
    reached = tryNext(search, path);
  }
  return null;
}

function headAt(search: Search, index: number): Node | null {
  const known = search.heads.get(index);
  if (known !== undefined) return known;
  const row = search.rows[index]!;
  const under = isFilled(row) ? addUp(search, row, index + 1, false) : null;
  const node = under && under.length > 0 ? { index, under, end: under.at(-1)!.end } : null;
  search.heads.set(index, node);
  return node;
}

/** From so many rows on the heads are looked for from the last row up, so that none waits for one behind it. */
const LONG = 1_000;

function startSearch(rows: readonly OutlineRow[]): Search {
  const search: Search = { rows, heads: new Map(), steps: 0 };
  if (rows.length > LONG) for (let at = rows.length - 1; at >= 0; at--) headAt(search, at);
  return search;
}

/**
 * Levels under which the topmost rows add up to the whole and every other row but the last ones to the one above it.
 *
 * @returns for each row the position of the one above it; null where no levels do so, or too many would have to be tried
 */
export function nestBySums(whole: OutlineRow, rows: readonly OutlineRow[]): (number | null)[] | null {
  const nodes = addUp(startSearch(rows), whole, 0, true);
  return nodes && nodesToParents(rows.length, nodes);
}

function nodesToParents(length: number, nodes: readonly Node[]): (number | null)[] {
  const parents = Array.from({ length }, (): number | null => null);
  const open = [...nodes];
  for (let node = open.pop(); node; node = open.pop())
    for (const below of node.under) {
      parents[below.index] = node.index;
      open.push(below);
    }
  return parents;
}

/** Filled rows right under a node. */
const countFilled = (rows: readonly OutlineRow[], { under }: Node): number =>
  under.filter(({ index }) => isFilled(rows[index]!)).length;

/**
 * Levels of a list without a total: units, each over what it spends. One row that repeats the one above it may be another of the same
 * size, so most heads must sum up several.
 *
 * @returns as {@link nestBySums}; null unless every row with a figure is a head or stands under one
 */
export function nestWithoutTotal(rows: readonly OutlineRow[]): (number | null)[] | null {
  const search = startSearch(rows);
  const nodes: Node[] = [];
  for (let at = 0; at < rows.length; at = nodes.at(-1)!.end) {
    const node = headAt(search, at) ?? { index: at, under: [], end: at + 1 };
    if (node.under.length === 0 && isFilled(rows[at]!)) return null;
    nodes.push(node);
  }
  const several = nodes.filter((node) => countFilled(rows, node) > 1).length;
  return several * 2 > nodes.length ? nodesToParents(rows.length, nodes) : null;
}
