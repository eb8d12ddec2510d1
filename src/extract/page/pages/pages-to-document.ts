/** @file Pages with their blocks → one document: tables without rules, furniture, tables that go on over pages. */
import { DocumentError } from '../../../errors.ts';
import { FINDINGS } from '../../../findings/index.ts';
import type { Block, Box, RawDocument } from '../../../model/index.ts';
import type { BrokenPage } from '../page-operators.ts';
import { roundBox } from '../geometry.ts';
import { findFurniture, type EdgeLine } from '../text/furniture.ts';
import { textWithMarks } from '../text/pieces-to-lines.ts';
import { regionsToTables } from '../unruled/regions-to-tables.ts';
import { joinedToTable } from './joined-table.ts';
import { placeNotes } from './notes.ts';
import { pagesToDoubts } from './page-doubts.ts';
import type { PageBlocks } from './page-blocks.ts';
import { stitchPages, type Printed, type PrintedLine, type StitchedTable } from './stitch-pages.ts';
import { takeOutNumbers } from './take-out-numbers.ts';

/** Regions have been made into tables or lines before. */
function blocksToPrinted({ page, toPage, blocks }: PageBlocks): Printed[] {
  const place = (box: Box): Box => roundBox(toPage(box));
  return blocks.flatMap((block): Printed[] => {
    if (block.kind === 'table') return [{ ...block, toPage: place }];
    if (block.kind === 'region') return [];
    const { box } = block.line;
    return [
      {
        kind: 'line',
        text: textWithMarks(block.line),
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

/** @throws DocumentError where no page has any text */
export function pagesToDocument(
  format: RawDocument['format'],
  read: readonly PageBlocks[],
  broken: readonly BrokenPage[],
): RawDocument {
  const pages = regionsToTables(takeOutNumbers(read));
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
  const { blocks, doubts: unplaced } = placeNotes(
    toBlocks(stitchPages(marked)),
    pages.flatMap(({ notes }) => notes),
  );
  const doubts = pagesToDoubts(pages, broken, unplaced);
  return {
    kind: 'document',
    format,
    pages: pages.length + broken.length,
    blocks,
    doubts,
    isPartial: doubts.some(({ code }) => FINDINGS[code].level !== 'info'),
  };
}
