/**
 * @file Cells of one table row that a text dump wrote as paragraphs: the code and name of a project, its amounts, its goal,
 * each between blank lines, then the indicator rows as a table without leading cells.
 */
import { CATEGORIES, PROJECT_CODE_START, squeeze } from '../../lexicon.ts';
import type { Block, Cell, LineSource, Paragraph, Table } from '../../model.ts';
import { byPosition, tableToRows } from '../../grid.ts';

const isLine = (block: Block | undefined): block is Paragraph & { readonly source: LineSource } =>
  block?.kind === 'paragraph' && block.role !== 'furniture' && 'line' in block.source;

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

/** Gives each torn head to the table of its indicators, as its first row. All other blocks stay as they are. */
export function paragraphsToRows(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table' || block.foundBy !== 'tabs' || !opensWithCategory(block)) {
      result.push(block);
      continue;
    }
    const from = result.findLastIndex((before) => !isLine(before)) + 1;
    const lines = result.slice(from).filter(isLine);
    const start = lines.findIndex((line) => PROJECT_CODE_START.test(squeeze(line.text)));
    const opensPage = start >= 0;
    if (lines.length === 0 || (!opensPage && !endsWithHead(result[from - 1]))) {
      result.push(block);
      continue;
    }
    const taken = lines.slice(Math.max(0, start));
    result.splice(result.length - taken.length, taken.length);
    result.push(withFirstRow(block, paragraphsToCells(taken), opensPage));
  }
  return result;
}
