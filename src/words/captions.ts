/** @file Lines that stand around a table and are none of it (表名、单位、部门、表号): told by their words alone, however they are printed. */
import { squeeze } from './lexicon.ts';

const OFFICE = '(?:编制|填报|公开|申报|主管|预算)?';
const CAPTION = new RegExp(
  `单位[:：]|^${OFFICE}部门(?:名称)?[:：]|^预算.{0,4}表|表(?:[（(][^（）()]*[）)])*$|^附件|^注[:：]|^(?:表|Table)\\d+[.:：．、]?[\\p{Script=Han}\\p{Script=Latin}]|^[(（]\\d{4}年度?[)）]$`,
  'u',
);
const UNIT_LINE = new RegExp(`^[(（]?(?:金额)?单位[:：]|^${OFFICE}(?:部门|单位)(?:名称)?[:：]`, 'u');

/** A line above a table that is no title: unit, department, year, table number (squeezed text). */
export const CAPTION_LINE =
  /^(?:(?:(?:编制|填报|公开|申报|主管|预算)?(?:部门|单位)(?:[/、](?:部门|单位))?(?:名称|[（(]盖章[）)]|[（(]单位[）)])*[:：].*)|(?:金额|计量)?单位[:：].*|[（(]?\d{4}年度?[）)]?|(?:预算|(?:部门|单位)?公开|财决|决算|附)?表?-?\d+(?:-\d+)?表?[:：]?|表[一二三四五六七八九十]{1,3}|(?:百万元|亿元|万元|千元|元))$/u;

/** Alone in a cell these are the heading of a column, a label or a figure: 2023年, 2017, 18, 元. */
const BARE = /^(?:\d{4}年度?|-?\d+(?:-\d+)?[:：]?)$/u;
const BARE_UNIT = /^(?:百万元|亿元|万元|千元|元)$/u;

/**
 * The texts of one row of cells are caption lines and no row of the table: each is one, and one at least by more than a bare year, number or
 * unit. Of bare years and numbers one may stand among them, never as the last: `单位：万元 | 2022年 | 2023年` is a header.
 * @param texts squeezed, none empty @param isCaption whether a text may be a caption line
 */
export function areCaptions(
  texts: readonly string[],
  isCaption = (text: string) => CAPTION_LINE.test(text),
): boolean {
  const bare = texts.filter((text) => BARE.test(text));
  return (
    bare.length <= 1 &&
    !BARE.test(texts.at(-1) ?? '') &&
    texts.every(isCaption) &&
    texts.some((text) => !BARE.test(text) && !BARE_UNIT.test(text))
  );
}

/** What a caption line says besides its title, number, unit, department and year. */
const AROUND =
  /^(?:编制|填报|公开|申报|主管|预算|部门|单位|名称|盖章|金额|计量|人民币|年度?|续表?|[：:（）()、/.．—－-])*$/u;

/** The text, without the values that were read out of it, is nothing but the labels of caption lines. @param text squeezed */
export function isLabelOf(text: string, values: readonly string[]): boolean {
  const longestFirst = values.filter(Boolean).sort((a, b) => b.length - a.length);
  return AROUND.test(longestFirst.reduce((rest, value) => rest.replace(value, ''), text));
}

/** Says by its words that it is a title, a unit line, a department or a note. */
export const isCaption = (text: string): boolean => CAPTION.test(squeeze(text));

/** `单位：万元`, `部门：某局`: the line between a title and its table. */
export const isUnitLine = (text: string): boolean => UNIT_LINE.test(squeeze(text));

/** Words of a title that promise money. */
const MONEY_TITLE =
  /收入|支出|收支|经费|(?:会议|培训|接待|运行)费|资金|预算|决算|采购|补助|拨款|结转|转移支付|购买服务|债务|债券/u;
export const isTitleOfMoney = (title: string): boolean => MONEY_TITLE.test(squeeze(title));

/** `单位：`, with whatever is stated or not behind it. */
export const namesUnit = (text: string): boolean => /单位\s*[:：]/u.test(text);

/** `单位：万元`, `单位 元`: a unit of money is stated beside other words. */
export const statesMoneyUnit = (text: string): boolean =>
  /单位[:：]?(?:人民币)?(?:百万|亿|万|千)?元/u.test(squeeze(text));

/** Ends as the title of a table does, what is shown of it in brackets behind: 支出表, 基本支出表（经济科目）. */
export const endsAsTitle = (text: string): boolean => /表(?:[（(].*[）)])?$/u.test(squeeze(text));

/** What stands before a table and never in a cell of one: its title, its annex number, its unit, the heading of a part of the document. */
export const isBeforeTable = (text: string): boolean =>
  /表$|^(?:\[bookmark.*\])?附件|单位[:：]|^第[一二三四五六七八九十]+部分/u.test(squeeze(text));

/** A note below a table: 注：…, 备注：…, 说明：…, 注1.… */
export const isNote = (text: string): boolean =>
  /^[（(*＊※]*(?:附?注|备注|注释|说明)\d*[:：.、．]/u.test(squeeze(text));

/** 续表, （续）: says that a table goes on and is no title of its own. */
const CONTINUED = /[（(]续(?:表)?[）)]|续表\d*$|^续/u;
export const saysContinued = (text: string): boolean => CONTINUED.test(text);
export const withoutContinued = (title: string): string => title.replace(CONTINUED, '');

/** （续）, 接上页: a line that says so and nothing else. */
export const isContinuedLine = (text: string): boolean =>
  /^[（(]?(?:续|[接续]上页|[转接续]下页|[上下]页续|未完待续|下转第?\d*页|上接第?\d*页)[）)]?$/u.test(
    squeeze(text),
  );

/** A title as it is compared: 续表 and （续） say only that it is printed again. */
export const titleKey = (text: string): string => text.replace(/\s+|[（(]?续表?[）)]?[:：]?/gu, '');

/** A sentence, an item of a list, what leads to another table, a row that lost its tabs: no running head. */
export const isNoRunningHead = (text: string): boolean =>
  /[。；！？：:;]|^(?:\d+[.、．]|[一二三四五六七八九十]+、|[（(])|如下|以下|下列|另附|明细|指标|\d\.\d/u.test(
    text,
  );

/** Ends as a sentence or an item of a list does. */
export const isSentence = (text: string): boolean => /[。；;]$/u.test(text);

/** A running head that carries the title or the unit of the tables under it. */
export const saysOfTables = (head: string): boolean => head.includes('表') || namesUnit(head);
