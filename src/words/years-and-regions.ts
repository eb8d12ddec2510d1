/** @file The year of the figures of a document (年度) and the region it is of (行政区划), as texts and codes state them. */
import { squeeze } from './lexicon.ts';

const YEAR = /((?:19|20)\d{2})年?(?:度|(?=部门|单位|预算|决算|项目))/u;
/** 2026年市级部门收支预算总表: a title begins with the year of its figures, whatever follows. */
const TITLE_YEAR = /^[“"《]?((?:19|20)\d{2})年/u;
const REGION_CODE = /(?<!\d)(\d{6})\d{2}[A-Z]\d{12}(?!\d)/u;
const REGION_NAME = /^(?:中共)?(\p{Script=Han}{2,7}?(?:省|自治区|市(?:\p{Script=Han}{1,4}区)?|县))/u;

/** 2026年某局部门预算公开: a cover begins with the year and ends in what it is. */
const COVER_YEAR =
  /^((?:19|20)\d{2})年.*(?:预算|决算)(?:信息|情况|草案|编制)*(?:公开|说明|报告|文本|[（(]草案[）)])*$/u;
/** 二○二六年: the digits one by one. */
const WRITTEN_YEAR = /二[○〇0零O]([○〇0零O一二三四五六七八九])([○〇0零O一二三四五六七八九])(?=年)/gu;
const digitOf = (sign: string): number => Math.max(0, '零一二三四五六七八九'.indexOf(sign));

/** A text whose years are in digits, without white space. */
const withYears = (text: string): string =>
  squeeze(text).replace(
    WRITTEN_YEAR,
    (_, tens: string, ones: string) => `20${digitOf(tens)}${digitOf(ones)}`,
  );

/** 2026年度, 2026年部门预算; null where no year is that of figures. */
export const yearOfFigures = (text: string): string | null => YEAR.exec(withYears(text))?.[1] ?? null;
/** The year that a title begins with. */
export const yearAtHead = (title: string): string | null => TITLE_YEAR.exec(withYears(title))?.[1] ?? null;
/** The one year that a title names, wherever it stands; a span of years names none. */
export function yearInTitle(title: string): string | null {
  const text = withYears(title);
  const years = new Set([...text.matchAll(/((?:19|20)\d{2})年/gu)].map(([, year]) => year!));
  return years.size === 1 && !/\d{4}年?[-—－~～至]\d{4}/u.test(text) ? [...years][0]! : null;
}
/** The year that a cover begins with. */
export const yearOfCover = (line: string): string | null => COVER_YEAR.exec(withYears(line))?.[1] ?? null;
/** The region of a project code in the text: its first six digits. */
export const regionOfCode = (text: string): string | null => REGION_CODE.exec(text)?.[1] ?? null;
/** 某市某局 → 某市. */
export const regionOfName = (department: string): string | null => REGION_NAME.exec(department)?.[1] ?? null;
