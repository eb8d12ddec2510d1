/** @file What was named so far in the prose: what the words of the next figure may leave out. */
import type { Direction } from '../../words/changes.ts';
import type { Phase } from '../../words/phases.ts';
import type { ProseFigure } from '../../words/prose-figures.ts';
import type { Subject } from './subjects.ts';

/** One thing that the prose states, before it has an id. */
export interface Stated {
  readonly subject: Subject;
  readonly aspect: 'amount' | 'change' | 'rate' | 'share' | 'completion';
  readonly figure: ProseFigure | null;
  readonly direction: Direction | null;
  readonly comparedWith: string | null;
  readonly year: number | null;
  readonly phase: Phase | null;
  /** The amount it is of. */
  readonly about: Stated | null;
  /** The amount that it is a part or a share of, where the prose states one. */
  readonly whole: Stated | null;
}

/** Changed as the text goes on. */
export interface Context {
  /** The name of the department. */
  readonly own: string | null;
  /** What 其中 divides. */
  whole: Subject | null;
  /** The amount of it, where the sentence states it. */
  wholeAmount: Stated | null;
  /** The amount that the list divides, on into the passages under it. */
  listAmount: Stated | null;
  /** What a heading, or the beginning of a passage, is about. */
  focus: Subject | null;
  /** Another body whose figures are told. */
  body: string | null;
  /** Fund of the heading. */
  fund: Subject['fund'];
  /** The amount stated last, as long as it alone can be meant by what follows. */
  current: Stated | null;
  /** The amount stated last of all. */
  last: Stated | null;
  /** Every amount so far. */
  readonly amounts: Stated[];
  year: number | null;
  /** What the changes of the sentence are compared with. */
  base: string | null;
  /** The clause is about targets that were set (绩效目标). */
  isOfTargets: boolean;
  /** Tells why, or what for. */
  aside: 'reason' | 'purpose' | null;
  isList: boolean;
  /** A clause of this sentence named something that no word list knows: a bare 支出决算 behind it is of that. */
  isLost: boolean;
}

/** Nothing was named yet. @param own the name of the department */
export const newContext = (own: string | null): Context => ({
  own,
  whole: null,
  wholeAmount: null,
  listAmount: null,
  focus: null,
  body: null,
  fund: null,
  current: null,
  last: null,
  amounts: [],
  year: null,
  base: null,
  isOfTargets: false,
  aside: null,
  isLost: false,
  isList: false,
});

/** Money that is no appropriation, and what is counted over all of it. */
const OF_ALL_MONEY: ReadonlySet<string> = new Set([
  'institution_revenue',
  'operating_revenue',
  'superior_subsidy',
  'subordinate_payment',
  'other_revenue',
  'institution_operating',
  'to_superior',
  'to_subordinate',
]);

/** The upper classes of a name that only its heading gives: （一）公共安全（类）, then 1．法院（款）行政运行（项）. */
function namesUnder(subject: Subject, focus: Subject | null): readonly string[] {
  const upper = focus?.quantity === 'function_class' ? focus.names : [];
  const isWhole =
    subject.quantity !== 'function_class' ||
    subject.code !== null ||
    subject.names.length > 2 ||
    upper.includes(subject.names[0] ?? '');
  return isWhole ? subject.names : [...upper, ...subject.names].slice(-3);
}

/** Funds and names that the words leave out are those of the whole, or of the heading. */
export function completed(subject: Subject, { whole, fund, focus, isList, body }: Context): Subject {
  const inherited = OF_ALL_MONEY.has(subject.quantity) ? null : ((isList ? whole?.fund : null) ?? fund);
  return {
    ...subject,
    fund: subject.fund ?? inherited,
    names: namesUnder(subject, focus),
    department: subject.department ?? body,
  };
}

/** From here on the amounts are parts of what was stated last; a class is a part of the list before, and no whole. */
export function openList(context: Context): void {
  const { last } = context;
  context.isList = true;
  if (last?.subject.quantity.endsWith('_class')) return;
  context.whole = last?.subject ?? context.whole;
  context.wholeAmount = context.current;
  context.listAmount = last;
}
