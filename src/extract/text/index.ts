/** @file Text dumps: tab-separated tables, or the cell-per-line dump of a word processor; told apart by the content. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';
import { decodeText } from '../decode.ts';
import { linesToCellBlocks } from './cell-lines.ts';
import { textToLines, type Line } from './line.ts';
import { linesToTabBlocks } from './tabs.ts';

/** A line that opens one cell: a tab in front and no other. */
const OPENS_A_CELL = /^\t[^\t]*$/u;

/** Tables come a cell a line when (nearly) every tab opens a line; a tab inside a cell's text is possible but rare. */
function isCellPerLine(lines: readonly Line[]): boolean {
  const tabbed = lines.filter((line) => line.text.includes('\t'));
  const opening = tabbed.filter((line) => OPENS_A_CELL.test(line.text));
  return opening.length > tabbed.length * 0.8;
}

/** @throws DocumentError when the bytes are no text. */
export function readText(bytes: Uint8Array): Promise<RawDocument> {
  const text = decodeText(bytes);
  if (text === null) return Promise.reject(new DocumentError('input.unreadable', 'the bytes are no text'));
  const lines = textToLines(text);
  return Promise.resolve({
    kind: 'document',
    format: 'text',
    pages: null,
    blocks: isCellPerLine(lines) ? linesToCellBlocks(lines) : linesToTabBlocks(lines),
    doubts: [],
    isPartial: false,
  });
}
