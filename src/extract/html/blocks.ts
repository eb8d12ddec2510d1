/** @file A parsed page → paragraphs and tables in reading order; what is no data becomes text and a finding. */
import { squeeze } from '../../words/lexicon.ts';
import type { Block, Doubt, Paragraph } from '../../model/index.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import type { PlacedText } from '../placed-text.ts';
import { isElement, isInnerTable, makePathOf, outermost, type HtmlNode } from './dom.ts';
import { fieldText } from './fields.ts';
import { rowGroupsToPlaces, tableToRowGroups } from './grid.ts';
import { joinGrids } from './joined-grids.ts';
import { tableRole } from './layout.ts';
import { childrenInOrder } from './order.ts';
import { promoteTables } from './promote.ts';
import { addText, allText, collapse, nodeToText, nodeToWritten, tidyLines } from './text.ts';
import { splitUnclosed } from './unclosed.ts';
import { makeView } from './view.ts';
import { append } from '../../model/lists.ts';
import {
  type Page,
  addDoubt,
  doubtHidden,
  hiddenParts,
  type Role,
  isTable,
  type Line,
  endLine,
  newLine,
} from './page.ts';

/** The outermost tables below a node that are not inside a hidden part, and more than frames around text. */
const shownTables = (page: Page, node: HtmlNode): HtmlNode[] => {
  if (isInnerTable(node)) return [node];
  if (page.view.isHidden(node)) return [];
  return (node.children ?? []).filter(isElement).flatMap((child) => shownTables(page, child));
};

/** Reads the cells of a data table; tables inside its cells follow it, as tables of their own. */
function addDataTable(page: Page, table: HtmlNode): void {
  const { view } = page;
  const groups = tableToRowGroups(table, view.isHidden);
  const path = page.pathOf(table);
  const placed: PlacedText[] = [];
  const after: HtmlNode[] = [];
  const rows = rowGroupsToPlaces(groups, view.isHidden, (cell, at) => {
    const { own, rest } = splitUnclosed(cell);
    append(after, rest);
    const isWhole = rest.length === 0;
    const written = nodeToWritten(isWhole ? cell : { ...cell, children: own }, view, isInnerTable);
    const place = `${path}/tr[${at.row + 1}]/td[${at.column + 1}]`;
    placed.push({ ...at, raw: written.shown, paths: [place] });
    addDoubt(page, 'text.hidden', written.hidden, place);
    addDoubt(page, 'text.deleted', written.deleted, place);
    append(
      after,
      own.flatMap((node) => shownTables(page, node)),
    );
  });
  doubtHidden(page, hiddenParts(page, table));
  const block = cellsToTable(0, rows, placed, groups.headerRows);
  if (groups.isHeadOnly) page.heads.add(block);
  page.blocks.push(block);
  if (after.length > 0) walk(page, { ...table, name: 'div', children: after }, 'text');
}

/** A layout table is walked like any other block: its text keeps its place among the tables inside it. */
function addLayoutTable(page: Page, table: HtmlNode, role: Role): void {
  const note = nodeToText(table, page.view, isTable).replaceAll('\n', ' ');
  if (squeeze(note) !== '')
    page.doubts.push({ code: 'text.layout_table', note, source: { path: page.pathOf(table) } });
  doubtHidden(page, hiddenParts(page, table));
  walk(page, { ...table, name: 'div' }, role);
}

function addTable(page: Page, table: HtmlNode, role: Role): void {
  for (const caption of (table.children ?? []).filter((child) => child.name === 'caption'))
    if (!page.view.isHidden(caption))
      append(
        page.blocks,
        textToParagraphs(
          nodeToWritten(caption, page.view, () => false).shown,
          'heading',
          page.pathOf(caption),
        ),
      );
  const kind = tableRole(table, page.view);
  // Where a page has grids whose head is a table of its own, a head of one column is one too.
  const isHead = page.heads.size > 0 && tableToRowGroups(table, page.view.isHidden).isHeadOnly;
  if (kind === 'data' || isHead) addDataTable(page, table);
  else addLayoutTable(page, table, kind === 'furniture' ? 'furniture' : role);
}

const roleOf = (node: HtmlNode, role: Role): Role => {
  if (/^h[1-6]$/.test(node.name ?? '')) return 'heading';
  return /^(?:nav|footer)$/.test(node.name ?? '') ? 'furniture' : role;
};

function walkElement(page: Page, child: HtmlNode, role: Role, line: Line, parent: HtmlNode): void {
  if (page.view.isHidden(child)) {
    if (outermost(child, 'table').length > 0 || isTable(child)) doubtHidden(page, [child]);
  } else if (isTable(child)) {
    endLine(page, line, role, parent);
    addTable(page, child, role);
  } else if (page.view.isBlock(child)) {
    endLine(page, line, role, parent);
    walk(page, child, roleOf(child, role));
  } else if (child.name === 'br') line.shown.push('\n');
  else walkInto(page, child, role, line);
}

/** Text runs on over inline elements and ends at blocks and tables. */
function walkInto(page: Page, node: HtmlNode, role: Role, line: Line): void {
  const look = page.view.lookOf(node);
  const { before, after } = page.view.generatedOf(node);
  addText(line, before + fieldText(node), look);
  if (node.name !== 'select')
    for (const child of childrenInOrder(node)) {
      if (child.type === 'text') addText(line, collapse(child.data!, look), look);
      if (child.type === 'root') walkInto(page, child, role, line);
      if (isElement(child)) walkElement(page, child, role, line, node);
    }
  addText(line, after, look);
}

function walk(page: Page, node: HtmlNode, role: Role): void {
  const line = newLine();
  walkInto(page, node, role, line);
  endLine(page, line, role, node);
}

/** What a page gives; `tables` is how many of the blocks are tables. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
  readonly tables: number;
}

/** The title of the page comes first, as furniture. */
const titleOf = (root: HtmlNode, prefix: string): Paragraph[] => {
  const title = outermost(root, 'title').map(allText).join('\n');
  return textToParagraphs(tidyLines(title), 'furniture', `${prefix}html/head/title`);
};

/** Tables in the order they are shown, numbered on from `first`. */
function numberTables(blocks: readonly Block[], first: number): Block[] {
  let next = first;
  return blocks.map((block) => (block.kind === 'table' ? { ...block, id: `t${next++}` } : block));
}

/**
 * The blocks of a page and the doubts about them.
 *
 * @param firstTable number of its first table: pages of one archive count on
 * @param prefix what stands before every path in it
 * @param shown elements to be read though a browser would not show them
 */
export function bodyToBlocks(
  root: HtmlNode,
  firstTable = 0,
  prefix = '',
  shown: ReadonlySet<string> = new Set(),
): PageBlocks {
  const pathOf = makePathOf();
  const view = makeView(root, shown);
  promoteTables(root, view);
  const page: Page = {
    blocks: titleOf(root, prefix),
    doubts: [],
    view,
    pathOf: (node) => `${prefix}${pathOf(node)}`,
    reported: new Set(),
    heads: new Set(),
  };
  walk(page, root, 'text');
  const blocks = numberTables(joinGrids(page.blocks, page.heads), firstTable);
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  return { blocks, doubts: page.doubts, tables };
}
