/** Prose in, what it states out, one line a statement. */
import { readStatements } from '../../../src/forms/index.ts';
import type { Block, DocumentFacts, Source } from '../../../src/model/index.ts';
import type { StatementRecord } from '../../../src/schemas/index.ts';

export const FACTS: DocumentFacts = { kind: 'budget', department: '清溪市水利局', region: null, year: 2026 };

/** A paragraph of markup or of a line of text. */
export const paragraph = (text: string, source: Source = { path: 'body/p' }): Block => ({
  kind: 'paragraph',
  text,
  role: 'text',
  source,
});

export const statementsIn = (blocks: readonly Block[], facts: DocumentFacts = FACTS): StatementRecord[] =>
  readStatements('d', blocks, facts);

/** `three_public general_public change decrease 3 万元 of s0` */
export const toLine = (each: StatementRecord): string =>
  [
    [each.quantity, each.code, ...each.names].filter(Boolean).join(':'),
    each.fund ?? 'all',
    each.aspect,
    each.direction,
    each.figure ?? '–',
    each.unit,
    each.about_id && `of ${each.about_id.slice(2)}`,
  ]
    .filter((part) => part !== null)
    .join(' ');

/** What paragraphs state. */
export const statedIn = (...texts: readonly string[]): string[] =>
  statementsIn(texts.map((text) => paragraph(text))).map(toLine);
