/** @file What a cell of a project list can be, told from its text alone: closed words, amounts, signs. */
import { CATEGORIES, OPERATORS, SUBCATEGORIES, squeeze } from '../../lexicon.ts';
import type { Cell } from '../../model.ts';

const HEADER_WORDS = [
  '项目名称', '项目总额', '其中：', '其中:', '其中', '财政资金', '其他资金', '绩效目标', '一级指标', '二级指标', '三级指标',
  '绩效指标性质', '指标性质', '本年绩效指标值', '绩效指标值', '指标值', '绩效度量单位', '度量单位',
]; // prettier-ignore

export const isCategory = (cell: Cell): boolean =>
  (CATEGORIES as readonly string[]).includes(squeeze(cell.text));
export const isSubcategory = (cell: Cell): boolean =>
  (SUBCATEGORIES as readonly string[]).includes(squeeze(cell.text));
/** ≈ is a misread ≥ and stands where a sign stands. */
export const isOperator = (cell: Cell): boolean =>
  (OPERATORS as readonly string[]).includes(cell.text) || cell.text === '≈';

const AMOUNT = /^[-+]?[(（]?\d[\d,，]*(?:[.．]\d+)?[)）]?(?:[(（]?[百千万亿]?元[)）]?)?$/u;
/** Digits and the signs between them, whatever happened to them: `1.020,290894`, `1,O2O.29`. It is no text. */
const FIGURE_LIKE = /^(?=.*\d.*\d)[\dOolI|.,，．]+$/u;
/** A figure, whole or damaged, the `#####` of a column too narrow, or a dash that says there is none. */
export const isAmount = (cell: Cell): boolean => {
  const text = squeeze(cell.text);
  return AMOUNT.test(text) || FIGURE_LIKE.test(text) || /^#{2,}$/.test(text) || /^[-—–]+$/.test(text);
};

/** A repeated header row: every cell is one of its words. */
export const isHeaderRow = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => HEADER_WORDS.includes(squeeze(cell.text)));

/** The separator row of a markdown table. */
export const isRuleRow = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-{3,}:?$/u.test(squeeze(cell.text)));
