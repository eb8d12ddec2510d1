/** @file How the rows and the parts of forms begin (绩效自评表, 部门整体支出绩效目标表). */
import { CATEGORIES, SUBCATEGORIES, squeeze } from './lexicon.ts';

/** The words that the rows of these forms begin with, and the signs of values; a half of a row begins with none of them. */
const OPENING = new RegExp(
  `^(?:${[...CATEGORIES, ...SUBCATEGORIES].join('|')}|指标\\d|[.…。·]+$|其中|年度资金|上年结转|其他资金|总分|合计` +
    '|项目|主管部门|实施单位|联系电话|部门名称|其他说明|整体绩效目标|年度(?:总体|预期)目标|年度目标|预期目标|实际完成|活动' +
    '|绩效指标|[一二三]级指标)',
  'u',
);
export const opensFormRow = (text: string): boolean => OPENING.test(squeeze(text));

/** Labels of the parts of a form, which are merged over their rows. */
const PART =
  /^(?:(?:年度)?(?:总体|绩效|预期)?目标|(?:年度|项目)?绩效指标|项目(?:年度)?资金(?:[（(].+[）)])?|年度总体目标(?:完成情况)?)$/u;
export const isPartLabel = (text: string): boolean => PART.test(squeeze(text));
