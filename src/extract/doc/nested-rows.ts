/** @file The rows of a table that stands inside a cell, gathered paragraph by paragraph; tables inside those are lines of theirs. */
import type { DocRow } from './table.ts';
import { tidyLinesOf, type DocParagraph } from './text-pieces.ts';

export class NestedRows {
  private lines: string[] = [];
  private texts: string[] = [];
  private rows: DocRow[] = [];

  /** A paragraph of the inner table: text, or what ends a cell or a row of it. */
  add({ text, inner, cells }: Pick<DocParagraph, 'text' | 'inner' | 'cells'>): void {
    if (inner !== 'row' || text !== '') this.lines.push(text);
    if (inner === 'text') return;
    if (inner === 'cell' || this.lines.some((line) => line.trim() !== '')) this.endCell();
    if (inner !== 'row') return;
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, definitions: cells });
    this.texts = [];
  }

  private endCell(): void {
    this.texts.push(tidyLinesOf(this.lines));
    this.lines = [];
  }

  /** The rows so far, which are a table; what was begun and never ended is a row too. */
  take(): readonly DocRow[] {
    if (this.lines.some((line) => line.trim() !== '')) this.endCell();
    if (this.texts.length > 0) this.rows.push({ texts: this.texts, definitions: [] });
    const { rows } = this;
    [this.rows, this.texts, this.lines] = [[], [], []];
    return rows;
  }
}
