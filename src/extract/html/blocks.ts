/** @file A parsed page → paragraphs and tables in reading order; what is no data becomes text and a finding. */
import { squeeze } from '../../words/lexicon.ts';
import type { Block, Doubt, Paragraph } from '../../model/index.ts';
import { cellsToTable, textToParagraphs, type PlacedText } from '../markup.ts';
import { isElement, isInnerTable, makePathOf, outermost, type HtmlNode } from './dom.ts';
import { rowGroupsToPlaces, tableToRowGroups } from './grid.ts';
import { tableRole } from './layout.ts';
import { childrenInOrder } from './order.ts';
import { hiddenClasses, isBlock, isHidden, isUnshown, nodeToText, tidyLines } from './text.ts';
import { splitUnclosed } from './unclosed.ts';

type Role = Paragraph['role'];

/** What the walk over a page gathers. */
interface Page {
  readonly blocks: Block[];
  readonly doubts: Doubt[];
  readonly pathOf: (node: HtmlNode) => string;
  readonly isHidden: (node: HtmlNode) => boolean;
  /** Hidden parts that stand in a finding already. */
  readonly reported: Set<HtmlNode>;
  tables: number;
}

const isTable = (node: HtmlNode): boolean => node.name === 'table';

function addText(page: Page, pieces: string[], role: Role, at: HtmlNode): void {
  if (pieces.length === 0) return;
  page.blocks.push(...textToParagraphs(tidyLines(pieces.join('')), role, page.pathOf(at)));
  pieces.length = 0;
}

/** The outermost hidden parts of a table; tables inside it are asked on their own. */
const hiddenParts = (page: Page, node: HtmlNode): HtmlNode[] =>
  (node.children ?? [])
    .filter((child) => isElement(child) && !isInnerTable(child))
    .flatMap((child) => (page.isHidden(child) ? [child] : hiddenParts(page, child)));

/** Text that the page does not show is in no cell: it is kept in a finding, once. */
function doubtHidden(page: Page, parts: readonly HtmlNode[]): void {
  for (const part of parts.filter((each) => !page.reported.has(each))) {
    page.reported.add(part);
    const note = nodeToText(part, () => false).replaceAll('\n', ' ');
    if (squeeze(note) !== '')
      page.doubts.push({ code: 'text.hidden', note, source: { path: page.pathOf(part) } });
  }
}

/** The outermost tables below a node that are not inside a hidden part, and more than frames around text. */
const shownTables = (page: Page, node: HtmlNode): HtmlNode[] => {
  if (isInnerTable(node)) return [node];
  if (page.isHidden(node)) return [];
  return (node.children ?? []).filter(isElement).flatMap((child) => shownTables(page, child));
};

/** Reads the cells of a data table; tables inside its cells follow it, as tables of their own. */
function addDataTable(page: Page, table: HtmlNode): void {
  const groups = tableToRowGroups(table, page.isHidden);
  const path = page.pathOf(table);
  const placed: PlacedText[] = [];
  const after: HtmlNode[] = [];
  const rows = rowGroupsToPlaces(groups, page.isHidden, (cell, at) => {
    const { own, rest } = splitUnclosed(cell);
    after.push(...rest);
    const raw = nodeToText({ ...cell, children: own }, (node) => isInnerTable(node) || page.isHidden(node));
    const paths = [`${path}/tr[${at.row + 1}]/td[${at.column + 1}]`];
    placed.push({ ...at, raw, paths });
    after.push(...own.flatMap((node) => shownTables(page, node)));
  });
  doubtHidden(page, hiddenParts(page, table));
  page.blocks.push(cellsToTable(page.tables++, rows, placed, groups.headerRows));
  if (after.length > 0) walk(page, { ...table, name: 'div', children: after }, 'text');
}

/** A layout table is walked like any other block: its text keeps its place among the tables inside it. */
function addLayoutTable(page: Page, table: HtmlNode, role: Role): void {
  const note = nodeToText(table, (node) => isTable(node) || page.isHidden(node)).replaceAll('\n', ' ');
  if (squeeze(note) !== '')
    page.doubts.push({ code: 'text.layout_table', note, source: { path: page.pathOf(table) } });
  doubtHidden(page, hiddenParts(page, table));
  walk(page, { ...table, name: 'div' }, role);
}

function addTable(page: Page, table: HtmlNode, role: Role): void {
  if (page.isHidden(table)) return doubtHidden(page, [table]);
  for (const caption of (table.children ?? []).filter((child) => child.name === 'caption'))
    page.blocks.push(
      ...textToParagraphs(
        nodeToText(caption, () => false),
        'heading',
        page.pathOf(caption),
      ),
    );
  const kind = tableRole(table);
  if (kind === 'data') addDataTable(page, table);
  else addLayoutTable(page, table, kind === 'furniture' ? 'furniture' : role);
}

const roleOf = (node: HtmlNode, role: Role): Role => {
  if (/^h[1-6]$/.test(node.name ?? '')) return 'heading';
  return /^(?:nav|footer)$/.test(node.name ?? '') ? 'furniture' : role;
};

/** Text runs on over inline elements and ends at blocks and tables. */
function walkInto(page: Page, node: HtmlNode, role: Role, pieces: string[]): void {
  for (const child of childrenInOrder(node)) {
    if (child.type === 'text') pieces.push(child.data!.replace(/[ \t\r\n\f]+/g, ' '));
    if (!isElement(child) || isUnshown(child)) continue;
    if (isTable(child)) {
      addText(page, pieces, role, node);
      addTable(page, child, role);
    } else if (page.isHidden(child)) {
      if (outermost(child, 'table').length > 0) doubtHidden(page, [child]);
    } else if (isBlock(child)) {
      addText(page, pieces, role, node);
      walk(page, child, roleOf(child, role));
    } else if (child.name === 'br') pieces.push('\n');
    else walkInto(page, child, role, pieces);
  }
}

function walk(page: Page, node: HtmlNode, role: Role): void {
  const pieces: string[] = [];
  walkInto(page, node, role, pieces);
  addText(page, pieces, role, node);
}

/** What a page gives; `tables` is how many of the blocks are tables. */
export type PageBlocks = Pick<Page, 'blocks' | 'doubts' | 'tables'>;

/**
 * The blocks of a page and the doubts about them; the title of the page comes first, as furniture.
 *
 * @param firstTable number of its first table: pages of one archive count on
 * @param prefix what stands before every path in it
 */
export function pageToBlocks(root: HtmlNode, firstTable = 0, prefix = ''): PageBlocks {
  const textOf = (name: string): string =>
    outermost(root, name)
      .flatMap((node) => node.children ?? [])
      .map((child) => child.data ?? '')
      .join('\n');
  const classes = hiddenClasses(textOf('style'));
  const pathOf = makePathOf();
  const page: Page = {
    blocks: textToParagraphs(tidyLines(textOf('title')), 'furniture', `${prefix}html/head/title`),
    doubts: [],
    pathOf: (node) => `${prefix}${pathOf(node)}`,
    isHidden: (node) => isHidden(node, classes),
    reported: new Set(),
    tables: firstTable,
  };
  walk(page, root, 'text');
  return { blocks: page.blocks, doubts: page.doubts, tables: page.tables - firstTable };
}
