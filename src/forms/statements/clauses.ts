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

const SENTENCE_END = /[。！？!?]/gu;
const CLAUSE_ENDS = /[,;:]/gu;
const CLAUSE_END = /[,;:]/u;
/** No sentence of a disclosure is as long: what is states nothing that could be understood, and costs time. */
const LONGEST_SENTENCE = 4000;

/** Places where the text is cut: behind the sign, unless it stands inside a figure (1,286). */
function cutAt(text: string, end: RegExp, figures: readonly ProseFigure[]): number[] {
  const inside = new Set(
    figures.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  return [...text.matchAll(end)].flatMap(({ index }) => (inside.has(index) ? [] : [index + 1]));
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
  const shifted = figures.map((figure) => ({ ...figure, from: figure.from - from, to: figure.to - from }));
  const own = text.slice(from, to);
  const cuts = cutAt(own, CLAUSE_ENDS, shifted).filter((at) => at < own.length);
  const clauses = [0, ...cuts].map((start, i) => toClause(own, start, cuts[i] ?? own.length, shifted));
  return { from, to, clauses: clauses.filter((clause) => clause.text !== '') };
}

/** The figures of each sentence, in order. */
function figuresBetween(figures: readonly ProseFigure[], ends: readonly number[]): ProseFigure[][] {
  const sorted = [...figures].sort((a, b) => a.from - b.from);
  let next = 0;
  return ends.map((end) => {
    const first = next;
    while (next < sorted.length && sorted[next]!.to <= end) next += 1;
    return sorted.slice(first, next);
  });
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
  const own = figuresBetween(figures, ends);
  return ends
    .map((to, i): [number, number, readonly ProseFigure[]] => [i === 0 ? start : ends[i - 1]!, to, own[i]!])
    .filter(([from, to]) => to - from <= LONGEST_SENTENCE)
    .map(([from, to, within]) => toSentence(text, from, to, within))
    .filter(({ clauses }) => clauses.length > 0);
}
