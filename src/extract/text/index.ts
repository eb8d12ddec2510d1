/** @file Text dumps: tab-separated tables, or the cell-per-line dump of a word processor. */
import { DocumentError } from '../../errors.ts';
import type { RawDocument } from '../../model.ts';
import { decodeText } from '../decode.ts';
import { linesToTabBlocks } from './tabs.ts';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/** Lines without their ends: LF, CRLF and lone CR all end one. */
export const textToLines = (text: string): Line[] =>
  text.split(/\r\n|\n|\r/u).map((line, i) => ({ number: i + 1, text: line }));

/** @throws DocumentError when the bytes are no text. */
export function readText(bytes: Uint8Array): Promise<RawDocument> {
  const text = decodeText(bytes);
  if (text === null) return Promise.reject(new DocumentError('input.unreadable', 'the bytes are no text'));
  const lines = textToLines(text);
  return Promise.resolve({
    kind: 'document',
    format: 'text',
    pages: null,
    blocks: linesToTabBlocks(lines),
    doubts: [],
    isPartial: false,
  });
}
