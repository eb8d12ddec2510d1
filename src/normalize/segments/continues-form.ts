/**
 * @file Whether a segment is the next page of a form of one project: it prints the title again or none, and begins with the indicators,
 * whose closed words say so; and the columns of the form it goes on with, where it is drawn with others.
 */
import { foldTitle } from '../../words/aliases.ts';
import { INDICATOR_LABELS } from '../../words/indicator-labels.ts';
import { textToField } from '../../words/labels.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Segment } from './segment.ts';
import { isLevelWord, toFullWord } from '../../words/indicator-words.ts';

const isLevel = ({ text }: Cell): boolean => isLevelWord(toFullWord(text));

/** 一级指标 | … | 指标值: nothing but headings of indicators, as a page prints them again. */
const isIndicatorHeading = (row: readonly Cell[]): boolean => {
  const printed = row.filter(({ text }) => squeeze(text) !== '');
  return printed.length > 2 && printed.every(({ text }) => textToField(text, INDICATOR_LABELS) !== null);
};

/** @returns whether the rows of the segment are indicators of the form, and nothing above them says otherwise */
export function continuesForm({ first }: Draft, { table, rows }: Segment): boolean {
  if (first.table.layout !== 'project_form' || table.layout !== 'other' || table.after === 'prose')
    return false;
  const isSameTitle = table.title === null || foldTitle(table.title) === foldTitle(first.table.title ?? '');
  const [top = [], second = []] = rows;
  // a lone line over a header may be the name of the next project
  const isHeadedAgain = table.after !== 'line' && isIndicatorHeading(top) && second.some(isLevel);
  return isSameTitle && (top.some(isLevel) || isHeadedAgain);
}

/** Cells whose left edges are nearer than this, in points, stand in one column. */
const NEAR = 12;

const edgesOf = ({ sources }: Cell): readonly [left: number, right: number] | null => {
  const [source] = sources;
  return source && 'box' in source ? [source.box[0], source.box[2]] : null;
};

/** Where each column of the table begins on the page; NaN where no cell tells. */
function toColumnEdges({ cells, columns }: RecognizedTable): number[] {
  const edges = Array.from({ length: columns + 1 }, () => Number.NaN);
  for (const cell of cells) {
    const own = edgesOf(cell);
    if (own === null) continue;
    if (Number.isNaN(edges[cell.column])) edges[cell.column] = own[0];
    if (Number.isNaN(edges[cell.column + cell.columnSpan])) edges[cell.column + cell.columnSpan] = own[1];
  }
  return edges;
}

/**
 * The segment in the columns of the form: cells go where their edges are on the page, those without such a place stay.
 * @param form the first segment
 */
export function fitToForm(form: RecognizedTable, segment: RecognizedTable): RecognizedTable {
  if (segment.columns === form.columns) return segment;
  const edges = toColumnEdges(form);
  const nearest = (x: number): number | null => {
    const at = edges.findIndex((edge) => Math.abs(edge - x) < NEAR);
    return at < 0 ? null : at;
  };
  const cells = segment.cells.map((cell): Cell => {
    const own = edgesOf(cell);
    const [from, to] = own === null ? [null, null] : [nearest(own[0]), nearest(own[1])];
    return from === null || to === null || to <= from
      ? cell
      : { ...cell, column: from, columnSpan: to - from };
  });
  return { ...segment, columns: Math.max(form.columns, segment.columns), cells };
}
