/**
 * @file The language that a person is spoken to in. Every part of the program says what it has to say in English; here, at the edge, it is
 * said in another language, so that nothing that is computed or written can depend on it: data, codes and JSON lines never change.
 */
import { fillTemplate, matchPhrase, type Phrases } from './phrases.ts';

export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A process speaks to one person: English until it is told otherwise. */
let spoken: { readonly language: Language; readonly phrases: Phrases } = {
  language: 'en',
  phrases: new Map(),
};

/** From here on; loads the phrase book only where there is one. */
export async function speak(language: Language): Promise<void> {
  const phrases = language === 'zh' ? (await import('./zh/index.ts')).PHRASES : new Map<string, string>();
  spoken = { language, phrases };
}

export const spokenLanguage = (): Language => spoken.language;

/**
 * A text of the program with its values filled in.
 * @param template English, `{0}` for the first value: the key of the phrase book
 */
export const say = (template: string, ...values: readonly (string | number)[]): string =>
  fillTemplate(spoken.phrases.get(template) ?? template, values.map(String));

/**
 * Text that was put together elsewhere, as the message of an error: the template of the phrase book that it is made of is found, and
 * what stands in its holes is said in turn. A line that no template makes stays as it is.
 */
export const sayText = (text: string): string =>
  spoken.phrases.size === 0
    ? text
    : text
        .split('\n')
        .map((line) => matchPhrase(spoken.phrases, line) ?? line)
        .join('\n');
