/**
 * @file The ledger of an invented department: the lines of its expenditure. Every table of a paper is summed from it,
 * so that the identities of 勾稽关系 hold between all of them.
 */
import { wan } from './money.ts';

export interface Line {
  /** Budget unit, `210001-…`. */
  readonly unit: string;
  /** Function class, 7 digits. */
  readonly function: string;
  readonly government: string;
  readonly department: string;
  readonly kind: 'basic' | 'project';
  /** 财政拨款 or 其他资金. */
  readonly fund: 'fiscal' | 'other';
  /** In 分. */
  readonly amount: bigint;
}

/** `unit function government department kind amount [other]`, one line each, amounts in 万元. */
export function parseLedger(units: Readonly<Record<string, string>>, text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((each) => {
      const [unit, fn, government, department, kind, amount, fund] = each.trim().split(/\s+/);
      return {
        unit: units[unit!]!,
        function: fn!,
        government: government!,
        department: department!,
        kind: kind as Line['kind'],
        fund: fund === 'other' ? 'other' : 'fiscal',
        amount: wan(amount!),
      };
    });
}

export const total = (lines: readonly Line[]): bigint => lines.reduce((sum, each) => sum + each.amount, 0n);

export const basic = (lines: readonly Line[]): Line[] => lines.filter((each) => each.kind === 'basic');
export const project = (lines: readonly Line[]): Line[] => lines.filter((each) => each.kind === 'project');
export const fiscal = (lines: readonly Line[]): Line[] => lines.filter((each) => each.fund === 'fiscal');
export const other = (lines: readonly Line[]): Line[] => lines.filter((each) => each.fund === 'other');
/** 人员经费: 301 and 303. */
export const personnel = (lines: readonly Line[]): Line[] =>
  lines.filter((each) => /^30[13]/.test(each.department));
/** 公用经费: the rest. */
export const publicUse = (lines: readonly Line[]): Line[] =>
  lines.filter((each) => !/^30[13]/.test(each.department));

export const ofFunction = (lines: readonly Line[], prefix: string): Line[] =>
  lines.filter((each) => each.function.startsWith(prefix));
export const ofDepartmentClass = (lines: readonly Line[], prefix: string): Line[] =>
  lines.filter((each) => each.department.startsWith(prefix));

/** Lines with the same key together, keys sorted. */
export function groupLines(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): [key: string, lines: Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const each of lines) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The codes of the lines with all their upper levels, sorted: 213, 21303, 2130301, … */
export function codesWithParents(codes: readonly string[], levels: readonly number[]): string[] {
  const all = codes.flatMap((code) => levels.filter((n) => n <= code.length).map((n) => code.slice(0, n)));
  return [...new Set(all)].sort();
}
