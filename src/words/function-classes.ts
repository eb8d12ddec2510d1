/** @file Lines of 收支 tables that are named as the classes of expenditure are (支出功能分类). */
import { FUNCTION_CLASSES } from './lexicon.ts';
import { nameOfCode } from './code-names.ts';
import { nationalNames } from './national-classes.ts';
import { lineName } from './outline.ts';

/** Classes by their stems, longest first: 其他 is the beginning of 其他城乡社区 too. */
const CLASSES = [...FUNCTION_CLASSES].sort(([, a], [, b]) => b.length - a.length);

/** 一、教育支出 → 205; a line that names no class is null. */
export function labelToClass(label: string): string | null {
  const bare = lineName(label).replace(/（类）|\(类\)/gu, '');
  const found = CLASSES.find(
    ([, stem]) => bare.startsWith(stem) && /^(等)?(预算)?(支出)?$/u.test(bare.slice(stem.length)),
  );
  return found?.[0] ?? null;
}

/** 预备费 is no 预备费支出. */
const NO_EXPENDITURE: ReadonlySet<string> = new Set(['227']);
const NAMES = new Map(
  FUNCTION_CLASSES.map(([code, stem]) => [code, NO_EXPENDITURE.has(code) ? stem : `${stem}支出`]),
);

const isClass = (code: string): boolean => code.length === 3;

/**
 * The name of a function class: the official one of a 类 (220 is 自然资源海洋气象等支出, whatever its stem); of a 款 or 项 what is printed beside its code, null where nothing is.
 * @param labels of the row, from the left
 */
export const functionNameOf = (code: string, labels: readonly string[]): string | null =>
  (isClass(code) ? nationalNames('function', code)[0] : undefined) ??
  NAMES.get(code) ??
  nameOfCode(labels, code);
