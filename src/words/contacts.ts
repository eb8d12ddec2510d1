/**
 * @file Labels of people and of how to reach them (联系人, 负责人, 联系电话), and the numbers themselves. All patterns want text with
 * narrow signs: see {@link foldWidth}.
 */

const OF =
  '(?:项目|单位|部门|处室|科室|主管|分管|财务|绩效|业务|预算|直接|主要|具体|第一|评价|自评|本级|上级|填报|实施|承办|申报|建设)*';
/** Who a form asks for by name. */
const PERSON =
  '(?:负责人|责任人|联系人|联络[人员]|领导|(?:审核|审批|复核|审定|填报|填表|填写|填制|经办|承办|报送|制表|编制|评价|自评|签发|签批|校对|录入)人员?|' +
  '法定代表人|法人代表)';
/** The same by what they do or are, which may mean something else: 审核 | 通过. */
const ROLE =
  '(?:制表|填表|填报|复核|审核|审批|经办|签收|签[字名章]|姓名|法人|[局处科部院校所站组队班村镇乡区县市厅事]长|主任|书记|主席|会计|出纳|主管|经理|专家|成员|人员|[员人者师]|同志|稽核|记账|制单|教练|家属|监理|支书|代表|户主|秘书|干部|骨干|老师|医生|教师)';
const REACH =
  '(?:(?:联系|联络|办公|固定|移动|咨询|监督|举报|值班|手机|电话|传真|电子|邮箱|服务)*(?:方式|电话|手机|座机|传真|邮箱|邮件|号码|热线)|微信号?|QQ号?|身份证(?:件)?号?码?|(?:银行|开户行?|收款|社保|医保|工资)?(?:账号|账户|卡号)|护照号?码?|车牌号?码?|e-?mail|tel(?:ephone)?|phone|mobile|fax)(?:号码?)?(?:\\((?:手机|座机|办公|固定|移动)(?:电话)?\\))?';
const ADDED = String.raw`(?:姓名|名称)?(?:\((?:签字|签名|签章|盖章|公章|章|签字盖章|签字或盖章|签字、盖章)\)|签字|签名|签章)?`;
const JOINED = String.raw`(?:[及和与、/,]|\()?`;
const PERSON_ALONE = `\\p{Script=Han}{0,10}?${PERSON}${ADDED}(?:${JOINED}${OF}(?:${PERSON}${ADDED})?(?:${REACH})?\\)?)?`;
const REACH_ALONE = `(?:${OF}|${OF}${PERSON}|邮编${JOINED}|地址${JOINED})${REACH}`;

const PLACE = '(?:(?:家庭|通讯|通信|联系|居住|户籍|邮寄|单位|办公|现)(?:住址|地址)|住址|家庭所在地)';

/** What a label asks for: a person, a number, where somebody lives or works, or by a role somebody who may be a person. */
export type Asks = 'person' | 'number' | 'place' | 'role';

/** Labels and nothing else, white space removed: 项目负责人（签字）, 手机号码, 分管副局长. */
const LABELS: readonly (readonly [asks: Asks, pattern: RegExp])[] = [
  ['person', new RegExp(`^${PERSON_ALONE}:?$`, 'iu')],
  ['number', new RegExp(`^${REACH_ALONE}:?$`, 'iu')],
  ['place', new RegExp(`^${PLACE}:?$`, 'u')],
  ['role', new RegExp(`^\\p{Script=Han}{0,8}?${ROLE}${ADDED}:?$`, 'iu')],
];

/** The same before somebody in running text: 联系电话：010-12345678, 填表人 王某, 联系人陆知行. */
const LABELS_BEFORE: readonly (readonly [asks: Asks, pattern: RegExp])[] = [
  ['person', new RegExp(`${OF}${PERSON}${ADDED}(?:${JOINED}(?:${REACH}))?\\)?\\s*:\\s*`, 'giu')],
  ['number', new RegExp(`${REACH}\\)?\\s*:\\s*`, 'giu')],
  ['place', new RegExp(`${PLACE}\\s*:\\s*`, 'gu')],
  ['role', new RegExp(`${ROLE}${ADDED}\\s*:\\s*`, 'giu')],
  ['role', new RegExp(`${PERSON}${ADDED}(?:\\s*[为是(]\\s*|\\s*)(?=\\p{Script=Han})`, 'giu')],
  ['number', new RegExp(`${REACH}[为是(]?\\s*(?=[+(\\d])`, 'giu')],
];

/** Full-width signs as narrow ones, one for one, so that places in the text stay; other dashes as `-`, blanks and
 * what has no width as blanks. */
