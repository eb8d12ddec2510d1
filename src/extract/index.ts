/** @file Bytes → RawDocument. The format is told from the content; each reader is loaded when its first document comes. */
import type { ReadOptions } from './read-options.ts';
import type { Format, RawDocument } from '../model/index.ts';
import { sniffFormat } from './sniff.ts';

export type Reader = (bytes: Uint8Array, options?: ReadOptions) => Promise<RawDocument>;

/** A new format is one file with a `read…` function and one line here. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  doc: async () => (await import('./doc/index.ts')).readDoc,
  html: async () => (await import('./html/index.ts')).readHtml,
  xlsx: async () => (await import('./xlsx/index.ts')).readXlsx,
  xls: async () => (await import('./xls/index.ts')).readXls,
  xlsb: async () => (await import('./xls/index.ts')).readXlsb,
  spreadsheetml: async () => (await import('./spreadsheetml/index.ts')).readSpreadsheetMl,
  rtf: async () => (await import('./rtf/index.ts')).readRtf,
  ofd: async () => (await import('./ofd/index.ts')).readOfd,
  text: async () => (await import('./text/index.ts')).readText,
};

/**
 * Reads a document of any format.
 * @throws DocumentError when nothing of it can be read, NotADisclosure when it is something else altogether.
 */
export async function readDocument(bytes: Uint8Array, options?: ReadOptions): Promise<RawDocument> {
  const format = sniffFormat(bytes);
  const read = await readers[format]();
  return read(bytes, options);
}

export { sniffFormat } from './sniff.ts';
