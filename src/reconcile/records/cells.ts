/** @file Figures of records that are no amounts (projects, targets, self-evaluations), tied to the cells they were read from. */
import { readFigure } from '../../words/figures.ts';
import { cellIdOf } from '../../model/ids.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecordPlace } from '../../model/index.ts';
import type { Figure } from '../ledger.ts';
import { fieldToCell, placeOfRecord, type Places } from '../places.ts';

/** `<document>` of `<document>/t7/r3c0/project` */
const documentIdOfRecord = (id: string): string => id.replace(/\/t\d+\/.*$/u, '');

const EXACT = { amountId: null, roundedTo: null } as const;

/** A figure as it stands in a cell of the record; what is neither figure nor blank nor dash is unreadable. */
export function cellToFigure(
  { id, table }: RecordPlace,
  cell: Cell,
  unit: string | null,
  name: string,
): Figure {
  const read = readFigure(cell.text);
  const isUnreadable = read === null ? squeeze(cell.text) !== '' : read.state === 'unreadable';
  return {
    ...EXACT,
    cell: cellIdOf(documentIdOfRecord(id), { id: table }, cell),
    value: read?.amount ?? null,
    isUnreadable,
    unit,
    name,
  };
}

/** A figure that the record gives, at the cell of its field. */
export function fieldToFigure(
  places: Places,
  record: { readonly id: string },
  field: string,
  figure: Pick<Figure, 'value' | 'unit' | 'name'> & Partial<Pick<Figure, 'roundedTo'>>,
): Figure {
  const place = placeOfRecord(places, record);
  const cell = cellIdOf(documentIdOfRecord(record.id), { id: place.table }, fieldToCell(place, field));
  return { ...EXACT, isUnreadable: false, ...figure, cell };
}
