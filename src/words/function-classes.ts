/** @file Lines of 收支 tables that are named as the classes of expenditure are (支出功能分类). */
import { FUNCTION_CLASSES } from './lexicon.ts';
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
