/** @file A line of a text file and where it stands. */
import type { LineSource } from '../../model/index.ts';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Lines without their ends: LF, CRLF and lone CR all end one. A byte order mark that the decoder left is no text. */
export const textToLines = (text: string): Line[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, i) => ({ number: i + 1, text: line }));

/** The source of what stands on a line from column `from` to its end. */
export const lineToSource = (line: Line, from = 0): LineSource => ({
  line: line.number,
  columns: [from, line.text.length],
});
