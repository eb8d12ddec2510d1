/** @file What a cell of a project list can be, told from its text alone: closed words, amounts, signs. */
import { CATEGORIES, SUBCATEGORIES, squeeze } from '../../words/lexicon.ts';
import { readSign } from '../../words/measure.ts';
import { textToField } from '../../words/labels.ts';
import type { Cell } from '../../model/index.ts';
import { PROJECT_LABELS } from '../../words/project-columns.ts';

export const isCategory = (cell: Cell): boolean =>
  (CATEGORIES as readonly string[]).includes(squeeze(cell.text));
export const isSubcategory = (cell: Cell): boolean =>
  (SUBCATEGORIES as readonly string[]).includes(squeeze(cell.text));
/** ≈ is a misread ≥ and stands where a sign stands. */
export const isOperator = (cell: Cell): boolean => readSign(cell.text) !== null || cell.text === '≈';

const AMOUNT = /^[-+]?[(（]?\d[\d,，]*(?:[.．]\d+)?[)）]?(?:[(（]?[百千万亿]?元[)）]?)?$/u;
/** Digits and the signs between them, whatever happened to them: `1.020,290894`, `1,O2O.29`. It is no text. */
const FIGURE_LIKE = /^(?=.*\d.*\d)[\dOolI|.,，．]+$/u;
/** A figure, whole or damaged, the `#####` of a column too narrow, or a dash that says there is none. */
export const isAmount = (cell: Cell): boolean => {
  const text = squeeze(cell.text);
  return AMOUNT.test(text) || FIGURE_LIKE.test(text) || /^#{2,}$/.test(text) || /^[-—–]+$/.test(text);
};

/** It stands over 财政资金 and 其他资金. */
const isOfWhich = ({ text }: Cell): boolean => /^其中[:：]?$/u.test(squeeze(text));
const isHeaderWord = (cell: Cell): boolean =>
  isOfWhich(cell) || textToField(cell.text, PROJECT_LABELS) !== null;

/** A unit may be 其他 too, and an indicator measure a 总额: so few words of a header may be chance. */
const LEAST_WORDS = 2;

/** A repeated header row: every cell is one of its words. */
export const isHeaderRow = (cells: readonly Cell[]): boolean =>
  (cells.length >= LEAST_WORDS || cells.some(isOfWhich)) && cells.every(isHeaderWord);

/** The separator row of a markdown table. */
export const isRuleRow = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-{3,}:?$/u.test(squeeze(cell.text)));
