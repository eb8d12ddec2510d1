/**
 * @file The indicators of a block, by the columns of its header: one reader for every form that prints them (lists and forms of
 * projects, targets of departments). `readIndicatorColumns` finds the columns, `readIndicators` the rows; what comes back knows its
 * cells, so that a form can say what it did not take.
 */
import { append } from '../../model/lists.ts';
import { splitNumbered, isPlaceholder } from '../../words/indicator-texts.ts';
import type { IndicatorLabel } from '../../words/indicator-labels.ts';
import type { Cell } from '../../model/index.ts';
import type { How } from '../../model/reading.ts';
import { cellToPrinted, isBlankCell, cellToLevel } from '../form-grid.ts';
import { readMeasure, textToOperator, type Measure } from '../../words/measure.ts';
import { belongsTo, carryLevels, splitLevels, type Levels } from '../../words/indicator-words.ts';
import { cellsBelow, type IndicatorColumns } from './columns.ts';

type Slots = readonly (Cell | undefined)[];

/** One indicator: full words of the levels, sign, value and unit apart, and the cells each field stands in. */
export interface IndicatorReading extends Levels, Measure {
  readonly name: string | null;
  readonly weight: string | null;
  readonly cells: Readonly<Partial<Record<IndicatorLabel | 'weight', Cell | undefined>>>;
  /** `inferred` where no cell of the project reaches down to the row. */
  readonly how: How;
}

export interface IndicatorsRead {
  readonly indicators: readonly IndicatorReading[];
  /** Every cell that was understood, levels and placeholders included. */
  readonly taken: readonly Cell[];
  /** The levels that go on behind the last row. */
  readonly levels: Levels;
}

/** The level a cell says of this row; one that a lost rule let run together over its rows says one word for each. */
function levelAt(cell: Cell | undefined, row: number): string | null {
  const words = cell && cell.rowSpan > 1 ? splitLevels(cell.text) : [];
  return words.length === cell?.rowSpan ? (words[row - cell.row] ?? null) : cellToLevel(cell);
}

/** 一级指标 that ran together over more rows than they are: the one that the 二级指标 of the row belongs to. */
function categoryAt(cell: Cell | undefined, row: number, subcategory: string | null): string | null {
  const words = cell && cell.rowSpan > 1 ? splitLevels(cell.text) : [];
  if (words.length < 2 || words.length === cell!.rowSpan) return levelAt(cell, row);
  return words.find((word) => subcategory !== null && belongsTo(subcategory, word)) ?? cellToLevel(cell);
}

/** A cell over several rows whose rule was lost, one line a row of which some state nothing (48.50万元/年 | /): the line of this row. */
function lineAt(cell: Cell, row: number): Cell {
  const lines = cell.raw.split('\n').map((line) => line.trim());
  if (cell.rowSpan < 2 || lines.length !== cell.rowSpan || !lines.some(isPlaceholder)) return cell;
  return { ...cell, text: lines[row - cell.row] ?? '' };
}

/** Sign, value and unit, each in its column, several under one heading, or together in one cell. */
function readParts(at: (field: IndicatorLabel) => readonly Cell[]): Measure {
  const printed = (field: IndicatorLabel): Cell[] => at(field).filter((cell) => !isBlankCell(cell));
  const [values, signs, [unit]] = [printed('value'), printed('operator'), printed('unit')];
  const [first, second, third] = values;
  if (signs.length === 0 && second && textToOperator(first!.text) !== null)
    return readMeasure(first, second, third ?? unit);
  return readMeasure(signs[0], first, unit ?? second);
}

