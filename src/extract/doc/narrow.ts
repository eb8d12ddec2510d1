/** @file Text that an old Word file keeps one byte a character: Windows code page 1252. */

/**
 * The bytes 80 to 9F: quotes, dashes, the euro. The decoder of Node for windows-1252 is that of Latin-1 in builds without all of ICU, and
 * makes control characters of them.
 */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** One character a byte. */
export const decodeNarrow = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80]!);
