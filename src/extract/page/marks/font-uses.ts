/** @file What the fonts of a page give for the text they show. */
import { canRead, isPlausible, takesCodes, UNKNOWN } from './font-characters.ts';
import type { Char } from './marks.ts';
import type { Font, Glyph } from '../page-operators.ts';

interface FontUse {
  /** Some of the text has characters. */
  isRead: boolean;
  /** Some of it has none. */
  hasGaps: boolean;
  /** What was made of codes that may be no characters. */
  readonly guessed: Set<Char>;
}

/** The fonts that show text on a page, filled while it is read; null is a font that pdf.js could not read. */
export type FontUses = Map<Font | null, FontUse>;

/** Notes what one operator shows: `chars` is what was made of `glyphs`. */
export function noteUse(
  fonts: FontUses,
  font: Font | null,
  glyphs: readonly (Glyph | number)[],
  chars: readonly Char[],
): void {
  const use = fonts.get(font) ?? { isRead: false, hasGaps: false, guessed: new Set() };
  const isRead = use.isRead || canRead(glyphs, font);
  if (isRead === null) return;
  fonts.set(font, use);
  use.isRead = isRead;
  use.hasGaps ||= chars.some(({ text }) => text === UNKNOWN);
  if (font && takesCodes(font)) for (const char of chars) use.guessed.add(char);
}

/** Takes back what was made of the codes of a font where that is no text, and notes that the font has no characters for it. */
export function dropGuesses(fonts: FontUses, chars: readonly Char[]): readonly Char[] {
  const wrong = new Set<Char>();
  for (const use of fonts.values()) {
    if (isPlausible([...use.guessed].map(({ text }) => text))) continue;
    use.hasGaps = true;
    for (const char of use.guessed) wrong.add(char);
  }
  return wrong.size ? chars.map((char) => (wrong.has(char) ? { ...char, text: UNKNOWN } : char)) : chars;
}

/** Names of the fonts without characters for some or all of their text; '' for a font without a name. */
export function namesOfUnreadable(fonts: FontUses): string[] {
  const unreadable = [...fonts].filter(([, { isRead, hasGaps }]) => hasGaps || !isRead);
  return [...new Set(unreadable.map(([font]) => font?.name ?? ''))];
}
