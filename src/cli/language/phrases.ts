/** @file A phrase book: English templates, each with what another language says for it. `{0}` is the first hole, in both. */

export type Phrases = ReadonlyMap<string, string>;

const HOLE = /\{(\d)\}/gu;

/** A hole without a value stays. */
export const fillTemplate = (template: string, values: readonly string[]): string =>
  template.replace(HOLE, (hole, index: string) => values[Number(index)] ?? hole);

interface Pattern {
  readonly pattern: RegExp;
  /** Which value each group of the pattern is. */
  readonly order: readonly number[];
  readonly translated: string;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function toPattern(template: string, translated: string): Pattern {
  const pieces = template.split(/\{\d\}/u).map(escapePattern);
  return {
    pattern: new RegExp(`^${pieces.join('(.*?)')}$`, 'su'),
    order: [...template.matchAll(HOLE)].map(([, index]) => Number(index)),
    translated,
  };
}

const compiled = new WeakMap<Phrases, readonly Pattern[]>();

/** A hole at the end takes whatever follows, so those without one come first; then those with the most text of their own. */
function patternsOf(phrases: Phrases): readonly Pattern[] {
  const known = compiled.get(phrases);
  if (known) return known;
  const weight = (template: string): number => template.replace(HOLE, '').length;
  const isOpen = (template: string): boolean => template.endsWith('}');
  const patterns = [...phrases]
    .filter(([template]) => template.includes('{0}'))
    .sort(([a], [b]) => Number(isOpen(a)) - Number(isOpen(b)) || weight(b) - weight(a))
    .map(([template, translated]) => toPattern(template, translated));
  compiled.set(phrases, patterns);
  return patterns;
}

/** The text in the other language, or null where no phrase makes it. */
export function matchPhrase(phrases: Phrases, text: string): string | null {
  const whole = phrases.get(text);
  if (whole !== undefined) return whole;
  for (const { pattern, order, translated } of patternsOf(phrases)) {
    const match = pattern.exec(text);
    if (!match) continue;
    const values: string[] = [];
    for (const [group, index] of order.entries()) {
      const value = match[group + 1]!;
      values[index] = matchPhrase(phrases, value) ?? value;
    }
    return fillTemplate(translated, values);
  }
  return null;
}
