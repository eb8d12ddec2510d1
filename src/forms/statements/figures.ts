/** @file What one figure of a sentence states: an amount, or the change, rate, share or completion of one. */
import { leadToChange, leadToCompletion, leadToShare } from '../../words/changes.ts';
import { leadToTargets } from '../../words/target-counts.ts';
import type { Lead } from './clauses.ts';
import { completed, openList, type Context, type Stated } from './context.ts';
import { textToPhrase, type Phrase, type Subject } from './subjects.ts';
import { isMoneyUnit } from '../../words/amount.ts';

const PERCENT = new Set(['%']);

/** The subject that the words before an amount name, or go on with. */
function subjectOfLead(phrase: Phrase, context: Context): Subject | null {
  const before = context.current?.subject ?? null;
  const goesOn = phrase.subject === null || phrase.isBare;
  if (goesOn && context.focus && phrase.phase !== null) return context.focus;
  if (phrase.isBare && before && context.current?.phase === 'budget' && phrase.phase === 'executed')
    return before;
  return phrase.subject && completed(phrase.subject, context);
}

function readAmount({ text, figure }: Lead, context: Context): Stated | null {
  const isMoney = figure.unit === null ? text !== '' : isMoneyUnit(figure.unit);
  const phrase = isMoney ? textToPhrase(text, context.own, context.whole) : null;
  if (!phrase) return null;
  if (phrase.isPart) openList(context);
  const subject = subjectOfLead(phrase, context);
  if (!subject) return null;
  const { year, phase } = phrase;
  const base = { figure, direction: null, comparedWith: null, about: null };
  return { subject, aspect: 'amount', ...base, year: year ?? context.year, phase };
}

/** What a change is of: named right before it, or the amount stated last. */
export function changed(rest: string, context: Context): { subject: Subject; about: Stated | null } | null {
  const words = rest.replace(/^[、:]+/u, '');
  const phrase = words === '' ? null : textToPhrase(words, context.own, context.whole);
  if (words !== '' && phrase === null) return null;
  const { current } = context;
  if (!phrase?.subject) return current && { subject: current.subject, about: current };
  const subject = completed(phrase.subject, context);
  const isSame =
    current?.subject.quantity === subject.quantity && current.subject.names.join() === subject.names.join();
  return { subject: isSame ? current.subject : subject, about: isSame ? current : null };
}

function readChange({ text, figure }: Lead, context: Context): Stated | null {
  const change = leadToChange(text);
  const isRate = PERCENT.has(figure.unit ?? '');
  const isMoney = isMoneyUnit(figure.unit ?? '');
  const of = change && (isRate || isMoney) ? changed(change.rest, context) : null;
  if (!change || !of) return null;
  const { year, phase } = of.about ?? { year: context.year, phase: null };
  const { direction } = change;
  const base = (context.base = change.base ?? context.base);
  return { ...of, aspect: isRate ? 'rate' : 'change', figure, direction, comparedWith: base, year, phase };
}

function readShare({ text, figure }: Lead, { current }: Context): Stated | null {
  if (figure.unit !== '%' || !current) return null;
  const aspect = leadToShare(text) !== null ? 'share' : leadToCompletion(text) !== null ? 'completion' : null;
  if (aspect === null) return null;
  const { subject, year, phase } = current;
  return { subject, aspect, figure, direction: null, comparedWith: null, year, phase, about: current };
}

/** 编报绩效目标的项目共12个，涉及项目预算资金4,222.51万元 */
function readTargetCounts({ text, figure }: Lead, context: Context): Stated | null {
  const quantity = context.isOfTargets ? leadToTargets(text, figure.unit) : null;
  const base = { fund: null, code: null, names: [], department: null };
  const none = { direction: null, comparedWith: null, phase: null, about: null };
  return (
    quantity && { subject: { quantity, ...base }, aspect: 'amount', figure, year: context.year, ...none }
  );
}

/**
 * What the figure states; the context goes on to what follows it.
 * @returns null for a figure of anything else, and where a word before it is not understood
 */
export function readLead(lead: Lead, context: Context): Stated | null {
  const isChange = leadToChange(lead.text) !== null;
  const stated = isChange
    ? readChange(lead, context)
    : (readTargetCounts(lead, context) ?? readShare(lead, context) ?? readAmount(lead, context));
  if (stated?.aspect === 'amount') context.current = context.last = stated;
  // An amount that is not understood: what follows may be about it.
  else if (!stated && !isChange && isMoneyUnit(lead.figure.unit ?? '')) context.current = null;
  return stated;
}
