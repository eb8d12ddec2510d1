/**
 * @file Closed words and code shapes of the domain: data that every stage may read.
 * Words are compared after {@link squeeze}, since the sources put blanks inside labels (`合 计`, `收 入`).
 */
import { foldRadicals } from './radicals.ts';

/** Zero-width blanks, soft hyphens, byte order marks, word joiners and marks of direction: nothing is printed for them. */
const INVISIBLE = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const UNPRINTED = new RegExp(`[${INVISIBLE}]+`, 'gu');
const UNSEEN = new RegExp(`[\\s${INVISIBLE}]+`, 'gu');
const HAS_UNSEEN = new RegExp(`[\\s${INVISIBLE}]`);

export const withoutInvisible = (text: string): string => text.replace(UNPRINTED, '');

/** Text as labels are compared, by readers too that see it as it is printed: no white space at all, and no radicals. */
export const squeeze = (text: string): string =>
  foldRadicals(HAS_UNSEEN.test(text) ? text.replace(UNSEEN, '') : text);

/** Full-width letters, digits and signs as the narrow ones. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0));

/** 一级指标 by what they ask for. 效果指标 is the old word for 效益指标 and is kept as printed. */
export const LEVEL = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
  effect: '效果指标',
} as const;

/** 一级指标: the categories of an indicator. */
export const CATEGORIES: readonly string[] = Object.values(LEVEL);

/** 二级指标, longest first so that a prefix never hides a longer word. */
export const SUBCATEGORIES = [
  '服务对象满意度指标',
  '生态环境成本指标',
  '可持续影响指标',
  '社会成本指标',
  '经济成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '环境效益指标',
  '满意度指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '进度指标',
  '成本指标',
  '效益指标',
] as const;

const INDICATOR_WORDS: ReadonlySet<string> = new Set([...CATEGORIES, ...SUBCATEGORIES]);

/** Whether two pieces are a word of the indicators only together: 成本 | 指标, 服务对象 | 满意度指标. White space removed first. */
export const isTornWord = (before: string, after: string): boolean =>
  before !== '' && after !== '' && !INDICATOR_WORDS.has(before) && INDICATOR_WORDS.has(before + after);

/** A label of a form that is filled in, with what offices add to it: 主管部门及代码, 项目资金（万元）, 其他资金：. */
export const FORM_LABEL = new RegExp(
  '^(?:其中[:：]?)?(?:项目(?:名称|代码|编码|编号|类型|类别|性质|属性|资金|总额|概况|负责人|周期|期限|起止时间)|(?:主管|预算|实施|填报|部门)(?:部门|单位|（单位）)?(?:名称)?' +
    '|单位名称|资金(?:来源|总额)|年度资金总额|(?:项目|年度|总体|绩效|整体|预期|实施期)*目标|(?:年度|项目)?绩效指标|[一二三]级指标' +
    '|(?:其他|上年结转|财政|当年财政)(?:资金|拨款)|联系(?:人|电话)|总分|预期目标|实际完成情况)(?:及(?:代码|编码))?(?:[（(].*[）)])?[:：]?$',
  'u',
);

/** 项目代码: region 6 + year 2 + letter + serial 12. */
export const PROJECT_CODE = /\d{8}[A-Z]\d{12}/;
/** How every project code begins, however it is torn; white space removed first. */
export const PROJECT_CODE_START = /^\d{8}[A-Z]\d/;

/** 类 | 款 | 项: the heads of three columns that hold the parts of one code. */
export const CODE_PART = /^[类款项]$/u;

/** 支出功能分类: 类 3, 款 5, 项 7 digits; from 201 to 234. */
export const FUNCTION_CODE = /^2\d{2}(?:\d{2}){0,2}$/;
/** 政府支出经济分类: 501… */
export const GOVERNMENT_ECONOMIC_CODE = /^5\d{2}(?:\d{2})?$/;
/** 部门支出经济分类: 301…, sometimes with a further level. */
export const DEPARTMENT_ECONOMIC_CODE = /^3\d{2}(?:\d{2}){0,2}$/;

/** A code of any of the three classifications, alone. */
export const isSubjectCode = (text: string): boolean =>
  [FUNCTION_CODE, GOVERNMENT_ECONOMIC_CODE, DEPARTMENT_ECONOMIC_CODE].some((code) => code.test(text));

/** A code before its dash and name: 2050803-培训支出, 101-某局. */
export const isCodedLabel = (text: string): boolean => /^\d{3,9}[-－—–]/u.test(text);

/** Units of money, longest first. */
export const MONEY_UNITS = ['百万元', '亿元', '万元', '千元', '元'] as const;

/** 功能分类 classes as they are named in 收支总表, with their codes (财政部 2026 科目). */
export const FUNCTION_CLASSES: readonly (readonly [code: string, stem: string])[] = [
  ['201', '一般公共服务'],
  ['202', '外交'],
  ['203', '国防'],
  ['204', '公共安全'],
  ['205', '教育'],
  ['206', '科学技术'],
  ['207', '文化旅游体育与传媒'],
  ['208', '社会保障和就业'],
  ['209', '社会保险基金'],
  ['210', '卫生健康'],
  ['211', '节能环保'],
  ['212', '城乡社区'],
  ['213', '农林水'],
  ['214', '交通运输'],
  ['215', '资源勘探工业信息'],
  ['216', '商业服务业'],
  ['217', '金融'],
  ['219', '援助其他地区'],
  ['220', '自然资源海洋气象'],
  ['221', '住房保障'],
  ['222', '粮油物资储备'],
  ['223', '国有资本经营预算'],
  ['224', '灾害防治及应急管理'],
  ['227', '预备费'],
  ['229', '其他'],
  ['231', '债务还本'],
  ['232', '债务付息'],
  ['233', '债务发行费用'],
  ['234', '抗疫特别国债安排的'],
];
