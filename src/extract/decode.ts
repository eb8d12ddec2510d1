/** @file Bytes → text: byte order mark, then what zero bytes say, then UTF-8, then GB18030. */

/** What a text is mostly made of, Chinese or not; characters that nobody writes show that the guess was wrong. */
const USUAL_SIGN = /[\p{Script=Han}\p{P}\p{S}\p{Z}\w\s]/gu;
const USUAL_SHARE = 0.95;

/** So many zero bytes are a slip of a program. */
const STRAY = { share: 0.001, most: 64 } as const;

/** Looked at for a guess. */
const HEAD = 65_536;

const countZeros = (bytes: Uint8Array): { even: number; odd: number } => {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  });
  return zeros;
};

function looksRight(text: string): boolean {
  const usual = text.match(USUAL_SIGN)?.length ?? 0;
  return text.length > 0 && usual >= text.length * USUAL_SHARE;
}

/** UTF-16 without a mark: each character below U+0100 (a digit, a tab, a line end) has its zero byte on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD);
  const { even, odd } = countZeros(head);
  if ((even > 0 && odd > 0) || even + odd < 2) return null;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  return looksRight(new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1))) ? encoding : null;
}

/** The bytes without zeros among them; null where there are so many that they are no text. */
function withoutStrays(bytes: Uint8Array): Uint8Array | null {
  const kept = bytes.filter((byte) => byte !== 0);
  const strays = bytes.length - kept.length;
  const isText = strays <= Math.max(1, Math.min(STRAY.most, bytes.length * STRAY.share));
  return isText && !kept.subarray(0, HEAD).some((byte) => byte < 9) ? kept : null;
}

/** Null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    const encoding = unmarkedUtf16(bytes);
    if (encoding) return new TextDecoder(encoding).decode(bytes);
    const kept = withoutStrays(bytes);
    return kept && decodeText(kept);
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding: try the next one
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
