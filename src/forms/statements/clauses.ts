/** @file A passage as sentences of clauses, each with the figures in it and the words before them. */
import { figuresIn, type ProseFigure } from '../../words/prose-figures.ts';
import { narrow } from '../../words/lexicon.ts';
import { withoutNumber } from '../../words/outline.ts';

/** A figure with the words between it and what stands before it in its clause. */
export interface Lead {
  readonly text: string;
  readonly figure: ProseFigure;
}

export interface Clause {
  /** All words, without the figures of {@link leads} taken out. */
  readonly text: string;
  readonly leads: readonly Lead[];
  /** The sign behind the clause: `,` `;` `:`, or nothing at the end of a sentence. */
  readonly end: string;
}

export interface Sentence {
  /** In the text of the passage. */
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
}

const SENTENCE_END = /[。！？!?]/u;
const CLAUSE_END = /[,;:]/u;

/** Places where the text is cut: behind the sign, unless it stands inside a figure (1,286). */
function cutAt(text: string, end: RegExp, figures: readonly ProseFigure[]): number[] {
  const inFigure = (at: number): boolean => figures.some(({ from, to }) => from <= at && at < to);
  return [...text].flatMap((sign, at) => (end.test(sign) && !inFigure(at) ? [at + 1] : []));
}

/** `、` between two figures of one clause belongs to neither. */
const bareLead = (text: string): string => text.replace(/^、|\($/gu, '');

function toClause(text: string, from: number, to: number, figures: readonly ProseFigure[]): Clause {
  const end = CLAUSE_END.test(text[to - 1] ?? '') ? text[to - 1]! : '';
  const own = figures.filter((figure) => figure.from >= from && figure.to <= to);
  const leads = own.map((figure, i) => ({
    text: bareLead(text.slice(own[i - 1]?.to ?? from, figure.from)),
    figure,
  }));
  return { text: text.slice(from, end === '' ? to : to - 1).replace(/。$/u, ''), leads, end };
}

function toSentence(text: string, from: number, to: number, figures: readonly ProseFigure[]): Sentence {
  const cuts = cutAt(text, CLAUSE_END, figures).filter((at) => at > from && at < to);
  const clauses = [from, ...cuts].map((start, i) => toClause(text, start, cuts[i] ?? to, figures));
  return { from, to, clauses: clauses.filter((clause) => clause.text !== '') };
}

/** The sentences of a passage, without the number it begins with. */
export function passageToSentences(passage: string): Sentence[] {
  const text = narrow(passage);
  const start = passage.length - withoutNumber(passage).length;
  const figures = figuresIn(text).filter(
    ({ from, unit, value }) => from >= start && (unit !== null || value.digits === 0n),
  );
  const cuts = cutAt(text, SENTENCE_END, figures).filter((at) => at > start);
  const ends = cuts.at(-1) === text.length ? cuts : [...cuts, text.length];
  return ends
    .map((to, i) => toSentence(text, i === 0 ? start : ends[i - 1]!, to, figures))
    .filter(({ clauses }) => clauses.length > 0);
}
