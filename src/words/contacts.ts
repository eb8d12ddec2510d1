/**
 * @file Labels of people and of how to reach them (联系人, 负责人, 联系电话), the numbers themselves, and what looks like a name (姓名). All
 * patterns want text with narrow signs: see {@link foldWidth}.
 */

const OF =
  '(?:项目|单位|部门|处室|科室|主管|分管|财务|绩效|业务|预算|直接|主要|具体|第一|评价|自评|本级|上级)*';
const PERSON =
  '(?:负责人|责任人|联系人|联络人|领导|(?:审核|审批|复核|审定|填报|填表|填写|填制|经办|承办|报送|制表|编制|评价|自评|签发|签批|校对|录入)人员?|' +
  '法定代表人|法人代表|法人|制表|填表|复核|审核)';
const REACH =
  '(?:(?:联系|办公|固定|移动|咨询|监督|举报|值班|手机|电话|传真|电子|邮箱)*(?:方式|电话|手机|座机|传真|邮箱|邮件|号码)|微信号?|QQ号?|身份证(?:件)?号?码?|e-?mail)(?:号码?)?';
const ADDED = String.raw`(?:姓名|名称)?(?:\((?:签字|签名|签章|盖章|章|签字盖章|签字或盖章)\)|签字|签名|签章)?`;
const JOINED = String.raw`(?:[及和与、/,]|\()?`;

/** A label and nothing else, white space removed: 项目负责人（签字）, 负责人及联系电话, 分管领导, 手机号码. */
const CONTACT_LABEL = new RegExp(
  `^(?:${OF}${PERSON}${ADDED}(?:${JOINED}${OF}(?:${PERSON}${ADDED})?(?:${REACH})?\\)?)?|${OF}${REACH})[:]?$`,
  'iu',
);

/** The same before its person in running text: 联系电话：010-12345678, 填表人 王某. */
const CONTACT_BEFORE = new RegExp(
  `(?:${OF}${PERSON}${ADDED}(?:${JOINED}(?:${REACH}))?|${OF}${REACH})\\)?\\s*[:]\\s*`,
  'giu',
);

/** Full-width signs as narrow ones, one for one, so that places in the text stay; other dashes as `-`, blanks as blanks. */
export const foldWidth = (text: string): string =>
  text.replace(/[！-～－–—−‐‑　\u00a0]/gu, (sign) => {
    if (/[－–—−‐‑]/u.test(sign)) return '-';
    return /[　\u00a0]/u.test(sign) ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });

/** @param text of a whole cell, as printed */
export const isContactLabel = (text: string): boolean => {
  const bare = foldWidth(text).replace(/\s/gu, '');
  return bare.length <= 24 && CONTACT_LABEL.test(bare);
};

/** Where a person or a number may begin in running text: behind each label. @param folded narrow */
export const contactStarts = (folded: string): number[] =>
  [...folded.matchAll(CONTACT_BEFORE)].map((match) => match.index + match[0].length);

const GAP = String.raw`[\s\-·.]{0,2}`;
const COUNTRY = String.raw`(?:\(?\+?(?:00)?86\)?[\s\-]*)?`;
const MOBILE = String.raw`${COUNTRY}1[3-9](?:${GAP}\d){9}`;
const EXTENSION = String.raw`(?:\s*(?:-|转|分机|ext\.?)\s*\d{1,6})?`;
const LANDLINE = String.raw`${COUNTRY}\(?0\d{2,3}\)?[\s\-]{0,2}\d{3,4}[\s\-]?\d{4}${EXTENSION}`;
const DAY = String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** 公民身份号码 (GB 11643): region, day of birth, serial, check sign. */
const IDENTITY = String.raw`[1-9]\d{5}\s?${DAY}\s?\d{3}[\dx]`;
const MAIL = String.raw`[\w.+\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)+`;

/** Numbers that reach a person wherever they stand: not in a longer number, a code or a figure with decimals. Narrow text. */
const NUMBERS = new RegExp(
  String.raw`(?<![\w.,])(?:${IDENTITY}|${MOBILE}|${LANDLINE})(?!\d|[.,]\d|[a-z])|(?<![\w.])${MAIL}`,
  'giu',
);
/** 7 or 8 digits, and several of them with a line: a number only where a label says so. */
const LOCAL = new RegExp(String.raw`(?<![\w.,])\d{3,4}[\s\-]?\d{4}${EXTENSION}(?![\d.])`, 'giu');

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

/** Surnames (姓氏) that nearly everybody bears, by frequency and from the list of a hundred families. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩步楼沙应桑宣丰'.match(
    /./gu,
  ),
);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|端木|司徒|夏侯|宇文|长孙)/u;
/** Words that stand where a person is asked for and are none, though they begin as a name does. */
const NO_NAME =
  /^(?:于[上下]|安全|文[件化]|方[案法式]|时[间效]|成[本果效]|应[急当]|全[部年额]|计划|包[括含]|管理|项目|解决|单位|常[年务规]|高[质标新]|金额|简[要述]|向|强化|支)|(?:[局处科室部委办厅院所站队会司厂]|中心|办公室|单位|公司|项目|资金|工作|管理|情况|标准|指标)$/u;

/** 2 to 4 Han characters that begin with a surname, blanks inside allowed: 陆 知行, 欧阳某某. */
export function isPersonName(text: string): boolean {
  const name = text.replace(/\s/gu, '');
  if (!/^\p{Script=Han}(?:[\p{Script=Han}·×*xX○]){1,3}$/u.test(name) || NO_NAME.test(name)) return false;
  return COMPOUND.test(name) || (name.length <= 3 && SURNAMES.has(name[0]!));
}

const TITLE =
  /(?:副?(?:局长|处长|科长|部长|主任|主席|书记|院长|校长|所长|站长|经理|会计|科员|调研员|巡视员)|同志|女士|先生|老师)$/u;

/** The people named in a text that is nothing but names, by what stands between them: 陆知行、柏闻溪（处长）; [] where it is more. */
export function textToNames(text: string): string[] {
  const folded = foldWidth(text).trim();
  const whole = folded.replace(TITLE, '');
  if (isPersonName(whole)) return [whole];
  const parts = folded
    .split(/[、,;/()\d\-+@.\s]+|[及和与](?=\p{Script=Han}{2})/u)
    .map((part) => part.replace(TITLE, ''))
    .filter((part) => part !== '');
  return parts.filter(isPersonName);
}
