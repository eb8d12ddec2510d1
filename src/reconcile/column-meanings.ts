/** @file What the words over the columns of a table say that their figures count, as other tables are asked for it (栏目口径). */
import type { QuantityRules, TableRole } from '../model/identity.ts';
import { isSumWord } from '../words/totals.ts';
import type { LedgerColumn, LedgerTable } from './ledger.ts';
import { columnsOfRole, columnToCounted, commonDepth, nameOf } from './quantity-words.ts';

type WordsToMeaning = (words: readonly string[]) => string | null;

function meaningIn(role: TableRole, rules: QuantityRules): WordsToMeaning {
  const counted: WordsToMeaning = (words) => {
    const found = columnToCounted(words, role, rules);
    return found && `${found.scope} ${found.kind}`;
  };
  if (role.sided) return counted;
  if (role.form.includes('three_public')) return (words) => nameOf(rules.threePublic, words.at(-1) ?? '');
  return role.direction === 'revenue'
    ? (words) => words.filter((word) => !isSumWord(word)).join('/')
    : counted;
}

/**
 * By column; columns of one meaning are the same quantity. Without those of another year or phase, and those whose words are not known.
 * @param columns of the table, with the words that are asked about
 */
export function columnsToMeanings(
  table: Pick<LedgerTable, 'form'>,
  columns: ReadonlyMap<number, LedgerColumn>,
  rules: QuantityRules,
): ReadonlyMap<number, string> {
  const role = rules.roles.find(({ form }) => form === table.form);
  if (!role) return new Map();
  const own = columnsOfRole({ columns } as LedgerTable, role);
  const depth = role.sided ? 1 : commonDepth(own);
  const meaningOf = meaningIn(role, rules);
  return new Map(
    own.flatMap(({ index, path }): [number, string][] => {
      const meaning = meaningOf(path.slice(depth));
      return meaning === null ? [] : [[index, meaning]];
    }),
  );
}
