/** @file What the parser moved: text written inside a table but outside its cells is put in front of the table. */
import { elementsOf, isClosed, outermost, startOf, type HtmlNode } from './dom.ts';
import { append, highestOf } from '../../model/lists.ts';

/** Where the last row of a table ends in the markup. */
function endOfRows(table: HtmlNode): number {
  const last = outermost(table, 'tr').at(-1);
  const location = last?.sourceCodeLocation;
  if (!location) return Infinity;
  if (isClosed(last!)) return location.endOffset;
  return highestOf([location.startOffset, ...elementsOf(last!).map((cell) => startOf(cell) ?? 0)]);
}

const isMovedOutOf = (table: HtmlNode, node: HtmlNode): boolean =>
  (startOf(node) ?? -1) > (startOf(table) ?? Infinity);

/**
 * The children of a node in the order they were written: what a table was moved in front of goes behind it again when it
 * was written after the last row (a note, or the title of the next table). What was written above or between the rows
 * stays in front: that is where a browser shows it.
 */
export function childrenInOrder(node: HtmlNode): readonly HtmlNode[] {
  const children = node.children ?? [];
  if (!children.some((child) => child.name === 'table')) return children;
  const ordered: HtmlNode[] = [];
  for (const child of children) {
    if (child.name !== 'table') {
      ordered.push(child);
      continue;
    }
    let first = ordered.length;
    while (first > 0 && isMovedOutOf(child, ordered[first - 1]!)) first--;
    const end = endOfRows(child);
    const moved = ordered.splice(first);
    const isBehind = (other: HtmlNode): boolean => (startOf(other) ?? 0) >= end;
    append(ordered, [...moved.filter((other) => !isBehind(other)), child, ...moved.filter(isBehind)]);
  }
  return ordered;
}
