/** @file Paragraphs that say where cells and rows end → blocks: what old Word files and rich text have in common. */
import type { Block, Doubt } from '../../model/index.ts';
import { assertWithin } from '../limits.ts';
import { cellsToTable, textToParagraphs } from '../markup.ts';
import { NestedRows } from './nested-rows.ts';
import { tidyLinesOf, type DocParagraph } from './text-pieces.ts';
import { rowsToGridPlaces, type DocRow } from './table.ts';
import { append } from '../../model/lists.ts';
import { partWhite, seenWhite } from '../white-text.ts';

/** Rows of several texts make a table; a frame around tables has hardly one. */
const LEAST_ROWS = 2;
const holdsSeveral = ({ texts }: DocRow): boolean => texts.filter((text) => text !== '').length > 1;

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
  private readonly inner = new NestedRows();
  /** Tables inside the cells of the open table, with the path of the cell. */
  private nested: { readonly row: number; readonly cell: number; readonly rows: readonly DocRow[] }[] = [];

  /** The next paragraph of the text. */
  add(paragraph: DocParagraph): void {
    if (!paragraph.isInTable && !paragraph.isRowEnd) return this.addProse(paragraph);
    this.doubt(paragraph, this.cellPath);
    if (paragraph.inner !== null) return this.inner.add(paragraph);
    this.endNested();
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

  /** A table of one cell is a frame around lines of the cell that it stands in. */
  private endNested(): void {
    const rows = this.inner.take();
    const [only] = rows;
    if (rows.length === 1 && only!.texts.length === 1) this.lines.push(only!.texts[0]!);
    else if (rows.length > 0) this.nested.push({ row: this.rows.length, cell: this.texts.length, rows });
  }

  private endCell(): void {
    assertWithin('cells', ++this.cells, 'cells of the document');
    this.texts.push(tidyLinesOf(this.lines));
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
    this.endNested();
    if (this.lines.length > 0) this.endCell();
    this.endRow({ cells: [], isShaded: false });
    const { rows, nested } = this;
    this.rows = [];
    this.nested = [];
    if (rows.length === 0 && nested.length === 0) return;
    const isLayout = nested.length > 0 && rows.filter(holdsSeveral).length < LEAST_ROWS;
    if (isLayout) return this.addLayout(rows, nested);
    this.addRows(rows);
    for (const table of nested) this.addRows(table.rows);
  }

  private addRows(rows: readonly DocRow[]): void {
    const path = `body/tbl[${this.tables + 1}]`;
    const { cells, edges } = rowsToGridPlaces(rows, path, this.edges);
    this.blocks.push(cellsToTable(this.tables++, rows.length, cells));
    this.edges = edges;
  }

  /** A table that only lays out other ones: the text of each cell stands above the tables in it. */
  private addLayout(rows: readonly DocRow[], nested: BlockBuilder['nested']): void {
    for (const [row, { texts }] of rows.entries())
      for (const [cell, text] of texts.entries()) {
        append(this.blocks, textToParagraphs(text, 'text', `body/p[${++this.paragraphs}]`));
        this.edges = [];
        for (const table of nested) if (table.row === row && table.cell === cell) this.addRows(table.rows);
      }
  }
}
