/**
 * @file What is proved of an amount (证明): its value, its row, its column, its unit, each by itself. The words stand here once: the schema,
 * docs/identities.md and the counts of `suanpan check` take them from here, and src/reconcile/proof/ gives them.
 */

/** By what the value is proved. `copy` and `zero` count apart: neither says that the figure is right. */
const VALUE_PROOFS = {
  equal: 'an equal figure stands in another table',
  crossed:
    'sums of other figures close with it, and no one other figure could make an error of it good again',
  sum: 'a sum of other figures closes with it; an error in another term of the same sums could cancel one of it',
  copy: 'it is printed twice in its table: the only term of a sum, or the sum of one term',
  zero: 'it is nothing, and the sums close with nothing',
} as const;

/** By what it is proved that the figure belongs to its row. */
const ROW_PROOFS = {
  line: 'its line and a line of another table have one code and name, or one word, and the same figure',
  cross: 'a sum of its row closes with such a figure',
} as const;

/**
 * By what it is proved that the figure belongs to its column: exchanged with any other of the table, the figures or any of the words over
 * them, a check would fail.
 */
const COLUMN_PROOFS = {
  table:
    'what its words say is equal in another table, and no two words of the header could be exchanged unnoticed',
  sum: 'its words have a part in a named sum of the row, and no two words of the header could be exchanged unnoticed',
} as const;

/** By what the unit is proved. */
const UNIT_PROOFS = {
  unit: 'a figure of the table is equal to one in another unit',
  statement: 'a figure of the table is equal to one under the unit line of another table',
} as const;

/** Why the value is not proved, the first that applies. */
const UNPROVED = {
  unit: 'the unit of the table is contradicted by other tables',
  rows_missing: 'a sum of it fails because rows are missing',
  failing: 'a check of it fails, and nothing says that another figure is at fault',
  rounded:
    'its sums close within rounding only, or as well with another last digit: right but for units of its last place',
  undecided: 'its checks cannot be decided',
  no_identity: 'no identity holds it',
} as const;

export type ValueProof = keyof typeof VALUE_PROOFS;
export type RowProof = keyof typeof ROW_PROOFS;
export type ColumnProof = keyof typeof COLUMN_PROOFS;
export type UnitProof = keyof typeof UNIT_PROOFS;
export type Unproved = keyof typeof UNPROVED;

/** The aspects in the order of their fields. */
export const PROOFS = {
  value_proof: VALUE_PROOFS,
  row_proof: ROW_PROOFS,
  column_proof: COLUMN_PROOFS,
  unit_proof: UNIT_PROOFS,
  unproved: UNPROVED,
} as const;
