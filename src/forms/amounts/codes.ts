/** @file Codes of a row (科目编码、预算单位): in one cell, hyphenated with the name, or spread over 类 | 款 | 项 columns. */
import {
  CODE_PART,
  DEPARTMENT_ECONOMIC_CODE,
  FUNCTION_CODE,
  GOVERNMENT_ECONOMIC_CODE,
} from '../../words/lexicon.ts';
import { isFundingMode } from '../../words/departments.ts';
import { isTotalLabel } from '../../words/totals.ts';
import type { Cell } from '../../model/index.ts';
import type { LineCodes } from '../../schemas/index.ts';
import type { Column } from './columns.ts';
import { codePartRank, isRemarkHeader, isUnitHeader, isUnitCodeHeader } from '../../words/header-words.ts';

/** A label of a row with the column it stands in; the text is squeezed. */
export interface Label {
  readonly column: Column;
  readonly text: string;
  readonly cell: Cell;
}

/** The labels that name a row, as texts: remarks on it (备注, 增减原因) say neither its unit nor its fund. */
export const namesOf = ({ labels }: { readonly labels: readonly Label[] }): string[] =>
  labels.filter(({ column }) => !isRemarkHeader(column.path.at(-1) ?? '')).map(({ text }) => text);

/** `2050803-培训支出`, `2050803培训支出`, `[2050803]培训支出`. */
const LEADING_CODE = /^[[【（(]?(\d{3,9})(?:[\]】）)]|[-—－_:：]|(?=\P{Number})|$)/u;
/** `培训支出（2050803）`; three digits behind a name may be anything. */
const TRAILING_CODE = /[[【（(](\d{5}|\d{7})[\]】）)]$/u;
/** A whole code that is merged over the columns of its parts. */
const WHOLE_CODE = /^\d{5}(?:\d{2})?$/u;
/** The code that stands before or behind a name, or alone; null where none does. */
export const textToCode = (text: string): string | null =>
  (LEADING_CODE.exec(text) ?? TRAILING_CODE.exec(text))?.[1] ?? null;

/** A number of a row under such a header is no unit, nor is the total, nor 全额 over the units that are paid for so. */
const isNoUnit = (text: string): boolean =>
  /^\d{1,2}$/u.test(text) || isTotalLabel(text) || isFundingMode(text);
/** Budget units have 6, 9, 12 … digits: never the 3, 5, 7 of a class. */
const UNIT_CODE = /^\d{6}(?:\d{3})*[-—－]/u;

/** The code, or the number of a group of units, that the column of unit codes prints. */
export const labelsToUnitMark = (labels: readonly Label[]): string | null =>
  labels.find(({ column, text }) => isUnitCodeHeader(column.path.at(-1) ?? '') && /^\d+$/u.test(text))
    ?.text ?? null;

const kinds = [
  ['function', FUNCTION_CODE],
  ['government', GOVERNMENT_ECONOMIC_CODE],
  ['department', DEPARTMENT_ECONOMIC_CODE],
] as const;

/** Labels under 类 款 项, those of one code together: a further 类 begins the next one. */
function labelsToParts(labels: readonly Label[]): Label[][] {
  const sets: Label[][] = [];
  let last = Infinity;
  for (const label of labels) {
    const rank = codePartRank(label.column.path.at(-1) ?? '');
    if (rank < 0) continue;
    if (rank <= last) sets.push([]);
    sets.at(-1)!.push(label);
    last = rank;
  }
  return sets;
}

/** `205` `08` `03` under 类 款 项 make `2050803`; parts that are blank because the row above prints them come from `above`. */
function partsToCode(parts: readonly Label[], above: ReadonlyMap<number, string>): string | null {
  if (!parts.every(({ text }) => /^\d{2,3}$/.test(text))) return null;
  const first = parts[0]!.column;
  const rank = codePartRank(first.path.at(-1)!);
  const before = [...above].filter(([column]) => column < first.index && column >= first.index - rank);
  return [...before.map(([, text]) => text), ...parts.map(({ text }) => text)].join('');
}

/** The codes of one row; `above` holds the last part printed in each 类 | 款 | 项 column of the group. */
export function labelsToCodes(labels: readonly Label[], above: ReadonlyMap<number, string>): LineCodes {
  const codes: { -readonly [key in keyof LineCodes]: string | null } = {
    function: null,
    government: null,
    department: null,
    budgetUnit: null,
  };
  const take = (code: string): void => {
    for (const [kind, pattern] of kinds) if (pattern.test(code)) codes[kind] ??= code;
  };
  for (const { column, text } of labels) {
    const leaf = column.path.at(-1) ?? '';
    if (isUnitHeader(leaf) || UNIT_CODE.test(text)) codes.budgetUnit ??= isNoUnit(text) ? null : text;
    else if (!CODE_PART.test(leaf) || WHOLE_CODE.test(text)) {
      const code = textToCode(text);
      if (code) take(code);
    }
  }
  for (const parts of labelsToParts(labels)) {
    const joined = partsToCode(parts, above);
    if (joined) take(joined);
  }
  // 单位代码 | 单位名称（科目名称） print the units and, below each, the classes of its spending.
  return codes.budgetUnit === codes.function ? { ...codes, budgetUnit: null } : codes;
}

/** Digits of a code → 1 类, 2 款, 3 项 (支出功能分类 3/5/7, 支出经济分类 3/5/7 digits). */
export const codeToLevel = (code: string): number => (code.length - 1) / 2;
