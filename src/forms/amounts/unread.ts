/** @file Words of a table of money that no list knows where it matters: a heading beside phases, the label of a row that sums up the others. */
import { addAmounts, isZero, parseAmount, type Amount } from '../../words/amount.ts';
import { isQuantity } from '../../words/figures.ts';
import { FIGURE_HEADER } from '../../words/header-words.ts';
import { squeeze } from '../../words/lexicon.ts';
import { measureOf } from '../../words/measures.ts';
import { isNumbered } from '../../words/outline.ts';
import { wordsToPhase } from '../../words/phases.ts';
import type { Cell, Doubt, RecognizedTable } from '../../model/index.ts';
import type { AmountRecord } from '../../schemas/index.ts';
import type { Column } from './columns.ts';
import type { FigureRow } from './rows.ts';
import type { Standing } from './standing.ts';
import { isDepartmentName } from '../../words/departments.ts';

const leafOf = ({ path }: Column): string => path.at(-1) ?? '';
const overOf = ({ path }: Column): string => path.slice(0, -1).join('/');

/** Headings beside ones that say a phase, which say neither one nor anything else of figures: 核列 | 决算数. */
export function findUnknownHeadings(rows: readonly FigureRow[]): Column[] {
  const columns = [
    ...new Map(rows.flatMap(({ figures }) => figures).map(({ column }) => [column.index, column])).values(),
  ];
  const phased = new Set(columns.filter(({ path }) => wordsToPhase(path.slice(-1))).map(overOf));
  return columns.filter(
    (column) =>
      leafOf(column) !== '' &&
      column.path.length > 1 &&
      phased.has(overOf(column)) &&
      wordsToPhase(column.path) === undefined &&
      !FIGURE_HEADER.test(leafOf(column)) &&
      measureOf([leafOf(column)], []) === null,
  );
}

/** A row of figures with its records and its place among the rows. */
interface Line {
  readonly row: FigureRow;
  readonly records: readonly AmountRecord[];
  readonly standing: Standing;
}

const valueOf = (record: AmountRecord | undefined): Amount =>
  (record?.amount && parseAmount(record.amount)) || { digits: 0n, scale: 0 };

/** The label is none that a table of money has: no code, no number, no measure, no unit over its own lines. */
function isUnknownLabel({ row: { labels, codes } }: Line): boolean {
  const texts = labels.map(({ text }) => text);
  const isKnown = Object.values(codes).some((code) => code !== null) || measureOf([], texts) !== null;
  return texts.length === 1 && !isKnown && !isNumbered(texts[0]!) && !isDepartmentName(texts[0]!);
}

/** Fewer lines may add up by chance. */
const LEAST_LINES = 3;

/** Every figure of the line is the sum of those of the others that have no parts. */
function sumsUp(line: Line, lines: readonly Line[]): boolean {
  const wholes = new Set(lines.map(({ standing }) => standing.parent?.row));
  const parts = lines.filter((each) => each !== line && !wholes.has(each.row.row));
  const isSum = (record: AmountRecord, at: number): boolean =>
    isZero(parts.reduce((rest, { records }) => addAmounts(rest, valueOf(records[at]), -1), valueOf(record)));
  return (
    parts.length >= LEAST_LINES &&
    line.records.some((record) => !isZero(valueOf(record))) &&
    line.records.every(isSum)
  );
}

/** Rows that sum up a table without a total, under a label that is none of a total. */
function findUnknownTotals(lines: readonly Line[]): Line[] {
  if (lines.some(({ row }) => row.isTotal)) return [];
  return [lines[0], lines.at(-1)].filter(
    (line): line is Line => line !== undefined && isUnknownLabel(line) && sumsUp(line, lines),
  );
}

/** Figures in columns without any heading, beside columns that have one: nobody can tell what they are. */
function findHeadless(lines: readonly Line[]): { readonly cell: Cell; readonly actual: string }[] {
  const slots = lines.flatMap(({ row }) => row.figures);
  if (!slots.some(({ column }) => column.path.length > 0)) return [];
  const found = new Map<number, Cell>();
  for (const { column, cell } of slots)
    if (column.path.length === 0 && cell && isQuantity(cell.text) && !found.has(column.index))
      found.set(column.index, cell);
  return [...found.values()].map((cell) => ({ cell, actual: cell.text }));
}

/** What is to be said of a table: its words as printed, and where they stand. */
export function unreadWords(
  table: RecognizedTable,
  rows: readonly FigureRow[],
  records: readonly (readonly AmountRecord[])[],
  standing: readonly Standing[],
): Doubt[] {
  const headings = findUnknownHeadings(rows).map((column) => ({
    cell: { row: table.headerRows - 1, column: column.index },
    actual: squeeze(leafOf(column)),
  }));
  const lines = rows.map((row, i) => ({ row, records: records[i]!, standing: standing[i]! }));
  const groups = new Set(rows.map(({ group }) => group));
  const totals = [...groups]
    .flatMap((group) => findUnknownTotals(lines.filter(({ row }) => row.group === group)))
    .map(({ row: { labels } }) => ({ cell: labels[0]!.cell, actual: labels[0]!.text }));
  return [...headings, ...totals, ...findHeadless(lines)].map((said) => ({
    code: 'table.unread',
    table: table.id,
    ...said,
  }));
}
