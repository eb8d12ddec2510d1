/** @file Records → rows of a relation, as the CSV files have them: for programs that load them somewhere. */
import { UsageError } from '../errors.ts';
import type { Conversion } from '../schemas/index.ts';
import { RELATIONS, type RowOptions } from './relations/index.ts';
import type { Row } from './relations/relation.ts';

/** The names of the relations, in the order of the output contract. */
export const RELATION_NAMES: readonly string[] = RELATIONS.map(({ name }) => name);

/**
 * The rows of one document in a relation: flat but for lists and places, with the ids of the document and of their parents.
 *
 * @param relation one of {@link RELATION_NAMES}
 * @param options whether blank amounts are rows too, which state nothing
 * @throws UsageError for a relation that does not exist
 * @example
 * const document = await convert(await readFile('corpus/district-budget.pdf'), { file: 'district-budget.pdf' });
 * for (const name of RELATION_NAMES) console.log(name, rows(document, name).length);
 */
export function rows(conversion: Conversion, relation: string, options: Partial<RowOptions> = {}): Row[] {
  const found = RELATIONS.find(({ name }) => name === relation);
  if (!found) throw new UsageError(`there is no relation ${relation}: ${RELATION_NAMES.join(', ')}`);
  return [...found.rows(conversion, { blanks: false, cells: true, ...options })];
}
