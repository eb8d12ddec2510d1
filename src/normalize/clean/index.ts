/** @file Characters: `raw` → `text` by reading rules, each named on the cell it changed. */
import type { Block, Cell, RawDocument } from '../../model.ts';

interface ReadingRule {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';

/** In this order; adding a rule is one line here. */
const rules: readonly ReadingRule[] = [
  { name: 'trim', apply: (text) => text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/gu, '') },
  { name: 'tags', apply: (text) => text.replace(/<\/?(?:b|p|br|strong|span)\s*\/?>/giu, '') },
  {
    name: 'han-blank',
    apply: (text) => text.replace(new RegExp(`(?<=${HAN})[\\s\\u3000\\u00a0]+(?=${HAN})`, 'gu'), ''),
  },
];

function cleanCell(cell: Cell): Cell {
  let { text } = cell;
  const applied = [...cell.rules];
  for (const rule of rules) {
    const next = rule.apply(text);
    if (next !== text) applied.push(rule.name);
    text = next;
  }
  return text === cell.text ? cell : { ...cell, text, rules: applied };
}

const cleanBlock = (block: Block): Block =>
  block.kind === 'table' ? { ...block, cells: block.cells.map(cleanCell) } : block;

export const cleanDocument = (document: RawDocument): RawDocument => ({
  ...document,
  blocks: document.blocks.map(cleanBlock),
});
