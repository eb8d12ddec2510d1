/** @file What the columns of a table hold below its header: labels, codes, merged labels. Read once for all of its page breaks. */
import { isQuantity } from '../../words/figures.ts';
import { placesOf } from '../../words/torn-figures.ts';
import { squeeze } from '../../words/lexicon.ts';
import { isSubtotal, isTotalLabel } from '../../words/totals.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';

export interface LabelColumn {
  /** Printed cells that are no totals, and how many of them begin with a code. */
  readonly printed: number;
  readonly coded: number;
  /** The column merges labels, and hardly a row but totals and those behind page breaks leaves it blank. */
  readonly mergesLabels: boolean;
  /** Hardly a row but totals and those behind page breaks leaves it blank, and no cell of it is merged over rows. */
  readonly isInEveryRow: boolean;
  /** So many decimals have nearly all of its figures, or of those of the table where it has few; null where they differ. */
  readonly places: number | null;
}

const CODE = /^\d{2,9}(?:[-—]|$)/u;
/** `30101`, `2130301-行政运行`. */
export const isCoded = ({ text }: Cell): boolean => CODE.test(squeeze(text));

/** 小计 closes a group as 合计 closes a table. */
export const isTotal = ({ text }: Cell): boolean => isTotalLabel(text) || isSubtotal(text);

/** At most this share of the cells of a column of labels is blank for another reason. */
const BLANK_SHARE = 0.05;

/** Fewer rows, or figures, than this tell nothing of the others. */
const LEAST_ROWS = 3;

/** A share of the figures of a column, in the place of all: one may be torn. */
const MOST = 0.9;

/** @param torn rows beside page breaks, whose figures may be halves */
function usualPlaces(body: readonly Cell[], torn: ReadonlySet<number>): number | null {
  const counts = new Map<number, number>();
  const figures = body.filter((cell) => isQuantity(cell.text) && !torn.has(cell.row));
  for (const { text } of figures) {
    const places = placesOf(squeeze(text));
    counts.set(places, (counts.get(places) ?? 0) + 1);
  }
  const [places, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return figures.length >= LEAST_ROWS && count >= MOST * figures.length ? places : null;
}

const isLabel = ({ text }: Cell): boolean => squeeze(text) !== '' && !isQuantity(text);

/** @param excused rows that may leave a label blank */
function readColumn(body: readonly Cell[], excused: ReadonlySet<number>): Omit<LabelColumn, 'places'> {
  const printed = body.filter((cell) => squeeze(cell.text) !== '' && !isTotal(cell));
  const others = body.filter((cell) => !isLabel(cell) && !excused.has(cell.row));
  return {
    printed: printed.length,
    coded: printed.filter(isCoded).length,
    mergesLabels:
      body.some((cell) => cell.rowSpan > 1 && isLabel(cell)) && others.length <= body.length * BLANK_SHARE,
    isInEveryRow:
      printed.length > 0 &&
      body.every((cell) => cell.rowSpan === 1) &&
      body.filter((cell) => squeeze(cell.text) === '' && !excused.has(cell.row)).length <=
        body.length * BLANK_SHARE,
  };
}

/** The columns of the table from left to right. */
export function readLabelColumns({ cells, columns, headerRows, breaks }: RecognizedTable): LabelColumn[] {
  const body: Cell[][] = Array.from({ length: columns }, () => []);
  const excused = new Set(breaks.map(({ row }) => row));
  const torn = new Set(breaks.flatMap(({ row }) => [row - 1, row]));
  for (const cell of cells) {
    if (cell.row < headerRows) continue;
    body[cell.column]?.push(cell);
    if (isTotal(cell)) excused.add(cell.row);
  }
  const ofTable = usualPlaces(body.flat(), torn);
  return body.map((column) => ({
    ...readColumn(column, excused),
    places: usualPlaces(column, torn) ?? ofTable,
  }));
}

/**
 * Whether nearly every label of the column begins with a code.
 * @param apart cells of the column that are looked at themselves and do not count
 * @param least so many labels at least, for a column to be one of codes
 */
export function isCodeColumn(column: LabelColumn | undefined, apart: readonly Cell[], least = 2): boolean {
  if (!column) return false;
  const counted = apart.filter((cell) => squeeze(cell.text) !== '' && !isTotal(cell));
  const printed = column.printed - counted.length;
  const coded = column.coded - counted.filter(isCoded).length;
  return printed >= least && coded * 10 >= printed * 8;
}
