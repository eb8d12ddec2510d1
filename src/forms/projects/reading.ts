/** @file What was understood of one project, whatever it was drawn as, before it is printed as a record. */
import type { Cell } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import type { IndicatorReading } from '../indicators/read.ts';

/** One project: each value with its cells. A field that is printed blank has its cell and no text. */
export interface ProjectReading {
  /** The cell the project begins with: its id. */
  readonly first: Cell;
  readonly code: Said | null;
  readonly name: Said | null;
  readonly total: Said | null;
  readonly fiscal: Said | null;
  readonly other: Said | null;
  readonly goal: Said | null;
  /** The office it is paid to, where a list names one a project. */
  readonly office: Said | null;
  readonly indicators: readonly IndicatorReading[];
  /** Why the project is not whole, besides what is missing: headings of its indicators that no list knows, … */
  readonly doubts: readonly string[];
}

/** What one table gives: its projects, and every cell that was understood, labels and headings included. */
export interface ProjectsReading {
  readonly projects: readonly ProjectReading[];
  readonly taken: ReadonlySet<Cell>;
  /** Headings and labels of what records have no field for, with the cells that stand under them. */
  readonly beside: readonly { readonly label: Cell; readonly cells: readonly Cell[] }[];
  /** The form has room for indicators at all. */
  readonly hasIndicators: boolean;
  /** Cells of indicators above the first project: they belong to none. */
  readonly unnamed: readonly Cell[];
  /** The fields without which an indicator of this table is not whole. */
  readonly needs: readonly ('category' | 'subcategory' | 'name' | 'operator' | 'value')[];
  /** The unit the labels of money state (（万元）); null where none does. */
  readonly unit: string | null;
}
