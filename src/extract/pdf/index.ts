/**
 * @file PDF → RawDocument, in named steps: operators → marks (characters, rulings) → reading frame → edges → lattices → slots →
 * tables of one page → tables over pages. The steps are those of pdfplumber's table finder; see tolerances.ts for every number.
 */
import { DocumentError } from '../../errors.ts';
import type { Block, Cell, RawDocument, Table } from '../../model.ts';
import { roundBox } from './geometry.ts';
import { linesToText } from './lines-to-text.ts';
import { operatorsToMarks } from './operators-to-marks.ts';
import { pageToBlocks, type PageBlocks } from './page-to-blocks.ts';
import { readPages } from './pdfjs.ts';
import { foldRadicals } from './radicals.ts';
import type { PageTable } from './slots-to-table.ts';

function toTable(table: PageTable, id: string, page: PageBlocks): Table {
  const cells = table.cells.map((cell): Cell => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    ...linesToText(cell.lines),
    sources: [{ page: table.page, box: roundBox(page.frame.toPage(cell.box)) }],
  }));
  return {
    kind: 'table',
    id,
    foundBy: table.foundBy,
    title: null,
    number: null,
    unit: null,
    headerRows: 0,
    rows: table.ys.length - 1,
    columns: table.xs.length - 1,
    cells,
    pages: [table.page],
    breaks: [],
    edges: table.xs,
  };
}

/**
 * Reads a PDF.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.needs_ocr`
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const blocks: Block[] = [];
  let pages = 0;
  let tables = 0;
  for await (const operators of readPages(bytes)) {
    pages++;
    const page = pageToBlocks(operatorsToMarks(operators));
    for (const block of page.blocks) {
      if (block.kind === 'table') blocks.push(toTable(block.table, `t${tables++}`, page));
      else
        blocks.push({
          kind: 'paragraph',
          text: foldRadicals(block.line.text),
          role: 'text',
          source: { page: page.page, box: roundBox(page.frame.toPage(block.line.box)) },
        });
    }
  }
  if (!blocks.length) throw new DocumentError('input.needs_ocr', 'no page has any text');
  return { kind: 'document', format: 'pdf', pages, blocks, doubts: [], isPartial: false };
}
