/** @file Text dumps: tab-separated tables, or the cell-per-line dump of a word processor; told apart by the content. */
import { DocumentError } from '../../errors.ts';
import type { Block, RawDocument } from '../../model/index.ts';
import { decodeText } from '../decode.ts';
import { assertWithin } from '../limits.ts';
import { linesToCellBlocks } from './cell-per-line/index.ts';
import { withoutDoubledLines } from './doubled-lines.ts';
import { gridsToBoxes } from './layout/ascii-grids.ts';
import { textToLines, type Line } from './line.ts';
import { pipesToTabs } from './pipes.ts';
import { separatedToTabs } from './separated/index.ts';
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

/** Signs of boxes that draw rules; uprights alone part cells as bars do. */
const RULE_SIGN = /[\u250c-\u254b\u2550\u2552-\u2570]/u;
/** Words that blanks set apart. */
const GAP = /\S[^\S\n]{2,}\S/u;
/** So many lines of them are columns. */
const LEAST_LINES = 3;

const hasTabs = (lines: readonly Line[]): boolean => lines.some(({ text }) => text.includes('\t'));

/** The blocks of a text laid out by blanks or boxes; null where it shows no table that way. */
async function readLayout(lines: readonly Line[]): Promise<Block[] | null> {
  const { linesToLayoutBlocks } = await import('./layout/index.ts');
  const blocks = linesToLayoutBlocks(lines);
  return blocks.some(({ kind }) => kind === 'table') ? blocks : null;
}

const isDrawn = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => RULE_SIGN.test(text)).length >= 2;

const isSpaced = (lines: readonly Line[]): boolean =>
  !hasTabs(lines) && lines.filter(({ text }) => GAP.test(text)).length >= LEAST_LINES;

async function linesToBlocks(lines: readonly Line[]): Promise<Block[]> {
  const drawn = gridsToBoxes(lines);
  const boxed = isDrawn(drawn) ? await readLayout(drawn) : null;
  if (boxed) return boxed;
  const tabbed = separatedToTabs(pipesToTabs(lines));
  const spaced = isSpaced(tabbed) ? await readLayout(tabbed) : null;
  if (spaced) return spaced;
  const read = withoutDoubledLines(tabbed);
  return isCellPerLine(read) ? linesToCellBlocks(read) : linesToTabBlocks(read);
}

/** The text of a file, or of a document that has no other form. @throws DocumentError when it is more than a disclosure ever is */
export async function textToDocument(text: string): Promise<RawDocument> {
  assertWithin('cells', countTabs(text), 'cells of the text');
  const blocks = await linesToBlocks(textToLines(text));
  return { kind: 'document', format: 'text', pages: null, blocks, doubts: [], isPartial: false };
}

/** @throws DocumentError when the bytes are no text, or more than a disclosure ever is. */
export async function readText(bytes: Uint8Array): Promise<RawDocument> {
  const text = decodeText(bytes);
  if (text === null) throw new DocumentError('input.unreadable', 'the bytes are no text');
  return textToDocument(text);
}
