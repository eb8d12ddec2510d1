/** @file How a document names the department it is of (部门名称): on a line above a table, on its cover, in the cell of a form. */
import { narrow, squeeze } from './lexicon.ts';

/** Bodies that publish a budget, by the end of their names. */
const BODY =
  '(?:局|委|办|厅|院|府|会|部|署|处|所|中心|馆|站|校|园|团|队|社|室|司|台|库|庭|联|组|集团|公司|大学|学院|中学|小学|医院|法院|银行|党校)';
/** What may stand behind a name: whose figures are in the document. */
const SCOPE = '(?:[（(][^（）()]{1,12}[）)])?';
const YEAR = '(?:19|20)\\d{2}年?度?';
const OF_BUDGET = '(?:部门|单位|市级部门|市级单位)?(?:综合|收支)?(?:预算|决算)';
const NAME = `\\p{Script=Han}[\\p{Script=Han}、·—（）()]{1,38}?`;

/** A sentence, a list of bodies, a unit of money is no name, nor what begins with the rest of a year (2020 | 年度某市某局). */
const NO_NAME =
  /[，。；：！？,;:!?]|^[（(]?人民币|^(?:百万|亿|万|千)?元(?:[（(]人民币[）)])?$|如下|详见|^年/u;
/** 市消防救援支队 in 部门要求…: a label is followed by a name and nothing else, so it stands at the head of its line. */
const LINE =
  /^[（(]?(?:编制|填报|公开|申报|预算|主管|项目主管|资金主管|一级预算|评价项目)?(?:部门|单位)(?:名称)?(?:[（(][^）)]*[）)])?[:：]([^:：]*?)(?=(?:19|20)\d{2}年|金额单位|计量单位|单位[:：]|公开\d|财决|决算\d|[（(]盖章|$)/u;
/** The code of the office and its name, without a label. */
const CODED_LINE = new RegExp(
  `^[[【（(]?\\d{3,9}[\\]】）)]?[-—－_]?(${NAME}${BODY}(?:本级|机关|本部)?${SCOPE})(?=金额单位|单位[:：]|$)`,
  'u',
);
const COVERS = [
  new RegExp(`^(?:第[一二三四五]部分)?(${NAME}${BODY}${SCOPE})${YEAR}${OF_BUDGET}`, 'u'),
  new RegExp(`^(?:第[一二三四五]部分)?${YEAR}(${NAME}${BODY}${SCOPE})${OF_BUDGET}`, 'u'),
];
const ENDS_IN_BODY = new RegExp(`${BODY}${SCOPE}$`, 'u');
/** `[150]某部`, `某部[150]`, `101-某局`, `228_某局`: the code beside the name (主管部门及代码). */
const UNIT_CODE = /^[[【（(]?\d{3,}[\]】）)]?[-—－_]?|[[【（(]\d{3,}[\]】）)]$/gu;
/** 某局（汇总）: the figures are summed up, the name is the same. */
const SUMMED = /[（(](?:汇总|合并|部门汇总|含下属单位|盖章|公章)[）)]$/u;
const LONGEST = 40;

/** The name alone: without its code and without what is said of its figures. */
export const bareDepartment = (text: string): string => text.replace(UNIT_CODE, '').replace(SUMMED, '');

/** `101-某局` → 101: the code that a name is printed with; null where there is none. */
export const codeOfDepartment = (text: string): string | null =>
  /\d{3,}/u.exec(text.match(UNIT_CODE)?.[0] ?? '')?.[0] ?? null;

/**
 * What all spellings of one name have in common: width of the signs, white space, quotation marks and dots. Nothing else is taken for the
 * same: 某局 and 某局（本级） are two bodies, and a name without its region may be another region's.
 */
export const departmentKey = (name: string): string =>
  narrow(squeeze(bareDepartment(squeeze(name)))).replace(/["'“”‘’·•.、,，\-—–]/gu, '');

/** 某市某区水务局 → 水务局: the name without the regions it begins with. */
export const nameWithoutRegion = (name: string): string =>
  departmentKey(name).replace(
    /^(?:中共)?(?:\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|县|区|旗)(?=\p{Script=Han}{3}))+/u,
    '',
  );

/** Whether a text can be the name of a body: Han, no sentence, ending as such names end. */
export const isDepartmentName = (text: string): boolean =>
  text.length <= LONGEST && ENDS_IN_BODY.test(text) && !NO_NAME.test(text);

/** 某市某中心 beside 某市某局: a name of a body that begins as that of the department does, with its region. */
export const isOfSameRegion = (name: string, department: string): boolean =>
  isDepartmentName(name) && departmentKey(name).slice(0, 2) === departmentKey(department).slice(0, 2);

/** `部门名称：某市某局 单位：万元` → 某市某局; null for a line that is none, white space removed. */
export function lineToDepartment(line: string): string | null {
  const name = line.length < 80 ? bareDepartment(LINE.exec(line)?.[1] ?? '') : '';
  const isName = /^[\p{Script=Han}“”"（）()·、—\w-]+$/u.test(name) && /\p{Script=Han}{3}/u.test(name);
  return isName && !NO_NAME.test(name) && name.length <= LONGEST ? name : null;
}

/** `302001某区水利局本级 单位：万元` → 某区水利局本级; null for a line that is none, white space removed. */
export function codedLineToDepartment(line: string): string | null {
  const name = CODED_LINE.exec(line)?.[1] ?? '';
  return name === '' || NO_NAME.test(name) ? null : name;
}

/** `某市某局2024年度部门决算`, `2026年某市某局部门预算公开`: the cover names the department and the year; null for anything else. */
export function coverToDepartment(line: string): string | null {
  for (const cover of COVERS) {
    const name = bareDepartment(cover.exec(line)?.[1] ?? '');
    if (name !== '' && !NO_NAME.test(narrow(name))) return name;
  }
  return null;
}

/** 全额, 差额, 自收自支: how units are paid for (经费形式), printed over them as if it were a unit. */
export const isFundingMode = (text: string): boolean =>
  /^(?:(?:财政)?(?:全额|差额|定额)(?:拨款|补助)?|自收自支|经费自理)(?:事业)?(?:单位)?$/u.test(text);
