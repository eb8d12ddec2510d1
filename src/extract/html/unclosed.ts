/** @file A cell that was never closed swallows what follows its table: the next title, the next table. */
import { isClosed, outermost, type HtmlNode } from './dom.ts';
import { BLOCKS } from './css/defaults.ts';

const isBlock = ({ name }: HtmlNode): boolean => BLOCKS.has(name ?? '');

interface Split {
  /** The children that are the cell's own. */
  readonly own: readonly HtmlNode[];
  /** The children that were written after the table. */
  readonly rest: readonly HtmlNode[];
}

/** Where the text of the cell itself ends: before the first block, or after it when the cell has nothing else before. */
function endOfOwn(children: readonly HtmlNode[]): number {
  const first = children.findIndex(isBlock);
  if (first === -1) return children.length;
  const hasText = children.slice(0, first).some((child) => (child.data ?? '').trim() !== '' || child.attribs);
  return hasText || children[first]!.name === 'table' ? first : first + 1;
}

/** Splits a cell that the author left open, and that holds a table therefore; any other cell is its own. */
export function splitUnclosed(cell: HtmlNode): Split {
  const children = cell.children ?? [];
  if (isClosed(cell) || outermost(cell, 'table').length === 0) return { own: children, rest: [] };
  const end = endOfOwn(children);
  return { own: children.slice(0, end), rest: children.slice(end) };
}
