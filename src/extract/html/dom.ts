/** @file The parsed page as plain nodes, and where a node stands. */
import { load } from 'cheerio';
import { ownValue } from '../../model/own.ts';

interface Location {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly endTag?: unknown;
}

/** What is used of the nodes that cheerio gives. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly parent?: HtmlNode | null;
  /** Missing on elements that the parser had to invent (an unwritten `tbody`). */
  readonly sourceCodeLocation?: Location | null;
}

/** The root of the page, offsets into the markup included. */
export const parseHtml = (html: string): HtmlNode =>
  load(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).root()[0] as unknown as HtmlNode;

export const isElement = (node: HtmlNode): boolean => node.name !== undefined && node.attribs !== undefined;

export const attribute = (node: HtmlNode, name: string): string => ownValue(node.attribs, name) ?? '';

export const elementsOf = (node: HtmlNode): HtmlNode[] => (node.children ?? []).filter(isElement);

export const startOf = (node: HtmlNode): number | undefined => node.sourceCodeLocation?.startOffset;

/** Whether the author closed the element; what stands in an unclosed one may belong after it. */
export const isClosed = (node: HtmlNode): boolean => node.sourceCodeLocation?.endTag !== undefined;

/** Every element of that name below the node that is not inside another one of that name. */
export const outermost = (node: HtmlNode, name: string): HtmlNode[] =>
  elementsOf(node).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));

/** A table of one cell, with no other tables in it than such: a frame around text. */
export function isTextFrame(node: HtmlNode): boolean {
  if (node.name !== 'table') return false;
  const cells = outermost(node, 'tr').flatMap(elementsOf);
  return cells.length === 1 && outermost(cells[0]!, 'table').every(isTextFrame);
}

/** A table that is more than a frame around text of the cell it stands in. */
export const isInnerTable = (node: HtmlNode): boolean => node.name === 'table' && !isTextFrame(node);

/** The outermost of those in a cell. */
export const innerTables = (cell: HtmlNode): HtmlNode[] => outermost(cell, 'table').filter(isInnerTable);

/** A function that names where a node stands, `html/body/div[2]/table[1]`; children are counted once per parent. */
export function makePathOf(): (node: HtmlNode) => string {
  const positions = new Map<HtmlNode, Map<HtmlNode, number>>();
  const positionsIn = (parent: HtmlNode): Map<HtmlNode, number> => {
    const known = positions.get(parent);
    if (known) return known;
    const counts = new Map<string, number>();
    const made = new Map<HtmlNode, number>();
    for (const child of elementsOf(parent)) {
      const count = (counts.get(child.name!) ?? 0) + 1;
      counts.set(child.name!, count);
      made.set(child, count);
    }
    positions.set(parent, made);
    return made;
  };
  return (node) => {
    const steps: string[] = [];
    for (let at: HtmlNode | null | undefined = node; at?.parent; at = at.parent)
      if (isElement(at)) steps.push(`${at.name!}[${positionsIn(at.parent).get(at) ?? 1}]`);
    return steps.reverse().join('/').replace('html[1]/body[1]', 'body');
  };
}
