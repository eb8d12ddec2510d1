/** @file Which writing the bytes of a rich text are in: said by the font, else by the document. */

/** `\fcharset` (the character sets of Windows fonts). */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
]);

/** The character set of fonts of signs (Symbol, Wingdings): their bytes are no letters. */
export const SYMBOLS = 2;

/** `\ansicpg` */
const PAGES: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** What the document says where nothing else does: Chinese programs mean their own page by ANSI. */
const USUAL = 'gb18030';

/** @param charset of the font @param page of the document */
export const encodingOfPage = (charset: number | undefined, page: number | null): string =>
  CHARSETS.get(charset ?? -1) ?? PAGES.get(page ?? -1) ?? USUAL;

/** The characters; bytes that are none in that writing give the sign for it. */
export const decodeBytes = (bytes: Buffer, encoding: string): string =>
  bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
