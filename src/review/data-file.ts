/**
 * @file Data as a script: a page opened from a folder may load scripts and nothing else. The data is compressed and in base64, so that
 * whatever a document says (`</script>`, U+2028, marks of direction), no character of it stands in the script.
 */
import { gzipSync } from 'node:zlib';

const assign = (name: string, base64: string): string =>
  `(window.suanpan ??= {})[${JSON.stringify(name)}] = "${base64}";\n`;

/** @param name letters and digits; the page finds the data under it */
export const dataToScript = (name: string, data: unknown): string =>
  assign(name, gzipSync(JSON.stringify(data), { level: 9 }).toString('base64'));

/** Bytes as they are: a PDF is compressed already. */
export const bytesToScript = (name: string, bytes: Uint8Array): string =>
  assign(name, Buffer.from(bytes).toString('base64'));
