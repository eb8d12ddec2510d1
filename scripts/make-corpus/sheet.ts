/**
 * @file What the corpus is made of: a paper (one disclosure) of sheets (its tables), before it is printed in any format.
 * The same paper is the truth of the tests (truth.ts) and the source of every product (render/).
 */

export interface SheetCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** The cells that begin in one row, left to right, as in HTML: a slot that a span covers is not named again. */
export type SheetRow = readonly SheetCell[];

/** What stands in a column: words of the row, or figures. */
export type ColumnKind = 'label' | 'amount';

export interface Indicator {
  readonly category: string;
  readonly subcategory: string;
  readonly name: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string | null;
}

export interface Project {
  readonly code: string | null;
  readonly name: string;
  /** Printed figures, with separators; null for an empty cell. */
  readonly total: string;
  readonly fiscal: string | null;
  readonly other: string | null;
  readonly unit: string;
  readonly goal: string;
  readonly indicators: readonly Indicator[];
}

export interface DepartmentTarget {
  readonly department: string;
  readonly goal: string;
  readonly unit: string;
  /** Printed figures by their names in the contract; '' for an empty cell. */
  readonly funds: Readonly<Record<string, string>>;
  readonly indicators: readonly (Indicator & { readonly activity: string })[];
}

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分; '' for an empty cell. */
export type EvaluationFunds = readonly [string, string, string, string, string, string];

export interface EvaluationResult {
  readonly category: string;
  readonly subcategory: string;
  /** 指标1 */
  readonly label: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly points: string;
  readonly score: string;
  readonly deviation: string;
}

export interface Evaluation {
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly leader: string;
  readonly phone: string;
  readonly year: number;
  readonly funds: Readonly<Record<'total' | 'fiscal' | 'carryover' | 'other', EvaluationFunds>>;
  readonly goal_expected: string;
  readonly goal_actual: string;
  readonly indicators: readonly EvaluationResult[];
  readonly total_points: string;
  readonly total_score: string;
}

export interface Sheet {
  /** Form id that a reader must come to. */
  readonly form: string;
  readonly number: string | null;
  readonly title: string;
  /** `万元`; null where no line states it. */
  readonly unit: string | null;
  /** Printed between title and table, the unit line among them. */
  readonly lines: readonly string[];
  readonly header: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  readonly columns: readonly ColumnKind[];
  /** First column of each group that stands beside the others (收入 | 支出); [0] where there is one. */
  readonly groups: readonly number[];
  readonly notes: readonly string[];
  readonly landscape: boolean;
  /** Body rows at which a page of the text dump begins. */
  readonly textBreaks: readonly number[];
  /** Whether the text dump prints title, unit and header again on each page. */
  readonly textRepeats: boolean;
  /** A form of labels and answers: its cells are no rows of figures, and a Word dump has its title among them. */
  readonly isForm: boolean;
  readonly projects: readonly Project[];
  readonly departmentTarget: DepartmentTarget | null;
  readonly evaluation: Evaluation | null;
}

/** One disclosure: what is published as one file. */
export interface Paper {
  readonly title: string;
  readonly department: string;
  readonly region: string | null;
  readonly year: number;
  readonly kind: 'budget' | 'final_accounts' | 'targets' | 'self_evaluation';
  /** Running text before the tables. */
  readonly prose: readonly string[];
  readonly sheets: readonly Sheet[];
}

export const cell = (text: string, columns = 1, rows = 1): SheetCell => ({ text, rows, columns });

/** A row of single cells. */
export const row = (...texts: readonly (string | null)[]): SheetRow => texts.map((text) => cell(text ?? ''));

type Given = Pick<Sheet, 'form' | 'title' | 'header' | 'body' | 'columns'> & Partial<Sheet>;

/** A sheet with what most sheets have: one group, no notes, one page of text. */
export const sheet = (given: Given): Sheet => ({
  number: null,
  unit: null,
  lines: [],
  groups: [0],
  notes: [],
  landscape: false,
  textBreaks: [],
  textRepeats: false,
  isForm: false,
  projects: [],
  departmentTarget: null,
  evaluation: null,
  ...given,
});

/** `LALA` → columns: L for labels, A for amounts. */
export const columnKinds = (letters: string): ColumnKind[] =>
  [...letters].map((letter) => (letter === 'A' ? 'amount' : 'label'));

/** One slot of a row's grid: the cell that covers it and whether it begins there (to the right, downwards). */
export interface Slot {
  readonly cell: SheetCell;
  readonly row: number;
  readonly column: number;
}

/** The grid of rows of cells with spans. Throws when the spans do not fill it exactly: a model must be right. */
export function rowsToGrid(rows: readonly SheetRow[], width: number): Slot[][] {
  const grid: (Slot | undefined)[][] = rows.map(() => new Array<Slot | undefined>(width).fill(undefined));
  rows.forEach((cells, r) => {
    let column = 0;
    for (const each of cells) {
      while (grid[r]![column]) column++;
      fill(grid, { cell: each, row: r, column });
      column += each.columns;
    }
    if (grid[r]!.includes(undefined) || grid[r]!.length !== width)
      throw new Error(
        `row ${r} does not fill ${width} columns: ${cells.map((each) => each.text).join(' | ')}`,
      );
  });
  return grid as Slot[][];
}

function fill(grid: (Slot | undefined)[][], slot: Slot): void {
  for (let r = slot.row; r < slot.row + slot.cell.rows; r++)
    for (let c = slot.column; c < slot.column + slot.cell.columns; c++) {
      if (!grid[r] || grid[r]![c]) throw new Error(`“${slot.cell.text}” overlaps or leaves the table`);
      grid[r]![c] = slot;
    }
}

/** Header and body as one grid. */
export const sheetToGrid = (each: Sheet): Slot[][] =>
  rowsToGrid([...each.header, ...each.body], each.columns.length);
