/** @file A cell as marked-up tables (HTML, DOCX, XLSX) have it, before its text is read. */
import type { CellDoubt } from '../model/index.ts';

export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs and breaks as `\n`, raised text between its marks (raised.ts). */
  readonly raw: string;
  readonly paths: readonly string[];
  /** What a reader sees in place of `raw`, and by which rule: the number format of a sheet. */
  readonly shown?: { readonly text: string; readonly rule: string };
  readonly doubts?: readonly CellDoubt[];
}
