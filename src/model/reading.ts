/** @file What a reader understood of a table, with the cells it was read from: records are printed from it at the end. */
import type { Cell } from './index.ts';

/** `printed` where it stands; `presumed` from what stands elsewhere (a title, a merged cell of a neighbour); `inferred` from its place among others. */
export type How = 'printed' | 'presumed' | 'inferred';

/** A value, the cells it was read from in reading order (none where it stands outside the table), and how it was known. */
export interface Said {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly how: How;
}
