/** @file What the national classification of expenditure says of a code and of a name (政府收支分类科目). */
import { bareName } from './code-names.ts';
import { CLASSES_UNDER, DEPARTMENT_NAMES, GOVERNMENT_NAMES } from './economic-names.ts';
import { COMMON_ITEMS, FUNCTION_NAMES } from './function-names.ts';

export type ClassKind = 'function' | 'government' | 'department';

interface Classification {
  /** The names a code may bear, the one in force first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The codes that a name may stand for, by the name as names are compared. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

function linesToNames(lines: string): [code: string, names: readonly string[]][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line): [string, readonly string[]][] => {
      const [code, name, mark] = line.split(' ') as [string, string, string | undefined];
      const items = mark ? COMMON_ITEMS : [];
      return [
        [code, name.split('/')],
        ...items.map(([item, common]): [string, string[]] => [code + item, [common]]),
      ];
    });
}

function toClassification(lines: string): Classification {
  const names = new Map(linesToNames(lines));
  const codes = new Map<string, string[]>();
  for (const [code, own] of names)
    for (const name of own) codes.set(bareName(name), [...(codes.get(bareName(name)) ?? []), code]);
  return { names, codes };
}

const CLASSIFICATIONS: Readonly<Record<ClassKind, Classification>> = {
  function: toClassification(FUNCTION_NAMES),
  government: toClassification(GOVERNMENT_NAMES),
  department: toClassification(DEPARTMENT_NAMES),
};

/** The names that a code may bear, the one in force first; none where the code is not covered. */
export const nationalNames = (kind: ClassKind, code: string): readonly string[] =>
  CLASSIFICATIONS[kind].names.get(code) ?? [];

/** The codes that a name may stand for. */
export const nationalCodes = (kind: ClassKind, name: string): readonly string[] =>
  CLASSIFICATIONS[kind].codes.get(bareName(name)) ?? [];

const UNDER: ReadonlyMap<string, readonly string[]> = new Map(
  CLASSES_UNDER.trim()
    .split('\n')
    .map((line) => line.split(': ') as [string, string])
    .map(([code, own]) => [code, own.split(' ')]),
);

/** Whether a department economic class can stand under a government one; null where the table of both says nothing of it. */
export function isUnderGovernmentClass(department: string, government: string): boolean | null {
  const own = UNDER.get(government);
  return own === undefined || department.length < 5 ? null : own.some((code) => department.startsWith(code));
}

/** One digit of the other, and no more, is another one. */
export const isOneDigitOff = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;

const ALL = Object.values(CLASSIFICATIONS);

/** Whether a text is the name of a class of any of the classifications, as it is printed. */
export const isNationalName = (text: string): boolean =>
  ALL.some(({ names, codes }) =>
    (codes.get(bareName(text)) ?? []).some((code) => names.get(code)!.includes(text)),
  );

/** A code and a name that both are those of one class but for a character each: `20101-其本工资` is `30101-基本工资`; null for others, and for two. */
export function nearNationalClass(text: string): string | null {
  const [, code, sign, name] = /^(\d{3,7})([-—－_]?)(\p{Script=Han}{3,})$/u.exec(text) ?? [];
  if (!code || !name) return null;
  const isNear = (a: string, b: string): boolean => a === b || isOneDigitOff(a, b);
  const near = ALL.flatMap(({ names }) =>
    [...names].flatMap(([other, own]) =>
      isNear(other, code) ? own.filter((each) => isNear(each, name)).map((each) => other + sign + each) : [],
    ),
  );
  return near.length === 1 && near[0] !== text ? near[0]! : null;
}
