/**
 * @file The tab dialect: a line break inside a cell (单元格内换行) ends the line of the dump in the middle of a row. Lines of nothing but that
 * cell may follow, then the rest of the row. Its fields tell: those of both parts, less the one they share, are as many as rows have here.
 */
import { isQuantity } from '../../../words/figures.ts';
import {
  CATEGORIES,
  FORM_LABEL,
  PROJECT_CODE_START,
  squeeze,
  SUBCATEGORIES,
} from '../../../words/lexicon.ts';
import type { LineSource } from '../../../model/index.ts';
import { isPageNumber } from '../../../words/page-numbers.ts';
import type { Line } from '../line.ts';
import { append } from '../../../model/lists.ts';

/** A field and the lines it stands on. */
interface Field {
  readonly raw: string;
  readonly sources: readonly LineSource[];
}

/** One row of a table, on one line or more. */
export interface TabRow {
  readonly fields: readonly Field[];
}

/** How far around a line rows are looked at, in lines. */
const AROUND = 40;
/** A number of fields is usual for rows that so many have, and so large a part of them. */
const USUAL = { rows: 3, share: 0.15 } as const;
/** Lines that one cell may go on over. */
const MOST_LINES = 12;
const ROW_WORDS: ReadonlySet<string> = new Set([...CATEGORIES, ...SUBCATEGORIES]);
/** `2050803-`: what begins with a code and a dash begins a row, though it has no tab. */
const CODED = /^\d{2,}[-－—–]/u;

const widthOf = ({ text }: Line): number => text.split('\t').length;
const isTabbed = ({ text }: Line): boolean => text.includes('\t');
const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** The fields of a line; tabs are in none of them. */
export function lineToFields(line: Line): Field[] {
  let from = 0;
  return line.text.split('\t').map((raw) => {
    const columns = [from, from + raw.length] as const;
    from += raw.length + 1;
    return { raw, sources: [{ line: line.number, columns }] };
  });
}

/** The numbers of fields that rows around a line have. */
function usualWidths(lines: readonly Line[], at: number): ReadonlySet<number> {
  const rows = lines.slice(Math.max(0, at - AROUND), at + AROUND).filter(isTabbed);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  const least = Math.max(USUAL.rows, USUAL.share * rows.length);
  return new Set([...counts].filter(([, count]) => count >= least).map(([width]) => width));
}

const beginsRow = ({ text }: Line): boolean =>
  [PROJECT_CODE_START, CODED].some((start) => start.test(squeeze(text)));

const fieldsOf = ({ text }: Line): string[] => text.split('\t').map(squeeze);

/** What one line ends with and the next begins with can be one cell: no whole figure before words, no word or label that begins a part of a row. */
function mayShareCell(first: Line, rest: Line): boolean {
  const [end, start] = [fieldsOf(first).at(-1)!, fieldsOf(rest)[0]!];
  const isFigureBeforeWords = isQuantity(end) && !/^\d/u.test(start);
  return !isFigureBeforeWords && !ROW_WORDS.has(start) && !FORM_LABEL.test(start);
}

/** Where the rest of the row stands that a line begins; -1 where it begins none. */
function findRest(lines: readonly Line[], at: number): number {
  const first = lines[at]!;
  const next = lines.slice(at + 1, at + 2 + MOST_LINES);
  const length = next.findIndex((line) => isTabbed(line) || isBlank(line) || isPageNumber(line.text));
  const rest = next[length];
  if (rest === undefined || !isTabbed(rest) || rest.text.startsWith('\t')) return -1;
  const usual = usualWidths(lines, at);
  const [before, after] = [widthOf(first), widthOf(rest)];
  const isPart = isTabbed(first)
    ? !usual.has(before) && !usual.has(after)
    : beginsRow(first) && !beginsRow(rest);
  return isPart && usual.has(before + after - 1) && mayShareCell(first, rest) ? at + 1 + length : -1;
}

/** The parts of one row: the last field of each goes on in the first of the next. */
function joinParts(parts: readonly Line[]): TabRow {
  const fields: Field[] = [];
  for (const part of parts) {
    const [first, ...others] = lineToFields(part);
    const broken = fields.pop();
    append(fields, [
      broken
        ? { raw: `${broken.raw}\n${first!.raw}`, sources: [...broken.sources, ...first!.sources] }
        : first!,
      ...others,
    ]);
  }
  return { fields };
}

/** The lines, those of a broken row as one row. */
export function joinBrokenRows(lines: readonly Line[]): (Line | TabRow)[] {
  const joined: (Line | TabRow)[] = [];
  for (let at = 0; at < lines.length; at++) {
    const mayBegin = isTabbed(lines[at]!) || beginsRow(lines[at]!);
    const rest = mayBegin ? findRest(lines, at) : -1;
    if (rest < 0) joined.push(lines[at]!);
    else {
      joined.push(joinParts(lines.slice(at, rest + 1)));
      at = rest;
    }
  }
  return joined;
}
