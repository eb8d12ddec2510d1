/**
 * @file What the reader of a table of figures gives beside the records that are printed from it (读账): columns, lines in levels, figures.
 * It travels with the records, as their places do, and never goes out.
 */
import type { Amount } from '../words/amount.ts';
import type { AmountRecord } from './amounts.ts';

/** One printed figure, wherever it stands: what a check is made of. */
export interface Figure {
  /** Cell id. */
  readonly cell: string;
  readonly amountId: string | null;
  /** As printed, in `unit`; null while blank or unreadable. */
  readonly value: Amount | null;
  readonly isUnreadable: boolean;
  readonly unit: string | null;
  /** Decimals it was rounded to by itself; null when it is exact. */
  readonly roundedTo: number | null;
  /** For people: the words that lead to the figure. */
  readonly name: string;
}

export interface Entry extends Figure {
  readonly row: number;
  readonly column: number;
}

/** A word over a column and the header cell it is printed in. */
export interface HeadWord {
  readonly word: string;
  readonly row: number;
  readonly column: number;
}

export interface LedgerColumn {
  readonly index: number;
  /** Header words that say what is counted, without 预算数 and the like, top down. */
  readonly path: readonly string[];
  /** The header words that were left out: columns of different phases never add. */
  readonly phase: string;
  /** All words over it as printed, top down. */
  readonly heads: readonly HeadWord[];
}

/** The figures of one row under one group of columns and on one side. */
export interface Line {
  readonly row: number;
  /** Groups of columns stand side by side, from the left. */
  readonly group: number;
  /** As printed, white space removed. */
  readonly printed: readonly string[];
  /** The same without numbering. */
  readonly labels: readonly string[];
  readonly codes: LineCodes;
  readonly direction: AmountRecord['direction'];
  /** The total of the whole table. */
  readonly isTotal: boolean;
  /** By column index. */
  readonly entries: ReadonlyMap<number, Entry>;
}

export interface LineCodes {
  readonly function: string | null;
  readonly government: string | null;
  readonly department: string | null;
  readonly budgetUnit: string | null;
}

/** By what a line is known to be the sum of others; also which identity states it. */
export type SumKind = 'total' | 'codes' | 'groups' | 'outline' | 'numbering' | 'subtotal' | 'grand_total';

/** A line that is the sum of others in every column. */
export interface LineSum {
  readonly kind: SumKind;
  readonly whole: Line;
  readonly parts: readonly Line[];
}

/** One side of a 收支 table, or all lines of another one. */
export interface Section {
  readonly direction: AmountRecord['direction'];
  /** The topmost lines of the year, or of the whole where no line sums up the year. */
  readonly items: readonly Line[];
  /** 本年收入合计, 一、本年支出 */
  readonly year: Line | null;
  /** 上年结转结余, 结余分配, 年末结转: beside the sum of the year. */
  readonly rest: readonly Line[];
  /** 收入总计, 合计 */
  readonly total: Line | null;
}

/** The levels of the rows of a table, decided once and as a whole. */
export interface Outline {
  /** The line each line stands under; totals stand under none and over none. */
  readonly parents: ReadonlyMap<Line, Line | null>;
  /** Lines right under a line, 其中 among them. */
  readonly under: ReadonlyMap<Line, readonly Line[]>;
  readonly sums: readonly LineSum[];
  readonly sections: readonly Section[];
}

export interface LedgerTable {
  readonly id: string;
  readonly form: string;
  readonly columns: ReadonlyMap<number, LedgerColumn>;
  /** Group by group from the left, each from the top. */
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
  readonly outline: Outline;
}
