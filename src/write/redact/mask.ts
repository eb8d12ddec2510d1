/** @file Names and numbers taken out of a text, wherever and however they are written in it. */
import {
  contactStarts,
  foldWidth,
  labelledNumbersIn,
  leadingNumber,
  numbersIn,
  type Asks,
  type Span,
  withoutNextLabel,
} from '../../words/contacts.ts';
import { isLooselyName, isPersonName, textToNames } from '../../words/person-names.ts';

/** What stands in the place of a person: not empty, so that it is seen that something stood there. */
export const REDACTED = '[redacted]';

/** What was found behind labels, to be found again everywhere. */
export interface Contacts {
  readonly names: ReadonlySet<string>;
  /** Numbers without an area code, digits alone: 60010237. */
  readonly numbers: ReadonlySet<string>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** With blanks and dashes anywhere inside. */
const spread = (word: string, between: string): string => [...word].map(escaped).join(between);

function contactsToPattern({ names, numbers }: Contacts): RegExp | null {
  const longestFirst = (words: ReadonlySet<string>): string[] =>
    [...words].sort((a, b) => b.length - a.length);
  const parts = [
    ...longestFirst(names).map((name) => spread(name.replace(/\s/gu, ''), '\\s*')),
    ...longestFirst(numbers).map((number) => `(?<!\\d)${spread(number, '[\\s\\-]?')}(?!\\d)`),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu');
}

/** Up to what ends a person in running text. */
const VALUE = /^[^,;。；\n|]{1,40}/u;
/** Numbers may follow their person behind a comma. */
const VALUES = /^[^;。；\n|]{1,60}/u;

/** The people named right behind a label; loosely where it asks for nobody else. */
const valueToNames = (value: string, asks: Asks): string[] =>
  textToNames(withoutNextLabel(value), asks === 'person' ? isLooselyName : isPersonName);

/** Names and numbers right behind a label in running text. */
function labelledSpans(folded: string): Span[] {
  return contactStarts(folded).flatMap(({ asks, start }) => {
    const value = VALUE.exec(folded.slice(start))?.[0] ?? '';
    const shifted = (from: number, length: number): Span => ({
      start: start + from,
      end: start + from + length,
    });
    const values = VALUES.exec(folded.slice(start, start + 60))?.[0] ?? '';
    const leading = asks === 'number' ? leadingNumber(values) : '';
    const numbers = [
      ...(leading === '' ? [] : [shifted(0, leading.length)]),
      ...labelledNumbersIn(values).map((span) => shifted(span.start, span.end - span.start)),
    ];
    if (asks === 'place') return [shifted(0, withoutNextLabel(value).length)];
    const names = valueToNames(value, asks).flatMap((name) => {
      const at = new RegExp(spread(name.replace(/\s/gu, ''), '\\s*'), 'u').exec(value);
      return at ? [shifted(at.index, at[0].length)] : [];
    });
    return [...numbers, ...names];
  });
}

/** What running text says of people behind its own labels. */
export function textToContacts(text: string): Contacts {
  const folded = foldWidth(text);
  const found = labelledSpans(folded).map(({ start, end }) => folded.slice(start, end));
  const digits = found.filter((each) => /\d/u.test(each)).map((each) => each.replace(/\D/gu, ''));
  return {
    names: new Set(found.filter((each) => !/\d/u.test(each)).map((name) => name.replace(/\s/gu, ''))),
    numbers: new Set(digits.filter((number) => number.length >= 7)),
  };
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    if (start > at || at === 0) masked += text.slice(at, Math.max(at, start)) + REDACTED;
    at = end;
  }
  return masked + text.slice(at);
}

/** A function that takes them out of any text; what a pattern knows by itself (mobile numbers, mail) goes too. */
export function contactsToMask(contacts: Contacts): (text: string) => string {
  const known = contactsToPattern(contacts);
  return (text) => {
    const folded = foldWidth(text);
    const again = known
      ? [...folded.matchAll(known)].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
        }))
      : [];
    const spans = [...numbersIn(folded), ...labelledSpans(folded), ...again];
    return spans.length === 0 ? text : replaceSpans(text, spans);
  };
}

/** Takes out what tells by itself, of whom nothing else is known. */
export const maskNumbers = contactsToMask({ names: new Set(), numbers: new Set() });
