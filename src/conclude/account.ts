/**
 * @file Nothing lost, checked on every document: the characters of the tables as they were read are counted again in the
 * output (promise 1 of the design).
 */
import { squeeze } from '../words/lexicon.ts';
import { isLabelOf } from '../words/captions.ts';
import type { Doubt, RawDocument, Table } from '../model/index.ts';
import type { Conversion } from '../schemas/index.ts';

type Tally = Map<string, number>;

/** Cells named in one finding; the count goes on for the rest. */
const MOST_NAMED = 5;

const rawsOf = (tables: readonly Table[]): string[] =>
  tables.flatMap((table) => [...table.cells, ...(table.repeated ?? [])].map((cell) => cell.raw));

/** How often each item stands in the list. */
function tally(items: Iterable<string>): Tally {
  const counts: Tally = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

const charsOf = (texts: Tally): Tally =>
  tally([...texts].flatMap(([text, count]) => [...squeeze(text).repeat(count)]));

/** What of `source` is not in `written`, with counts. */
function subtract(source: Tally, written: Tally): Tally {
  const rest: Tally = new Map();
  for (const [item, count] of source) {
    const missing = count - (written.get(item) ?? 0);
    if (missing > 0) rest.set(item, missing);
  }
  return rest;
}

/** Source cells whose text is nowhere in what was written, as printed; empty when a text is only there too few times. */
function findMissing(source: readonly string[], written: readonly string[]): string[] {
  const all = written.map(squeeze).join('\n');
  return source.filter((raw) => raw.split('\n').some((line) => !all.includes(squeeze(line))));
}

function describe(missing: Tally, cells: readonly string[]): string {
  const count = [...missing.values()].reduce((sum, n) => sum + n, 0);
  const chars = [...missing].map(([char, n]) => (n > 1 ? `${char}×${n}` : char)).join('');
  const named = cells.slice(0, MOST_NAMED).map((raw) => `“${raw.replaceAll('\n', ' ')}”`);
  const more = cells.length > MOST_NAMED ? ` and ${cells.length - MOST_NAMED} more` : '';
  return `${count} of ${chars}${named.length > 0 ? ` in ${named.join(', ')}${more}` : ''}`;
}

/** Notes of `text.*` hold source text that stands in no table; those of other findings are words of ours, which prove nothing. */
const quotedIn = ({ findings }: Conversion): string[] =>
  findings.filter(({ code }) => code.startsWith('text.')).map(({ note }) => note ?? '');

/** Texts of rows that were taken out, which the output says nowhere: what it says as a cell, a title, a number, a unit or a department is said. */
function unsaidTexts(table: Table, { tables, document }: Conversion, cells: ReadonlySet<string>): string[] {
  const facts = [document.department, document.region, document.region_name, String(document.year ?? '')];
  const values = [...facts, ...tables.flatMap(({ title, number, unit }) => [title, number, unit])];
  const said = [...new Set(values.map((value) => squeeze(value ?? '')))];
  const isSaid = (raw: string): boolean => cells.has(squeeze(raw)) || isLabelOf(squeeze(raw), said);
  return (table.repeated ?? []).map(({ raw }) => raw).filter((raw) => !isSaid(raw));
}

/** One doubt a table whose rows were taken out with a text that is nowhere else. */
function setAsideDoubts(taken: readonly Table[], output: Conversion): Doubt[] {
  const written = output.tables.flatMap(({ cells }) => cells.flatMap(({ raw, text }) => [raw, text]));
  const cells = new Set(written.map(squeeze));
  return taken.flatMap((table): Doubt[] => {
    const note = [...new Set(unsaidTexts(table, output, cells))].join(' ').replaceAll('\n', ' ');
    return note === '' ? [] : [{ code: 'text.set_aside', table: table.id, note }];
  });
}

/**
 * The doubts that text was lost between the tables read and the output, white space aside. Only what is written counts: the cells of the
 * tables and the notes of `text.*`. Rows that were taken out (captions, a header printed again) must be said there too, or their text is
 * put into a finding.
 *
 * @param raw the document as the reader gave it
 * @param tables the tables as they go out; what was taken out of them stands in `repeated`
 * @param output the document file without these doubts
 * @returns `text.set_aside` for what was taken out, one `text.missing` that names what is nowhere, or nothing
 */
export function accountForText(raw: RawDocument, tables: readonly Table[], output: Conversion): Doubt[] {
  const setAside = setAsideDoubts(tables, output);
  const before = rawsOf(raw.blocks.filter((block) => block.kind === 'table'));
  const written = output.tables.flatMap(({ cells }) => cells.map((cell) => cell.raw));
  const taken = tables.flatMap((table) => (table.repeated ?? []).map((cell) => cell.raw));
  const after = [...written, ...taken, ...quotedIn(output)];
  // Most cells go out as they came in: only the texts of the others are taken apart.
  const [read, out] = [tally(before), tally(after)];
  const missing = subtract(charsOf(subtract(read, out)), charsOf(subtract(out, read)));
  if (missing.size === 0) return setAside;
  return [...setAside, { code: 'text.missing', note: describe(missing, findMissing(before, after)) }];
}
