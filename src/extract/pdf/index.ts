/**
 * @file PDF → RawDocument, in named steps: operators → marks (characters, rulings) → reading frame → edges → lattices → slots →
 * tables of one page → tables over pages. The steps are those of pdfplumber's table finder; see tolerances.ts for every number.
 */
import { DocumentError } from '../../errors.ts';
import type { Block, Box, Doubt, RawDocument } from '../../model.ts';
import { findFurniture, type EdgeLine } from './furniture.ts';
import { roundBox } from './geometry.ts';
import { joinedToTable } from './joined-table.ts';
import { operatorsToMarks } from './operators-to-marks.ts';
import { pageToBlocks, type PageBlocks } from './page-to-blocks.ts';
import { readPages } from './pdfjs.ts';
import { regionsToTables } from './regions-to-tables.ts';
import { foldRadicals } from '../../radicals.ts';
import { stitchPages, type Printed, type PrintedLine, type StitchedTable } from './stitch-pages.ts';

/** Regions have been made into tables or lines before. */
function blocksToPrinted({ page, toPage, blocks }: PageBlocks): Printed[] {
  const place = (box: Box): Box => roundBox(toPage(box));
  return blocks.flatMap((block): Printed[] => {
    if (block.kind === 'table') return [{ ...block, toPage: place }];
    if (block.kind === 'region') return [];
    const { text, box } = block.line;
    return [
      {
        kind: 'line',
        text: foldRadicals(text),
        page,
        box: place(box),
        isFurniture: block.isWatermark === true,
      },
    ];
  });
}

/** The first and the last line of a page, where no table stands further out. */
function edgeLines({ blocks, frameHeight }: PageBlocks, printed: readonly Printed[]): EdgeLine[] {
  const edges: EdgeLine[] = [];
  const add = (index: number, side: EdgeLine['side']): void => {
    const [block, line] = [blocks[index], printed[index]];
    if (block?.kind === 'line' && line?.kind === 'line')
      edges.push({ line, side, pageHeight: frameHeight, y: block.line.box[1] });
  };
  add(0, 'head');
  add(blocks.length - 1, 'foot');
  return edges;
}

const lineToBlock = ({ text, page, box, isFurniture }: PrintedLine): Block => ({
  kind: 'paragraph',
  text,
  role: isFurniture ? 'furniture' : 'text',
  source: { page, box },
});

function toBlocks(stitched: readonly (PrintedLine | StitchedTable)[]): Block[] {
  let tables = 0;
  return stitched.map((block) =>
    block.kind === 'line' ? lineToBlock(block) : joinedToTable(block.table, `t${tables++}`),
  );
}

/** A scanned page inside a readable document: the result is partial, and says where. */
const scanToDoubt = ({ page, width, height }: PageBlocks): Doubt => ({
  code: 'page.needs_ocr',
  actual: String(page),
  source: { page, box: roundBox([0, 0, width, height]) },
});

/** @throws DocumentError `input.needs_ocr` where no page has text */
function pagesToDocument(read: readonly PageBlocks[]): RawDocument {
  const pages = regionsToTables(read);
  const scans = pages.filter(({ isScan }) => isScan);
  const printed = pages.map(blocksToPrinted);
  const isEmpty = printed.every(({ length }, i) => length === 0 || pages[i]!.isScan);
  if (isEmpty) throw new DocumentError('input.needs_ocr', 'no page has any text');
  const furniture = findFurniture(
    pages.flatMap((page, i) => edgeLines(page, printed[i]!)),
    pages.length,
  );
  const marked = printed
    .flat()
    .map((block) =>
      block.kind === 'line' && furniture.has(block) ? { ...block, isFurniture: true } : block,
    );
  return {
    kind: 'document',
    format: 'pdf',
    pages: pages.length,
    blocks: toBlocks(stitchPages(marked)),
    doubts: scans.map(scanToDoubt),
    isPartial: scans.length > 0,
  };
}

/**
 * Reads a PDF, page by page; of each only its lines and cells stay.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.needs_ocr`
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const pages: PageBlocks[] = [];
  for await (const operators of readPages(bytes)) pages.push(pageToBlocks(operatorsToMarks(operators)));
  return pagesToDocument(pages);
}
