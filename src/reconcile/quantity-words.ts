/** @file What the words over a column and before a line say of its figures: whose money, which part, which year (口径). */
import type { NamedPart, QuantityRules, TableRole } from '../model/identity.ts';
import { isOfWhich, isSumWord } from '../words/totals.ts';
import type { LedgerColumn, LedgerTable } from './ledger.ts';
import { isOfEarlierYear, isOfOtherPhase, wordsToPhase, yearsIn } from '../words/phases.ts';

/** Whose money a column or line counts, and which part of it. */
export interface Counted {
  readonly scope: string;
  readonly kind: string;
}

/** The name of the first part whose pattern the label fits. */
export const nameOf = (parts: readonly NamedPart[], label: string): string | null =>
  parts.find(({ pattern }) => pattern.test(label))?.name ?? null;

/** Header words above all columns of a table (一般公共预算支出) tell nothing of one of them. */
export function commonDepth(columns: readonly LedgerColumn[]): number {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return first?.path.length ?? 0;
  let depth = 0;
  while (depth < first.path.length - 1 && others.every(({ path }) => path[depth] === first.path[depth]))
    depth++;
  return depth;
}

/** The scope and kind that the header words of a column tell; null when a word is unknown. */
export function columnToCounted(
  words: readonly string[],
  role: TableRole,
  rules: QuantityRules,
): Counted | null {
  let { scope, kind }: Counted = role;
  for (const word of words) {
    if (rules.neutral.test(word) || (isSumWord(word) && !nameOf(rules.kinds, word))) continue;
    const [asKind, asScope] = [nameOf(rules.kinds, word), nameOf(rules.scopes, word)];
    if (isOfWhich(word) || (!asKind && !asScope)) return null;
    kind = asKind ?? kind;
    scope = asScope ?? scope;
  }
  return { scope, kind };
}

/** `budget/fiscal/expenditure/basic` */
export const accountOf = (role: TableRole, direction: string, { scope, kind }: Counted): string =>
  [role.set, scope, direction, kind].join('/');

/** The last year that the words over a column name. */
const yearOver = ({ phase, path }: LedgerColumn): number | undefined =>
  yearsIn([phase, ...path].join(' '))
    .sort((a, b) => a - b)
    .at(-1);

/**
 * Columns of the year and phase the table is of: 2019年执行数 and 2019年预算数 stand beside 2020年预算数, 上年 beside 当年. What stands
 * between two years is of neither.
 */
export function columnsOfRole({ columns }: LedgerTable, { set }: TableRole): LedgerColumn[] {
  const all = [...columns.values()];
  const own = all.filter(
    ({ phase, path }) =>
      !isOfOtherPhase(phase, set) && !path.some(isOfEarlierYear) && wordsToPhase(path) !== null,
  );
  const last = own
    .flatMap((column) => yearOver(column) ?? [])
    .sort((a, b) => a - b)
    .at(-1);
  const current = own.filter((column) => (yearOver(column) ?? last) === last);
  return current.length > 0 ? current : all;
}
