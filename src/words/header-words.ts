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

/** Headers of columns that hold codes or names, whatever their cells look like. */
export const LABEL_HEADER =
  /(?:编码|代码|名称|类别|科目|项目|内容|用途|目录|领域|方式|形式|品目|部门|备注|说明|原因|规格|型号|日期|时间|依据|单位)$|^(?:类|款|项|序号|一级|二级|三级)$/u;
/** The column that numbers the lines. */
export const ORDINAL_HEADER = /^行次$/u;
/** Headers of columns whose digits are no money, however they look. */
export const DIGITS_HEADER =
  /(?:编码|代码|编号|目录|规格|型号|日期|时间|备注|说明|原因)$|^(?:类|款|项|序号)$/u;
/** A column that tells about its rows, in prose: what it says names none of them. */
export const isRemarkHeader = (word: string): boolean =>
  /(?:备注|说明|原因|依据|理由)(?:[（(].*[）)])?$/u.test(word);
/** Headers of columns that hold figures, for columns without any. */
export const FIGURE_HEADER =
  /(?:数|额|合计|小计|总计|总数|收入|支出|经费|拨款|资金|费|费用|结转|结余|补助|预算|决算|基金|比例|率)(?:[（(].*[）)])?$/u;

/** A header above the last one says that the column holds parts of a code (支出功能分类科目编码 over 类 | 款 | 项). */
export const holdsCodes = (path: readonly string[]): boolean =>
  path.some((word) => /(?:编码|代码|功能分类|经济分类)$/u.test(word));

/** `2050803-培训支出`, `A-货物`, `01-公共服务`. */
const CODED = /^(?:\d{2,21}|[A-Z])[-—－]\S/u;
export const isCodedRow = (text: string): boolean => CODED.test(text);

/** Words that head a column. */
const HEADING =
  /^(?:项目|内容|类|款|项|栏次|列次|行次|序号|一级|二级|三级|活动|次数|数量|单价|备注|合计|小计|其中[:：]?|收入|支出|本年收入|本年支出)$|(?:编码|代码|名称|科目|类别|分类|目录|领域|金额|预算数|决算数|执行数|总额|资金|指标|指标值|性质|单位|方式|形式|总计|经费|费用|费|收入|支出|合计|小计|结转|结余|拨款|用途|品目|情况)(?:[（(].*[）)])?$/u;
export const isHeadingWord = (text: string): boolean => HEADING.test(text);

/** Words that head a column and nothing else. */
const STRICT_HEADING = /^(?:[类款项]|.*(?:编码|代码|名称|预算数|决算数)|栏次|列次|行次)$/u;
export const isStrictHeading = (text: string): boolean => STRICT_HEADING.test(text);

/** What stands over the label columns of a row of ordinals: 栏次, the parts of a code, or a filler (甲, **, —). */
const ORDINAL_LABEL = /^(?:[栏列行]次|公式|[类款项]|[甲乙丙丁]|[*＊x×]+|[-—－]+)$/iu;
/** What a column is the sum of, behind its number or letter: 7=1+2, A=B+C. */
const FORMULA = /=[\dA-Z+\-()]+$/u;
const isLetterAt = (text: string, i: number): boolean => text === String.fromCharCode(65 + i);

/** 栏次 1 2 3 …, 7=1+2, ③=①+②, A=B+C: the row that numbers the columns. */
export function isOrdinalRow(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !ORDINAL_LABEL.test(text));
  // ** under every heading numbers nothing; beside a name it is a figure that is withheld.
  if (texts.length > 1 && texts.every((text) => /^[*＊]+$/u.test(text))) return true;
  const isNamed = texts.some((text) => /^(?:[栏列行]次|公式|甲|[*＊]{2,})$/u.test(text));
  const marks = numbers.map((text) => text.normalize('NFKC').replace(FORMULA, '').replace(/[()]/gu, ''));
  const inOrder = marks.every((text, i) => text === `${i + 1}`) || marks.every(isLetterAt);
  return inOrder && numbers.length >= (isNamed ? 1 : 3);
}

/** 序号: numbers in a column of their own. */
export const isSerialHeader = (word: string): boolean => word === '序号';

/** The parts of a code, in columns of their own, in their order. */
const CODE_PARTS = '类款项';
/** 0 for 类, 1 for 款, 2 for 项; -1 for a header of no part. */
export const codePartRank = (word: string): number => (word.length === 1 ? CODE_PARTS.indexOf(word) : -1);

/** 单位编码, 部门名称: below it stand budget units. */
export const isUnitHeader = (word: string): boolean =>
  /(?:(?:预算|采购|用款|申报|所属|基层)单位|(?:单位|部门)(?:名称|编码|代码))$/u.test(word);

export const isUnitCodeHeader = (word: string): boolean => /(?:单位|部门)(?:编码|代码)$/u.test(word);

/** What a column of weights of indicators is headed by. */
export const isWeightHeader = (label: string): boolean => /权重|^(?:指标)?分值$|^分数$/u.test(label);

/** The side of a table that a top word names by itself (收入 | 支出); 当年收入 does in a table of expenditure too. */
export function wordToSide(word: string): 'revenue' | 'expenditure' | null {
  if (/^(?:本年|当年)?收入$/u.test(word)) return 'revenue';
  return word === '支出' ? 'expenditure' : null;
}

/** The side whose lines a heading of labels names: 收入项目, 支出项目（按功能分类）. */
export function labelHeaderToSide(word: string): 'revenue' | 'expenditure' | null {
  const side = /^(?:本年|当年)?(收入|支出)(?:项目|内容|类别|来源|用途)/u.exec(word)?.[1];
  if (side === undefined) return null;
  return side === '收入' ? 'revenue' : 'expenditure';
}

/** The side whose lines stand below a longer word: 本年收入, 功能分类, 年末结转. */
export function wordToLines(word: string): 'revenue' | 'expenditure' | null {
  if (/收入|^年初结转|^上年结转/u.test(word)) return 'revenue';
  return /支出|^功能分类|^年末结转|^年终结转/u.test(word) ? 'expenditure' : null;
}

/** The side that the title of a table names alone: 基本支出总表, 收入明细表; 收支总表 names none. */
export function titleToSide(title: string | null): 'revenue' | 'expenditure' | null {
  const [isRevenue, isExpenditure] = [/收入/u.test(title ?? ''), /支出/u.test(title ?? '')];
  if (isRevenue === isExpenditure || /收支/u.test(title ?? '')) return null;
  return isRevenue ? 'revenue' : 'expenditure';
}
