/**
 * @file PDF → RawDocument, in named steps: operators → marks (characters, rulings) → reading frame → edges → lattices → slots →
 * tables of one page → tables over pages. The steps are those of pdfplumber's table finder; see tolerances.ts for every number.
 *
 * file/ opens the PDF and hands out its pages, marks/ reads what is drawn on one, text/ puts characters into lines, ruled/ finds tables
 * by their rules and unruled/ those without, pages/ puts a page together and joins what page breaks cut. In unruled/, regions/ finds
 * what may be a table, columns/ and rows/ divide it, header/ reads the words above it, spans/ what is merged side by side.
 */
import { DocumentError } from '../../errors.ts';
import { FINDINGS } from '../../findings/index.ts';
import type { Block, Box, RawDocument } from '../../model/index.ts';
import { findFurniture, type EdgeLine } from './text/furniture.ts';
import { roundBox } from './geometry.ts';
import { joinedToTable } from './pages/joined-table.ts';
import { operatorsToMarks } from './marks/operators-to-marks.ts';
import { pagesToDoubts } from './pages/page-doubts.ts';
import { pageToBlocks, type PageBlocks } from './pages/page-to-blocks.ts';
import type { BrokenPage } from './file/page-operators.ts';
import { readPages } from './file/pdfjs.ts';
import { regionsToTables } from './unruled/regions-to-tables.ts';
import { foldRadicals } from '../../words/radicals.ts';
import { takeOutNumbers } from './pages/take-out-numbers.ts';
import { stitchPages, type Printed, type PrintedLine, type StitchedTable } from './pages/stitch-pages.ts';

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
function edgeLines(
  { blocks, frameHeight }: PageBlocks,
  printed: readonly Printed[],
): EdgeLine<PrintedLine>[] {
  const edges: EdgeLine<PrintedLine>[] = [];
  const add = (index: number, side: EdgeLine<PrintedLine>['side']): void => {
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

/** @throws DocumentError for a document without any text: `input.unreadable` where that is for its damage, else `input.needs_ocr` */
function refuseEmpty(pages: readonly PageBlocks[], broken: readonly BrokenPage[]): never {
  if (pages.length + broken.length === 0) throw new DocumentError('input.unreadable', 'it has no pages');
  const damage = broken[0]?.reason ?? findDamage(pages);
  if (damage !== null && !pages.some(({ isScan }) => isScan))
    throw new DocumentError('input.unreadable', `no page could be read: ${damage}`);
  throw new DocumentError('input.needs_ocr', 'no page has any text');
}

/** Why pages have no text, where that is not for their being pictures. */
function findDamage(pages: readonly PageBlocks[]): string | null {
  const doubts = pages.flatMap((page) => page.doubts);
  return doubts.find(({ code }) => code === 'page.incomplete')?.note ?? null;
}

function pagesToDocument(read: readonly PageBlocks[], broken: readonly BrokenPage[]): RawDocument {
  const pages = regionsToTables(takeOutNumbers(read));
  const doubts = pagesToDoubts(pages, broken);
  const printed = pages.map(blocksToPrinted);
  const isEmpty = printed.every(({ length }, i) => length === 0 || pages[i]!.isScan);
  if (isEmpty) refuseEmpty(pages, broken);
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
    pages: pages.length + broken.length,
    blocks: toBlocks(stitchPages(marked)),
    doubts,
    isPartial: doubts.some(({ code }) => FINDINGS[code].level !== 'info'),
  };
}

/**
 * Reads a PDF, page by page; of each only its lines and cells stay. A page that cannot be read makes the document partial.
 * @throws DocumentError `input.password`, `input.unreadable`, `input.needs_ocr`
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  const pages: PageBlocks[] = [];
  const broken: BrokenPage[] = [];
  for await (const page of readPages(bytes))
    if ('reason' in page) broken.push(page);
    else pages.push(pageToBlocks(operatorsToMarks(page)));
  return pagesToDocument(pages, broken);
}
