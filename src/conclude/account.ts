/**
 * @file Nothing lost, checked on every document: the characters of the tables as they were read are counted again in the
 * tables as they are written out (promise 1 of the design).
 */
import { squeeze } from '../words/lexicon.ts';
import type { CellDoubt, Doubt, RawDocument, Table } from '../model/index.ts';

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
const quotedIn = (doubts: readonly CellDoubt[]): string[] =>
  doubts.filter(({ code }) => code.startsWith('text.')).map((doubt) => doubt.note ?? '');

/**
 * The doubt that text was lost between the tables read and the tables written, white space aside.
 *
 * @param raw the document as the reader gave it
 * @param written the tables as they go out; what a repair took out stands in `repeated`
 * @param doubts what the stages report besides: a text that a note holds is not lost
 * @returns one `text.missing` that names the text, or nothing
 */
export function accountForText(
  raw: RawDocument,
  written: readonly Table[],
  doubts: readonly CellDoubt[],
): Doubt[] {
  const before = rawsOf(raw.blocks.filter((block) => block.kind === 'table'));
  const after = [...rawsOf(written), ...quotedIn(raw.doubts), ...quotedIn(doubts)];
  // Most cells go out as they came in: only the texts of the others are taken apart.
  const [read, out] = [tally(before), tally(after)];
  const missing = subtract(charsOf(subtract(read, out)), charsOf(subtract(out, read)));
  if (missing.size === 0) return [];
  return [{ code: 'text.missing', note: describe(missing, findMissing(before, after)) }];
}
