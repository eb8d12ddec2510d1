/** @file Where in its cell a text stands, up and down: one way for a whole table. */
import type { Box } from '../../../../model/index.ts';
import type { TextBlock } from './column-blocks.ts';

export type Alignment = 'top' | 'middle' | 'bottom';

export const ALIGNMENTS: readonly Alignment[] = ['middle', 'top', 'bottom'];

/** The height at which texts of one row agree, in points. */
export function anchorOf([, top, , bottom]: Box, alignment: Alignment): number {
  if (alignment === 'top') return top;
  return alignment === 'bottom' ? bottom : (top + bottom) / 2;
}

/** Texts agree when they miss each other by less than this, in points: browsers put lines on whole pixels. */
const AGREEMENT = 1;

const areBeside = (a: TextBlock, b: TextBlock): boolean =>
  a.column !== b.column && a.box[1] < b.box[3] && b.box[1] < a.box[3];

/**
 * Texts of one line beside texts of several tell it: most of them stand in the row of the longer one.
 * @param pages the texts of the table, page by page
 * @returns null where every text is one line
 */
export function findAlignment(pages: readonly (readonly TextBlock[])[]): Alignment | null {
  const votes = { middle: 0, top: 0, bottom: 0 };
  for (const page of pages) {
    const short = page.filter(({ lines }) => lines.length === 1);
    for (const long of page.filter(({ lines }) => lines.length > 1))
      for (const other of short.filter((block) => areBeside(block, long)))
        for (const alignment of ALIGNMENTS)
          if (Math.abs(anchorOf(long.box, alignment) - anchorOf(other.box, alignment)) < AGREEMENT)
            votes[alignment]++;
  }
  const [best] = [...ALIGNMENTS].sort((a, b) => votes[b] - votes[a]);
  return votes[best!] > 0 ? best! : null;
}
