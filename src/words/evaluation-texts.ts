/** @file What stands in the cells of 项目支出绩效自评表 besides its labels: goals, points, dates, shares, costs. */
import { foldLabel } from './labels.ts';
import { narrow, squeeze } from './lexicon.ts';

/** 预期目标：… 实际完成情况：… in one cell: both texts; null for any other. */
export function splitGoals(text: string): readonly [expected: string, actual: string] | null {
  const [, expected, actual] =
    /^(?:(?:年度|年初|总体|预期|绩效)*目标[:：])?(.+?)(?:年度)?(?:目标)?(?:实际)?完成情况[:：](.+)$/su.exec(
      text,
    ) ?? [];
  const goals = [expected?.trim(), actual?.trim()];
  return goals[0] && goals[1] ? [goals[0], goals[1]] : null;
}

/** Points and scores as they are printed: 10, 9.5分. */
export const isPoints = (text: string): boolean => toPoints(text) !== null;

/** The figure of points and scores, with or without 分, as it is printed; null for what is no figure. */
export const toPoints = (text: string): string | null =>
  /^(\d+(?:\.\d+)?)分?$/u.exec(narrow(foldLabel(text)))?.[1] ?? null;

/** Points and rates without the words they carry: 10分, 82.6%. */
export const bareScore = (text: string): string => squeeze(text).replace(/[%％分]$/u, '');

/** That something was done explains nothing; a direction (正向偏差) at least says which way it deviates. */
const STATUS = /^(?:均?已?(?:全部|按期|按时)?(?:完成|达成|达标|实现))。?$/u;
export const isStatus = (text: string): boolean => STATUS.test(foldLabel(text));

/** Money as a value, where what was wanted is no money: 12.5万元. */
export const isMoneyAlone = (text: string): boolean => /^\d+(?:\.\d+)?万元?$/u.test(foldLabel(text));
export const saysMoney = (text: string): boolean => /[元钱费]|^[≤<=]?\d+(?:\.\d+)?万$/u.test(foldLabel(text));

/** A figure alone or with a unit of money, as written into a cost indicator: 80, 9万元, ≤9万元; null for any other text. */
export const textToCost = (text: string): string | null =>
  /^[≤<=]?(\d+(?:\.\d+)?)(?:万元?)?$/u.exec(foldLabel(text))?.[1] ?? null;

/** A share of at least so much: ≥95%, 95%以上; null for any other text. */
export function textToPercent(text: string): number | null {
  const match = /^[≥>]?=?(\d+(?:\.\d+)?)%(?:以上)?$/u.exec(foldLabel(text));
  return match ? Number(match[1]) : null;
}

/** The year of a value that is a date and nothing else: 2023年12月底前, 2023.12.31. */
export const yearOfDate = (text: string): string | null =>
  /^(20\d{2})(?:年|[.\-/]\d{1,2})(?:\d{1,2}月?)?.{0,8}$/u.exec(foldLabel(text))?.[1] ?? null;

/** The year that a head or a title prints: （2023年度）. */
export const yearIn = (text: string): string | null => /(20\d{2})年/u.exec(squeeze(text))?.[1] ?? null;

/** `100 96.5`, `总分：100 96.5` in one cell: both figures; null for any other text. */
export function splitTotalScore(text: string): readonly [points: string, score: string] | null {
  const [, points, score] = /^(?:总分)?[:：]?\s*(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)$/u.exec(text) ?? [];
  return points === undefined || score === undefined ? null : [points, score];
}
