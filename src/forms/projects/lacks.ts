/** @file What a reading of a project lacks to be whole: a name, money, a goal, indicators, or one of them that is a label of the form. */
import { readFigure } from '../../words/figures.ts';
import type { Said } from '../../model/reading.ts';
import { textToFormLabel } from './form-labels.ts';
import { decimalOf } from './project-head.ts';
import type { ProjectReading } from './reading.ts';

/** What the reading says; null for nothing. */
export const textOf = (said: Said | null): string | null =>
  said === null || said.text === '' ? null : said.text;

/** A goal or a name that is itself a label of the form was read out of the wrong cell. */
const isLabelText = (said: Said | null): boolean => said !== null && textToFormLabel(said.text) !== null;

/** The fields of a project that are money. */
export const MONEY = ['total', 'fiscal', 'other'] as const;

/** Printed, and neither a figure of the table's unit nor a dash. */
const isNoFigure = (said: Said | null, unit: string | null): boolean =>
  said !== null &&
  said.text !== '' &&
  decimalOf(said, unit) === null &&
  readFigure(said.text)?.amount !== null;

/** The one lack that a list of goals alone may have. */
export const NO_INDICATORS = 'no indicators';

/** What keeps a project from being whole, in words. */
export function lacksOf(project: ProjectReading, unit: string | null): string[] {
  const hasMoney = decimalOf(project.total, unit) !== null || decimalOf(project.fiscal, unit) !== null;
  return [
    ...(textOf(project.name) === null ? ['no name'] : []),
    ...(hasMoney ? [] : ['no amount']),
    ...(textOf(project.goal) === null ? ['no goal'] : []),
    ...(project.indicators.length === 0 ? [NO_INDICATORS] : []),
    ...MONEY.filter((field) => isNoFigure(project[field], unit)).map((field) => `no figure: ${field}`),
    ...(['name', 'goal'] as const)
      .filter((field) => isLabelText(project[field]))
      .map((field) => `a label as ${field}`),
    ...project.doubts,
  ];
}
