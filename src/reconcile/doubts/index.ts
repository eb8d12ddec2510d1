/** @file What a source says that cannot be right: names, units, values, goals and tables that contradict each other. Nothing is changed. */
import type { Doubt, RecognizedTable } from '../../model.ts';
import type { Records } from '../../schemas/index.ts';
import { nameDoubts } from './indicator-names.ts';
import { valueDoubts } from './indicator-values.ts';
import { recordsToSaid, type Doubter } from './said.ts';

/** One family a line; a new kind of doubt is a file and a line here. */
const doubters: readonly Doubter[] = [nameDoubts, valueDoubts];

/**
 * The doubts about the records of one document, family by family, in the order of the records.
 * @param tables those the records were read from
 */
export function doubtRecords(tables: readonly RecognizedTable[], records: Records): Doubt[] {
  const said = recordsToSaid(tables, records);
  return doubters.flatMap((doubter) => doubter(said));
}
