/** @file Where the records stand in their tables, as their readers hand it over. */
import type { Cell, RecordPlace } from '../model/index.ts';
import { ownValue } from '../model/own.ts';

/** The places of the records of one document, by their ids. */
export type Places = ReadonlyMap<string, RecordPlace>;

interface Identified {
  readonly id: string;
}

export const indexPlaces = (places: readonly RecordPlace[]): Places =>
  new Map(places.map((place) => [place.id, place]));

/** @throws Error when the record came without its place: its reader is at fault */
export function placeOfRecord(places: Places, { id }: Identified): RecordPlace {
  const place = places.get(id);
  if (!place) throw new Error(`no place of ${id}`);
  return place;
}

/** The cell of a field, the one the record begins with where no cell prints the field. */
export const fieldToCell = ({ cells, first }: RecordPlace, field: string): Cell =>
  ownValue(cells, field) ?? first;
