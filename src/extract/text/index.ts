/** @file Text dumps: tab-separated tables, or the cell-per-line dump of a word processor; told apart by the content. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model/index.ts';
import { decodeText } from '../decode.ts';
import { assertWithin } from '../limits.ts';
import { linesToCellBlocks } from './cell-per-line/index.ts';
import { withoutDoubledLines } from './doubled-lines.ts';
import { textToLines, type Line } from './line.ts';
import { pipesToTabs } from './pipes.ts';
import { linesToTabBlocks } from './tabs/index.ts';

/** A line that opens one cell: a tab in front and no other. */
const OPENS_A_CELL = /^\t[^\t]*$/u;

/** Tables come a cell a line when (nearly) every tab opens a line; a tab inside a cell's text is possible but rare. */
function isCellPerLine(lines: readonly Line[]): boolean {
  const tabbed = lines.filter((line) => line.text.includes('\t'));
  const opening = tabbed.filter((line) => OPENS_A_CELL.test(line.text));
  return opening.length > tabbed.length * 0.8;
}

/** How many tabs a text has: each opens a cell, in both dialects. */
function countTabs(text: string): number {
  let tabs = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) tabs++;
  return tabs;
}

/** The text of a file, or of a document that has no other form. @throws DocumentError when it is more than a disclosure ever is */
export function textToDocument(text: string): RawDocument {
  assertWithin('cells', countTabs(text), 'cells of the text');
  const lines = withoutDoubledLines(pipesToTabs(textToLines(text)));
  return {
    kind: 'document',
    format: 'text',
    pages: null,
    blocks: isCellPerLine(lines) ? linesToCellBlocks(lines) : linesToTabBlocks(lines),
    doubts: [],
    isPartial: false,
  };
}

/** @throws DocumentError when the bytes are no text, or more than a disclosure ever is. */
export async function readText(bytes: Uint8Array): Promise<RawDocument> {
  const text = decodeText(bytes);
  if (text === null) throw new DocumentError('input.unreadable', 'the bytes are no text');
  return textToDocument(text);
}
