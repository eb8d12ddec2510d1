/** @file The ledger as the checks ask it: what is said, and what belongs together. */
import type { Figure } from '../schemas/index.ts';

export type {
  Entry,
  Figure,
  HeadWord,
  LedgerColumn,
  LedgerTable,
  Line,
  Outline,
  Section,
} from '../schemas/index.ts';

/** `…/t3/r5c2` → `…/t3` */
export const tableOfCell = (cell: string): string => cell.replace(/\/r\d+c\d+$/u, '');

/** A blank cell says nothing; zero, and an unreadable figure, do. */
export const isSaid = <F extends Figure>(figure: F | null | undefined): figure is F =>
  figure !== undefined && figure !== null && (figure.value !== null || figure.isUnreadable);
