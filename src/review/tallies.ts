/** @file What the charts of the start page are drawn from, document by document. */
import type { AmountRecord, Conversion } from '../schemas/index.ts';
import type { ClassTally, FormTally } from './shapes.ts';
import { isProvedValue, isStatedAmount } from './states.ts';

/** Amounts that are something, and those of them whose value is proved, by form. */
export function tallyForms({ amounts }: Conversion): FormTally[] {
  const tallies = new Map<string, { form: string; stated: number; proved: number }>();
  for (const amount of amounts) {
    if (!isStatedAmount(amount)) continue;
    const tally = tallies.get(amount.form) ?? { form: amount.form, stated: 0, proved: 0 };
    tally.stated++;
    if (isProvedValue(amount)) tally.proved++;
    tallies.set(amount.form, tally);
  }
  return [...tallies.values()];
}

/** The total of a class (类) in the table of all expenditure, which names each once. */
const isClassTotal = ({ form, measure, function_code: code, amount_yuan: yuan }: AmountRecord): boolean =>
  form === 'expenditure' && measure === 'total' && code?.length === 3 && yuan !== null;

/** Spending by class, in yuan; of a class that stands there twice, the first. A reviewer's figure goes before the printed one. */
export function tallyClasses({ amounts }: Conversion): ClassTally[] {
  const tallies = new Map<string, ClassTally>();
  for (const amount of amounts) {
    const { function_code: code, function_name: name, corrected } = amount;
    if (code === null || !isClassTotal(amount) || tallies.has(code)) continue;
    const yuan = corrected ? corrected.amount_yuan : amount.amount_yuan;
    tallies.set(code, { code, name: name ?? code, yuan: Number(yuan ?? 0) });
  }
  return [...tallies.values()];
}
