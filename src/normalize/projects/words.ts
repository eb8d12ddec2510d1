/** @file What a cell of a project list can be, told from its text alone: closed words, amounts, signs. */
import { squeeze } from '../../words/lexicon.ts';
import { textToOperator } from '../../words/measure.ts';
import { textToField } from '../../words/labels.ts';
import type { Cell } from '../../model/index.ts';
import { PROJECT_LABELS } from '../../words/project-columns.ts';
import { isCategoryWord, isSubcategoryWord } from '../../words/indicator-words.ts';
import { isNoText } from '../../words/figures.ts';
import { isBareOfWhich } from '../../words/totals.ts';

export const isCategory = ({ text }: Cell): boolean => isCategoryWord(text);
export const isSubcategory = ({ text }: Cell): boolean => isSubcategoryWord(text);
/** ≈ is a misread ≥ and stands where a sign stands. */
export const isOperator = (cell: Cell): boolean => textToOperator(cell.text) !== null || cell.text === '≈';

export const isAmount = ({ text }: Cell): boolean => isNoText(text);

/** It stands over 财政资金 and 其他资金. */
const isPartHeading = ({ text }: Cell): boolean => isBareOfWhich(text);
const isHeaderWord = (cell: Cell): boolean =>
  isPartHeading(cell) || textToField(cell.text, PROJECT_LABELS) !== null;

/** A unit may be 其他 too, and an indicator measure a 总额: so few words of a header may be chance. */
const LEAST_WORDS = 2;

/** A repeated header row: every cell is one of its words. */
export const isHeaderRow = (cells: readonly Cell[]): boolean =>
  (cells.length >= LEAST_WORDS || cells.some(isPartHeading)) && cells.every(isHeaderWord);

/** The separator row of a markdown table. */
export const isMarkdownRule = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-{3,}:?$/u.test(squeeze(cell.text)));
