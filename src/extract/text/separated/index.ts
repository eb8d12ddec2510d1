/** @file Values with commas between them (CSV), and tabs with quotes around what holds them → lines of the tab dialect. */
import type { Line } from '../line.ts';
import { textToRecords, type SeparatedRecord, type Separator } from './records.ts';
import { highestOf } from '../../../model/lists.ts';

/** So many records of one width in a row are a table, and so large a part of all that have a comma. */
const LEAST = { records: 3, share: 0.6 } as const;

/** A comma inside a figure, and one that ends half a sentence, part no fields. */
const FIGURE_COMMA = /\d,\d{3}(?!\d)/gu;

const isPlainTable = (records: readonly SeparatedRecord[], separator: Separator): boolean => {
  const parted = records.filter(({ fields }) => fields.length > 1);
  const widths = new Map<number, number>();
  for (const { fields } of parted) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  const most = highestOf([0, ...widths.values()]);
  const isMeant = parted.some(
    ({ fields, needsQuotes }) =>
      needsQuotes || fields.join(separator).replace(FIGURE_COMMA, '').includes(separator),
  );
  return isMeant && most >= LEAST.records && most >= parted.length * LEAST.share;
};

/** A tab in a field would part it again. */
const toLine = ({ number, fields }: SeparatedRecord): Line => ({
  number,
  text: fields.map((field) => field.replaceAll('\t', ' ').replaceAll('\r', '')).join('\t'),
});

/** Longer texts are none that a spreadsheet wrote. */
const LONGEST = 50_000_000;

/**
 * The lines with tabs between the values, without their quotes; a value of several lines has them as `\n`.
 * The same lines where the text has no values set apart so.
 */
export function separatedToTabs(lines: readonly Line[]): readonly Line[] {
  const text = lines.map((line) => line.text).join('\n');
  if (text.length > LONGEST) return lines;
  if (text.includes('\t')) {
    if (!/(?:^|\t)"[^"\n]*(?:\n|"")/m.test(text)) return lines;
    const records = textToRecords(text, '\t');
    return records.some(({ needsQuotes }) => needsQuotes) ? records.map(toLine) : lines;
  }
  for (const separator of [',', ';'] as const) {
    if (!text.includes(separator)) continue;
    const records = textToRecords(text, separator);
    if (isPlainTable(records, separator)) return records.map(toLine);
  }
  return lines;
}
