/** @file The cell that a decision is about: of the same place, with the same text printed in it. */
import { cellIdIn } from '../model/ids.ts';
import type { Conversion, Decision } from '../schemas/index.ts';

interface Place {
  readonly id: string;
  readonly raw: string;
  readonly sources: Decision['sources'];
}

/** Cells, and amounts for an output that has no cells. */
function* decidablePlaces({ tables, amounts }: Conversion): Generator<Place> {
  for (const { id, raw, sources } of amounts) yield { id, raw, sources };
  for (const table of tables)
    for (const { row, column, raw, sources } of table.cells)
      yield { id: cellIdIn(table.id, { row, column }), raw, sources };
}

const placeKeyOf = ({ raw, sources }: Pick<Place, 'raw' | 'sources'>): string =>
  JSON.stringify([raw, sources]);

/**
 * @returns the id of the cell: the one of that id where it prints the same, else the only one that prints the same at the same place
 *   (tables are counted anew when a document is read in another way); null where there is none
 */
export function finderOf(conversion: Conversion): (decision: Decision) => string | null {
  const byId = new Map<string, string>();
  const byPlace = new Map<string, string | null>();
  for (const place of decidablePlaces(conversion)) {
    byId.set(place.id, place.raw);
    if (place.sources.length === 0) continue;
    const key = placeKeyOf(place);
    const other = byPlace.get(key);
    byPlace.set(key, other === undefined || other === place.id ? place.id : null);
  }
  return ({ cell, printed, sources }) => {
    if (byId.get(cell) === printed) return cell;
    return sources.length === 0 ? null : (byPlace.get(placeKeyOf({ raw: printed, sources })) ?? null);
  };
}
