/** @file What stands on a page, from the top down: lines of text, tables, and regions without rules. */
import type { Box, CellDoubt } from '../../../model/index.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import type { Line } from '../text/pieces-to-lines.ts';
import type { Region } from '../unruled/regions/find-regions.ts';
import type { Note } from './notes.ts';

export type PageBlock =
  | { readonly kind: 'line'; readonly line: Line; readonly isWatermark?: boolean }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'table'; readonly table: PageTable };

export interface PageBlocks {
  readonly page: number;
  /** Of the page as it is, unturned. */
  readonly width: number;
  readonly height: number;
  /** Of the reading frame. */
  readonly frameHeight: number;
  /** A picture with hardly any text on it: a scan. */
  readonly isScan: boolean;
  readonly doubts: readonly CellDoubt[];
  /** What is known of single texts. */
  readonly notes: readonly Note[];
  /** A box of the reading frame as a box of the unrotated page. */
  readonly toPage: (box: Box) => Box;
  /** From the top down, boxes in the reading frame. */
  readonly blocks: readonly PageBlock[];
}
