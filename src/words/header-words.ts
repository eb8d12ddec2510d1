/** @file What the words of a header are, and what no header says (表头用语). */
import { outlineLevel } from './outline.ts';

/** Text that no header has: figures, codes, numbers of lines. A year (2026年) is no figure, and 合计 stands in headers too. */
export const isBodyText = (text: string): boolean =>
  /\d/u.test(text.replace(/\d{4}年度?/gu, '')) || outlineLevel(text) === 1;

/** Short headings that offices spread over their cell, 支　　出, far wider than columns are apart. */
const SPREAD_HEADINGS: ReadonlySet<string> = new Set([
  '收入', '支出', '项目', '合计', '小计', '总计', '备注', '单位', '金额', '科目', '名称', '编码', '代码', '数量', '内容', '类别', '用途', '来源', '序号',
]); // prettier-ignore

export const isSpreadHeading = (text: string): boolean => SPREAD_HEADINGS.has(text);
