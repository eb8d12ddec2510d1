/** @file What the prose of a document states in figures, as records (预算说明、决算说明). */
import { amountInYuan, formatAmount } from '../../words/amount.ts';
import { narrow } from '../../words/lexicon.ts';
import type { Block, DocumentFacts, Source } from '../../model/index.ts';
import type { StatementRecord } from '../../schemas/index.ts';
import { passageToSentences } from './clauses.ts';
import { beginContext, enter, passageToHeading, type Heading } from './headings.ts';
import { blocksToPassages, placesOfPassage, type Passage } from './passages.ts';
import { newContext, type Stated } from './context.ts';
import { readSentence } from './reader.ts';

/** A statement with where it stands. */
interface Found {
  readonly stated: Stated;
  readonly sentence: string;
  readonly heading: string | null;
  readonly sources: readonly Source[];
}

/** Headings do not reach over a table. */
function readPassages(passages: readonly Passage[], own: string | null): Found[] {
  const headings: Heading[] = [];
  const context = newContext(own);
  return passages.flatMap((passage) => {
    const heading = passageToHeading(passage, own);
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
): Omit<StatementRecord, 'id' | 'position' | 'about_id' | 'whole_id'> {
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

/** 某局（本级） is named without its bracket in sentences. */
const ownName = ({ department }: DocumentFacts): string | null =>
  department === null ? null : narrow(department).replace(/\([^()]*\)$/u, '');

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
  const found = blocksToPassages(blocks).flatMap((run) => readPassages(run, ownName(facts)));
  const ids = new Map(found.map(({ stated }, position) => [stated, `${documentId}/s${position}`]));
  return found.map((each, position) => ({
    id: ids.get(each.stated)!,
    position,
    about_id: (each.stated.about && ids.get(each.stated.about)) ?? null,
    whole_id: (each.stated.whole && ids.get(each.stated.whole)) ?? null,
    ...toRecord(each, facts),
  }));
}
