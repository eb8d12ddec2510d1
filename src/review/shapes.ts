/**
 * @file What the page is given (复核页的数据): types alone, shared by the program that writes the folder and the page that reads it.
 * Keys are ids without the document's own: `t7`, `t7/r5c3`, `#page=3`, or '' for the document as a whole.
 */

/** Worst first; what a cell is drawn as. `plain` says no amount: a label, a blank, a zero. */
export const CELL_STATES = ['doubtful', 'repaired', 'recognised', 'unproved', 'proved', 'plain'] as const;

export type CellState = (typeof CELL_STATES)[number];

/** Points from the top left of the unrotated page, a node path, or a line with its columns. */
export type ReviewSource =
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
  | { readonly path: string }
  | { readonly line: number; readonly columns: readonly [number, number] };

export interface ReviewCell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Null where it is printed as it is read. */
  readonly raw: string | null;
  readonly isFigure: boolean;
  readonly rules: readonly string[];
  readonly sources: readonly ReviewSource[];
  readonly state: CellState;
}

export interface ReviewTable {
  readonly key: string;
  readonly form: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly pages: readonly number[];
  readonly headerRows: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ReviewCell[];
}

export interface ReviewAmount {
  /** Of its cell. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly path: readonly string[];
  readonly amount: string | null;
  readonly unit: string | null;
  readonly measure: string | null;
  /** By aspect, the words of schemas/proof.ts. */
  readonly proofs: {
    readonly value: string | null;
    readonly row: string | null;
    readonly column: string | null;
    readonly unit: string | null;
    readonly unproved: string | null;
  };
}

export interface ReviewTerm {
  readonly key: string;
  readonly sign: '+' | '-';
  readonly side: 'left' | 'right';
  readonly amount: string | null;
}

export interface ReviewCheck {
  readonly identity: string;
  readonly holds: boolean | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly reason: string | null;
  /** Whether it holds with what reviewers say; undefined where they say nothing of its figures. */
  readonly corrected?: boolean | null;
  readonly terms: readonly ReviewTerm[];
}

/** Something to look at: a finding, or a repair that was made. */
export interface Doubt {
  readonly level: 'error' | 'warning' | 'repair' | 'info';
  /** Code of the finding, or rule of the repair. */
  readonly code: string;
  readonly at: string;
  readonly message: string;
}

/** What was decided of a cell before, kept beside the output. */
export interface KeptDecision {
  readonly key: string;
  readonly verdict: 'right' | 'wrong';
  readonly value: string | null;
  readonly note: string | null;
  readonly author: string | null;
  readonly date: string;
}

export interface ReviewDocument {
  readonly name: string;
  readonly file: string;
  readonly department: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly kind: string;
  readonly format: string;
  readonly pages: number | null;
  readonly sha256: string;
  /** Whether the file itself stands beside the page, to be drawn. */
  readonly hasOriginal: boolean;
  readonly tables: readonly ReviewTable[];
  readonly amounts: readonly ReviewAmount[];
  readonly checks: readonly ReviewCheck[];
  readonly doubts: readonly Doubt[];
  readonly decisions: readonly KeptDecision[];
}

/** Amounts of a form that are something, and those of them whose value is proved. */
export interface FormTally {
  readonly form: string;
  readonly stated: number;
  readonly proved: number;
}

/** Spending of a function class (类), in yuan; to be drawn, not to be added up. */
export interface ClassTally {
  readonly code: string;
  readonly name: string;
  readonly yuan: number;
}

/** A line of the start page. */
export interface ReviewEntry extends Pick<
  ReviewDocument,
  'file' | 'department' | 'region' | 'year' | 'kind' | 'format' | 'pages'
> {
  /** Of its data; null for an input without records. */
  readonly name: string | null;
  readonly status: string;
  readonly reason: string | null;
  /** Amounts that are something, and those of them whose value is proved. */
  readonly stated: number;
  readonly proved: number;
  readonly forms: readonly FormTally[];
  readonly classes: readonly ClassTally[];
  /** Whether another document says the same. */
  readonly isDuplicate: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly repairs: number;
}

export interface ReviewIndex {
  readonly version: string;
  readonly entries: readonly ReviewEntry[];
}
