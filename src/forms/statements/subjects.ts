/** @file What a phrase names: the quantity, whose money, whose department, which year and phase. */
import { textToClass } from '../../words/class-names.ts';
import { isDepartmentName } from '../../words/departments.ts';
import type { Phase } from '../../words/phases.ts';
import type { QuantityId } from '../../words/statement-quantities.ts';
import {
  BRANCH,
  textToWords,
  THIS_DEPARTMENT,
  withoutClassHead,
  type Fund,
  type Word,
} from '../../words/statement-words.ts';

/** What a figure is about. */
export interface Subject {
  readonly quantity: QuantityId;
  readonly fund: Fund | null;
  readonly code: string | null;
  readonly names: readonly string[];
  /** A body that the words name and that is not the one of the document. */
  readonly department: string | null;
}

/** A phrase as far as it is understood. */
export interface Phrase {
  /** Null where the words name none: `2026年预算数`. */
  readonly subject: Subject | null;
  /** 支出 alone, beside a phase: `支出决算为`, which goes on with what was named before. */
  readonly isBare: boolean;
  readonly fund: Fund | null;
  /** Another body, and whether the words name the department itself. */
  readonly department: string | null;
  readonly isOwn: boolean;
  readonly year: number | null;
  readonly phase: Phase | null;
  /** Begins with 其中 or 包括. */
  readonly isPart: boolean;
}

type Kind = Word['kind'];
const ofKind = <K extends Kind>(words: readonly Word[], kind: K): Extract<Word, { kind: K }>[] =>
  words.filter((word): word is Extract<Word, { kind: K }> => word.kind === kind);

const countWords = (words: readonly Word[], kind: Kind): number => ofKind(words, kind).length;

/** Of two names of funds in one phrase the narrower one counts: 一般公共预算财政拨款. Two kinds beside each other name none. */
function fundOfWords(words: readonly Word[]): Fund | null | undefined {
  const funds = new Set(ofKind(words, 'fund').map(({ id }) => id));
  if (funds.size > 1) funds.delete('fiscal');
  return funds.size > 1 ? undefined : ([...funds][0] ?? null);
}

const REVENUES: ReadonlySet<QuantityId> = new Set([
  'institution_revenue',
  'operating_revenue',
  'superior_subsidy',
  'subordinate_payment',
  'other_revenue',
  'carried_over',
]);

/** 货物, 工程 and 服务 are bought: with 政府采购 before them, or as parts of it. */
function wareOf(words: readonly Word[], whole: Subject | null): QuantityId | undefined {
  const [ware] = ofKind(words, 'ware');
  const [named] = ofKind(words, 'quantity');
  const isBought = named ? named.id === 'procurement' : whole?.quantity.startsWith('procurement');
  return ware && isBought ? `procurement_${ware.id}` : undefined;
}

/** 收入, 支出 or both; where only the fund is named, the side of the whole. */
function sideIn(words: readonly Word[], whole: Subject | null): QuantityId | null | undefined {
  const [side] = ofKind(words, 'side');
  if (side) return side.id === 'both' ? 'revenue_and_expenditure' : side.id;
  return fundOfWords(words) ? (sideOf(whole) ?? undefined) : null;
}

/** The quantity that the words name together; null for none, undefined for what fits no rule. */
function quantityOf(words: readonly Word[], whole: Subject | null): QuantityId | null | undefined {
  const sides = new Set(ofKind(words, 'side').map(({ id }) => id)).size;
  const counts = (['quantity', 'ware', 'class'] as const).map((kind) => countWords(words, kind));
  if (sides > 1 || counts.some((count) => count > 1)) return undefined;
  if (countWords(words, 'class') > 0)
    return counts.filter((count) => count > 0).length > 1 ? undefined : 'function_class';
  if (countWords(words, 'ware') > 0) return wareOf(words, whole);
  const [named] = ofKind(words, 'quantity');
  return named ? named.id : sideIn(words, whole);
}

