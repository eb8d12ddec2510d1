/** @file Which tables of a page are data and which only lay it out (DESIGN.md: layout tables are not data). */
import { squeeze } from '../../words/lexicon.ts';
import { attribute, elementsOf, innerTables, isInnerTable, outermost, type HtmlNode } from './dom.ts';
import { nodeToText } from './text.ts';
import { splitUnclosed } from './unclosed.ts';
import type { View } from './view.ts';
import { isQuantity } from '../../words/figures.ts';
import { isHeadingWord } from '../../words/header-words.ts';
import { statesMoneyUnit } from '../../words/captions.ts';
import { isSiteText } from '../../words/site-texts.ts';

/** `data`, or why it is none: what it says belongs to the text around (`frame`) or to the site (`furniture`). */
export type TableRole = 'data' | 'frame' | 'furniture';

const CHROME =
  /(?:^|[\s_-])(?:nav|navbar|menu|header|head|foot|footer|top|topbar|banner|bottom|copyright|crumbs?|breadcrumb|location|search|share|sidebar)(?:$|[\s_-])/i;

/** What the decision rests on. */
interface Look {
  /** Texts of the non-empty cells that hold no table, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly hasNested: boolean;
  /** Part of the characters that are links, 0 to 1. */
  readonly linked: number;
  readonly isChrome: boolean;
  /** Column words and nothing under them: the head of a grid, whose wrapper is called one too. */
  readonly isHead: boolean;
}

const isColumnHead = (cells: readonly (readonly HtmlNode[])[], textOf: (cell: HtmlNode) => string): boolean =>
  cells.some((row) => row.length >= 3) &&
  cells.flat().every((cell) => cell.name === 'th' || isHeadingWord(textOf(cell)));

/** The cells of a row without what only an unclosed tag put into them. */
const cellsOfRow = (row: HtmlNode): HtmlNode[] =>
  elementsOf(row)
    .filter((cell) => cell.name === 'td' || cell.name === 'th')
    .map((cell) => ({ ...cell, children: splitUnclosed(cell).own }));

function isChrome(table: HtmlNode): boolean {
  for (let node: HtmlNode | null | undefined = table; node && node.name !== 'body'; node = node.parent)
    if (
      /^(?:nav|header|footer|aside)$/.test(node.name ?? '') ||
      CHROME.test(attribute(node, 'class')) ||
      CHROME.test(attribute(node, 'id'))
    )
      return true;
  return false;
}

function lookAt(table: HtmlNode, view: View): Look {
  const textOf = (node: HtmlNode): string => squeeze(nodeToText(node, view, isInnerTable));
  const lengthOf = (nodes: readonly HtmlNode[]): number =>
    nodes.reduce((sum, node) => sum + textOf(node).length, 0);
  const shown = (nodes: readonly HtmlNode[]): HtmlNode[] => nodes.filter((node) => !view.isHidden(node));
  const cells = shown(outermost(table, 'tr')).map((row) => shown(cellsOfRow(row)));
  const own = cells.map((row) => row.filter((cell) => innerTables(cell).length === 0));
  const all = own.flat();
  return {
    rows: own.map((row) => row.map(textOf).filter((text) => text !== '')),
    hasNested: own.flat().length < cells.flat().length,
    linked: lengthOf(all.flatMap((cell) => outermost(cell, 'a'))) / Math.max(1, lengthOf(all)),
    isChrome: isChrome(table),
    isHead: isColumnHead(cells, textOf),
  };
}

/** A title and a unit line in a table of their own, above the table they speak of. */
const isCaption = ({ rows }: Look): boolean =>
  rows.length <= 3 &&
  rows.every((row) => row.length <= 3) &&
  rows.flat().some((text) => statesMoneyUnit(text));

/** Adding a kind of table that is no data is one line here; the first that fits decides. */
const KINDS: readonly (readonly [role: TableRole, fits: (look: Look, hasAmounts: boolean) => boolean])[] = [
  ['frame', ({ rows }) => rows.flat().length === 0],
  ['furniture', ({ linked, hasNested }) => linked > 0.5 && !hasNested],
  [
    'furniture',
    (look, hasAmounts) =>
      look.isChrome && !look.isHead && !hasAmounts && !look.hasNested && look.rows.length <= 5,
  ],
  [
    'furniture',
    ({ rows, hasNested }) => !hasNested && rows.length <= 5 && rows.flat().some((text) => isSiteText(text)),
  ],
  ['frame', ({ rows, hasNested }) => hasNested && rows.filter((row) => row.length >= 2).length < 2],
  ['frame', ({ rows }, hasAmounts) => !hasAmounts && rows.every((row) => row.length <= 1)],
  ['frame', ({ rows }, hasAmounts) => !hasAmounts && rows.length === 1 && rows[0]!.length <= 2],
  ['frame', (look, hasAmounts) => !hasAmounts && isCaption(look)],
];

/** The role of a table, by what it holds besides the tables inside it. */
export function tableRole(table: HtmlNode, view: View): TableRole {
  const look = lookAt(table, view);
  const hasAmounts = look.rows.some((row) => row.some(isQuantity));
  return KINDS.find(([, fits]) => fits(look, hasAmounts))?.[0] ?? 'data';
}
