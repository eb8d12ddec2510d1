/** @file What the columns of a table hold below its header: labels, codes, merged labels. Read once for all of its page breaks. */
import { isQuantity } from '../../words/figures.ts';
import { isTotalLabel, squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';

export interface LabelColumn {
  /** Printed cells that are no totals, and how many of them begin with a code. */
  readonly printed: number;
  readonly coded: number;
  /** The column merges labels, and hardly a row but totals and those behind page breaks leaves it blank. */
  readonly mergesLabels: boolean;
}

const CODE = /^\d{2,9}(?:[-—]|$)/u;
/** `30101`, `2130301-行政运行`. */
export const isCoded = ({ text }: Cell): boolean => CODE.test(squeeze(text));

/** 小计 closes a group as 合计 closes a table. */
export const isTotal = ({ text }: Cell): boolean => isTotalLabel(text) || squeeze(text) === '小计';

/** At most this share of the cells of a column of labels is blank for another reason. */
const BLANK_SHARE = 0.05;

const isLabel = ({ text }: Cell): boolean => squeeze(text) !== '' && !isQuantity(text);

/** @param excused rows that may leave a label blank */
function readColumn(body: readonly Cell[], excused: ReadonlySet<number>): LabelColumn {
  const printed = body.filter((cell) => squeeze(cell.text) !== '' && !isTotal(cell));
  const others = body.filter((cell) => !isLabel(cell) && !excused.has(cell.row));
  return {
    printed: printed.length,
    coded: printed.filter(isCoded).length,
    mergesLabels:
      body.some((cell) => cell.rowSpan > 1 && isLabel(cell)) && others.length <= body.length * BLANK_SHARE,
  };
}

/** The columns of the table from left to right. */
export function readLabelColumns({ cells, columns, headerRows, breaks }: RecognizedTable): LabelColumn[] {
  const body: Cell[][] = Array.from({ length: columns }, () => []);
  const excused = new Set(breaks.map(({ row }) => row));
  for (const cell of cells) {
    if (cell.row < headerRows) continue;
    body[cell.column]?.push(cell);
    if (isTotal(cell)) excused.add(cell.row);
  }
  return body.map((column) => readColumn(column, excused));
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
