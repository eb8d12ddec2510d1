/** @file Characters: `raw` → `text` by reading rules, each named on the cell it changed. What a cell says stays the same. */
import type { Block, Cell, RawDocument } from '../../model/index.ts';
import { markBetweenTables } from './between-tables.ts';
import { paragraphsToRows } from './paragraph-rows.ts';
import { READING_RULES } from '../../words/reading-rules.ts';

/** What holds for cells only is about figures; a longer text is none, and some rules take the square of its length. */
const LONGEST_FIGURE = 2000;

/** The cell as a reader sees it, with the names of the rules that were needed; the same object where none was. */
export function cleanCell(cell: Cell): Cell {
  let { text } = cell;
  const applied = new Set(cell.rules);
  for (const rule of READING_RULES) {
    if (rule.cellsOnly && text.length > LONGEST_FIGURE) continue;
    const next = rule.apply(text);
    if (next !== text) applied.add(rule.name);
    text = next;
  }
  return text === cell.text ? cell : { ...cell, text, rules: [...applied] };
}

const cleanText = (text: string): string =>
  READING_RULES.reduce((read, rule) => (rule.cellsOnly ? read : rule.apply(read)), text);

const cleanBlock = (block: Block): Block =>
  block.kind === 'table'
    ? { ...block, cells: block.cells.map(cleanCell) }
    : { ...block, text: cleanText(block.text) };

const isRestored = ({ rules }: Cell): boolean => rules.includes('paragraph-row');

/** What was a paragraph is a cell now: some rules hold for the whole of a cell only. */
const cleanRestored = (block: Block): Block =>
  block.kind === 'table' && block.cells.some(isRestored)
    ? { ...block, cells: block.cells.map((cell) => (isRestored(cell) ? cleanCell(cell) : cell)) }
    : block;

/** Reads the characters of every cell and paragraph, tells notes and furniture, and puts cells dumped as paragraphs back into their row. */
export const cleanDocument = (document: RawDocument): RawDocument => ({
  ...document,
  blocks: paragraphsToRows(markBetweenTables(document.blocks.map(cleanBlock))).map(cleanRestored),
});
