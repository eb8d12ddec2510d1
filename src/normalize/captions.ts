/** @file Titles, table numbers and units out of the lines before a table (表名、表号、金额单位). */
import { squeeze } from '../lexicon.ts';
import type { RawDocument, Table } from '../model.ts';

const UNIT = /单位[:：]?(?:人民币)?(百万元|亿元|万元|千元|元)/u;
const NUMBER = /^(?:预算|公开)?表?\d+表?(?=\D)/u;

interface Caption {
  readonly title: string | null;
  readonly number: string | null;
  readonly unit: string | null;
}

function linesToCaption(lines: readonly string[]): Caption {
  const squeezed = lines.map(squeeze);
  const unit = UNIT.exec(squeezed.join(''))?.[1] ?? null;
  const titleLine = squeezed.findLast((line) => line.includes('表') && !UNIT.test(line)) ?? null;
  const number = titleLine === null ? null : (NUMBER.exec(titleLine)?.[0] ?? null);
  return { title: titleLine?.slice(number?.length ?? 0) ?? null, number, unit };
}

/** The tables of the document, each with what the lines between it and the table before say of it. */
export function captionTables(document: RawDocument): Table[] {
  const tables: Table[] = [];
  let lines: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.role !== 'furniture') lines.push(block.text);
      continue;
    }
    tables.push({ ...block, ...linesToCaption(lines) });
    lines = [];
  }
  return tables;
}
