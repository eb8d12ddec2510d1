/** @file What a source says that cannot be right: names, units, values, goals and tables that contradict each other. Nothing is changed. */
import type { Block, Doubt, RecognizedTable } from '../../model/index.ts';
import type { Records } from '../../schemas/index.ts';
import { targetDoubts } from './department-targets.ts';
import { evaluationDoubts } from './evaluations.ts';
import { nameDoubts } from './indicator-names.ts';
import { valueDoubts } from './indicator-values.ts';
import { missingTableDoubts } from './missing-tables.ts';
import { costDoubts } from './project-costs.ts';
import { goalDoubts } from './project-goals.ts';
import { recognisedDoubts } from './recognised.ts';
import { recordsToSaid, type Doubter } from './said.ts';

/** One family a line; a new kind of doubt is a file and a line here. */
const doubters: readonly Doubter[] = [
  missingTableDoubts,
  goalDoubts,
  nameDoubts,
  valueDoubts,
  costDoubts,
  targetDoubts,
  evaluationDoubts,
  recognisedDoubts,
];

/**
 * The doubts about the records of one document, family by family, in the order of the records.
 * @param tables those the records were read from
 * @param blocks the document as it was read, for what stands between the tables
 */
export function doubtRecords(
  tables: readonly RecognizedTable[],
  records: Records,
  blocks: readonly Block[],
): Doubt[] {
  const said = recordsToSaid(tables, records, blocks);
  return doubters.flatMap((doubter) => doubter(said));
}
