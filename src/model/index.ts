/**
 * @file The data that travels between the stages: plain, readonly, without logic.
 *
 * A reader makes a {@link RawDocument}; every later stage returns new objects and never changes old ones.
 * Rows and columns count from 0, pages and lines from 1, lengths on a page are points from the top left.
 */

import type { FindingCode } from '../findings/index.ts';

/** The formats a reader exists for; told from the content, never from the name. */
export type Format =
  'pdf' | 'docx' | 'doc' | 'rtf' | 'html' | 'xlsx' | 'xls' | 'xlsb' | 'spreadsheetml' | 'ofd' | 'text';

/** A rectangle on the unrotated page: left, top, right, bottom, in points. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export interface PageSource {
  readonly page: number;
  readonly box: Box;
}
export interface NodeSource {
  /** Where the node stands in the markup, as `body/tbl[3]/tr[2]/tc[1]`. */
  readonly path: string;
}
export interface LineSource {
  /** The line the text begins on. */
  readonly line: number;
  /** First and last+1 UTF-16 column within that line, from 0. */
  readonly columns: readonly [from: number, to: number];
}
/** Where in the input something was printed; the shape depends on the format. */
export type Source = PageSource | NodeSource | LineSource;

/** A change in what a cell says or where it belongs. The cell keeps its own history, so that no list can get out of step. */
export interface Repair {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** A doubt about the cell that carries it. */
export interface CellDoubt {
  readonly code: FindingCode;
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly note?: string | null;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed; the pieces of a joined cell in reading order with `\n` between. Never changed. */
  readonly raw: string;
  /** What a reader should see. */
  readonly text: string;
  /** The reading rules that made `text` out of `raw` (a line break joined, width folded, …). */
  readonly rules: readonly string[];
  /** One for each printed piece: several once pieces were joined over a page break. */
  readonly sources: readonly Source[];
  readonly repairs?: readonly Repair[];
  readonly doubts?: readonly CellDoubt[];
  /** What it spans was told by what stands around it and not by the page; `extent-inferred` among its rules says so to readers. */
  readonly extent?: 'inferred';
  /** Of a text that was recognised in pixels: what else the recogniser takes it for, the likeliest first. */
  readonly readings?: readonly string[];
  /** Code and name of the project whose head was put together out of pieces: `text` shows both in one. */
  readonly project?: ProjectWords;
}

export interface ProjectWords {
  readonly code: string | null;
  /** The code as it is printed; its pieces with `|` between where they do not simply go on. */
  readonly printed: string | null;
  readonly name: string;
}

/** How a reader knew that a table is one. `lines` is the cell-per-line dump of a word processor. */
export type FoundBy = 'rulings' | 'gaps' | 'markup' | 'tabs' | 'lines';

/** A place where the source was interrupted inside a table: the next page begins at `row`. */
export interface Break {
  readonly row: number;
  /** `gap`: more was skipped than a page break explains (a page may be missing). */
  readonly kind: 'page' | 'gap';
}

export interface Table {
  readonly kind: 'table';
  /** `t0`, `t1`, … in document order; the document's id goes before it in the output. */
  readonly id: string;
  readonly foundBy: FoundBy;
  /** As printed, without its table number; null until captions are read, and where there is none. */
  readonly title: string | null;
  /** The printed table number: 预算01表, 公开02表. */
  readonly number: string | null;
  /** As printed, `金额单位：万元` gives `万元`. */
  readonly unit: string | null;
  /** Whose table it is, by a line above it (单位名称：某局); absent where none says it. */
  readonly department?: string;
  /** The project that a line above the table names (项目名称：…). */
  readonly project?: string;
  /** How many leading rows are header; 0 until the form is recognized, unless the source marks them. */
  readonly headerRows: number;
  readonly rows: number;
  readonly columns: number;
  /** Flat, in row-major order of their top left corners; the grid is computed (grid.ts). */
  readonly cells: readonly Cell[];
  /** Pages the table stands on; empty where the format has none. */
  readonly pages: readonly number[];
  /** Page breaks inside the table, by the first row after the break. */
  readonly breaks: readonly Break[];
  /** The bottom edge was left undrawn, or the reader knows that a row was cut: a continuation is expected. */
  readonly openBottom?: boolean;
  /** The top edge was left undrawn: this continues something. */
  readonly openTop?: boolean;
  /** Column edges on the page in points, for readers that have them (`columns + 1` numbers). */
  readonly edges?: readonly number[];
  /**
   * What stands between this table and the one before, set when the captions are read: behind prose it continues nothing, behind a
   * note only what had not come to its end, behind one line, perhaps a running head, only rows without a header.
   */
  readonly after?: 'prose' | 'note' | 'line';
  /** The remarks below it (注：…), where they stand outside its rows. */
  readonly remarks?: string;
  /** Rows that were taken out: of an earlier printing (a repeated header), or the title and unit lines; their text stands elsewhere in the output, or in a finding. */
  readonly repeated?: readonly Cell[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `furniture`: page numbers, running heads, navigation: text that belongs to the medium. `note`: a remark on the table above. */
  readonly role: 'text' | 'heading' | 'furniture' | 'note';
  readonly source: Source;
}

export type Block = Paragraph | Table;

/** A doubt about the document, a page or a table, made by a stage; the cell-bound ones ride on the cells. */
export interface Doubt extends CellDoubt {
  /** A table id (`t3`), or null for the whole document. */
  readonly table?: string | null;
  /** The cell of that table, where the doubt is about one. */
  readonly cell?: Pick<Cell, 'row' | 'column'>;
  readonly source?: Source | null;
  /** The id of a statement of the prose, where the doubt is about one. */
  readonly statement?: string;
}

/** What a reader gives: all text of the document, in reading order, tables as they are drawn or marked up. */
export interface RawDocument {
  readonly kind: 'document';
  readonly format: Format;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
  /** Some pages could not be read (scanned pages inside a readable PDF): the result is partial. */
  readonly isPartial: boolean;
}

/** How the rows of a form are to be read; each layout has one reader in forms/ and its own repairs in normalize/. */
export type Layout =
  /** Labels and figures: every budget and final-accounts table. */
  | 'amounts'
  /** One project after the other, each over several indicator rows (项目支出绩效目标表). */
  | 'project_list'
  /** The same with columns of its own, or the 一级指标 side by side, read by the words of its header. */
  | 'project_table'
  /** One form a project (财政项目支出绩效目标填报表), or several of them in one table. */
  | 'project_form'
  /** 部门整体支出绩效目标表 */
  | 'department_targets'
  /** 项目支出绩效自评表 */
  | 'self_evaluation'
  /** No known form: kept as it stands. */
  | 'other';

/** A table whose form is known (or is known to be none: `other`). */
export interface RecognizedTable extends Table {
  /** An id of the form registry, or `other`. */
  readonly form: string;
  readonly layout: Layout;
}

/**
 * Where one record, or one part of a record that has an id of its own, is printed. It travels beside the records and never goes out: the
 * same words and figures stand in many cells, so that none can be found again by what it says.
 */
export interface RecordPlace {
  /** Of the record: `<document>/t7/evaluation0`, `<document>/t7/evaluation0/total`. */
  readonly id: string;
  /** Its table (`t7`). */
  readonly table: string;
  /** The cell it begins with, which stands for a field that no cell prints. */
  readonly first: Cell;
  /** The cell each field was read from, blank ones too, by the name of the field in the record; several fields may share one. */
  readonly cells: Readonly<Record<string, Cell | undefined>>;
}

/** What the document says of itself, with the text it was read from. */
export interface DocumentFacts {
  readonly kind: 'budget' | 'final_accounts' | 'targets' | 'self_evaluation' | 'other';
  readonly department: string | null;
  readonly region: string | null;
  readonly year: number | null;
}
