/** @file Names, signs, values and units of indicators that cannot stand together (指标值与计量单位). */
import { parseAmount } from './amount.ts';
import { QUALITATIVE } from './measure.ts';

/** 服务对象满意度: asked of many projects and of the department as a whole. */
export const isSatisfaction = (name: string): boolean => /满意[度率](?:指标)?$/u.test(name);

/** What an indicator says, white space removed; '' where it says nothing. */
export interface IndicatorWords {
  readonly name: string;
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
}

/** What the words of an indicator cannot say together. */
export interface Misfit {
  readonly note: string;
  readonly isOdd: (words: IndicatorWords) => boolean;
}

const RATE = /(?:率|占比|比例|比重)$/u;
/** Rates that are no shares: how often, how fast, how fine, how many clicks. */
const NO_SHARE = /(?:频|效|功|速|码|帧|汇|点击|阅读|分辨|采样|刷新|倍)率$/u;
const SHARE_UNIT = /^[%％‰]|百分|^分值?$|倍|点|\//u;
const COUNT = /(?:数量|次数|人数|个数|家数|户数|件数|台数|套数|场次)$/u;
const SPAN = /(?:月数|天数|小时数)$/u;
const FIRMS = /(?:企业|单位|机构)(?:家|户)?数量?$|家数$/u;
/** 其他, 无 and dashes state no unit. */
const NO_UNIT = /^(?:其他|其它|无|定性|[-—–/\\]+)?$/u;

const isStated = ({ unit }: IndicatorWords): boolean => !NO_UNIT.test(unit);

/** Units that cannot belong to what the name counts; the first that fits says it. */
export const UNIT_MISFITS: readonly Misfit[] = [
  {
    note: 'a quality (定性) is not counted in units',
    isOdd: (words) =>
      words.operator === QUALITATIVE &&
      isStated(words) &&
      !/[级档等]/u.test(words.unit) &&
      !/\d/.test(words.value),
  },
  {
    note: 'the name is a share',
    isOdd: (words) =>
      words.operator !== QUALITATIVE &&
      isStated(words) &&
      RATE.test(words.name) &&
      !NO_SHARE.test(words.name) &&
      !SHARE_UNIT.test(words.unit),
  },
  {
    note: 'satisfaction is no count',
    isOdd: (words) =>
      words.operator !== QUALITATIVE &&
      isStated(words) &&
      isSatisfaction(words.name) &&
      !SHARE_UNIT.test(words.unit) &&
      !/[级星]/u.test(words.unit),
  },
  {
    note: 'the name is a count',
    isOdd: ({ name, unit }) => COUNT.test(name) && !/[率比占]/u.test(name) && /^[%％]$/u.test(unit),
  },
  {
    note: 'the name is a length of time',
    isOdd: (words) => isStated(words) && SPAN.test(words.name) && !/[年月天日周时]/u.test(words.unit),
  },
  {
    note: 'the name counts organisations, the unit persons',
    isOdd: ({ name, unit }) => FIRMS.test(name) && /^[人名]次?$/u.test(unit),
  },
];

const isAbove = (value: string, limit: number): boolean =>
  parseAmount(value) !== null && Number(value) > limit;

/** Signs and values that cannot. */
export const VALUE_MISFITS: readonly Misfit[] = [
  {
    note: 'a target of satisfaction is a least value, not a greatest',
    isOdd: ({ name, operator, unit }) =>
      isSatisfaction(name) && !/不满意/u.test(name) && /^[≤<]$/u.test(operator) && /^[%％]$/u.test(unit),
  },
  {
    note: 'nobody is more than 100 % satisfied',
    isOdd: ({ name, value, unit }) => isSatisfaction(name) && /^[%％]$/u.test(unit) && isAbove(value, 100),
  },
  {
    note: 'a quality (定性) has no figure',
    isOdd: ({ operator, value }) => operator === QUALITATIVE && /^\d+(?:\.\d+)?[%％]?$/u.test(value),
  },
  {
    note: 'the sign asks for a figure',
    isOdd: ({ operator, value }) =>
      /^[≥≤<>]$/u.test(operator) && value !== '' && !/[\d一二两三四五六七八九十百千零半]/u.test(value),
  },
  {
    note: 'a year has twelve months',
    isOdd: ({ name, value, unit }) =>
      /(?:完成|验收|签订)(?:时间|时限)$/u.test(name) && unit === '月' && isAbove(value, 12),
  },
];
