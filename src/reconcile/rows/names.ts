/**
 * @file One code, one name (科目编码与名称): a line whose code bears the name of another code, or whose name and figures stand under another
 * code elsewhere. A name that only differs says nothing: offices shorten them, and they change with the years.
 */
import { compareAmounts, isZero } from '../../words/amount.ts';
import type { LedgerTable, Line } from '../ledger.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { codedToNationalVerdicts, codedToPairVerdicts } from './national.ts';
import { firstOf, groupCoded, ledgerToCoded, type Coded } from './coded.ts';

interface Index {
  readonly byCode: ReadonlyMap<string, readonly Coded[]>;
  readonly byName: ReadonlyMap<string, readonly Coded[]>;
}

const named = ({ bare }: Coded): string | null => bare;
const sameCode = ({ byCode }: Index, { kind, code }: Coded): readonly Coded[] =>
  byCode.get(`${kind} ${code}`)!;
const sameName = ({ byName }: Index, each: Coded): readonly Coded[] =>
  byName.get(`${each.kind} ${named(each)}`)!;

/** The only one of some words; null where there are several: lists of projects repeat a code beside many names. */
const onlyOne = (words: readonly (string | null)[]): string | null =>
  new Set(words).size === 1 ? (words[0] ?? null) : null;

/** The code bears one other name elsewhere, and this name is that of one other code. */
function toNameVerdict(index: Index, each: Coded): Verdict[] {
  const isOther = ({ line }: Coded): boolean => line !== each.line;
  const others = sameCode(index, each).filter(isOther);
  const owners = sameName(index, each).filter((other) => isOther(other) && other.code !== each.code);
  const [own, owner] = [onlyOne(others.map(named)), onlyOne(owners.map(({ code }) => code))];
  if (own === null || owner === null || own === named(each)) return [];
  const note = `${each.name} is the name of ${owner}`;
  const expected = others[0]!.name;
  return [{ code: 'check.name_differs', at: firstOf(each.line).cell, expected, actual: each.name, note }];
}

/** A figure that both lines state. */
const shareFigure = (a: Line, b: Line): boolean =>
  [...a.entries.values()].some(
    ({ value, unit }) =>
      value !== null &&
      !isZero(value) &&
      [...b.entries.values()].some(
        (other) => other.unit === unit && other.value !== null && compareAmounts(other.value, value) === 0,
      ),
  );

const tablesWith = (index: Index, each: Coded): ReadonlySet<string> =>
  new Set(sameCode(index, each).map(({ table }) => table));

/** The parts of one 类 or 款 have names of their own: of two codes with one name the rarer is wrong. */
function toSiblingVerdict(index: Index, each: Coded): Verdict[] {
  const isSibling = ({ code }: Coded): boolean =>
    code !== each.code && code.length === each.code.length && code.slice(0, -2) === each.code.slice(0, -2);
  const count = (coded: Coded): number => sameCode(index, coded).length;
  const isOwnName = (coded: Coded): boolean => onlyOne(sameCode(index, coded).map(named)) !== null;
  const other = sameName(index, each).find(
    (sibling) => isSibling(sibling) && count(sibling) > count(each) && [sibling, each].every(isOwnName),
  );
  if (!other) return [];
  const note = `${each.name}, ${count(other)} times`;
  return [
    {
      code: 'check.code_differs',
      at: firstOf(each.line).cell,
      expected: other.code,
      actual: each.code,
      note,
    },
  ];
}

/** Another table has the name and a figure of the line under another code, and each of the two tables lacks the code of the other. */
function toTableVerdict(index: Index, each: Coded): Verdict[] {
  const own = tablesWith(index, each);
  if (sameName(index, each).every(({ code }) => code === each.code)) return [];
  const other = sameName(index, each).find((candidate) => {
    if (candidate.code === each.code || candidate.code.length !== each.code.length) return false;
    const tables = tablesWith(index, candidate);
    const isRarer = own.size < tables.size || (own.size === tables.size && candidate.table < each.table);
    return (
      isRarer &&
      !own.has(candidate.table) &&
      !tables.has(each.table) &&
      shareFigure(each.line, candidate.line)
    );
  });
  if (!other) return [];
  const note = `${each.name} with the same figures, in ${other.table.split('/').at(-1)}`;
  return [
    {
      code: 'check.code_differs',
      at: firstOf(each.line).cell,
      expected: other.code,
      actual: each.code,
      note,
    },
  ];
}

/** One finding for each line whose code and name do not belong together, by the other lines or by the national names. */
export function ledgerToNameVerdicts(ledger: readonly LedgerTable[]): Verdict[] {
  const coded = ledgerToCoded(ledger).filter(({ name, line }) => name !== null && line.entries.size > 0);
  const index = { byCode: groupCoded(coded, ({ code }) => code), byName: groupCoded(coded, named) };
  const national = codedToNationalVerdicts(coded);
  const byCode = coded.flatMap((each) => {
    const siblings = each.code.length > 3 ? toSiblingVerdict(index, each) : [];
    const own = [
      ...toNameVerdict(index, each),
      ...(siblings.length > 0 ? siblings : toTableVerdict(index, each)),
    ];
    return own.length > 0 ? own : (national.get(each) ?? []);
  });
  return [...byCode, ...codedToPairVerdicts(coded)];
}
