/** @file Bytes of a web page → text: byte order mark, UTF-8 when it is that, what the page says of itself, GB18030. */
import { decodeText } from '../decode.ts';

const META = /<meta[^>]{0,300}?charset\s*=[\s"']*([\w-]+)|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i;

const isMarkedUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** UTF-16 without a mark: every other byte of the markup is 0. */
function pageInUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : null;
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null; // not in that encoding, or a label nobody knows: the next guess decides
  }
}

const declaredEncoding = (bytes: Uint8Array): string | null => {
  const match = META.exec(Buffer.from(bytes.subarray(0, 8192)).toString('latin1'));
  return match?.[1] ?? match?.[2] ?? null;
};

/**
 * The page as text; null when the bytes are no text. Pages lie about their encoding (saved anew, served with another
 * header), so valid UTF-8 with Chinese in it is believed before the declaration: GBK text is never that by accident.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string | null {
  if (isMarkedUtf16(bytes)) return decodeText(bytes);
  const utf16 = pageInUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes, false);
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== null && /\p{Script=Han}/u.test(utf8)) return utf8;
  const declared = charset ?? declaredEncoding(bytes);
  // A page that calls itself Latin-1 or UTF-8 and is no valid UTF-8 is GBK in this material.
  const isForeign =
    declared !== null && !/^(?:iso-8859|latin|windows-125|us-ascii|utf-?8|utf-?16)/i.test(declared);
  return (isForeign ? decodeAs(declared, bytes, true) : null) ?? decodeText(bytes);
}