export const foldWidth = (text: string): string =>
  text.replace(/[！-～－–—−‐‑　\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/gu, (sign) => {
    if (/[－–—−‐‑]/u.test(sign)) return '-';
    return /[　\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/u.test(sign)
      ? ' '
      : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });

/** What a whole cell asks for, as a label; null where it is none. @param text as printed */
export const labelToAsked = (text: string): Asks | null => {
  const bare = foldWidth(text).replace(/\s/gu, '');
  if (bare.length > 24) return null;
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
};

/** Where a person or a number may begin in running text, behind a label, and what that label asks for. @param folded narrow */
export const contactStarts = (folded: string): { readonly asks: Asks; readonly start: number }[] =>
  LABELS_BEFORE.flatMap(([asks, pattern]) =>
    [...folded.matchAll(pattern)].map((match) => ({ asks, start: match.index + match[0].length })),
  );

const GAP = String.raw`(?:[\s\-·]{0,3}|\.)`;
const COUNTRY = String.raw`(?:\(?\+?(?:00)?86\)?[\s\-]*)?`;
const MOBILE = String.raw`${COUNTRY}1\s{0,2}[3-9](?:${GAP}\d){9}`;
const EXTENSION = String.raw`(?:\s*(?:-|转|分机|ext\.?)\s*\d{1,6})?`;
const ABROAD = String.raw`\+?(?:00)?86\s?-?\s?\(?\d{2,3}\)?[\s\-]\d{3,4}[\s\-]?\d{4}`;
const SERVICE = String.raw`[48]00-\d{3}-?\d{4}`;
const LANDLINE = String.raw`${COUNTRY}\(?0\d{2,3}\)?[\s\-]{0,2}\d{3,4}[\s\-]?\d{4}${EXTENSION}`;
const DAY = String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** 公民身份号码 (GB 11643): region, day of birth, serial, check sign. */
const IDENTITY = String.raw`[1-9]\d{5}[\s\-]?${DAY}[\s\-]?\d{3}[\dx]`;
const MAIL = String.raw`[\w.+\-]+\s?(?:@|[([]at[)\]])\s?[\w\-]+(?:\.[\w\-]+)+`;

/** Numbers that reach a person wherever they stand: not in a longer number, a code or a figure with decimals. Narrow text. */
const NUMBERS = new RegExp(
  String.raw`(?<![a-z\d.,])(?:${IDENTITY}|${MOBILE}|${LANDLINE}|${ABROAD}|${SERVICE})(?!\d|[.,]\d|[a-z])|(?<![\w.])${MAIL}`,
  'giu',
);
/** 7 or 8 digits, several of them with a line, and the identity numbers of before 1999: numbers only where a label says so. */
const LOCAL = new RegExp(
  String.raw`(?<![\w.]|\d,)(?:[48]00\d{7}|[1-9]\d{14}|\d{3,4}[\s\-]?\d{4}${EXTENSION})(?![\d.元%])`,
  'giu',
);

/** Right behind a label of a number all digits are its, whatever is joined to them. */
const DIGITS = /^[+(]?(?:\d[\s\-().]{0,3}){6,}\d/u;

export interface Span {
  readonly start: number;
  readonly end: number;
}

const spansOf = (pattern: RegExp, folded: string): Span[] =>
  [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Telephone and identity numbers and mail addresses. @param folded narrow */
export const numbersIn = (folded: string): Span[] => spansOf(NUMBERS, folded);
/** The same, and numbers without an area code: behind a label. */
export const labelledNumbersIn = (folded: string): Span[] => [
  ...spansOf(NUMBERS, folded),
  ...spansOf(LOCAL, folded),
];

/** The digits that a text begins with, as many as a number has; '' where it does not. */
export const leadingNumber = (folded: string): string => DIGITS.exec(folded)?.[0] ?? '';

/** Nobody is named here. */
export const isNobody = (text: string): boolean => /^(?:[\s\-—–/\\·.*]*|无|暂无|同上|略|空)$/u.test(text);

/** Ends as the label of a contact does, beside which another may stand. */
export const endsAsContact = (text: string): boolean => /[人话式箱机]$/u.test(text);

/** What follows a person without any mark between: 填报人：陆知行 填报日期：…, 联系人陆知行电话…. */
const NEXT =
  /\s*(?:(?:联系|办公|手机)?(?:电话|号码)|手机|(?:填[报表写]|报送|制表|审核)\p{Script=Han}{0,4}|日期|时间|单位|部门|职[务称]|邮箱|传真|地址|身份证|同志|牵头|负责|主持|担任|等|\s[\p{Script=Han}()]{2,8}:).*$/u;
export const withoutNextLabel = (value: string): string => value.replace(NEXT, '');
