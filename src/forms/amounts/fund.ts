/** @file Of which fund an amount is (资金性质). */
import { appropriatedIn, fundIn, fundOfTitle } from '../../words/funds.ts';
import type { RecognizedTable } from '../../model/index.ts';
import type { Form } from '../registry/index.ts';

interface Place {
  readonly form: Form;
  readonly table: RecognizedTable;
}

/**
 * Kind of fund: what the column says, else the form of one fund or its title, else the label (一、一般公共预算拨款收入). A column of 财政拨款
 * holds three funds: a label that names one of them says more.
 */
export function fundOf(
  { form, table }: Place,
  path: readonly string[],
  labels: readonly string[],
): string | null {
  const titled = form.fund ?? fundOfTitle(table.title);
  const whole = titled === 'fiscal_appropriation' ? null : titled;
  const own = fundIn(path);
  if (own === 'fiscal_appropriation') return appropriatedIn(labels) ?? own;
  return own ?? whole ?? fundIn(labels) ?? titled;
}
