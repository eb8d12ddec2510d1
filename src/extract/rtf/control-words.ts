/** @file Control words that stand for signs, and those that end paragraphs, cells and rows. */
import type { DocParagraph } from '../doc/text-pieces.ts';

/** Signs that have a word. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', ''],
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);

/** What ends a paragraph. */
export const ENDS: ReadonlySet<string> = new Set([
  'par',
  'cell',
  'row',
  'nestcell',
  'nestrow',
  'sect',
  'page',
  '\r',
  '\n',
]);

/** What a paragraph is of a table inside a cell. */
export function innerOf(word: string, depth: number): DocParagraph['inner'] {
  if (word === 'nestcell') return 'cell';
  if (word === 'nestrow') return 'row';
  return depth > 1 && word === 'par' ? 'text' : null;
}
