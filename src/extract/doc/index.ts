/** @file Old Word files (.doc, Word 97 to 2003, also of WPS): paragraphs and tables of the main text ([MS-DOC]). */
import type { Block, Doubt, RawDocument } from '../../model/index.ts';
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
  readonly doubts: Doubt[] = [];
  private rows: DocRow[] = [];
  private texts: string[] = [];
  private lines: string[] = [];
  private tables = 0;
  private paragraphs = 0;
  private cells = 0;

  add(paragraph: DocParagraph): void {
    if (!paragraph.isInTable && !paragraph.isRowEnd) return this.addProse(paragraph);
    this.doubt(paragraph, this.cellPath);
    if (paragraph.isRowEnd) return this.endRow(paragraph);
    this.lines.push(paragraph.text);
    if (paragraph.endsCell) this.endCell();
  }

  private get cellPath(): string {
    return `body/tbl[${this.tables + 1}]/tr[${this.rows.length + 1}]/tc[${this.texts.length + 1}]`;
  }

  /** Text that is not shown, or no longer meant, is in no cell: it is kept in a finding. */
  private doubt(paragraph: DocParagraph, path: string): void {
    for (const kind of ['hidden', 'deleted'] as const) {
      const note = paragraph[kind].replaceAll('\n', ' ').trim();
      if (note !== '') this.doubts.push({ code: `text.${kind}`, note, source: { path } });
    }
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

  private addProse(paragraph: DocParagraph): void {
    this.endTable();
    const path = `body/p[${++this.paragraphs}]`;
    this.doubt(paragraph, path);
    this.blocks.push(...textToParagraphs(paragraph.text, 'text', path));
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
    const { blocks, doubts } = builder;
    return { kind: 'document', format: 'doc', pages: null, blocks, doubts, isPartial: false };
  });
}
