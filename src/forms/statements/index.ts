/** @file What the prose of a document states in figures, as records (预算说明、决算说明). */
import { amountInYuan, formatAmount } from '../../words/amount.ts';
import { narrow } from '../../words/lexicon.ts';
import { outlineLevel, withoutNumber } from '../../words/outline.ts';
import { textToWords } from '../../words/statement-words.ts';
import type { Block, DocumentFacts, Source } from '../../model/index.ts';
import type { StatementRecord } from '../../schemas/index.ts';
import { passageToSentences } from './clauses.ts';
import { blocksToPassages, placesOfPassage, type Passage } from './passages.ts';
import { newContext, type Context, type Stated } from './context.ts';
import { readSentence } from './reader.ts';
import { textToPhrase, type Subject } from './subjects.ts';

interface Heading {
  readonly rank: number;
  readonly text: string;
  readonly fund: Subject['fund'];
  readonly focus: Subject | null;
}

/** Longer than this no title is that bears no number. */
const LONGEST_TITLE = 40;

/** A line without a figure and without an end is a heading: one with a number of its rank, any other one above them all. */
function passageToHeading({ text }: Passage, context: Context): Heading | null {
  const rank = outlineLevel(text) ?? 0;
  if (/[。，；：！？,;:]$/u.test(text) || text.length > (rank === 0 ? LONGEST_TITLE : 60)) return null;
  const words = narrow(withoutNumber(text));
  if (passageToSentences(text).some(({ clauses }) => clauses.some(({ leads }) => leads.length > 0)))
    return null;
  const funds = new Set(textToWords(words).flatMap((word) => (word.kind === 'fund' ? [word.id] : [])));
  if (funds.size > 1) funds.delete('fiscal');
  const named = textToPhrase(words, context.own, null)?.subject ?? null;
  const focus = named?.quantity === 'expenditure' || named?.quantity === 'revenue' ? null : named;
  return { rank, text: withoutNumber(text), fund: funds.size === 1 ? [...funds][0]! : null, focus };
}

/** A statement with where it stands. */
interface Found {
  readonly stated: Stated;
  readonly sentence: string;
  readonly heading: string | null;
  readonly sources: readonly Source[];
}

function enter(headings: Heading[], heading: Heading, context: Context): void {
  while ((headings.at(-1)?.rank ?? -1) >= heading.rank) headings.pop();
  headings.push(heading);
  context.whole = null;
  context.isList = false;
  context.current = null;
  context.last = null;
}

/** What a new passage takes over: lists go on in passages of a deeper number, or without one. */
function beginContext(headings: readonly Heading[], context: Context): void {
  context.fund = headings.findLast(({ fund }) => fund !== null)?.fund ?? null;
  const focus = headings.at(-1)?.focus ?? null;
  context.focus = focus && { ...focus, fund: focus.fund ?? context.fund };
  context.current = null;
  context.year = null;
}

/** Headings do not reach over a table. */
function readPassages(passages: readonly Passage[], own: string | null): Found[] {
  const headings: Heading[] = [];
  const context = newContext(own);
  return passages.flatMap((passage) => {
    const heading = passageToHeading(passage, context);
    if (heading) enter(headings, heading, context);
    if (heading) return [];
    beginContext(headings, context);
    return passageToSentences(passage.text).flatMap((sentence) =>
      readSentence(sentence, context).map((stated) => ({
        stated,
        sentence: passage.text.slice(sentence.from, sentence.to),
        heading: headings.at(-1)?.text ?? null,
        sources: placesOfPassage(passage, sentence.from, sentence.to),
      })),
    );
  });
}

const phaseOfDocument = ({ kind }: DocumentFacts): StatementRecord['phase'] =>
  kind === 'final_accounts' ? 'executed' : kind === 'budget' ? 'budget' : null;

function toRecord(
  { stated, sentence, heading, sources }: Found,
  facts: DocumentFacts,
): Omit<StatementRecord, 'id' | 'position' | 'about_id'> {
  const { subject, aspect, figure, direction, comparedWith, year, phase } = stated;
  const unit = figure?.unit ?? null;
  const yuan = figure && amountInYuan(figure.value, unit);
  return {
    quantity: subject.quantity,
    names: [...subject.names],
    code: subject.code,
    fund: subject.fund,
    department: subject.department,
    aspect,
    phase: phase ?? phaseOfDocument(facts),
    year: year ?? facts.year,
    direction,
    compared_with: comparedWith,
    figure: figure && formatAmount(figure.value),
    unit,
    amount_yuan: yuan && formatAmount(yuan),
    sentence,
    heading,
    checks: [],
    sources: sources as StatementRecord['sources'],
  };
}

/**
 * The statements of a document in reading order. What is no listed quantity, or is told by words that are not understood, is left out:
 * a sentence half read would be a figure for something else.
 * @param blocks all text; tables only part the prose
 */
export function readStatements(
  documentId: string,
  blocks: readonly Block[],
  facts: DocumentFacts,
): StatementRecord[] {
  const found = blocksToPassages(blocks).flatMap((run) => readPassages(run, facts.department));
  const ids = new Map(found.map(({ stated }, position) => [stated, `${documentId}/s${position}`]));
  return found.map((each, position) => ({
    id: ids.get(each.stated)!,
    position,
    about_id: (each.stated.about && ids.get(each.stated.about)) ?? null,
    ...toRecord(each, facts),
  }));
}
