/** @file What reviewers found wrong: a row for each cell, beside the record that says what is printed. */
import { cellIdIn } from '../../model/ids.ts';
import { z } from 'zod';
import {
  amountSchema,
  cellSchema,
  correctedAmountSchema,
  correctedSumsSchema,
  type AmountRecord,
  type Conversion,
} from '../../schemas/index.ts';
import { id } from '../../schemas/common.ts';
import { documentColumn, relationSchema, type Relation, type Row } from './relation.ts';

const checkShape = z.strictObject({ check_id: id, ...correctedSumsSchema.shape });

function checksOf(cell: string, { checks }: Conversion): object[] {
  return checks
    .filter(({ corrected, terms }) => corrected && terms.some((term) => term.cell === cell))
    .map(({ id: check_id, corrected }) => ({ check_id, ...corrected }));
}

const amountToRow = ({ id: cell, raw, unit, corrected }: AmountRecord, conversion: Conversion): Row => ({
  ...{ id: cell, ...documentColumn(conversion) },
  ...{ raw, unit, ...corrected, checks: checksOf(cell, conversion) },
});

function* correctionRows(conversion: Conversion): Generator<Row> {
  const amounts = new Set<string>();
  for (const amount of conversion.amounts) {
    if (!amount.corrected) continue;
    amounts.add(amount.id);
    yield amountToRow(amount, conversion);
  }
  for (const table of conversion.tables)
    for (const { row, column, raw, corrected } of table.cells) {
      const cell = cellIdIn(table.id, { row, column });
      if (corrected && !amounts.has(cell))
        yield {
          id: cell,
          ...documentColumn(conversion),
          raw,
          ...corrected,
          checks: checksOf(cell, conversion),
        };
    }
}

const { text, amount, amount_yuan, author, date, reason } = correctedAmountSchema.shape;

export const corrections: Relation = {
  name: 'corrections',
  title: 'What reviewers found wrong / 复核更正',
  schema: relationSchema({
    id: id.describe('The id of the cell, and of its amount / 单元格标识'),
    raw: cellSchema.shape.raw,
    text,
    amount,
    unit: amountSchema.shape.unit,
    amount_yuan,
    author,
    date,
    reason,
    checks: z
      .array(checkShape)
      .describe('The checks of the figure with what the reviewer says / 重算的勾稽检查'),
  }),
  rows: correctionRows,
};
