/** @file Where an input can be read, as one text that every machine understands: `file:///…` on a shared disk, `s3://bucket/key`. */

/** What stands for itself in the address of a file. */
const needsNoCode = (byte: number): boolean => /[\w./~-]/.test(String.fromCharCode(byte)) && byte < 0x80;

/** The name of a file is bytes, and need not be UTF-8: what is not plain is percent-encoded, byte by byte. */
export const pathToPlace = (path: Buffer): string =>
  `file://${[...path].map((byte) => (needsNoCode(byte) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join('')}`;

/** The bytes again. */
export const placeToPath = (place: string): Buffer =>
  Buffer.from(
    place
      .slice('file://'.length)
      .replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** `s3://bucket/some/prefix` → its parts; null for everything else. */
export function parseObjectAddress(address: string): { bucket: string; key: string } | null {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(address) ?? [];
  return bucket === undefined ? null : { bucket, key };
}
