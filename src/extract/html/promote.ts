/**
 * @file Tables made of other elements: by `display: table` of the style sheet, or by roles for screen readers (WAI-ARIA 1.2, table and grid).
 * They are given the names of the elements they stand for before anything else looks at the page.
 */
import { attribute, elementsOf, isElement, type HtmlNode } from './dom.ts';
import type { View } from './view.ts';
import { append } from '../../model/lists.ts';

type Part = 'table' | 'tr' | 'td';

const ROLES: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['row', 'tr'],
  ['cell', 'td'],
  ['gridcell', 'td'],
  ['columnheader', 'td'],
  ['rowheader', 'td'],
]);

const DISPLAYS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['table', 'table'],
  ['inline-table', 'table'],
  ['table-row', 'tr'],
  ['table-cell', 'td'],
]);

/** Elements that are tables, or whose place in one the parser has seen to. */
const TABLE_NAMES = new Set('table thead tbody tfoot tr td th caption col colgroup'.split(' '));

/** A row or table as it will be read; names and children of a parsed node are plain fields. */
interface Renamed {
  name: string;
  children: readonly HtmlNode[];
}

function partOfGrid(node: HtmlNode, view: View): Part | null {
  if (TABLE_NAMES.has(node.name ?? '')) return null;
  return ROLES.get(attribute(node, 'role')) ?? DISPLAYS.get(view.lookOf(node).display) ?? null;
}

/** The parts of one kind below a node, through wrappers that are none; null where a table of the page stands between. */
function partsBelow(node: HtmlNode, part: Part, view: View): HtmlNode[] | null {
  const found: HtmlNode[] = [];
  for (const child of elementsOf(node)) {
    if (view.isHidden(child)) continue;
    if (child.name === 'table') return null;
    const below = partOfGrid(child, view) === part ? [child] : partsBelow(child, part, view);
    if (below === null) return null;
    append(found, below);
  }
  return found;
}

/** Looks are computed under the names that the style sheet speaks of. */
function lookAtAll(node: HtmlNode, view: View): void {
  view.lookOf(node);
  for (const child of elementsOf(node)) lookAtAll(child, view);
}

const rename = (node: HtmlNode, name: string, children: readonly HtmlNode[]): void => {
  Object.assign(node as unknown as Renamed, { name, children });
};

/** Two rows of two cells or more, and no text but theirs: anything less only places things side by side. */
function promoteOne(node: HtmlNode, view: View): boolean {
  const rows = partsBelow(node, 'tr', view);
  if (rows === null || rows.length < 2) return false;
  const cells = rows.map((row) => partsBelow(row, 'td', view));
  if (cells.some((each) => each === null) || cells.filter((each) => each!.length > 1).length < 2)
    return false;
  lookAtAll(node, view);
  for (const [i, row] of rows.entries()) {
    for (const cell of cells[i]!) rename(cell, 'td', cell.children ?? []);
    rename(row, 'tr', cells[i]!);
  }
  rename(node, 'table', rows);
  return true;
}

/** Gives the tables below a node that are none by name the names of what they are, outermost first. */
export function promoteTables(node: HtmlNode, view: View): void {
  for (const child of elementsOf(node)) {
    if (!isElement(child) || view.isHidden(child)) continue;
    const isDone = partOfGrid(child, view) === 'table' && promoteOne(child, view);
    if (!isDone) promoteTables(child, view);
  }
}
