/** @file One document against a second reader: words that only one of the two finds. */
import { readDocument, sniffFormat } from '../../src/extract/index.ts';
import { documentToTexts } from '../../bench/coverage/written.ts';
import { readAgain } from './second-readers.ts';

export interface Compared {
  /** Words of the second reader that stand nowhere in ours. */
  readonly lost: readonly string[];
  /** Words in the cells of ours that the second reader does not find. */
  readonly invented: readonly string[];
}

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}\p{Co}\ufffd]+/gu, '');

/** Pieces of one kind: words, figures; marks say little. */
const wordsOf = (text: string): string[] => [
  ...new Set(text.normalize('NFKC').match(/\d[\d.,]*\d|\p{Script=Han}+|\p{L}{2,}|\d/gu) ?? []),
];

const missingIn = (words: readonly string[], text: string): string[] => {
  const all = fold(text);
  return words.filter((word) => !all.includes(fold(word)));
};

/** Words are looked for one by one, which takes too long in more characters. */
const LONGEST_TEXT = 1_000_000;

/** Null where there is no second reader for the format. */
export async function compareReaders(bytes: Uint8Array, file: string): Promise<Compared | null> {
  const other = readAgain(sniffFormat(bytes), bytes, file);
  if (other === null || other.length > LONGEST_TEXT) return null;
  const document = await readDocument(bytes);
  const own = documentToTexts(document)
    .map(({ text }) => text)
    .join('\n');
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ raw }) => raw) : [],
  );
  return { lost: missingIn(wordsOf(other), own), invented: missingIn(wordsOf(cells.join('\n')), other) };
}
