/** @file What the workbooks of every format are brought to: cells with what they hold and how it is shown, and the lines around them. */

/** First and last row and column, from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** A number that the format shows, or a text (a word, an error, a truth value), raised runs between their marks (raised.ts). */
  readonly value: { readonly number: string } | { readonly text: string };
  /** The number format. */
  readonly code: string;
  /** Without the equals sign; null where the cell is none. */
  readonly formula: string | null;
  /** No value of the formula is stored with it. */
  readonly lacksValue: boolean;
  /** Written in the colour of what is behind it. */
  readonly isUnseen: boolean;
  /** The whole of it is struck through. */
  readonly isStruck: boolean;
  /** A part of its text that is struck through, and is not in `value`. */
  readonly struck: string;
  /** A part of its text in the colour of what is behind it, and not in `value`. */
  readonly unseen?: string;
}

/** A line of a sheet that stands in no cell: a running head or foot, a text box. */
export interface SheetLine {
  /** The row that it stands beside; above and below all of them for heads and feet. */
  readonly row: number;
  readonly text: string;
  readonly path: string;
}

export interface StoredSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  /** First and last of each run of hidden columns. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly lines: readonly SheetLine[];
}

export interface StoredWorkbook {
  readonly sheets: readonly StoredSheet[];
  /** Days count from 1904 (Excel for the Macintosh). */
  readonly is1904: boolean;
  /** Stored values are to be computed anew before anyone sees them: what a program wrote may be a mere 0. */
  readonly isStale: boolean;
}