/** On which side the parts of a whole stand. */
function sideOf(whole: Subject | null): QuantityId | null {
  if (whole === null) return null;
  if (whole.quantity === 'revenue' || REVENUES.has(whole.quantity)) return 'revenue';
  return whole.quantity === 'expenditure' ? 'expenditure' : null;
}

/** The same body, once with and once without the city it is of. */
const isSameBody = (name: string, own: string | null): boolean =>
  own !== null && (own.endsWith(name) || name.endsWith(own));

/** An unknown run is the name of a body, at the head of the phrase, or the phrase is not understood. */
function departmentOf(words: readonly Word[], own: string | null): string | null | undefined {
  const unknown = ofKind(words, 'unknown');
  const [first] = unknown;
  const branch = countWords(words, 'branch') > 0 ? BRANCH : '';
  if (!first) return branch === '' ? null : `${own ?? ''}${branch}`;
  const before = words.slice(0, words.indexOf(first));
  const isHead = before.every(({ kind }) => ['year', 'filler', 'own', 'part'].includes(kind));
  if (unknown.length > 1 || !isHead || !isDepartmentName(first.text)) return undefined;
  return branch === '' && isSameBody(first.text, own) ? null : `${first.text}${branch}`;
}

/** Words before the first name of a class that are none of it. */
function withoutHead(name: string, own: string | null): string {
  const bare = own === null ? name : name.replace(own, '');
  return withoutClassHead(bare);
}

function phraseToClass(text: string, own: string | null): Phrase | null | undefined {
  const named = textToClass(text);
  if (!named) return null;
  const around = textToWords(`${named.before}、${named.after}`);
  const words = [...around, ...textToWords(text.slice(0, 40))];
  const names = named.names.map((name, i) => (i === 0 ? withoutHead(name, own) : name));
  if (around.some(({ kind }) => ['unknown', 'quantity', 'class', 'ware'].includes(kind))) return undefined;
  if (names.some((name) => name === '' || name.length > 40)) return undefined;
  const isEconomic = named.code !== null && /^[35]/u.test(named.code);
  const fund = fundOfWords(words) ?? null;
  return {
    subject: {
      quantity: isEconomic ? 'economic_class' : 'function_class',
      fund,
      code: named.code,
      names,
      department: null,
    },
    isBare: false,
    fund,
    department: null,
    isOwn: false,
    year: ofKind(words, 'year')[0]?.year ?? null,
    phase: ofKind(around, 'phase').at(-1)?.id ?? null,
    isPart: ofKind(words, 'part').length > 0,
  };
}

/**
 * Reads the words before a figure, or those of a heading.
 * @param text without white space, in narrow signs
 * @param own the name of the department, which is no other body
 * @param whole what it may be a part of: 货物 is a part of 政府采购, 一般公共预算拨款 of 收入
 * @returns null where a word is not understood
 */
export function textToPhrase(text: string, own: string | null, whole: Subject | null): Phrase | null {
  const asClass = phraseToClass(text, own);
  if (asClass !== null) return asClass ?? null;
  const words = textToWords(own === null ? text : text.replace(own, THIS_DEPARTMENT));
  const [department, fund, quantity] = [
    departmentOf(words, own),
    fundOfWords(words),
    quantityOf(words, whole),
  ];
  if (department === undefined || fund === undefined || quantity === undefined) return null;
  const names = ofKind(words, 'class').map(({ name }) => name);
  const subject = quantity && { quantity, fund, code: null, names, department };
  return wordsToPhrase(words, subject, department, fund);
}

function wordsToPhrase(
  words: readonly Word[],
  subject: Subject | null,
  department: string | null,
  fund: Fund | null,
): Phrase {
  const phase = ofKind(words, 'phase').at(-1)?.id ?? null;
  const isSpent = subject?.quantity === 'expenditure' && phase !== null;
  return {
    subject,
    isBare: isSpent && fund === null && department === null,
    fund,
    department,
    isOwn: department === null && countWords(words, 'own') + countWords(words, 'unknown') > 0,
    year: ofKind(words, 'year')[0]?.year ?? null,
    phase,
    isPart: countWords(words, 'part') > 0,
  };
}
