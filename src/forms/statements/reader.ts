/** @file Reads the clauses of one document one after the other: what a figure is about may have been named before. */
import { clauseToBase, clauseToSame, leadToChange, PURPOSE, REASON } from '../../words/changes.ts';
import { isOfTargets } from '../../words/target-counts.ts';
import type { Clause, Sentence } from './clauses.ts';
import { completed, openList, type Context, type Stated } from './context.ts';
import { changed, readLead } from './figures.ts';
import { textToPhrase, type Subject } from './subjects.ts';
import { isBareOfWhich } from '../../words/totals.ts';
import { withoutLeading } from '../../words/statement-words.ts';

function readSame(clause: Clause, context: Context): Stated[] {
  const same = clauseToSame(clause.text);
  const of = same && changed(same.rest, context);
  if (!same || !of) return [];
  const { year, phase } = of.about ?? { year: context.year, phase: null };
  return [
    {
      ...of,
      aspect: 'change',
      figure: null,
      direction: 'same',
      comparedWith: same.base ?? context.base,
      year,
      phase,
      whole: null,
    },
  ];
}

/** `支出包括：`, `其中：`, `财政拨款支出主要内容如下：`: what follows are parts of it. */
function openNamed(subject: Subject | null, isUnderstood: boolean, context: Context): void {
  if (subject) {
    context.whole = completed(subject, context);
    if (context.last?.subject.quantity !== subject.quantity) context.listAmount = null;
  } else if (isUnderstood) openList(context);
  context.isList = context.whole !== null;
}

/** A clause without a figure may name what the next ones are about. */
function readNaming({ text, end }: Clause, context: Context, isFirst: boolean): void {
  if (isBareOfWhich(text)) return openList(context);
  context.base = clauseToBase(text) ?? context.base;
  const phrase = textToPhrase(withoutLeading(text), context.own, context.whole);
  context.year = phrase?.year ?? context.year;
  const subject = phrase?.subject ?? null;
  if (end === ':' && withoutLeading(text) !== text) openNamed(subject, phrase !== null, context);
  else if (subject && isFirst && end !== ',') context.focus = completed(subject, context);
}

/** A bare comparison after a purpose is of the amount again: `主要用于接待，比上年增加`. */
function isAsideClause({ text, leads }: Clause, context: Context): boolean {
  const words = leads[0]?.text ?? text;
  const change = leadToChange(words) ?? clauseToSame(text);
  const isBack = change !== null && change.base !== null && change.rest === '';
  if (REASON.test(words)) context.aside = 'reason';
  else if (PURPOSE.test(words)) context.aside ??= 'purpose';
  else if (isBack && context.aside === 'purpose') context.aside = null;
  return context.aside !== null;
}

/** `用车 3（购置 1，比上年增加`: what follows is of the last one. */
const endsInBracket = ({ text }: Clause): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

function readClause(clause: Clause, context: Context, isFirst: boolean): Stated[] {
  context.isOfTargets = isOfTargets(clause.text, context.isOfTargets);
  if (isAsideClause(clause, context)) return [];
  if (clause.leads.length === 0) {
    const same = readSame(clause, context);
    if (same.length === 0) readNaming(clause, context, isFirst);
    return same;
  }
  const all = clause.leads.flatMap((lead) => readLead(lead, context) ?? []);
  // 其中：A 1、B 2，比上年增加: what follows is of the whole they are parts of, where the sentence states it.
  if (clause.leads.length > 1 && !endsInBracket(clause)) context.current = context.wholeAmount;
  return all;
}

/** All that one sentence states; the context goes on to the next. */
export function readSentence(sentence: Sentence, context: Context): Stated[] {
  context.aside = null;
  context.isOfTargets = false;
  context.base = null;
  context.wholeAmount = null;
  context.isLost = false;
  const all = sentence.clauses.flatMap((clause, i) => {
    const stated = readClause(clause, context, i === 0);
    context.isLost ||= clause.leads.length > 0 && stated.length === 0;
    if (clause.end === ';') context.aside = null;
    return stated;
  });
  if (all.filter(({ aspect }) => aspect === 'amount').length > 1) context.current = null;
  return all;
}