/** The cell split as its name is, where name and value print as many lines; else the whole. */
function toEntries(
  name: Cell | undefined,
  value: Cell | undefined,
): readonly { name: string | null; value: Cell | undefined }[] {
  const names = splitNumbered(cellToPrinted(name) ?? '');
  const lines = (value?.raw ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (names.length < 2 || names.length !== lines.length)
    return [{ name: names.length > 1 ? cellToPrinted(name) : (names[0] ?? null), value }];
  return names.map((each, i) => ({ name: each, value: { ...value!, text: lines[i]! } }));
}

interface RowRead {
  readonly indicators: readonly IndicatorReading[];
  readonly taken: readonly Cell[];
  readonly levels: Levels;
}

/** How the rows are drawn: of a `restored` list each level stands where it was drawn to, and half a row is a row, and names stand as printed. */
export type Drawing = 'restored' | 'any';

const firstPrinted = (cells: readonly Cell[]): Cell | undefined =>
  cells.find((cell) => !isBlankCell(cell)) ?? cells[0];

function readRow(
  slots: Slots,
  row: number,
  { fields, weight }: IndicatorColumns,
  above: Levels,
  drawing: Drawing,
): RowRead {
  const at = (field: IndicatorLabel): readonly Cell[] => cellsBelow(slots, fields.get(field));
  const subcategory = levelAt(at('subcategory')[0], row);
  const own = { category: categoryAt(at('category')[0], row, subcategory), subcategory };
  const levels = drawing === 'restored' ? own : carryLevels(own, above);
  const [weighed] = cellsBelow(slots, weight);
  const isNoSign = (cell: Cell): boolean => !isBlankCell(cell) && textToOperator(cell.text) === null;
  const taken = [
    ...[...fields.keys()].flatMap((field) =>
      field === 'operator' ? at(field).filter((cell) => !isNoSign(cell)) : at(field),
    ),
    ...(weighed ? [weighed] : []),
  ];
  const nameCell = firstPrinted(at('name'));
  const valueCell = firstPrinted(at('value'));
  const lines = (field: IndicatorLabel): Cell[] => at(field).map((cell) => lineAt(cell, row));
  const all =
    drawing === 'restored'
      ? [{ name: cellToPrinted(nameCell), value: valueCell }]
      : toEntries(firstPrinted(lines('name')), firstPrinted(lines('value')));
  const entries = all.filter(
    ({ name, value }) =>
      (drawing === 'restored' && taken.some((cell) => !isBlankCell(cell))) ||
      !(isPlaceholder(name) && isPlaceholder(cellToPrinted(value))),
  );
  const indicators = entries.map(({ name, value }): IndicatorReading => {
    const isSplit = entries.length > 1;
    return {
      ...levels,
      name: drawing === 'any' && isPlaceholder(name) ? null : name,
      ...(isSplit ? readMeasure(undefined, value, undefined) : readParts(lines)),
      weight: cellToPrinted(weighed),
      cells: {
        category: at('category')[0],
        subcategory: at('subcategory')[0],
        name: nameCell,
        operator: at('operator')[0],
        value: valueCell,
        unit: at('unit')[0],
        weight: weighed,
      },
      how: 'printed',
    };
  });
  return { indicators, taken, levels };
}

/**
 * The indicators of the rows below a header, in printed order. A level that a merged cell or a dump prints once goes on below it; a row
 * that says neither name nor value states nothing.
 *
 * @param rows the slots of each row with its number in the grid, and how it is known to belong here
 * @param above levels that go on from the rows before (a page break)
 * @param drawing whether levels that stand blank go on
 */
export function readIndicators(
  rows: readonly { readonly slots: Slots; readonly row: number; readonly how?: How }[],
  columns: IndicatorColumns,
  above: Levels = { category: null, subcategory: null },
  drawing: Drawing = 'any',
): IndicatorsRead {
  const indicators: IndicatorReading[] = [];
  const taken = new Set<Cell>();
  let levels = above;
  for (const { slots, row, how = 'printed' } of rows) {
    const read = readRow(slots, row, columns, levels, drawing);
    levels = read.levels;
    append(
      indicators,
      read.indicators.map((each) => ({ ...each, how })),
    );
    for (const cell of read.taken) taken.add(cell);
  }
  return { indicators, taken: [...taken], levels };
}
