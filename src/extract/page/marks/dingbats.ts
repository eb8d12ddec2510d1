/**
 * @file The font ZapfDingbats (ISO 32000-1, annex D.6), whose codes look like digits and letters: a tick has that of `4`. pdf.js has no
 * characters for its glyphs and gives the codes.
 */
import type { Font, Glyph } from '../page-operators.ts';

/** Code points that do not stand in one row with their neighbours. */
const ELSEWHERE: ReadonlyMap<number, string> = new Map([
  [0x25, '☎'], [0x2a, '☛'], [0x2b, '☞'], [0x48, '★'], [0x6c, '●'], [0x6e, '■'], [0x73, '▲'], [0x74, '▼'], [0x75, '◆'], [0x77, '◗'],
  [0xa8, '♣'], [0xa9, '♦'], [0xaa, '♥'], [0xab, '♠'], [0xd5, '→'], [0xd6, '↔'], [0xd7, '↕'],
]); // prettier-ignore

/** First and last code, and the character of the first one. */
const ROWS: readonly (readonly [from: number, to: number, character: number])[] = [
  [0x21, 0x7e, 0x2701],
  [0xa1, 0xa7, 0x2761],
  [0xac, 0xb5, 0x2460],
  [0xb6, 0xd4, 0x2776],
  [0xd8, 0xef, 0x2798],
  [0xf1, 0xfe, 0x27b1],
];

/** Whether the codes of a font are those of ZapfDingbats. */
export const isDingbats = ({ name, composite }: Font): boolean =>
  composite !== true && /dingbats/i.test(name ?? '');

/** The character that a glyph prints; what the font itself says of it holds, where that is more than its code. */
export function dingbatOf({ originalCharCode: code, unicode }: Glyph): string {
  if (unicode !== String.fromCharCode(code)) return unicode;
  const row = ROWS.find(([from, to]) => code >= from && code <= to);
  return ELSEWHERE.get(code) ?? (row ? String.fromCharCode(row[2] + code - row[0]) : unicode);
}
