/** @file What one figure of a sentence states: an amount, or the change, rate, share or completion of one. */
import type { QuantityId } from '../../words/statement-quantities.ts';
import { leadToChange, leadToCompletion, leadToShare } from '../../words/changes.ts';
import { isMoneyUnit } from '../../words/amount.ts';
import { isOfWhich } from '../../words/totals.ts';
import { leadToTargets } from '../../words/target-counts.ts';
import type { Lead } from './clauses.ts';
import { completed, openList, type Context, type Stated } from './context.ts';
import { textToPhrase, type Phrase, type Subject } from './subjects.ts';

const PERCENT = new Set(['%']);

/** The subject that the words before an amount name, or go on with. */
function subjectOfLead(phrase: Phrase, context: Context): Subject | null {
  const before = context.current?.subject ?? null;
  const goesOn = phrase.subject === null || phrase.isBare;
  if (goesOn && context.focus && phrase.phase !== null) return context.focus;
  if (phrase.isBare && before && context.current?.phase === 'budget' && phrase.phase === 'executed')
    return before;
  if (phrase.isBare && context.isLost) return null;
  return phrase.subject && completed(phrase.subject, context);
}

/** 项目支出预算80万元。公共安全支出50万元: classes told behind 基本支出 or 项目支出 are parts of it, without 其中 too. */
function partlyOf({ quantity }: Subject, { amounts }: Context): Stated | null {
  const before = amounts.findLast(({ subject }) => !subject.quantity.endsWith('_class'));
  const isPart = quantity.endsWith('_class') && /^(?:basic|project)$/u.test(before?.subject.quantity ?? '');
  return isPart ? (before ?? null) : null;
}

function readAmount({ text, figure }: Lead, context: Context): Stated | null {
  const isMoney = figure.unit === null ? text !== '' : isMoneyUnit(figure.unit);
  const whole = isOfWhich(text) ? (context.last?.subject ?? context.whole) : context.whole;
  const phrase = isMoney ? textToPhrase(text, context.own, whole) : null;
  if (!phrase) return null;
  if (phrase.department !== null || phrase.isOwn) context.body = phrase.department;
  if (phrase.isPart) openList(context);
  const subject = subjectOfLead(phrase, context);
  if (!subject) return null;
  const { year, phase } = phrase;
  const base = { figure, direction: null, comparedWith: null, about: null };
  const partOf = partlyOf(subject, context) ?? (context.isList ? context.listAmount : null);
  return { subject, aspect: 'amount', ...base, year: year ?? context.year, phase, whole: partOf };
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
  return {
    ...of,
    aspect: isRate ? 'rate' : 'change',
    figure,
    direction,
    comparedWith: base,
    year,
    phase,
    whole: null,
  };
}

/** The whole of a share: what the words name, as it was stated last; where they name nothing, what the list divides. */
function wholeOfShare(words: string, context: Context): Stated | null {
  const quantity: QuantityId | null = textToPhrase(words, context.own, null)?.subject?.quantity ?? null;
  if (words === '' || quantity === context.listAmount?.subject.quantity) return context.listAmount;
  const isWhole = ({ subject }: Stated): boolean => subject.quantity === quantity && subject.fund === null;
  return context.amounts.findLast(isWhole) ?? null;
}

/** What was to be spent of it. */
function plannedFor(spent: Stated, { amounts }: Context): Stated | null {
  const isPlan = ({ subject, phase }: Stated): boolean => subject === spent.subject && phase === 'budget';
  return spent.phase === 'executed' ? (amounts.findLast(isPlan) ?? null) : null;
}

function readShare({ text, figure }: Lead, context: Context): Stated | null {
  const { current } = context;
  const [share, completion] = [leadToShare(text), leadToCompletion(text)];
  if (figure.unit !== '%' || !current || (share === null && completion === null)) return null;
  const { subject, year, phase } = current;
  const base = { figure, direction: null, comparedWith: null, year, phase, about: current };
  return share === null
    ? { subject, aspect: 'completion', ...base, whole: plannedFor(current, context) }
    : { subject, aspect: 'share', ...base, whole: wholeOfShare(share, context) };
}

/** 编报绩效目标的项目共12个，涉及项目预算资金4,222.51万元 */
function readTargetCounts({ text, figure }: Lead, context: Context): Stated | null {
  const quantity = context.isOfTargets ? leadToTargets(text, figure.unit) : null;
  const base = { fund: null, code: null, names: [], department: null };
  const none = { direction: null, comparedWith: null, phase: null, about: null, whole: null };
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
  if (stated?.aspect === 'amount') {
    context.current = context.last = stated;
    context.amounts.push(stated);
  }
  // An amount that is not understood: what follows may be about it.
  else if (!stated && !isChange && isMoneyUnit(lead.figure.unit ?? '')) context.current = null;
  return stated;
}
