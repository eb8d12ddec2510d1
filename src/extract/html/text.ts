/** @file The text of a page as a browser would break it into lines. */
import { plain, raise } from '../raised.ts';
import { textInFont } from '../symbols.ts';
import { isMarkLike } from '../../words/note-marks.ts';
import { fieldText } from './fields.ts';
import { isElement, type HtmlNode } from './dom.ts';
import type { Look } from './css/looks.ts';
import type { View } from './view.ts';

/** What an element says. */
export interface Written {
  /** Lines ended by `\n`, raised text between its marks (raised.ts). */
  readonly shown: string;
  /** Laid out and not painted: invisible, or in the colour of its ground. */
  readonly hidden: string;
  /** Struck through. */
  readonly deleted: string;
}

interface Pieces {
  readonly shown: string[];
  readonly hidden: string[];
  readonly deleted: string[];
}

interface Walk {
  readonly view: View;
  /** Takes an element over: its text is not read. */
  readonly leave: (node: HtmlNode) => boolean;
  readonly pieces: Pieces;
}

/** Text with its blanks as they are shown. */
export const collapse = (text: string, look: Pick<Look, 'keepsBlanks'>): string =>
  plain(look.keepsBlanks ? text : text.replace(/[ \t\r\n\f]+/g, ' '));

/** Adds text where its look puts it. */
export function addText(pieces: Pieces, written: string, look: Look): void {
  if (written === '') return;
  const text = textInFont(look.font, written);
  if (!look.isPainted) pieces.hidden.push(text);
  else if (look.isStruck) pieces.deleted.push(text);
  else if (look.raised === 'superscript' || (look.raised === 'position' && isMarkLike(text)))
    pieces.shown.push(raise(text));
  else pieces.shown.push(text);
}

function addNode(node: HtmlNode, { view, leave, pieces }: Walk): void {
  const { before, after } = view.generatedOf(node);
  const look = view.lookOf(node);
  addText(pieces, before, look);
  addText(pieces, fieldText(node), look);
  if (node.name !== 'select')
    for (const child of node.children ?? []) {
      if (child.type === 'text') addText(pieces, collapse(child.data!, look), look);
      if (child.type === 'root') addNode(child, { view, leave, pieces });
      if (!isElement(child) || leave(child) || view.isHidden(child)) continue;
      const edge = child.name === 'br' || view.isBlock(child) ? '\n' : '';
      pieces.shown.push(edge);
      addNode(child, { view, leave, pieces });
      pieces.shown.push(child.name === 'br' ? '' : edge);
    }
  addText(pieces, after, look);
}

/** Lines without the blanks of the markup around them; blank lines say nothing. No-break spaces stay. */
export const tidyLines = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

/** What an element says; `leave` is asked about every element below it. */
export function nodeToWritten(node: HtmlNode, view: View, leave: (node: HtmlNode) => boolean): Written {
  const pieces: Pieces = { shown: [], hidden: [], deleted: [] };
  addNode(node, { view, leave, pieces });
  return {
    shown: tidyLines(pieces.shown.join('')),
    hidden: tidyLines(pieces.hidden.join('')),
    deleted: tidyLines(pieces.deleted.join('')),
  };
}

/** The shown text of an element, without the marks around raised text. */
export const nodeToText = (node: HtmlNode, view: View, leave: (node: HtmlNode) => boolean): string =>
  plain(nodeToWritten(node, view, leave).shown);

/** All characters below an element, shown or not. */
export const allText = (node: HtmlNode): string =>
  (node.children ?? [])
    .map((child) => {
      if (child.type === 'text') return child.data ?? '';
      return /^(?:script|style)$/.test(child.name ?? '') ? '' : ` ${allText(child)} `;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
