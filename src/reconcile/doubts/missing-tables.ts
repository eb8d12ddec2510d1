/** @file Table numbers (预算01表, 公开03表) that a document leaves out. */
import { squeeze } from '../../words/lexicon.ts';
import type { Doubt, RecognizedTable } from '../../model/index.ts';
import type { Doubter, Said } from './said.ts';
import { namesTable, splitTableNumber } from '../../words/table-numbers.ts';

interface Numbered {
  readonly table: RecognizedTable;
  readonly prefix: string;
  readonly number: number;
  /** Position among all tables of the document. */
  readonly at: number;
}

/** Fewer tables, or more gaps, are an extract: it leaves tables out on purpose. */
const LEAST_TABLES = 5;
const MOST_MISSING = 0.2;

function tablesToNumbered(tables: readonly RecognizedTable[]): Numbered[] {
  return tables.flatMap((table, at) => {
    const numbered = splitTableNumber(table.number ?? '');
    return numbered === null ? [] : [{ table, ...numbered, at }];
  });
}

/** One series of numbers that never falls. */
const isSeries = (numbered: readonly Numbered[]): boolean =>
  numbered.every(({ prefix, number }, i) => {
    const before = numbered[i - 1];
    return !before || (before.prefix === prefix && before.number <= number);
  });

function isExtract(numbered: readonly Numbered[]): boolean {
  const count = new Set(numbered.map(({ number }) => number)).size;
  const span = (numbered.at(-1)?.number ?? 0) - (numbered[0]?.number ?? 0) + 1;
  return count < LEAST_TABLES || span - count > span * MOST_MISSING;
}

const isNamed = (prefix: string, number: number, texts: readonly string[]): boolean =>
  texts.some(namesTable(prefix, number));

/** Several numbers named before the first table, apart from its own caption, are a list of contents. */
const LEAST_LISTED = 3;

interface Texts {
  /** What stands before the first table, where it is a list of contents; else null. */
  readonly contents: readonly string[] | null;
  /** All other lines, and the cells: a heading that is there, or says that there is no such table. */
  readonly body: readonly string[];
}

function readTexts(numbered: readonly Numbered[], { tables, lines }: Said): Texts {
  const before = lines.filter(({ tablesBefore }) => tablesBefore === 0).map(({ text }) => text);
  const after = lines.filter(({ tablesBefore }) => tablesBefore > 0).map(({ text }) => text);
  const others = new Set(numbered.slice(1).map(({ number }) => number));
  const listed = [...others].filter((number) => isNamed(numbered[0]!.prefix, number, before));
  const cells = tables.flatMap((table) => table.cells.map(({ text }) => squeeze(text)));
  return { contents: listed.length >= LEAST_LISTED ? before : null, body: [...after, ...cells] };
}

/** A list of contents that leaves the table out as well explains that it is not there. */
const isExpected = (prefix: string, number: number, { contents, body }: Texts): boolean =>
  !isNamed(prefix, number, body) && (contents === null || isNamed(prefix, number, contents));

/** `预算02表` after the pattern of `预算01表`. */
const numberLike = (printed: string, number: number): string =>
  printed.replace(/\d+/u, (digits) => String(number).padStart(digits.length, '0'));

function gapToDoubts(before: Numbered, after: Numbered, texts: Texts): Doubt[] {
  // A table without a number between the two may well be the one.
  if (after.at !== before.at + 1) return [];
  const count = Math.max(0, after.number - before.number - 1);
  const missing = Array.from({ length: count }, (_, i) => before.number + 1 + i);
  return missing
    .filter((number) => isExpected(before.prefix, number, texts))
    .map((number) => ({
      code: 'document.missing_table',
      table: after.table.id,
      expected: numberLike(before.table.number!, number),
      note: `${before.table.number!} is followed by ${after.table.number!}`,
    }));
}

/** Only where the numbers are one series with few gaps. */
export const missingTableDoubts: Doubter = (said) => {
  const numbered = tablesToNumbered(said.tables);
  const isWhole = numbered.every(({ number }, i) => number <= (numbered[i - 1]?.number ?? number) + 1);
  if (isWhole || !isSeries(numbered) || isExtract(numbered)) return [];
  const texts = readTexts(numbered, said);
  return numbered.slice(1).flatMap((after, i) => gapToDoubts(numbered[i]!, after, texts));
};
