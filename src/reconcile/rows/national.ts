/**
 * @file Codes and names against the national classification (政府收支分类科目): a code that bears the name of another class, a name whose code
 * is one digit off, a department economic class under a government one that cannot hold it. A name that only differs says nothing.
 */
import { groupBy } from '../../model/lists.ts';
import { bareName } from '../../words/code-names.ts';
import { labelToClass } from '../../words/function-classes.ts';
import {
  isOneDigitOff,
  nationalCodes,
  nationalNames,
  isUnderGovernmentClass,
} from '../../words/national-classes.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { firstOf, KINDS, type Coded } from './coded.ts';

const SOURCE = 'national classification';

/** Whether it is the name of another code of its line: two classes stand beside each other, and their names behind both. */
const isOfNeighbour = ({ line: { codes } }: Coded, bare: string): boolean =>
  KINDS.some((kind) => {
    const other = codes[kind];
    return other !== null && nationalNames(kind, other).some((own) => bareName(own) === bare);
  });

/** The class that the name of a line stands for by the national names; null where code and name go together, or nothing is known of them. */
function codedToNational(each: Coded): Verdict | null {
  const { kind, code, name, bare, line } = each;
  if (name === null || bare === null) return null;
  const [names, codes] = [nationalNames(kind, code), nationalCodes(kind, name)];
  const isOwn = isOfNeighbour(each, bare) || labelToClass(name) === code;
  if (isOwn || codes.length === 0) return null;
  const at = firstOf(line).cell;
  if (names.length > 0) {
    const note = `${name} is the name of ${codes[0]} (${SOURCE})`;
    return { code: 'check.name_differs', at, expected: names[0]!, actual: name, note };
  }
  const near = codes.filter((other) => isOneDigitOff(other, code));
  const isTelling = codes.length === 1 || kind !== 'function';
  if (near.length !== 1 || !isTelling) return null;
  return { code: 'check.code_differs', at, expected: near[0]!, actual: code, note: `${name} (${SOURCE})` };
}

/** What two tables print alike is how the office writes it. */
const isHabit = (each: Coded, alike: readonly Coded[]): boolean =>
  alike.some(({ table }) => table !== each.table);

/** @param coded lines with a name and figures */
export function codedToNationalVerdicts(coded: readonly Coded[]): ReadonlyMap<Coded, Verdict> {
  const alike = groupBy(coded, ({ kind, code, bare }) => `${kind} ${code} ${bare}`);
  return new Map(
    coded.flatMap((each): [Coded, Verdict][] => {
      const verdict = codedToNational(each);
      const others = alike.get(`${each.kind} ${each.code} ${each.bare}`)!;
      return verdict && !isHabit(each, others) ? [[each, verdict]] : [];
    }),
  );
}

const economicPair = ({ line: { codes } }: Coded): string => `${codes.government} ${codes.department}`;

/** One finding for each line whose two economic classes do not go together. */
export function codedToPairVerdicts(coded: readonly Coded[]): Verdict[] {
  const pairs = coded.filter(({ kind, line }) => kind === 'department' && line.codes.government !== null);
  const alike = groupBy(pairs, economicPair);
  return pairs.flatMap((each): Verdict[] => {
    const { government } = each.line.codes;
    if (
      isUnderGovernmentClass(each.code, government!) !== false ||
      isHabit(each, alike.get(economicPair(each))!)
    )
      return [];
    const at = firstOf(each.line).cell;
    return [{ code: 'check.classes_differ', at, expected: government!, actual: each.code }];
  });
}
