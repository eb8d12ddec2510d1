/**
 * @file The prose of a Word document read a second time, by mammoth: an independent reader that knows nothing of ours. What it finds and we
 * did not is said, so that no paragraph is lost without a word (docs/adr/0012).
 */
import { escapeUTF8 } from 'entities';
import mammoth from 'mammoth';
import type { Block, Doubt } from '../../model/index.ts';
import { parseXml } from '../xml.ts';

/** Mammoth holds the whole text at once: longer prose is read by us alone. */
const MOST_CHARACTERS = 4_000_000;
/** Lines named in the finding; the count goes on for the rest. */
const MOST_NAMED = 5;
/** Shorter words stand in any document. */
const SHORTEST = 4;

/** What is text of a paragraph; wrappers (links, controls, insertions) are passed through. */
const TOLD = new Set(['w:document', 'w:body', 'w:p', 'w:r', 'w:t', 'w:tab', 'w:br', 'w:cr']);
/** Tables have a reader of their own; boxes, pictures and deleted text are no lines of the prose. */
const PASSED_OVER =
  /^(?:w:(?:tbl|del|moveFrom|drawing|pict|object|instrText|sdtPr|rt|altChunk)|mc:AlternateContent|m:.*|.*Pr)$/u;

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The main part with its paragraphs alone: no address, picture or relation that mammoth could stumble over. Null where it is too long. */
async function toProse(part: string, chunks: AsyncIterable<Uint8Array>): Promise<string | null> {
  const out: string[] = [];
  let [skipped, size] = [0, 0];
  const write = (xml: string): void => {
    size += xml.length;
    if (size <= MOST_CHARACTERS) out.push(xml);
  };
  await parseXml(part, chunks, {
    open(name) {
      if (skipped > 0 || PASSED_OVER.test(name)) skipped++;
      else if (TOLD.has(name)) write(name === 'w:document' ? `<w:document xmlns:w="${WORD}">` : `<${name}>`);
    },
    text(text) {
      if (skipped === 0) write(escapeUTF8(text));
    },
    close(name) {
      if (skipped > 0) skipped--;
      else if (TOLD.has(name)) write(`</${name}>`);
    },
  });
  return size > MOST_CHARACTERS ? null : out.join('');
}

const PACKAGE: ReadonlyMap<string, string> = new Map([
  ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ],
]);

/** The lines of the prose as mammoth reads them. */
async function proseToLines(prose: string): Promise<string[]> {
  const parts = new Map([...PACKAGE, ['word/document.xml', prose]]);
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string) => Promise.resolve(parts.get(name)),
  };
  // `file` is how mammoth takes a package that was opened before (its lib/unzip.js); its types do not say so.
  const { value } = await mammoth.extractRawText({ file } as unknown as { buffer: Buffer });
  return value.split('\n');
}

/** What two readers agree on: the characters of words, not how blanks, marks and numbers of lists are written. */
const wordsOf = (text: string): string => text.replace(/[^\p{Script=Han}]+/gu, '');

const describeMissing = (lines: readonly string[]): string => {
  const named = lines.slice(0, MOST_NAMED).map((line) => `“${line.trim().slice(0, 80)}”`);
  return `${named.join(', ')}${lines.length > MOST_NAMED ? ` and ${lines.length - MOST_NAMED} more` : ''}`;
};

/**
 * Holds mammoth's reading against ours.
 *
 * @param blocks what was read; tables stay out of it
 * @param doubts what was found and is not shown (hidden, deleted): said, hence not lost
 * @returns one `text.second_reader` that names the lines, or nothing
 */
export async function compareReaders(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  blocks: readonly Block[],
  doubts: readonly Doubt[],
): Promise<Doubt[]> {
  const prose = await toProse(part, chunks);
  if (prose === null) return [];
  const lines = await proseToLines(prose);
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const ours = wordsOf(texts.join(''));
  const said = doubts.flatMap(({ note }) => (note ?? '').split('\n').map(wordsOf)).filter(Boolean);
  const missing = lines.filter((line) => {
    // a line may be hidden, or struck through, in a part of it
    const words = said.reduce((left, part) => left.replace(part, ''), wordsOf(line));
    return words.length >= SHORTEST && !ours.includes(words);
  });
  return missing.length === 0 ? [] : [{ code: 'text.second_reader', note: describeMissing(missing) }];
}
