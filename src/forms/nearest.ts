/** @file The family an unknown table comes nearest to, and what it lacks. */
import type { RecognizedTable } from '../model/index.ts';
import { tableToLeadingWords } from './recognize.ts';
import { FORMS } from './registry/index.ts';

export interface Nearest {
  /** Form id; null where no word of any form stands in the table. */
  readonly form: string | null;
  /** Why it did not match, as a sentence part. */
  readonly note: string;
}

/** The share of each form's header words that stands in the leading rows decides; ties go to the first of the registry. */
export function nearestForm(table: RecognizedTable): Nearest {
  const words = tableToLeadingWords(table);
  const title = table.title === null ? 'the table has no title' : `the title is of no family`;
  const candidates = FORMS.flatMap(({ id, headerWords }) =>
    headerWords.map((wanted) => ({ id, missing: wanted.filter((word) => !words.has(word)), wanted })),
  );
  const share = ({ missing, wanted }: (typeof candidates)[number]): number =>
    1 - missing.length / wanted.length;
  const best = candidates.reduce((a, b) => (share(b) > share(a) ? b : a));
  if (share(best) === 0) return { form: null, note: `${title} and no header word of any form` };
  return { form: best.id, note: `${title}; missing header words: ${best.missing.join('、')}` };
}
