/**
 * @file The cell-per-line dump, first step: lines → runs between blank lines.
 *
 * A line that begins with a tab opens a cell, an untabbed line goes on with it, a bare tab is an empty cell
 * (or one that opens with an empty paragraph). A blank line is the end of a row or an empty paragraph; rows.ts decides.
 */
import type { LineSource } from '../../../model/index.ts';
import { lineToSource, type Line } from '../line.ts';

/** One cell: its lines without the opening tab. */
export interface Field {
  readonly lines: readonly string[];
  readonly sources: readonly LineSource[];
}

/** What stands between two blank lines. */
export interface Segment {
  /** Untabbed lines before the first cell: more of the cell before, or paragraphs outside of any table. */
  readonly loose: readonly Line[];
  readonly fields: readonly Field[];
}

const isBlank = (line: Line): boolean => !line.text.includes('\t') && line.text.trim() === '';

export const fieldToText = (field: Field): string => field.lines.join('\n');

/** `[bookmark: _GoBack]` is how the dump writes a mark that Word does not show. */
export const withoutBookmarks = (text: string): string => text.replace(/\[bookmark:[^\]\n]*\]/gu, '');

export const isEmptyField = (field: Field): boolean => fieldToText(field).trim() === '';

/** The field with more lines under its own. */
export const extendField = (field: Field, lines: readonly Line[]): Field => ({
  lines: [...field.lines, ...lines.map((line) => line.text)],
  sources: [...field.sources, ...lines.map((line) => lineToSource(line))],
});

function runToSegment(run: readonly Line[]): Segment {
  const first = run.findIndex((line) => line.text.startsWith('\t'));
  const loose = first < 0 ? run : run.slice(0, first);
  const fields: Field[] = [];
  for (const line of first < 0 ? [] : run.slice(first)) {
    if (line.text.startsWith('\t'))
      fields.push({ lines: [line.text.slice(1)], sources: [lineToSource(line, 1)] });
    else fields.push(extendField(fields.pop()!, [line]));
  }
  return { loose, fields };
}

/** The runs of the file in order; blank lines themselves are not kept. */
export function linesToSegments(lines: readonly Line[]): Segment[] {
  const segments: Segment[] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (!isBlank(line)) run.push(line);
    else if (run.length > 0) {
      segments.push(runToSegment(run));
      run = [];
    }
  }
  if (run.length > 0) segments.push(runToSegment(run));
  return segments;
}
