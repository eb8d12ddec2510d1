/** @file The quantities that the codes of a table name, with their lines: a class, an item, a pair of economic classes (科目). */
import type { QuantityRules } from '../model/identity.ts';
import { groupBy } from '../model/lists.ts';
import { bareName, nameOfCode } from '../words/code-names.ts';
import { labelToClass } from '../words/function-classes.ts';
import type { LedgerTable, Line } from './ledger.ts';
import { nameOf } from './quantity-words.ts';

/** By what the one line of a quantity is known. */
export type LineName =
  /** By the words of its label, by being the total, or by the words over its column. */
  | { readonly by: 'words' }
  /** By its own code: all codes and names of the line, and whether its name alone says the same. */
  | { readonly by: 'code'; readonly names: readonly CodeName[]; readonly saysTheSame: boolean };

export interface CodeName {
  readonly code: string;
  readonly name: string | null;
}

type CodeOf = (line: Line) => string | null;

/** Government and department economic class together: what a line of 基本支出表 is told by. */
const byPair: CodeOf = ({ codes: { government, department } }) =>
  government && department && `${government}/${department}`;

const byFunction: CodeOf = ({ codes }) => codes.function;
const byEconomic: CodeOf = ({ codes }) => codes.department;

/** By each of the codes the lines whose code begins with it, without those that stand under another of them. */
function linesUnder(
  parents: ReadonlyMap<Line, Line | null>,
  codeOf: CodeOf,
  codes: ReadonlySet<string>,
): Map<string, Line[]> {
  const under = new Map([...codes].map((code): [string, Line[]] => [code, []]));
  for (const [line, parent] of parents) {
    const own = codeOf(line) ?? '';
    const above = (parent && codeOf(parent)) ?? '';
    for (let length = 1; length <= own.length; length++) {
      const code = own.slice(0, length);
      if (!above.startsWith(code)) under.get(code)?.push(line);
    }
  }
  return under;
}

/** The coded line that each coded line stands under. */
const codedParents = ({ lines, outline }: LedgerTable): ReadonlyMap<Line, Line | null> =>
  new Map(
    lines
      .filter(({ codes }) => (codes.function ?? codes.government ?? codes.department) !== null)
      .map((line) => [line, outline.parents.get(line) ?? null]),
  );

/** An item that the codes of a table name, with its lines. */
export interface CodedItem {
  readonly item: string;
  readonly lines: readonly Line[];
  readonly line: LineName | null;
  readonly calls: readonly CodeName[];
}

/** Codes, parts of an item, with the one name that all of its lines give each of them. */
function linesToCalls(lines: readonly Line[], codes: readonly string[]): CodeName[] {
  return codes.map((code) => {
    const names = new Set(lines.map((line) => bareName(nameBeside(line, code) ?? '')));
    return { code, name: names.size === 1 ? nameBeside(lines[0]!, code) : null };
  });
}

/** What the words of a label name: a class, or a part of the “三公” expenses. */
const wordsToCode = (name: string, rules: QuantityRules): string | null =>
  labelToClass(name) ?? nameOf(rules.threePublic, name);

const nameBeside = ({ labels }: Line, code: string): string | null =>
  nameOfCode(labels, code) ?? labels.find((label) => labelToClass(label) === code) ?? null;

/** The name of the only line with exactly the code; null where there is none, or several. */
function linesToName(
  lines: readonly Line[],
  code: string,
  codeOf: CodeOf,
  rules: QuantityRules,
): LineName | null {
  const [line, ...others] = lines;
  if (!line || others.length > 0 || codeOf(line) !== code) return null;
  const codes = [line.codes.function, line.codes.government, line.codes.department].filter(
    (each) => each !== null,
  );
  const names = codes.map((each) => ({ code: each, name: nameBeside(line, each) }));
  const [{ name }, ...more] = names as [CodeName, ...CodeName[]];
  const saysTheSame = more.length === 0 && name !== null && wordsToCode(name, rules) === code;
  return { by: 'code', names, saysTheSame };
}

/** The items of a table that its codes name: the same in every column. */
export function tableToCodedItems(table: LedgerTable, rules: QuantityRules): CodedItem[] {
  const parents = codedParents(table);
  const named = (name: string, codeOf: CodeOf, codes: ReadonlySet<string>): CodedItem[] =>
    [...linesUnder(parents, codeOf, codes)].map(([code, lines]) => ({
      item: `${name}:${code}`,
      lines,
      line: linesToName(lines, code, codeOf, rules),
      calls: linesToCalls(lines, [code]),
    }));
  const codesBy = (codeOf: CodeOf): string[] => [...parents.keys()].flatMap((line) => codeOf(line) ?? []);
  const pairs = groupBy(
    [...parents.keys()].filter((line) => byPair(line) !== null),
    (line) => byPair(line)!,
  );
  const functions = codesBy(byFunction);
  return [
    ...named('class', byFunction, new Set(functions.map((longer) => longer.slice(0, 3)))),
    ...named('function', byFunction, new Set(functions.filter((code) => code.length > 3))),
    ...named('economic', byEconomic, new Set(codesBy(byEconomic))),
    ...[...pairs].map(([pair, lines]) => ({
      item: `pair:${pair}`,
      lines,
      line: linesToName(lines, pair, byPair, rules),
      calls: linesToCalls(lines, pair.split('/')),
    })),
  ];
}
