/** @file The cell-per-line dump: page numbers that stand between two rows or inside the text of a cell. */
import type { Line } from './line.ts';
import type { Segment } from './segments.ts';

/** `- 3 -`, `第3页`, `第3页 共9页`: nothing else is written so. */
const PRINTED = /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:[,，\s]*共\s*\d{1,3}\s*页)?)\s*$/u;
const BARE = /^\s*\d{1,3}\s*$/u;

/** The lines without page numbers that are marked as such; they can cut a cell, so they go before rows are told. */
export function withoutPageNumbers(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly numbers: readonly Line[];
} {
  const isNumber = (line: Line): boolean => PRINTED.test(line.text) && !line.text.includes('\t');
  return { kept: lines.filter((line) => !isNumber(line)), numbers: lines.filter(isNumber) };
}

/** A bare number between two rows; inside a cell it may be part of the text. */
export const isPageNumber = ({ loose, fields }: Segment): boolean =>
  fields.length === 0 && loose.length === 1 && BARE.test(loose[0]!.text);
