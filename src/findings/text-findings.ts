/** @file What is said of text that stands in no cell of the output; each note holds the text. */
import type { FindingKind } from './kind.ts';

export const TEXT_FINDINGS = {
  'text.missing': {
    level: 'error',
    message: 'characters of a source table are in no output table: {note}',
    cause: 'The pipeline lost text. This is a fault of the program, not of the source.',
    remedy: 'Report it with the document; the finding names the text.',
  },
  'text.set_aside': {
    level: 'info',
    message: 'text in rows around the table is in none of its rows: {note}',
    cause:
      'Rows above the header, or at the head of a page, hold a remark, a name or a heading besides title, number and unit; they are no rows of the table.',
    remedy: 'Nothing; the text is kept in this finding.',
  },
  'text.layout_table': {
    level: 'info',
    message: 'a table that only lays out the page was left out: {note}',
    cause: 'Web pages use tables for navigation and frames.',
    remedy: 'Nothing; the text is kept in this finding.',
  },
  'text.hidden': {
    level: 'info',
    message: 'text that the source hides is in no cell: {note}',
    cause:
      'The document marks a part of itself as hidden: in a table, in a layer that is switched off, in invisible writing, under something painted over it, in the colour of the paper, in a note or form field that is not drawn.',
    remedy: 'Nothing; the text is kept in this finding.',
  },
  'text.deleted': {
    level: 'info',
    message: 'deleted or struck-through text is in no cell: {note}',
    cause:
      'The document still holds what an author deleted under change tracking, or shows an old text struck through.',
    remedy: 'Nothing; the text is kept in this finding.',
  },
  'text.second_reader': {
    level: 'warning',
    message: 'a second reader finds text that is in no block: {note}',
    cause:
      'The prose of a Word document is read twice, and this was read only once: a construction that is not known.',
    remedy: 'Look for the text in the document; report it where a title or a unit of a table is concerned.',
  },
  'text.clipped': {
    level: 'info',
    message: 'the page shows only “{actual}” of “{expected}”',
    cause:
      'The text is wider than its cell, and the program that made the document cuts it off at the border.',
    remedy: 'Nothing: the file holds the whole text, and the record has it.',
  },
  'amount.clipped': {
    level: 'warning',
    message: 'the page shows only {actual} of the figure {expected}',
    cause:
      'The figure is wider than its cell, and the program that made the document cuts it off at the border.',
    remedy: 'The record has the whole figure, as the file holds it; who reads the paper reads another one.',
  },
} as const satisfies Record<string, FindingKind>;
