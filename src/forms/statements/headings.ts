/** @file Headings of the prose, and what the passages under them take over: the fund, the quantity, the body. */
import { isDepartmentName } from '../../words/departments.ts';
import { narrow } from '../../words/lexicon.ts';
import { outlineLevel, withoutNumber } from '../../words/outline.ts';
import { textToWords } from '../../words/statement-words.ts';
import { passageToSentences } from './clauses.ts';
import type { Context } from './context.ts';
import type { Passage } from './passages.ts';
import { textToPhrase, type Subject } from './subjects.ts';

export interface Heading {
  /** 0 without a number. */
  readonly rank: number;
  readonly text: string;
  readonly fund: Subject['fund'];
  readonly focus: Subject | null;
  /** It is the name of another body and nothing else. */
  readonly body: string | null;
}

/** Longer than this no title is, with a number and without. */
const LONGEST_NUMBERED = 60;
const LONGEST_TITLE = 40;

/** A line without a figure and without an end. */
function isHeadingPassage({ text }: Passage, rank: number): boolean {
  if (/[。，；：！？,;:]$/u.test(text) || text.length > (rank === 0 ? LONGEST_TITLE : LONGEST_NUMBERED))
    return false;
  return passageToSentences(text).every(({ clauses }) => clauses.every(({ leads }) => leads.length === 0));
}

/** The one fund that the words name. */
function fundOfHeading(words: string): Subject['fund'] {
  const funds = new Set(textToWords(words).flatMap((word) => (word.kind === 'fund' ? [word.id] : [])));
  if (funds.size > 1) funds.delete('fiscal');
  return funds.size === 1 ? [...funds][0]! : null;
}

/** 收入 and 支出 in a heading name a chapter, not what its figures are of. */
const CHAPTERS: ReadonlySet<string> = new Set(['revenue', 'expenditure', 'revenue_and_expenditure']);

/** A heading: one with a number of its rank, any other one above them all; null for a passage that is none. */
export function passageToHeading(passage: Passage, own: string | null): Heading | null {
  const rank = outlineLevel(passage.text) ?? 0;
  if (!isHeadingPassage(passage, rank)) return null;
  const text = withoutNumber(passage.text);
  const words = narrow(text);
  const named = textToPhrase(words, own, null);
  const focus = named?.subject && !CHAPTERS.has(named.subject.quantity) ? named.subject : null;
  const body = named?.department ?? (isDepartmentName(words) && !words.includes(own ?? '') ? words : null);
  return { rank, text, fund: fundOfHeading(words), focus, body };
}

/** Goes on under the heading: what was told before is over. Changes the list and the context. */
export function enter(headings: Heading[], heading: Heading, context: Context): void {
  while ((headings.at(-1)?.rank ?? -1) >= heading.rank) headings.pop();
  headings.push(heading);
  context.whole = null;
  context.listAmount = null;
  context.isList = false;
  context.current = null;
  context.last = null;
  context.body = null;
}

/** What a new passage takes over: lists go on in passages of a deeper number, or without one. Changes the context. */
export function beginContext(headings: readonly Heading[], context: Context): void {
  context.fund = headings.findLast(({ fund }) => fund !== null)?.fund ?? null;
  const focus = headings.at(-1)?.focus ?? null;
  context.focus = focus && { ...focus, fund: focus.fund ?? context.fund };
  context.body ??= headings.findLast(({ body }) => body !== null)?.body ?? null;
  context.current = null;
  context.year = null;
}
