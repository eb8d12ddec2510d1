/** @file Old Word files (.doc, Word 97 to 2003, also of WPS): paragraphs and tables of the main text ([MS-DOC]). */
import type { Block, RawDocument } from '../../model/index.ts';
import { assertWithin } from '../limits.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import { openCompound } from './compound.ts';
import { readParagraphs, type DocParagraph } from './paragraphs.ts';
import { rowsToPlaces, type DocRow } from './table.ts';

const tidyLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Puts paragraphs together to cells, cells to rows, rows to tables. */
class BlockBuilder {
  readonly blocks: Block[] = [];
  private rows: DocRow[] = [];
  private texts: string[] = [];
  private lines: string[] = [];
  private tables = 0;
  private paragraphs = 0;
  private cells = 0;

  add(paragraph: DocParagraph): void {
    if (!paragraph.isInTable && !paragraph.isRowEnd) return this.addProse(paragraph.text);
    if (paragraph.isRowEnd) return this.endRow(paragraph);
    this.lines.push(paragraph.text);
    if (paragraph.endsCell) this.endCell();
  }

  private endCell(): void {
    assertWithin('cells', ++this.cells, 'cells of the document');
    this.texts.push(tidyLines(this.lines));
    this.lines = [];
  }

  private endRow({ cells }: DocParagraph): void {
    if (this.lines.some((line) => line.trim() !== '')) this.endCell();
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, definitions: cells });
    this.texts = [];
  }

  private addProse(text: string): void {
    this.endTable();
    this.blocks.push(...textToParagraphs(text, 'text', `body/p[${++this.paragraphs}]`));
  }

  endTable(): void {
    if (this.lines.length > 0) this.endCell();
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, definitions: [] });
    this.texts = [];
    if (this.rows.length === 0) return;
    const path = `body/tbl[${this.tables + 1}]`;
    this.blocks.push(cellsToTable(this.tables++, this.rows.length, rowsToPlaces(this.rows, path)));
    this.rows = [];
  }
}

/** @throws DocumentError when the file is damaged, encrypted or older than Word 97 */
export function readDoc(bytes: Uint8Array): Promise<RawDocument> {
  return Promise.resolve().then(() => {
    const builder = new BlockBuilder();
    for (const paragraph of readParagraphs(openCompound(bytes))) builder.add(paragraph);
    builder.endTable();
    const { blocks } = builder;
    return { kind: 'document', format: 'doc', pages: null, blocks, doubts: [], isPartial: false };
  });
}
