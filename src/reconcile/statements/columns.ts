/** @file What a sentence states of the “三公” money, 机关运行经费 and 政府采购, in the tables that are of it alone. */
import type { AmountRecord, StatementRecord } from '../../schemas/index.ts';
import { areOfYear, shortVehicleColumn } from '../../words/statement-columns.ts';
import { textToWords } from '../../words/statement-words.ts';
import { narrow } from '../../words/lexicon.ts';
import { isSumWord } from '../../words/totals.ts';
import { isSaid, type Figure } from '../ledger.ts';

/** Quantities that stand in a table of their own, by the forms of those tables. */
const FORMS: readonly (readonly [form: RegExp, quantities: RegExp])[] = [
  [/three_public$/u, /^(?:three_public|abroad|vehicles.*|reception|meetings|training|agency_operating)$/u],
  [/^operating$/u, /^agency_operating$/u],
  [/^procurement$/u, /^procurement$/u],
];
/** The quantity that the words over a figure name, or else those before it; of several the lowest. */
function quantityOfColumn({ column_path, row_labels, form }: AmountRecord): string | null {
  const named = (texts: readonly string[]): string | undefined =>
    texts
      .flatMap((text) => textToWords(narrow(text)))
      .flatMap((word) => (word.kind === 'quantity' ? [word.id] : []))
      .at(-1);
  if (form === 'operating') return 'agency_operating';
  if (form === 'procurement') return 'procurement';
  const short = shortVehicleColumn(column_path.at(-1) ?? '');
  if (short !== null) return short;
  return named(column_path) ?? named(row_labels) ?? (column_path.some(isSumWord) ? 'three_public' : null);
}

/** Whether a figure can be the one that the statement is of. */
function fitsStatement(amount: AmountRecord, { quantity, phase, year }: StatementRecord): boolean {
  const own = FORMS.some(([form, quantities]) => form.test(amount.form) && quantities.test(quantity));
  if (
    !own ||
    amount.phase !== phase ||
    amount.amount_yuan === null ||
    !areOfYear([...amount.column_path, ...amount.row_labels], year)
  )
    return false;
  const isWhole = amount.is_total || amount.form.endsWith('three_public');
  return isWhole && quantityOfColumn(amount) === quantity;
}

/**
 * The figures, in totals of the table where it has such rows.
 * @param figures of the ledger, by cell
 * @returns several where the table has no total: then each may be meant, and none for sure
 */
export function statementToColumns(
  statement: StatementRecord,
  amounts: readonly AmountRecord[],
  figures: ReadonlyMap<string, Figure>,
): { readonly figures: readonly Figure[]; readonly isLoose: boolean }[] {
  const inPhase = (phase: StatementRecord['phase']): AmountRecord[] =>
    amounts.filter((amount) => fitsStatement(amount, { ...statement, phase }));
  // The prose of final accounts calls the budget of the whole year, as adjusted, the budget.
  const own =
    [statement.phase, ...(statement.phase === 'budget' ? (['adjusted'] as const) : [])]
      .map(inPhase)
      .find((fitting) => fitting.length > 0) ?? [];
  const totals = own.filter(({ is_total }) => is_total);
  const said = (totals.length > 0 ? totals : own).flatMap(({ id }) => {
    const figure = figures.get(id);
    return isSaid(figure) ? [figure] : [];
  });
  const isLoose =
    said.length > 1 || statement.quantity === 'agency_operating' || statement.quantity === 'procurement';
  return said.map((figure) => ({ figures: [figure], isLoose }));
}
