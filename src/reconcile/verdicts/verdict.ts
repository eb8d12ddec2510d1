/** @file What the checks say about one place of the document. */
import { idToPlace } from '../../model/ids.ts';
import type { CellDoubt, Doubt } from '../../model/index.ts';

export interface Verdict extends CellDoubt {
  /** The id of a cell or a table. */
  readonly at: string;
}

export const verdictToDoubt = ({ at, ...doubt }: Verdict): Doubt => {
  const place = idToPlace(at);
  return place?.cell
    ? { ...doubt, table: place.table, cell: place.cell }
    : { ...doubt, table: place?.table ?? null };
};
