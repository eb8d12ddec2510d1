/** @file Paragraphs that say where cells and rows end → blocks: what old Word files and rich text have in common. */
import type { Block, Doubt } from '../../model/index.ts';
import { assertWithin } from '../limits.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import type { DocParagraph } from './text-pieces.ts';
import { rowsToGridPlaces, type DocRow } from './table.ts';
import { append } from '../../model/lists.ts';

const tidyBlockLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Puts paragraphs together to cells, cells to rows, rows to tables. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly doubts: Doubt[] = [];
  private rows: DocRow[] = [];
  private texts: string[] = [];
  private lines: string[] = [];
  private tables = 0;
  private paragraphs = 0;
  private cells = 0;

  /** The next paragraph of the text. */
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
    this.texts.push(tidyBlockLines(this.lines));
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
    append(this.blocks, textToParagraphs(paragraph.text, 'text', path));
  }

  /** What came so far is whole. */
  endTable(): void {
    if (this.lines.length > 0) this.endCell();
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, definitions: [] });
    this.texts = [];
    if (this.rows.length === 0) return;
    const path = `body/tbl[${this.tables + 1}]`;
    this.blocks.push(cellsToTable(this.tables++, this.rows.length, rowsToGridPlaces(this.rows, path)));
    this.rows = [];
  }
}
