/** @file Titles, table numbers and units from the lines around a table and from title rows inside it (表名、表号、金额单位). */
import { CAPTION_LINE, squeeze } from '../lexicon.ts';
import type { RawDocument, Table } from '../model.ts';
import { isNumberLine, isTitleLine, linesToCaption } from './caption-lines.ts';
import { tableToCaptionRows, withoutCaptionRows } from './caption-rows.ts';

/** 续表, （续）: says that a table goes on and is no title of its own. */
const CONTINUED = /[（(]续(?:表)?[）)]|续表\d*$|^续/u;
/** How far above a table its caption may begin, in lines. */
const REACH = 6;

/** The lines that may be the caption: back to the first that is prose. `prose` says whether one stands between. */
function linesAbove(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly hasProse: boolean;
} {
  const near = lines.slice(-REACH);
  const isProse = (line: string): boolean =>
    line.length > 40 && !CAPTION_LINE.test(line) && !isTitleLine(line);
  const from = near.findLastIndex(isProse) + 1;
  const hasProse = lines.some(
    (line) => !CAPTION_LINE.test(line) && !isTitleLine(line) && !isNumberLine(line),
  );
  return { lines: near.slice(from), hasProse };
}

function captionTable(table: Table, above: readonly string[], hasNote: boolean): Table {
  const { lines, hasProse } = linesAbove(above);
  const drawn = tableToCaptionRows(table);
  const all = [...lines, ...drawn.lines];
  const { title, number, unit } = linesToCaption(all);
  const isContinued = all.some((line) => CONTINUED.test(line));
  return {
    ...withoutCaptionRows(table, drawn.rows),
    title: title === null ? null : isContinued ? title.replace(CONTINUED, '') || null : title,
    number,
    unit,
    ...(hasProse ? { after: 'prose' } : hasNote ? { after: 'note' } : {}),
  };
}

/** The tables of the document, each with what the lines between it and the table before, and its own title rows, say of it. */
export function captionTables(document: RawDocument): Table[] {
  const tables: Table[] = [];
  let lines: string[] = [];
  let hasNote = false;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.role === 'note') hasNote = true;
      else if (block.role !== 'furniture') lines.push(...block.text.split('\n').map(squeeze).filter(Boolean));
      continue;
    }
    tables.push(captionTable(block, lines, hasNote));
    lines = [];
    hasNote = false;
  }
  return tables;
}
