/** @file What a page has inside it in another way than as markup: a frame with its own page in an attribute, a table as preformatted text. */
import type { Block } from '../../model/index.ts';
import { squeeze } from '../../words/lexicon.ts';
import { textToDocument } from '../text/index.ts';
import type { PageBlocks } from './blocks.ts';
import { attribute, elementsOf, outermost, parseHtml, type HtmlNode } from './dom.ts';
import { assertModest } from './guard.ts';

/** Puts the page of each `iframe srcdoc` in its place, as a browser shows it; frames inside such pages stay closed. */
export function openFrames(root: HtmlNode): void {
  for (const frame of outermost(root, 'iframe')) {
    const html = attribute(frame, 'srcdoc');
    if (html === '') continue;
    assertModest(html);
    const body = outermost(parseHtml(html), 'body')[0];
    const children = (body?.children ?? []).map((child) => Object.assign(child, { parent: frame }));
    Object.assign(frame, { name: 'div', children });
  }
}

const rawText = (node: HtmlNode): string =>
  (node.children ?? []).map((child) => child.data ?? (child.name === 'br' ? '\n' : rawText(child))).join('');

/** The text of the outermost elements that keep blanks and lines. */
const preformatted = (root: HtmlNode): string =>
  elementsOf(root)
    .flatMap((node) => (node.name === 'pre' ? [rawText(node)] : [preformatted(node)]))
    .filter((text) => text !== '')
    .join('\n');

/** A page whose tables are preformatted text and nothing else: its lines are read as those of a text file. */
export async function withPreformatted(
  root: HtmlNode,
  page: PageBlocks,
  firstTable: number,
): Promise<PageBlocks> {
  const text = page.tables > 0 ? '' : preformatted(root);
  if (text.trim() === '') return page;
  const read = await textToDocument(text);
  const tables = read.blocks.filter(({ kind }) => kind === 'table').length;
  if (tables === 0) return page;
  const lines = new Set(text.split('\n').map(squeeze));
  const standsElsewhere = (block: Block): boolean =>
    block.kind === 'table' || !block.text.split('\n').every((line) => lines.has(squeeze(line)));
  let next = firstTable;
  const numbered = read.blocks.map((block) =>
    block.kind === 'table' ? { ...block, id: `t${next++}` } : block,
  );
  return {
    blocks: [...page.blocks.filter(standsElsewhere), ...numbered],
    doubts: [...page.doubts, ...read.doubts],
    tables,
  };
}
