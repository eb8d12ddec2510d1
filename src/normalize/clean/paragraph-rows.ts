/**
 * @file Cells of one table row that a text dump wrote as paragraphs: the code and name of a project, its amounts, its goal,
 * each between blank lines, then the indicator rows as a table without leading cells.
 */
import { CATEGORIES, PROJECT_CODE_START, squeeze } from '../../words/lexicon.ts';
import type { Block, Cell, LineSource, Paragraph, Table } from '../../model/index.ts';
import { byPosition, tableToRows } from '../../model/grid.ts';

const isLine = (block: Block | undefined): block is Paragraph & { readonly source: LineSource } =>
  block?.kind === 'paragraph' && block.role === 'text' && 'line' in block.source;

const opensWithCategory = (table: Table): boolean => {
  const first = tableToRows(table)[0]?.[0];
  return first !== undefined && (CATEGORIES as readonly string[]).includes(squeeze(first.text));
};

const isRuleRow = (row: readonly Cell[]): boolean =>
  row.length > 0 && row.every((cell) => /^:?-{3,}:?$/u.test(cell.text));

/** A table that ends with a project head and nothing else: its goal is still to come. */
function endsWithHead(block: Block | undefined): boolean {
  if (block?.kind !== 'table') return false;
  const last = tableToRows(block).findLast((row) => !isRuleRow(row));
  return (
    last !== undefined &&
    last.some((cell) => PROJECT_CODE_START.test(squeeze(cell.text))) &&
    !last.some((cell) => (CATEGORIES as readonly string[]).includes(squeeze(cell.text)))
  );
}

/** Lines that follow each other without a blank line between are one cell. */
function paragraphsToCells(paragraphs: readonly (Paragraph & { readonly source: LineSource })[]): Cell[] {
  const runs: (Paragraph & { readonly source: LineSource })[][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.source.line + 1 === paragraph.source.line) run.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.map((run, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    raw: run.map((piece) => piece.text).join('\n'),
    text: run.map((piece) => piece.text).join(''),
    rules: ['paragraph-row'],
    sources: run.map((piece) => piece.source),
  }));
}

const withFirstRow = (table: Table, cells: readonly Cell[], opensPage: boolean): Table => ({
  ...table,
  rows: table.rows + 1,
  columns: Math.max(table.columns, cells.length),
  cells: [...cells, ...table.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))].sort(byPosition),
  breaks: opensPage ? [{ row: 0, kind: 'page' }] : [],
});

/** Rows of dashes and nothing else: a rule that the dump drew among the lines. */
const isRule = (block: Block): block is Table =>
  block.kind === 'table' && tableToRows(block).every(isRuleRow);

/** The blocks between the table before and this one, where they are lines: rules drawn among them part nothing. */
function blocksAbove(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(blocks.findLastIndex((block) => block.kind === 'table' && !isRule(block)) + 1);
}

/** The table with its torn head as the first row, and the blocks that went into it; null where no head stands above it. */
function takeHead(
  table: Table,
  blocks: readonly Block[],
): { readonly table: Table; readonly taken: Set<Block> } | null {
  const above = blocksAbove(blocks);
  const lines = above.filter(isLine);
  const start = lines.findIndex((line) => PROJECT_CODE_START.test(squeeze(line.text)));
  const opensPage = start >= 0;
  if (lines.length === 0 || (!opensPage && !endsWithHead(blocks.at(-above.length - 1)))) return null;
  const head = lines.slice(Math.max(0, start));
  const rules = above.slice(above.indexOf(head[0]!)).filter(isRule);
  const whole = withFirstRow(table, paragraphsToCells(head), opensPage);
  const repeated = rules.flatMap(({ cells }) => cells);
  return {
    table: repeated.length === 0 ? whole : { ...whole, repeated: [...repeated, ...(whole.repeated ?? [])] },
    taken: new Set<Block>([...head, ...rules]),
  };
}

/** Gives each torn head to the table of its indicators, as its first row. All other blocks stay as they are. */
export function paragraphsToRows(blocks: readonly Block[]): Block[] {
  let result: Block[] = [];
  for (const block of blocks) {
    const isOpen = block.kind === 'table' && block.foundBy === 'tabs' && opensWithCategory(block);
    const head = isOpen ? takeHead(block, result) : null;
    if (head) result = result.filter((before) => !head.taken.has(before));
    result.push(head?.table ?? block);
  }
  return result;
}
