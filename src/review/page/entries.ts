/** @file What the list holds: the doubts, or the cells that a search or a filter by proof finds. */
import type { Doubt, ReviewAmount, ReviewCell, ReviewTable } from '../shapes.ts';
import { tableKeyOf, type Lookup } from './lookup.ts';

/** A line of the list. */
export interface Entry {
  readonly key: string;
  /** What it is drawn as: level of a doubt, or state of a cell. */
  readonly kind: string;
  readonly head: string;
  readonly text: string;
}

/** What the reader asked for; '' asks for nothing. */
export interface Wishes {
  readonly form: string;
  readonly finding: string;
  readonly proof: string;
  readonly search: string;
}

/** `186,549.30`, `１８６` and `培训 费` are found however they are typed. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s,]/g, '');

const wordsOf = (search: string): string[] =>
  search
    .split(/\s+/)
    .map(normal)
    .filter((each) => each !== '');

const tableNameOf = (table: ReviewTable | undefined): string => table?.title ?? table?.form ?? '';

function doubtToEntry({ level, code, at, message }: Doubt, { document }: Lookup): Entry {
  const table = document.tables.find(({ key }) => key === tableKeyOf(at));
  return {
    key: at,
    kind: level,
    head: code,
    text: [tableNameOf(table), message].filter(Boolean).join(' · '),
  };
}

const wordingOf = (amount: ReviewAmount | undefined): string =>
  amount ? [...amount.labels, ...amount.path].join(' ') : '';

/** The form of a doubt's table; '' for one about the document. */
function formsByTable({ document }: Lookup): ReadonlyMap<string, string> {
  return new Map(document.tables.map(({ key, form }) => [key, form]));
}

function doubtEntries(lookup: Lookup, { form, finding }: Wishes): Entry[] {
  const forms = formsByTable(lookup);
  return lookup.document.doubts
    .filter(({ code }) => finding === '' || code === finding)
    .filter(({ at }) => form === '' || forms.get(tableKeyOf(at)) === form)
    .map((doubt) => doubtToEntry(doubt, lookup));
}

/** Whether a cell has what was asked: its state, or the proof (or the want of one) of its amount. */
function hasProof(proof: string, cell: ReviewCell, amount: ReviewAmount | undefined): boolean {
  if (proof === '' || cell.state === proof) return true;
  return proof !== '' && (amount?.proofs.value === proof || amount?.proofs.unproved === proof);
}

function cellEntries(lookup: Lookup, { form, proof, search, finding }: Wishes): Entry[] {
  const words = wordsOf(search);
  const entries: Entry[] = [];
  for (const { table, cell } of lookup.cells.values()) {
    if (form !== '' && table.form !== form) continue;
    const amount = lookup.amounts.get(cell.key);
    if (!hasProof(proof, cell, amount)) continue;
    const doubts = lookup.doubts.get(cell.key) ?? [];
    if (finding !== '' && !doubts.some(({ code }) => code === finding)) continue;
    const text = normal(`${cell.text} ${cell.raw ?? ''} ${wordingOf(amount)}`);
    if (cell.text === '' || !words.every((each) => text.includes(each))) continue;
    entries.push({
      key: cell.key,
      kind: cell.state,
      head: cell.text,
      text: [tableNameOf(table), wordingOf(amount)].filter(Boolean).join(' · '),
    });
  }
  return entries;
}

/** The doubts, worst first; with a search or a proof the cells that have it, in the order of the document. */
export const selectEntries = (lookup: Lookup, wishes: Wishes): Entry[] =>
  wishes.search.trim() === '' && wishes.proof === ''
    ? doubtEntries(lookup, wishes)
    : cellEntries(lookup, wishes);
