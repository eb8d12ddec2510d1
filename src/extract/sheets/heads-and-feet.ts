/** @file The running heads and feet of a sheet (ECMA-376 part 1, 18.3.1.46): codes → the lines that are printed. */
import type { SheetLine } from './stored.ts';

/** Codes that print nothing: fonts, sizes, colours, styles, a picture. What counts pages or tells the time is no text of the document. */
const SILENT = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[BIUSXYEG])/giu;
const PARTS = /&[LCR]/giu;
/** A line that says only where in the file it stands. */
const COUNTS = /&[PNDTZF]/iu;

/** The lines of one head: its left, middle and right parts. */
function headToLines(code: string, sheet: string): string[] {
  return code
    .split(PARTS)
    .flatMap((part) => part.split(/\r?\n/))
    .map((line) => line.replace(/&&/g, '\ue000').replace(SILENT, ''))
    .filter((line) => !COUNTS.test(line))
    .map((line) => line.replace(/&A/giu, sheet).replaceAll('\ue000', '&').trim())
    .filter((line) => line !== '');
}

/** Lines above (`Header`) and below (`Footer`) all rows; each text once, though a sheet may have three kinds of heads. */
export function headsToLines(codes: ReadonlyMap<string, string>, sheet: string): SheetLine[] {
  const lines = new Map<string, SheetLine>();
  for (const [name, code] of codes)
    for (const text of headToLines(code, sheet))
      if (!lines.has(text))
        lines.set(text, { row: name.endsWith('Header') ? -1 : Infinity, text, path: `${sheet}/${name}` });
  return [...lines.values()];
}
