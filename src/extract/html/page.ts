/** @file A page as its blocks are gathered: the lines that are done, and what was hidden or deleted in them. */
import type { Paragraph, Block, Doubt, Table } from '../../model/index.ts';
import { append } from '../../model/lists.ts';
import { squeeze } from '../../words/lexicon.ts';
import { textToParagraphs } from '../markup.ts';
import { type HtmlNode, isElement, isInnerTable } from './dom.ts';
import { tidyLines, allText } from './text.ts';
import type { View } from './view.ts';

export type Role = Paragraph['role'];

/** What the walk over a page gathers. */
export interface Page {
  readonly blocks: Block[];
  readonly doubts: Doubt[];
  readonly view: View;
  readonly pathOf: (node: HtmlNode) => string;
  /** Hidden parts that stand in a finding already. */
  readonly reported: Set<HtmlNode>;
  /** Tables that are nothing but the head of one. */
  readonly heads: Set<Table>;
}

/** Text that runs on over inline elements. */
export interface Line {
  readonly shown: string[];
  readonly hidden: string[];
  readonly deleted: string[];
}

export const newLine = (): Line => ({ shown: [], hidden: [], deleted: [] });

export const isTable = (node: HtmlNode): boolean => node.name === 'table';

/** The line is done: a paragraph of what it shows, a finding of what it hides. */
export function endLine(page: Page, line: Line, role: Role, at: HtmlNode): void {
  const path = page.pathOf(at);
  append(page.blocks, textToParagraphs(tidyLines(line.shown.join('')), role, path));
  addDoubt(page, 'text.deleted', line.deleted.join(''), path);
  for (const pieces of [line.shown, line.hidden, line.deleted]) pieces.length = 0;
}

/** Text that is in no cell and no paragraph is kept in a finding. */
export function addDoubt(page: Page, code: 'text.hidden' | 'text.deleted', text: string, path: string): void {
  const note = text.replace(/\s*\n\s*/g, ' ').trim();
  if (squeeze(note) !== '') page.doubts.push({ code, note, source: { path } });
}

/** The outermost hidden parts of a table; tables inside it are asked on their own. */
export const hiddenParts = (page: Page, node: HtmlNode): HtmlNode[] =>
  (node.children ?? [])
    .filter((child) => isElement(child) && !isInnerTable(child))
    .flatMap((child) => (page.view.isHidden(child) ? [child] : hiddenParts(page, child)));

/** Text that the page does not show is in no cell: it is kept in a finding, once. */
export function doubtHidden(page: Page, parts: readonly HtmlNode[]): void {
  for (const part of parts.filter((each) => !page.reported.has(each))) {
    page.reported.add(part);
    addDoubt(
      page,
      'text.hidden',
      /^(?:script|style)$/.test(part.name ?? '') ? '' : allText(part),
      page.pathOf(part),
    );
  }
}
