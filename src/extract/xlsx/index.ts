/** @file Workbooks (.xlsx): each sheet as its tables with the titles and units that stand above them. */
import type { Block, Doubt, RawDocument } from '../../model/index.ts';
import { openPackage } from '../package.ts';
import { textToParagraphs } from '../markup.ts';
import { sheetToBlocks } from './blocks.ts';
import { placeSheet } from './place.ts';
import { readSheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

const hiddenDoubt = (texts: readonly string[], path: string): Doubt[] =>
  texts.length === 0 ? [] : [{ code: 'text.hidden', note: texts.join(' '), source: { path } }];

/** @throws DocumentError when the package is damaged or hostile */
export async function readXlsx(bytes: Uint8Array): Promise<RawDocument> {
  const source = await openPackage(bytes);
  const workbook = await readWorkbook(source);
  const blocks: Block[] = [];
  const doubts: Doubt[] = [];
  for (const { name, part, isHidden } of workbook.sheets) {
    if (!source.names.has(part)) continue; // a sheet of charts
    const { cells, rows, hidden } = placeSheet(await readSheet(part, source.stream(part), workbook), name);
    const texts = cells.map((cell) => cell.raw).filter((text) => text.trim() !== '');
    doubts.push(...hiddenDoubt(isHidden ? [...texts, ...hidden] : hidden, name));
    if (isHidden || texts.length === 0) continue;
    const tables = blocks.filter((block) => block.kind === 'table').length;
    // The name of a sheet is a word of its author for the table in it, not a line that is printed.
    blocks.push(...textToParagraphs(name, 'furniture', name), ...sheetToBlocks(cells, rows, tables));
  }
  return { kind: 'document', format: 'xlsx', pages: null, blocks, doubts, isPartial: false };
}
