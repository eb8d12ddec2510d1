/**
 * @file The cell-per-line dump: rows of a form that lost an empty cell get it back where only one place is possible.
 *
 * A row with fewer cells than its header lost some; what the columns hold (closed words, 指标N：, points) tells where. Several possible
 * places, or none, leave the row as it is: its last cell is then wide, and the reader of the form says so.
 */
import { squeeze } from '../../../words/lexicon.ts';
import type { Row } from './rows.ts';
import { fieldToText, type Field } from './segments.ts';
import {
  FUND_COLUMNS,
  FUND_ROWS,
  GOAL_COLUMNS,
  INDICATOR_COLUMNS,
  isTotalScoreLabel,
} from '../../../words/evaluation-labels.ts';
import { isCategoryWord, isLevelWord, splitPoints } from '../../../words/indicator-words.ts';
import { isNumberedLabel } from '../../../words/indicator-texts.ts';
import { textToField } from '../../../words/labels.ts';
import { isProjectNameLabel } from '../../../words/form-labels.ts';
import { isPoints } from '../../../words/evaluation-texts.ts';

/** A cell that the dump does not print; it has no place in the file. */
const LOST: Field = { lines: [''], sources: [] };

const textOf = (field: Field): string => squeeze(fieldToText(field));
const isScoredCategory = (text: string): boolean => isCategoryWord(splitPoints(text).word);
const isOtherLevel = (text: string): boolean => isLevelWord(text) && !isScoredCategory(text);

/** Columns of an indicator table by their labels; null for any other row. */
interface Columns {
  readonly width: number;
  readonly category: number;
  readonly name: number;
  readonly points: number;
  readonly score: number;
}

function rowToIndicatorColumns(row: Row): Columns | null {
  const labels = row.map((field) => textToField(fieldToText(field), INDICATOR_COLUMNS));
  const find = (label: (typeof labels)[number]): number => labels.indexOf(label);
  const [category, name] = [find('category'), find('name')];
  const [points, score] = [find('points'), find('score')];
  const isWhole = category >= 0 && name === category + 2 && points > name && score === points + 1;
  return isWhole ? { width: row.length, category, name, points, score } : null;
}

/** Whether these can be the texts of one row: level words, name, points and remarks each in a column of its own. */
function isRow(texts: readonly string[], { category, name, points, score }: Columns): boolean {
  const at = (column: number): string => texts[column]!;
  const hasLevels =
    texts.slice(0, category).every((text) => text === '') &&
    (at(category) === '' ? true : isScoredCategory(at(category)) && at(category + 1) !== '') &&
    (at(category + 1) === '' || isOtherLevel(at(category + 1)));
  const isNamed = at(name) !== '' && !isScoredCategory(at(name)) && !isOtherLevel(at(name));
  const isLabelled = texts.every((text, column) => column === name || !isNumberedLabel(text));
  const isScored = [points, score].every((column) => at(column) === '' || isPoints(at(column)));
  const isPaired = (at(points) === '') === (at(score) === '');
  const isRemark = texts.slice(score + 1).every((text) => !isPoints(text));
  return hasLevels && isNamed && isLabelled && isScored && isPaired && isRemark;
}

/** A row that lost so many cells that it could be widened in more ways than this says too little of any of them. */
const MOST_WIDENINGS = 1000;

/** How many ways there are to choose `lost` of `width` places. */
const countWidenings = (width: number, lost: number): number =>
  Array.from({ length: lost }).reduce<number>((ways, _, i) => (ways * (width - i)) / (i + 1), 1);

/** Every way to put lost cells into the row until it has `width` cells. */
function* widenings(row: Row, width: number): Generator<Row> {
  if (row.length === width) yield row;
  else if (row.length === 0) yield new Array<Field>(width).fill(LOST);
  else {
    for (const rest of widenings(row.slice(1), width - 1)) yield [row[0]!, ...rest];
    for (const rest of widenings(row, width - 1)) yield [LOST, ...rest];
  }
}

function restoreIndicator(row: Row, columns: Columns): Row {
  if (countWidenings(columns.width, columns.width - row.length) > MOST_WIDENINGS) return row;
  const found = new Map<string, Row>();
  for (const candidate of widenings(row, columns.width)) {
    const texts = candidate.map(textOf);
    if (isRow(texts, columns)) found.set(texts.join('\t'), candidate);
  }
  return found.size === 1 ? [...found.values()][0]! : row;
}

const isGoalHeader = (row: Row): boolean =>
  row.length === 3 && textToField(textOf(row[2]!), GOAL_COLUMNS) === 'actual';
const isFundHeader = (row: Row): boolean =>
  row.length > 4 &&
  textOf(row[1]!) === '' &&
  row.some((field) => textToField(textOf(field), FUND_COLUMNS) === 'rate');

/** The empty first cell, which the label merged downwards leaves, of a row of goals or funds. */
function restoreFirst(row: Row, above: Row | undefined, funds: Row | null): Row {
  const isFirstLost =
    row.length > 1 &&
    ((above !== undefined && isGoalHeader(above) && row.length === 2 && textOf(row[0]!) !== '') ||
      (funds !== null &&
        row.length === funds.length - 1 &&
        textToField(textOf(row[0]!), FUND_ROWS) !== null));
  return isFirstLost ? [LOST, ...row] : row;
}

/** The rows of one table, each as wide as its header where that can be told. */
export function restoreRows(rows: readonly Row[]): Row[] {
  const restored: Row[] = [];
  let columns: Columns | null = null;
  let funds: Row | null = null;
  for (const row of rows) {
    const header = rowToIndicatorColumns(row);
    columns =
      isTotalScoreLabel(textOf(row[0]!)) || isProjectNameLabel(textOf(row[0]!)) ? null : (header ?? columns);
    funds = isFundHeader(row) ? row : header || isGoalHeader(row) ? null : funds;
    const isShort =
      columns !== null && row.length < columns.width && row.some((field) => textOf(field) !== '');
    const last = restored.at(-1);
    restored.push(isShort ? restoreIndicator(row, columns!) : restoreFirst(row, last, funds));
  }
  return restored;
}
