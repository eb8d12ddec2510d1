/**
 * @file Lines that a page left between two parts of a table and that are none of it (页码、页眉、附注): page numbers and running heads
 * become furniture, notes become notes; all keep their text and their place. Readers that know the page have told most of them already.
 */
import { CAPTION_LINE, isCaption, isContinuedLine, isNote } from '../../words/captions.ts';
import { PROJECT_CODE_START, squeeze } from '../../words/lexicon.ts';
import { isNumbered, outlineLevel } from '../../words/outline.ts';
import type { Block, Paragraph } from '../../model/index.ts';
import { isBareNumber, isPageNumber } from '../../words/page-numbers.ts';
import { isNumberLine, isTitleLine } from '../../words/caption-lines.ts';

/** A note is itself a heading, so that what it lists has a lower number than 一、. */
const isItem = (text: string): boolean => (outlineLevel(text) ?? 1) > 1;
/** A running head stands between so many pairs of tables. */
const REPEATS = 2;
const LONGEST_HEAD = 40;

type Role = Paragraph['role'];
/** The lines between two tables, or before the first. */
type Gap = readonly Paragraph[];

const runningKey = ({ text }: Paragraph): string => squeeze(text).replace(/\d+/gu, '#');

/** A line that can be a running head: no caption, no sentence, no item of a list, no piece of a project. */
function mayRun({ text, role }: Paragraph): boolean {
  const line = squeeze(text);
  return (
    role === 'text' &&
    line.length <= LONGEST_HEAD &&
    /\p{Script=Han}{2}/u.test(line) &&
    !/[。；！？;]$/u.test(line) &&
    !isCaption(line) &&
    ![CAPTION_LINE, PROJECT_CODE_START].some((pattern) => pattern.test(line)) &&
    !isNote(line) &&
    !isNumbered(line) &&
    !isTitleLine(line) &&
    !isNumberLine(line)
  );
}

/** The keys of lines that stand in several gaps. */
function findRunning(gaps: readonly Gap[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const gap of gaps)
    for (const key of new Set(gap.filter(mayRun).map(runningKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPEATS).map(([key]) => key));
}

/** The next line of a note: an item of it, or the line right below in a text. */
function isMoreOfNote(before: Paragraph, { text, source }: Paragraph): boolean {
  const isBelow = 'line' in before.source && 'line' in source && source.line === before.source.line + 1;
  return isBelow || isItem(text);
}

/** What a line is that stands before all else of its gap; null where it is something of the document. */
function readRole(line: Paragraph, before: Paragraph | undefined, running: ReadonlySet<string>): Role | null {
  const text = squeeze(line.text);
  if (line.role !== 'text') return line.role;
  if (isBareNumber(text) || isContinuedLine(text) || (mayRun(line) && running.has(runningKey(line))))
    return 'furniture';
  const isOfNote = isNote(text) || (before?.role === 'note' && isMoreOfNote(before, line));
  return isOfNote ? 'note' : null;
}

/** The lines of a gap: page numbers wherever they stand, all else from the first line on, up to what belongs to the document. */
function markGap(gap: Gap, running: ReadonlySet<string>): Paragraph[] {
  let isAtHead = true;
  let before: Paragraph | undefined;
  return gap.map((line) => {
    if (line.role === 'text' && isPageNumber(line.text)) return { ...line, role: 'furniture' };
    const role = isAtHead ? readRole(line, before, running) : null;
    isAtHead &&= role !== null;
    before = role === null || role === line.role ? line : { ...line, role };
    return before;
  });
}

/** The blocks with the role of every line between two tables; before the first and behind the last there is nothing to join. */
export function markBetweenTables(blocks: readonly Block[]): Block[] {
  const gaps: Paragraph[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'table') gaps.push([]);
    else gaps.at(-1)!.push(block);
  }
  const running = findRunning(gaps);
  const marked = gaps.map((gap, i) => (i === 0 || i === gaps.length - 1 ? gap : markGap(gap, running)));
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return marked.flatMap((gap, i) => [...gap, ...tables.slice(i, i + 1)]);
}
