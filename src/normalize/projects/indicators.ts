/** @file The six cells of one indicator in their six columns; a lost one stays empty and is reported. */
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, CellDoubt } from '../../model/index.ts';
import { FIRST_INDICATOR_COLUMN } from '../../words/project-columns.ts';
import type { Indicator } from './read-indicator.ts';
import type { ProjectRow } from './rows.ts';
import { joinCells } from '../cells.ts';

const FIELDS = ['category', 'subcategory', 'name', 'operator', 'value', 'unit'] as const;

/** The unit may be missing; anything else that is missing was lost. */
const lostFields = (indicator: Indicator): string[] =>
  FIELDS.filter((field) => field !== 'unit' && indicator[field] === null);

/** Closed words are compared and written without blanks. */
const withWord = (cell: Cell): Cell => {
  const text = squeeze(cell.text);
  return text === cell.text ? cell : { ...cell, text, rules: [...new Set([...cell.rules, 'label-blank'])] };
};

const withDoubts = (cell: Cell, doubts: readonly CellDoubt[]): Cell =>
  doubts.length === 0 ? cell : { ...cell, doubts: [...(cell.doubts ?? []), ...doubts] };

/** How far the row was pushed along the columns; 0 where it stands in its place. */
const offsetOf = (row: ProjectRow): number => {
  const { category, subcategory, name } = row.indicator ?? {};
  const first = category ?? subcategory ?? name;
  return first ? first.column - FIRST_INDICATOR_COLUMN - (category ? 0 : subcategory ? 1 : 2) : 0;
};

/**
 * @param target row of the restored table
 * @param previous the indicator row before it in the same project: a run of rows moved alike is one repair
 * @param shift how much further right the source has its indicators than the common list
 * @param spanOf how many rows of the project a label is a cell of, where the source draws it merged over several
 */
export function rowToIndicatorCells(
  row: ProjectRow,
  target: number,
  previous: ProjectRow | null,
  shift = 0,
  spanOf: (label: Cell) => number = () => 1,
): Cell[] {
  const { indicator } = row;
  if (!indicator) return [];
  const offset = offsetOf(row);
  const isSameRun = previous !== null && row.breakBefore === null && offsetOf(previous) === offset;
  const lost = lostFields(indicator);
  const cells = FIELDS.flatMap((field, i) => {
    const cell = indicator[field];
    if (!cell) return [];
    const isWord = field === 'category' || field === 'subcategory';
    if (isWord && cell === previous?.indicator?.[field]) return []; // merged with that of the row before
    return [
      {
        ...(isWord ? withWord(cell) : cell),
        row: target,
        column: FIRST_INDICATOR_COLUMN + i,
        rowSpan: isWord ? spanOf(cell) : 1,
        columnSpan: 1,
      },
    ];
  });
  const [first, ...others] = cells;
  if (!first) return [];
  const last = others.pop() ?? null;
  const moved = joinCells([first], {
    text: first.text,
    repairs:
      offset !== 0 && !isSameRun
        ? [
            {
              rule: 'row-realigned',
              before: `column ${first.column + shift + offset}`,
              after: `column ${first.column + shift}`,
              reason: 'the row was pushed along the columns, with those below it; read from its 一级指标 on',
            },
          ]
        : [],
    doubts: lost.length > 0 ? [{ code: 'indicator.partial', note: `lost: ${lost.join(', ')}` }] : [],
  });
  if (!last) return [moved];
  return [moved, ...others, restToLast(last, indicator.rest)];
}

/** Text behind the unit belongs to no column: it is kept in the raw text of the last cell and reported. */
function restToLast(last: Cell, rest: readonly Cell[]): Cell {
  if (rest.length === 0) return last;
  const joined = joinCells([last, ...rest], { text: last.text });
  return withDoubts(joined, [
    { code: 'indicator.extra_cells', actual: rest.map((cell) => cell.text).join(' | ') },
  ]);
}
