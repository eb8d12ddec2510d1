/** @file Titles, table numbers and units from the lines around a table and from title rows inside it (表名、表号、金额单位). */
import { lineToDepartment } from '../words/departments.ts';
import { lineToProject } from '../words/project-labels.ts';
import { CAPTION_LINE, isNote, isNoRunningHead, saysContinued, withoutContinued } from '../words/captions.ts';
import { squeeze } from '../words/lexicon.ts';
import type { Cell, Paragraph, RawDocument, Table } from '../model/index.ts';
import { append } from '../model/lists.ts';
import { isNumberLine, isTitleLine, linesToCaption } from '../words/caption-lines.ts';
import { tableToCaptionRows, withoutCaptionRows, type CaptionRows } from './caption-rows.ts';

/** How far above a table its caption may begin, in lines. */
const REACH = 6;

const LONGEST_HEAD = 40;

/** What the lines between two tables are that are no captions: prose, or one line that may be a running head. */
function proseOf(lines: readonly string[]): 'prose' | 'line' | null {
  const [first, ...others] = lines.filter(
    (line) => !CAPTION_LINE.test(line) && !isTitleLine(line) && !isNumberLine(line),
  );
  if (first === undefined) return null;
  const isHead = lines.length === 1 && first.length <= LONGEST_HEAD && !isNoRunningHead(first);
  return others.length === 0 && isHead ? 'line' : 'prose';
}

/** The lines that may be the caption: back to the first that is prose. */
function linesAbove(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly prose: ReturnType<typeof proseOf>;
} {
  const near = lines.slice(-REACH);
  const isProse = (line: string): boolean =>
    line.length > 40 && !CAPTION_LINE.test(line) && !isTitleLine(line);
  const from = near.findLastIndex(isProse) + 1;
  return { lines: near.slice(from), prose: proseOf(lines) };
}

/** What stands above a table and may say what it is; `cells` are lines that were laid out as a table of their own. */
interface Above {
  readonly lines: string[];
  hasNote: boolean;
  readonly cells: Cell[];
}

const nothing = (): Above => ({ lines: [], hasNote: false, cells: [] });

function captionTable(table: Table, drawn: CaptionRows, above: Above): Table {
  const { lines, prose } = linesAbove(above.lines);
  const all = [...lines, ...drawn.lines];
  const { title, number, unit } = linesToCaption(all);
  const department = all.map(lineToDepartment).findLast((name) => name !== null);
  const project = all.map(lineToProject).findLast((name) => name !== null);
  const isContinued = all.some(saysContinued);
  const captioned = withoutCaptionRows(table, drawn.rows);
  return {
    ...captioned,
    title: title === null ? null : isContinued ? withoutContinued(title) || null : title,
    number,
    unit,
    ...(department === undefined || department === null ? {} : { department }),
    ...(project === undefined || project === null ? {} : { project }),
    ...(prose !== null ? { after: prose } : above.hasNote ? { after: 'note' } : {}),
    ...(above.cells.length === 0 ? {} : { repeated: [...above.cells, ...(captioned.repeated ?? [])] }),
  };
}

/** Prose may be as long as the document: lines are added to the list there is. */
function addLineAbove(above: Above, { role, text }: Paragraph): void {
  if (role === 'note') above.hasNote = true;
  else if (role !== 'furniture') append(above.lines, text.split('\n').map(squeeze).filter(Boolean));
}

/** A remark belongs to the table above it. */
function addRemark(tables: Table[], text: string): void {
  const table = tables.pop();
  if (table) tables.push({ ...table, remarks: (table.remarks ?? '') + squeeze(text) });
}

function addLines(above: Above, table: Table, lines: readonly string[]): void {
  append(above.lines, lines);
  append(above.cells, [...(table.repeated ?? []), ...table.cells]);
}

/**
 * The tables of the document, each with what the lines between it and the table before, and its own title rows, say of it. Lines
 * that tabs or cells laid out as a table (部门：… | 单位：万元) belong to the table below.
 */
export function captionTables(document: RawDocument): Table[] {
  const tables: Table[] = [];
  const last = document.blocks.findLast(({ kind }) => kind === 'table');
  let above = nothing();
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (above.lines.length === 0 && (block.role === 'note' || isNote(squeeze(block.text))))
        addRemark(tables, block.text);
      addLineAbove(above, block);
      continue;
    }
    const drawn = tableToCaptionRows(block);
    if (drawn.rows === block.rows && block !== last) addLines(above, block, drawn.lines);
    else {
      tables.push(captionTable(block, drawn, above));
      above = nothing();
    }
  }
  return tables;
}
