/**
 * @file Printed against written: the characters of an independent reader against those of Suanpan. Pages that share a joined cell are
 * counted as one, since nobody knows which of its characters stands where.
 */
import { foldRadicals } from '../../src/words/radicals.ts';
import type { Text } from './written.ts';

type Tally = Map<string, number>;

/** What is lost, or there twice, on some pages. */
export interface Difference {
  readonly pages: readonly number[];
  readonly lost: string;
  readonly twice: string;
  /** Figures the other reader prints and that are nowhere in the texts of these pages. */
  readonly figures: readonly string[];
}

/** Compatibility forms and radicals are one character to the eye; white space and what cannot be seen count for nothing. */
const fold = (text: string): string =>
  foldRadicals(text.normalize('NFKC')).replace(/[\s\p{Cc}\p{Cf}\p{Co}\ufffd]+/gu, '');

function tally(text: string): Tally {
  const counts: Tally = new Map();
  for (const char of fold(text)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const subtract = (all: Tally, part: Tally): string =>
  [...all].map(([char, count]) => char.repeat(Math.max(0, count - (part.get(char) ?? 0)))).join('');

/** Pages in groups: a text that stands on several joins them. */
function groupPages(count: number, texts: readonly Text[]): number[][] {
  const groupOf = Array.from({ length: count + 1 }, (_, page) => page);
  const rootOf = (page: number): number => (groupOf[page] === page ? page : rootOf(groupOf[page]!));
  for (const { pages } of texts) for (const page of pages) groupOf[rootOf(page)] = rootOf(pages[0]!);
  const groups = new Map<number, number[]>();
  for (let page = 1; page <= count; page++)
    groups.set(rootOf(page), [...(groups.get(rootOf(page)) ?? []), page]);
  return [...groups.values()];
}

const figuresOf = (text: string): string[] => text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];

/** Shorter lines stand on many pages: they are drawn again where the line before them is. */
const LEAST_LINE = 8;

/**
 * A sheet that is printed over several pages is drawn on each of them, and the clip of the page shows its share. The other reader takes no
 * notice of clips: lines that it prints on two neighbouring pages, of which one has them here, are lost on neither.
 */
function withoutOverlaps(printed: readonly string[], texts: readonly Text[]): string[] {
  const onPage = (page: number): string =>
    texts
      .filter(({ pages }) => pages.includes(page))
      .map(({ text }) => text)
      .join('\n');
  const own = printed.map((_, i) => fold(onPage(i + 1)));
  const others = printed.map(fold);
  const isElsewhere = (line: string, at: number): boolean =>
    [at - 1, at + 1].some((near) => others[near]?.includes(line) && own[near]!.includes(line));
  return printed.map((text, at) => {
    let isAgain = false;
    const kept = text.split('\n').filter((each) => {
      const line = fold(each);
      if (line.length >= LEAST_LINE) isAgain = !own[at]!.includes(line) && isElsewhere(line, at);
      return !isAgain || !isElsewhere(line, at);
    });
    return kept.join('\n');
  });
}

/** The differences of a document, in page order; `drawn` has the text of each page. */
export function accountForPages(drawn: readonly string[], texts: readonly Text[]): Difference[] {
  const printed = withoutOverlaps(drawn, texts);
  return groupPages(printed.length, texts).flatMap((pages) => {
    const other = pages.map((page) => printed[page - 1]).join('\n');
    const here = texts.filter((text) => pages.includes(text.pages[0]!));
    const own = here.map(({ text }) => text);
    // A merged cell that a page break cuts may be printed whole on each of its pages.
    const most = here.map(({ text, pages: all }) => text.repeat(all.length));
    const read = tally(other);
    const [lost, twice] = [subtract(read, tally(most.join(''))), subtract(tally(own.join('')), read)];
    if (!lost && !twice) return [];
    const all = own.map(fold).join('\n');
    return [
      { pages, lost, twice, figures: lost ? figuresOf(other).filter((figure) => !all.includes(figure)) : [] },
    ];
  });
}
