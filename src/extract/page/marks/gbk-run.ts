/**
 * @file Fonts of Chinese programs that write GBK bytes under a Latin encoding and give no ToUnicode map:
 * pdf.js reads `ÔË×ª` where 运转 is printed. The bytes are still there as the character codes.
 */
import type { Font, Glyph } from '../page-operators.ts';

const decoder = new TextDecoder('gb18030', { fatal: true });

const isHigh = (glyph: Glyph): boolean => glyph.originalCharCode >= 0x81 && glyph.originalCharCode <= 0xfe;

/** Read as an accented letter or a sign of a Latin encoding. A subset font may give any code to a figure or an ideograph. */
const isLatin = ({ unicode }: Glyph): boolean => {
  const code = unicode.codePointAt(0) ?? 0;
  return code >= 0x80 && code < 0x2e80;
};

/**
 * The first byte of a GBK character reads as an accented letter or sign of Latin-1. Quotation marks, dashes and ≥, to which a subset
 * font gives any code, are no evidence: Chinese text is full of them.
 */
const isAccented = ({ unicode }: Glyph): boolean => {
  const code = unicode.codePointAt(0) ?? 0;
  return code >= 0xa1 && code < 0x180;
};

/** The second byte of a character may read as ASCII, but where it reads as an ideograph the font knows what it prints. */
const canTrail = ({ originalCharCode, unicode }: Glyph): boolean =>
  originalCharCode >= 0x40 && (unicode.codePointAt(0) ?? 0) < 0x2e80;

/** GB2312 has both bytes high: a pair that has not is one of the rarer characters of GBK, or two letters side by side (A·B). */
const isHighPair = (lead: Glyph, trail: Glyph | undefined): boolean =>
  isHigh(lead) && trail !== undefined && trail.originalCharCode >= 0xa1;

const HAN = /\p{Script=Han}/u;
const knowsHan = new WeakMap<object, boolean>();

/** A font that has an ideograph for any code has a map to characters, and its codes are numbers of glyphs: × is no byte there. */
function mapsToHan({ toUnicode }: Font): boolean {
  if (!toUnicode?.forEach) return false;
  const known = knowsHan.get(toUnicode);
  if (known !== undefined) return known;
  let found = false;
  toUnicode.forEach((_, character) => {
    found ||= HAN.test(typeof character === 'number' ? String.fromCodePoint(character) : String(character));
  });
  knowsHan.set(toUnicode, found);
  return found;
}

function decodePair(lead: Glyph, trail: Glyph): string | null {
  try {
    const text = decoder.decode(Uint8Array.of(lead.originalCharCode, trail.originalCharCode));
    return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027]$/u.test(text) ? text : null;
  } catch {
    // Not GBK: the run is what the font says it is.
    return null;
  }
}

/**
 * The text of each glyph of a run of GBK bytes, two glyphs to a character: the first has it, the second nothing.
 * @returns null when the run is no such run: a high byte without a partner, or a pair that is no Chinese character.
 */
export function decodeGbkRun(glyphs: readonly Glyph[], font: Font): string[] | null {
  if (!glyphs.some((glyph) => isHigh(glyph) && isAccented(glyph))) return null;
  if (!glyphs.some((glyph, i) => isHighPair(glyph, glyphs[i + 1])) || mapsToHan(font)) return null;
  const texts: string[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    if (!isHigh(glyph) || !isLatin(glyph)) {
      texts.push(glyph.unicode);
      continue;
    }
    const trail = glyphs[++i];
    const text = trail && canTrail(trail) ? decodePair(glyph, trail) : null;
    if (text === null) return null;
    texts.push(text, '');
  }
  return texts;
}
