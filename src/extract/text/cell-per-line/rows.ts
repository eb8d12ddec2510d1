/**
 * @file The cell-per-line dump, second step: where a row ends.
 *
 * A blank line ends a row only when the row is full; else it is an empty paragraph inside a cell. How many cells a full row
 * has is said by the row before it: a form is a few blocks of rows of one width each (9 cells in an indicator table, 8 or 7
 * in a funds table, 4, 3 or 2 elsewhere). A segment that is too narrow is a cut row when the segments behind it complete
 * it to exactly that width, and otherwise the first row of a narrower block.
 */
import type { Line } from '../line.ts';
import { isPageNumberSegment } from './page-numbers.ts';
import { extendField, fieldToText, isEmptyField, type Field, type Segment } from './segments.ts';
import { endsAsTitle, isBeforeTable } from '../../../words/captions.ts';

export type Row = readonly Field[];

/** A cell seldom holds more than a few empty paragraphs. */
const MOST_PIECES = 6;

/** A row of one cell that holds the title of a form: the table before it has ended. */
export const isTitleSegment = ({ fields }: Segment): boolean =>
  fields.length === 1 && fields[0]!.lines.some((line) => endsAsTitle(line));

export interface TakenRow {
  readonly row: Row;
  /** How many segments it took. */
  readonly taken: number;
}

/**
 * Behind a row that opens with a label (年度总体目标 | 预期目标 | …) a segment that opens with an empty cell is the next row, under
 * that label merged downwards. Behind a row that is itself under a merged label it can be the rest of that row.
 */
const beginsDumpRow = (row: Row, { loose, fields }: Segment): boolean =>
  loose.length === 0 && fields.length > 1 && isEmptyField(fields[0]!) && !isEmptyField(row[0]!);

function joinPieces(row: Row, { loose, fields }: Segment): Row {
  const joined = loose.length === 0 ? row : [...row.slice(0, -1), extendField(row.at(-1)!, loose)];
  return [...joined, ...fields];
}

/** The row that begins with `segments[at]`, put together from its pieces when it was cut by empty paragraphs. */
function takeCutRow(segments: readonly Segment[], at: number, width: number): TakenRow | null {
  let row: Row = segments[at]!.fields;
  for (let next = at + 1; next < Math.min(segments.length, at + MOST_PIECES); next++) {
    const segment = segments[next]!;
    const isPiece = !isTitleSegment(segment) && !beginsDumpRow(row, segment) && !hasHeading(segment.loose);
    if (!isPiece || row.length + segment.fields.length > width) return null;
    row = joinPieces(row, segment);
    if (row.length === width) return { row, taken: next - at + 1 };
  }
  return null;
}

const hasHeading = (loose: readonly Line[]): boolean => loose.some((line) => isBeforeTable(line.text));

/** Loose lines between two rows of one table are more paragraphs of the last cell. */
function takeLoose(segments: readonly Segment[], { row, taken }: TakenRow, at: number): TakenRow {
  const loose = segments[at + taken];
  const after = segments[at + taken + 1];
  const isInside =
    loose?.fields.length === 0 &&
    !hasHeading(loose.loose) &&
    !isPageNumberSegment(loose) &&
    after !== undefined &&
    after.loose.length === 0 &&
    after.fields.length > 1 &&
    !isEmptyField(row.at(-1)!);
  return isInside ? { row: joinPieces(row, loose), taken: taken + 1 } : { row, taken };
}

/**
 * The row that begins with `segments[at]`.
 * @param width cells of the row before; null at the head of a table
 */
export function takeRow(segments: readonly Segment[], at: number, width: number | null): TakenRow {
  const { fields } = segments[at]!;
  const cut = width !== null && fields.length < width ? takeCutRow(segments, at, width) : null;
  return takeLoose(segments, cut ?? { row: fields, taken: 1 }, at);
}

export const isEmptyRow = (row: Row): boolean => row.every((field) => fieldToText(field).trim() === '');
