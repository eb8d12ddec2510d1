/** @file The bytes of a rich text → tokens (Rich Text Format Specification 1.9.1): groups, control words, bytes of text. */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\word-12 `; a control symbol is a word of one sign. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text in some code page. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer };

const WORD = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})?\u0020?|'([0-9a-fA-F]{2})|([^a-zA-Z]))/y;
const TEXT = /[^\\{}\r\n]+/y;

const toBytes = (text: string): Token => ({ kind: 'bytes', bytes: Buffer.from(text, 'latin1') });

/** Line ends are no text; `\bin` is followed by so many bytes of anything, which are left out. */
export function* textToTokens(bytes: Uint8Array): Generator<Token> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (let at = 0; at < text.length;) {
    const sign = text[at]!;
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' };
      at++;
      continue;
    }
    const pattern = sign === '\\' ? WORD : TEXT;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at = match ? pattern.lastIndex : at + 1;
    if (!match) continue;
    if (sign !== '\\') {
      yield toBytes(match[0]);
      continue;
    }
    const [, word, value, hex, symbol] = match;
    if (hex !== undefined) yield toBytes(String.fromCharCode(Number.parseInt(hex, 16)));
    else if (word === 'bin') at += Math.max(0, Number(value ?? 0));
    else yield { kind: 'word', word: word ?? symbol!, value: value === undefined ? null : Number(value) };
  }
}
