/** @file A line that was read → what else it may say: one of its characters otherwise. */
import type { Glyph } from './recogniser/decode.ts';
import { glyphText } from './show-line.ts';

/** A reading less likely than this is none. */
const LEAST = 0.01;

/** Other readings of a line, the likeliest first. */
export function lineReadings(glyphs: readonly Glyph[]): string[] {
  const found = glyphs.flatMap(({ others }, i) =>
    others
      .filter(({ confidence }) => confidence >= LEAST)
      .map(({ text, confidence }) => ({
        confidence,
        text: `${glyphText(glyphs.slice(0, i))}${text}${glyphText(glyphs.slice(i + 1))}`,
      })),
  );
  return found.sort((a, b) => b.confidence - a.confidence).map(({ text }) => text.trim());
}
