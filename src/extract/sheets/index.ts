/** @file The sheets of a workbook of any format → blocks: each sheet as its tables with the titles and units that stand above them. */
import type { Block, Doubt, Format, RawDocument } from '../../model/index.ts';
import { textToParagraphs } from '../markup.ts';
import type { PlacedText } from '../placed-text.ts';
import { sheetToBlocks } from './blocks.ts';
import { formulaComputer } from './formulas/compute.ts';
import { placeSheet } from './place.ts';
import { FORMULA_RULE, showCell } from './show.ts';
import type { StoredWorkbook } from './stored.ts';
import { append } from '../../model/lists.ts';

type Kept = 'text.hidden' | 'text.deleted';

const keptTexts = (code: Kept, texts: readonly string[], path: string): Doubt[] =>
  texts.length === 0 ? [] : [{ code, note: texts.join(' '), source: { path } }];

/** Cells named in one finding. */
const MOST_NAMED = 8;

function computedDoubt(cells: readonly PlacedText[], path: string): Doubt[] {
  const computed = cells.filter(({ shown }) => shown?.rule === FORMULA_RULE);
  if (computed.length === 0) return [];
  const named = computed.slice(0, MOST_NAMED).map(({ paths }) => paths[0]!.slice(path.length + 1));
  const more = computed.length > MOST_NAMED ? ` and ${computed.length - MOST_NAMED} more` : '';
  return [{ code: 'formula.computed', note: `${named.join(', ')}${more} of ${path}`, source: { path } }];
}

/** The workbook as a reader sees it; what its sheets hide is in doubts. */
export function workbookToDocument(workbook: StoredWorkbook, format: Format): RawDocument {
  const blocks: Block[] = [];
  const doubts: Doubt[] = [];
  const compute = formulaComputer(workbook);
  for (const sheet of workbook.sheets) {
    const { name, isHidden } = sheet;
    const placed = placeSheet(sheet, (cell) =>
      showCell(cell, (asked) => compute(asked, name), workbook.is1904),
    );
    const texts = placed.cells
      .map((cell) => cell.shown?.text ?? cell.raw)
      .filter((text) => text.trim() !== '');
    append(doubts, [
      ...keptTexts('text.hidden', isHidden ? [...texts, ...placed.hidden] : placed.hidden, name),
      ...keptTexts('text.deleted', placed.struck, name),
      ...(isHidden ? [] : computedDoubt(placed.cells, name)),
    ]);
    if (isHidden || texts.length === 0) continue;
    const tables = blocks.filter((block) => block.kind === 'table').length;
    // The name of a sheet is a word of its author for the table in it, not a line that is printed.
    append(blocks, [...textToParagraphs(name, 'furniture', name), ...sheetToBlocks(placed, tables)]);
  }
  return { kind: 'document', format, pages: null, blocks, doubts, isPartial: false };
}
