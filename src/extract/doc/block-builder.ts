/** @file Paragraphs that say where cells and rows end → blocks: what old Word files and rich text have in common. */
import type { Block, Doubt } from '../../model/index.ts';
import { assertWithin } from '../limits.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import type { DocParagraph } from './text-pieces.ts';
import { rowsToGridPlaces, type DocRow } from './table.ts';
import { append } from '../../model/lists.ts';
import { partWhite, seenWhite } from '../white-text.ts';

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
  /** Of the last table, while only empty lines have come behind it. */
  private edges: readonly number[] = [];
  private paragraphs = 0;
  private cells = 0;

  /** The next paragraph of the text. */
  add(paragraph: DocParagraph): void {
    if (!paragraph.isInTable && !paragraph.isRowEnd) return this.addProse(paragraph);
    this.doubt(paragraph, this.cellPath);
    if (paragraph.isRowEnd) return this.endRow(paragraph);
    this.lines.push(paragraph.isShaded ? seenWhite(paragraph.text) : paragraph.text);
    if (paragraph.endsCell) this.endCell();
  }

  private get cellPath(): string {
    return `body/tbl[${this.tables + 1}]/tr[${this.rows.length + 1}]/tc[${this.texts.length + 1}]`;
  }

  /** Text that is not shown, or no longer meant, is in no cell: it is kept in a finding. */
  private doubt(unshown: Pick<DocParagraph, 'hidden' | 'deleted'>, path: string): void {
    for (const kind of ['hidden', 'deleted'] as const) {
      const note = seenWhite(unshown[kind]).replaceAll('\n', ' ').trim();
      if (note !== '') this.doubts.push({ code: `text.${kind}`, note, source: { path } });
    }
  }

  /** White letters are read on a shaded ground only. */
  private onGround(text: string, isShaded: boolean, path: string): string {
    const { shown, unseen } = isShaded ? { shown: seenWhite(text), unseen: '' } : partWhite(text);
    this.doubt({ hidden: unseen, deleted: '' }, path);
    return shown;
  }

  private endCell(): void {
    assertWithin('cells', ++this.cells, 'cells of the document');
    this.texts.push(tidyBlockLines(this.lines));
    this.lines = [];
  }

  private endRow({ cells, isShaded }: Pick<DocParagraph, 'cells' | 'isShaded'>): void {
    if (this.lines.some((line) => line.trim() !== '')) this.endCell();
    const path = `body/tbl[${this.tables + 1}]/tr[${this.rows.length + 1}]`;
    const texts = this.texts.map((text, i) => this.onGround(text, isShaded, `${path}/tc[${i + 1}]`));
    if (texts.length > 0) this.rows.push({ texts, definitions: cells });
    this.texts = [];
  }

  private addProse(paragraph: DocParagraph): void {
    this.endTable();
    const path = `body/p[${++this.paragraphs}]`;
    this.doubt(paragraph, path);
    const text = this.onGround(paragraph.text, paragraph.isShaded, path);
    if (text.trim() !== '') this.edges = [];
    append(this.blocks, textToParagraphs(text, 'text', path));
  }

  /** What came so far is whole. */
  endTable(): void {
    if (this.lines.length > 0) this.endCell();
    this.endRow({ cells: [], isShaded: false });
    if (this.rows.length === 0) return;
    const path = `body/tbl[${this.tables + 1}]`;
    const { cells, edges } = rowsToGridPlaces(this.rows, path, this.edges);
    this.blocks.push(cellsToTable(this.tables++, this.rows.length, cells));
    this.edges = edges;
    this.rows = [];
  }
}
