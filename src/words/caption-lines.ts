/** @file Title, table number and unit out of the lines over a table (表名、表号、金额单位). */
import { withoutNumber } from './outline.ts';
import { titleToForm } from './aliases.ts';
import { CAPTION_LINE } from './captions.ts';

const UNIT = /单位[:：]?(?:人民币)?(百万元|亿元|万元|千元|元)/u;
/** `收支总表（万元）`: the unit in the title itself. */
const TITLE_UNIT = /[（(](百万元|亿元|万元|千元|元)[）)]$/u;
/** `341-某市某局万元`: the unit behind the office that a system prints with its code, or alone on its line. */
const BARE_UNIT = /^(?:\d{3,}[-—－]\p{Script=Han}{2,30}?)?(百万元|亿元|万元|千元|元)$/u;
/** A unit line torn in two, perhaps with other lines between: `单位：万` … `元`. */
const TORN_UNIT = /单位[:：]?(百万|亿|万|千)?$/u;
const TORN_TAIL = /(百万元|亿元|万元|千元|元)$/u;
/** The digits behind 表; a year that follows them without a blank is of the title: 表1|2025年…, 附表1-|2025年…. */
const DIGITS = '(?:\\d{1,3}?(?=[-—－]?(?:19|20)\\d{2}年)|\\d{1,3}(?:-\\d+)?(?!\\d))';
const SERIES = '(?:预算|(?:部门|单位)?公开|财决|决算|附)';
/** 预算01表, 公开02表, 部门公开表3, 公开 01 表, 附表1, 表1-2, 表一: alone on a line or before the title. */
const NUMBER = new RegExp(
  `^${SERIES}?(?:\\d+(?:-\\d+)?表(?!\\d{1,3}(?!\\d))|表${DIGITS}|表[一二三四五六七八九十]{1,3}(?!般))(?:[:：.、]|[-—－](?=(?:19|20)\\d{2}年))?`,
  'u',
);
/** The same beside other words of a caption line: `公开部门：某局 公开01表`. */
const NUMBER_INSIDE = new RegExp(
  `${SERIES}(?:\\d{1,3}(?:-\\d+)?表|表${DIGITS})|^\\d{1,3}表$|^表(?:${DIGITS}|[一二三四五六七八九十]{1,3})$`,
  'u',
);
/** 一、 （一） or 1. before a title that stands in a list. */
/** 附件1： before a title: the number of the annex, not of the table. */
const ANNEX =
  /^附件(?:\d{1,2}?(?=(?:19|20)\d{2}年)|\d{1,2}(?:-\d+)?(?!\d)|[一二三四五六七八九十]+)?[:：.、]?/u;
export interface Caption {
  readonly title: string | null;
  readonly number: string | null;
  readonly unit: string | null;
}

/** 表, perhaps with what is shown of it: 基本支出表（经济科目）, …明细表--人员经费(工资福利支出)(按部门预算经济分类). */
const TITLE_END = /表(?:[-—－]+[^。；]{2,20}?)?(?:[（(][^（）()]*[）)])*$|续表\d*$/u;

/** 公开02表 单位：万元: what is stated behind a title or a number. */
const STATED_UNIT = /[（(]?(?:金额|计量)?单位[:：].*$/u;

/** A heading of a table ends in 表 (or in brackets behind it) and is no sentence. */
export const isTitleLine = (line: string): boolean =>
  line.length <= 60 &&
  !/[。；！？]|^注|^详见|本表|下表|见.*表$/u.test(line) &&
  TITLE_END.test(line.replace(/[（(]?(?:(?:金额|计量)?单位[:：]|续).*$/u, ''));

function readUnit(lines: readonly string[]): string | null {
  const whole = lines.map((line) => UNIT.exec(line)?.[1]).findLast((unit) => unit !== undefined);
  if (whole) return whole;
  const at = lines.findLastIndex((line) => TORN_UNIT.test(line));
  if (at < 0)
    return lines.map((line) => BARE_UNIT.exec(line)?.[1]).findLast((unit) => unit !== undefined) ?? null;
  const head = TORN_UNIT.exec(lines[at]!)?.[1] ?? '';
  const tail = lines.slice(at + 1).find((line) => TORN_TAIL.test(line));
  const unit = tail && UNIT.exec(`单位：${head}${TORN_TAIL.exec(tail)![1]!}`)?.[1];
  return unit ?? null;
}

/** Splits `预算01表收支总表` and `一、收支总表` into number and title; a bare number has no title. */
function splitTitle(printed: string): { readonly title: string | null; readonly number: string | null } {
  const line = printed.replace(ANNEX, '');
  const number = NUMBER.exec(line)?.[0] ?? null;
  const rest = line
    .slice(number?.length ?? 0)
    .replace(UNIT, '')
    .replace(/金额$/u, '');
  const title = titleToForm(rest) === null ? rest : withoutNumber(rest);
  return { title: title || null, number: number && number.replace(/[:：.、—－-]$/u, '') };
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
];

/** A quotation or a bracket that the first line opens and the second closes. */
const isTornInside = (before: string, line: string): boolean =>
  PAIRS.some(
    ([open, close]) =>
      before.lastIndexOf(open) > before.lastIndexOf(close) &&
      line.includes(close) &&
      !line.slice(0, line.indexOf(close)).includes(open),
  );

/** A title broken over two lines is whole only with the line before it. */
function joinBrokenTitle(lines: readonly string[], at: number): string {
  const line = lines[at]!;
  const before = lines[at - 1];
  if (before === undefined || CAPTION_LINE.test(before) || isTitleLine(before) || before.length > 40)
    return line;
  if (isTornInside(before, line)) return before + line;
  const [alone, joined] = [titleToForm(line), titleToForm(before + line)];
  return joined !== null &&
    joined.words.length > (alone?.words.length ?? 0) &&
    joined.words.length > line.length
    ? before + line
    : line;
}

/** @param lines the lines over the table, outside it or in its first rows, top down, squeezed */
export function linesToCaption(lines: readonly string[]): Caption {
  const unit = readUnit(lines);
  const at = lines.findLastIndex(
    (line) => isTitleLine(line) && !isNumberLine(line) && !CAPTION_LINE.test(line),
  );
  const numberLine = lines.map((line) => NUMBER_INSIDE.exec(line)?.[0]).findLast(Boolean) ?? null;
  if (at < 0) return { title: null, number: numberLine, unit };
  const { title, number } = splitTitle(joinBrokenTitle(lines, at));
  return { title, number: number ?? numberLine, unit: unit ?? TITLE_UNIT.exec(title ?? '')?.[1] ?? null };
}

/** 预算01表 and nothing else but the unit of the table. */
export function isNumberLine(line: string): boolean {
  const bare = line.replace(STATED_UNIT, '');
  return bare !== '' && NUMBER.exec(bare)?.[0] === bare;
}
