/** @file Tables of no known form that are plainly a part of one (未接上的续页): their rows are in no record, which must be said aloud. */
import { isQuantity } from '../words/figures.ts';
import { tableToRows } from '../model/grid.ts';
import { isTotalLabel } from '../words/totals.ts';
import { CATEGORIES, PROJECT_CODE_START, squeeze } from '../words/lexicon.ts';
import { isLevelPath } from '../words/indicator-words.ts';
import type { Cell, Doubt, RecognizedTable } from '../model/index.ts';

/** `2050803-培训支出`, `30101`: what the rows of budget tables begin with. */
const CODED = /^[235]\d{2}(?:\d{2}){0,2}(?:[-—－]|$)/u;
/** One row can be a quotation. */
const LEAST_ROWS = 2;

/** 产出指标, and 产出指标—数量指标 in one cell. */
const holdsCategory = (row: readonly Cell[]): boolean =>
  row.some(({ text }) => CATEGORIES.some((word) => squeeze(text) === word || isLevelPath(text, word)));
const holdsProject = (row: readonly Cell[]): boolean =>
  row.some(({ text }) => PROJECT_CODE_START.test(squeeze(text)));
const isCodedFigures = (row: readonly Cell[]): boolean =>
  row.some(({ text }) => CODED.test(squeeze(text))) && row.some(({ text }) => isQuantity(text));

/** 合计 with figures and nothing above it: the last row of a table that stands elsewhere. */
function isLooseTotal(table: RecognizedTable): boolean {
  const [row = [], ...others] = tableToRows(table);
  const [first, ...rest] = row.filter(({ text }) => text !== '');
  const figures = rest.filter(({ text }) => isQuantity(text));
  return (
    others.length === 0 &&
    first !== undefined &&
    isTotalLabel(first.text) &&
    figures.length > 0 &&
    figures.length === rest.length
  );
}

/** Why the rows belong to a form, as a sentence part; null where nothing says so. */
function readEvidence(table: RecognizedTable): string | null {
  const rows = tableToRows(table);
  const count = (test: (row: readonly Cell[]) => boolean): number => rows.filter(test).length;
  const [indicators, projects, coded] = [holdsCategory, holdsProject, isCodedFigures].map(count) as [
    number,
    number,
    number,
  ];
  if (indicators >= LEAST_ROWS || (indicators > 0 && projects > 0))
    return `${indicators} rows of indicators, ${projects} project codes`;
  const isBody = table.title === null && table.headerRows === 0;
  if (isBody && isLooseTotal(table)) return 'a row of totals';
  return isBody && coded > 0 ? `${coded} rows of codes and figures` : null;
}

/** @param before the table before it */
export function looseParts(table: RecognizedTable, before: RecognizedTable | undefined): Doubt[] {
  const note = table.layout === 'other' ? readEvidence(table) : null;
  if (note === null) return [];
  const expected = before && before.form !== 'other' ? before.form : null;
  return [{ code: 'table.loose_part', table: table.id, expected, actual: table.title, note }];
}
