/** @file Checks, and the figures that each is made of. */
import { id } from '../../schemas/common.ts';
import { checkSchema, checkTermSchema, type Conversion } from '../../schemas/index.ts';
import { documentColumn, position, relationSchema, type Relation, type Row } from './relation.ts';

export const checks: Relation = {
  name: 'checks',
  title: 'Identities, evaluated / 勾稽检查',
  schema: relationSchema(checkSchema.omit({ terms: true, corrected: true }).shape),
  rows: ({ checks: all, document }) => all.map((check) => ({ ...check, document_id: document.id })),
};

const { cell, ...term } = checkTermSchema.shape;

function* termRows(conversion: Conversion): Generator<Row> {
  for (const { id: check_id, terms } of conversion.checks)
    for (const [at, { cell: cell_id, ...own }] of terms.entries())
      yield {
        ...own,
        id: `${check_id}/${at}`,
        ...documentColumn(conversion),
        check_id,
        position: at,
        cell_id,
      };
}

export const checkTerms: Relation = {
  name: 'check_terms',
  title: 'Figures of the checks / 勾稽检查的各项',
  schema: relationSchema({ cell_id: cell, ...term }, { check_id: id, position }),
  rows: termRows,
};
