/** @file The cell-per-line dump: page numbers that stand between two rows or inside the text of a cell. */
import { isBareNumber, isPageNumber } from '../../../words/page-numbers.ts';
import type { Line } from '../line.ts';
import type { Segment } from './segments.ts';

/** The lines without page numbers that are marked as such; they can cut a cell, so they go before rows are told. */
export function withoutPageNumbers(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly numbers: readonly Line[];
} {
  const isNumber = (line: Line): boolean => isPageNumber(line.text) && !line.text.includes('\t');
  return { kept: lines.filter((line) => !isNumber(line)), numbers: lines.filter(isNumber) };
}

/** A bare number between two rows; inside a cell it may be part of the text. */
export const isPageNumberSegment = ({ loose, fields }: Segment): boolean =>
  fields.length === 0 && loose.length === 1 && isBareNumber(loose[0]!.text);
