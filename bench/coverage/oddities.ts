/** @file What a person notices in the records without knowing the right ones. */
import type { Conversion } from '../../src/schemas/index.ts';
import { titleToForm } from '../../src/words/aliases.ts';
import { isQuantity } from '../../src/words/figures.ts';

/** A kind of oddity, and the ids of the records that have it with what they say. */
export interface Oddity {
  readonly kind: string;
  readonly records: readonly string[];
}

const isHan = (text: string): boolean => /\p{Script=Han}{2,}/u.test(text);

/** Amounts and projects that lack what every one has, headers taken for amounts, and forms that are known by their title and were not recognised. */
export function findOddities({ tables, amounts, projects }: Conversion): Oddity[] {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'amounts in columns without a header': amounts
      .filter(({ column_path: path, raw }) => path.length === 0 && raw.trim() !== '')
      .map(({ id, raw }) => `${id} ${raw}`),
    'header texts as amounts': amounts
      .filter(({ raw, state }) => state === 'unreadable' && isHan(raw) && !isQuantity(raw))
      .map(({ id, raw }) => `${id} ${raw}`),
    'projects without a goal': projects
      .filter(({ goal }) => goal === null)
      .map(({ id, name }) => `${id} ${name}`),
    'projects without a total': projects
      .filter(({ total, fiscal }) => total === null && fiscal === null)
      .map(({ id, name }) => `${id} ${name}`),
    'forms “other” with the title of a known one': tables
      .filter(
        ({ form, title }) => form === 'other' && (titleToForm(title ?? '')?.form ?? 'other') !== 'other',
      )
      .map(({ id, title }) => `${id} ${title}`),
  };
  return Object.entries(kinds)
    .filter(([, records]) => records.length > 0)
    .map(([kind, records]) => ({ kind, records }));
}
