/** @file Lines that stand around a table and are none of it (表名、单位、部门、表号): told by their words alone, however they are printed. */
import { squeeze } from './lexicon.ts';

const OFFICE = '(?:编制|填报|公开|申报|主管|预算)?';
const CAPTION = new RegExp(
  `单位[:：]|^${OFFICE}部门(?:名称)?[:：]|^预算.{0,4}表|表$|^附件|^注[:：]|^[(（]\\d{4}年度?[)）]$`,
  'u',
);
const UNIT_LINE = new RegExp(`^[(（]?(?:金额)?单位[:：]|^${OFFICE}(?:部门|单位)(?:名称)?[:：]`, 'u');

/** Says by its words that it is a title, a unit line, a department or a note. */
export const isCaption = (text: string): boolean => CAPTION.test(squeeze(text));

/** `单位：万元`, `部门：某局`: the line between a title and its table. */
export const isUnitLine = (text: string): boolean => UNIT_LINE.test(squeeze(text));

/** A line above a table that is no title: unit, department, year, table number (squeezed text). */
export const CAPTION_LINE =
  /^(?:(?:(?:编制|填报|公开|申报|主管|预算)?(?:部门|单位)(?:[/、](?:部门|单位))?(?:名称|[（(]盖章[）)]|[（(]单位[）)])*[:：].*)|(?:金额|计量)?单位[:：].*|[（(]?\d{4}年度?[）)]?|(?:预算|(?:部门|单位)?公开|财决|决算|附)?表?-?\d+(?:-\d+)?表?[:：]?|表[一二三四五六七八九十]{1,3}|(?:百万元|亿元|万元|千元|元))$/u;
