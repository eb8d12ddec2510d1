/**
 * @file The header of a block of indicators (一级指标 | 二级指标 | … | 指标值) in whatever form and wherever it stands: which heading is
 * which field, which heads what records have no field for, and which no list knows.
 */
import { lowestOf } from '../../model/lists.ts';
import {
  INDICATOR_BESIDE,
  INDICATOR_LABELS,
  INDICATOR_LABELS_INSIDE,
  type IndicatorLabel,
} from '../../words/indicator-labels.ts';
import type { Cell } from '../../model/index.ts';
import { bareLabel, isBlankCell, textToField } from '../form-grid.ts';
import { isWeightHeader } from '../../words/header-words.ts';

export interface IndicatorColumns {
  /** The heading over each field; a heading that spans several columns heads all of them. */
  readonly fields: ReadonlyMap<IndicatorLabel, Cell>;
  /** 权重, 分值: it is a field of its own where it is printed. */
  readonly weight: Cell | undefined;
  /** Headings of what is no field of a record (评分标准, 指标解释, 备注). */
  readonly beside: readonly Cell[];
  /** Headings that no list knows: what stands below them is said to be unread. */
  readonly unknown: readonly Cell[];
}

const labelOf = (cell: Cell): IndicatorLabel | null => textToField(cell.text, INDICATOR_LABELS);

/** Words that are a field only between others of a header: 指标内容 where no 三级指标 is, 单位 behind the value. */
function labelInside(cell: Cell, known: ReadonlyMap<IndicatorLabel, Cell>): IndicatorLabel | null {
  const field = textToField(cell.text, INDICATOR_LABELS_INSIDE);
  const level = known.get('subcategory') ?? known.get('category');
  if (field === null || known.has(field) || level === undefined) return null;
  return cell.column > level.column ? field : null;
}

/** The headings by field. Two sets side by side are those of the whole project and of the year: the year stands right. */
function toFields(header: readonly Cell[]): Map<IndicatorLabel, Cell> {
  const first = new Map<IndicatorLabel, Cell>();
  const last = new Map<IndicatorLabel, Cell>();
  const add = (field: IndicatorLabel | null, cell: Cell): void => {
    if (field === null) return;
    if (!first.has(field)) first.set(field, cell);
    last.set(field, cell);
  };
  for (const cell of header) add(labelOf(cell), cell);
  for (const field of Object.keys(INDICATOR_LABELS_INSIDE) as (keyof typeof INDICATOR_LABELS_INSIDE)[])
    if (!first.has(field)) for (const cell of header) if (labelInside(cell, new Map([...first].filter(([each]) => each !== field))) === field) add(field, cell); // prettier-ignore
  const isDouble = (['name', 'value'] as const).every((field) => first.get(field) !== last.get(field));
  return isDouble ? last : first;
}

/**
 * The columns of a header of indicators.
 * @param header the cells of one row, or the lowest words over each column
 * @returns null where the row is no such header: it needs a level or a name, and what is to be reached, or the three levels
 */
export function readIndicatorColumns(header: readonly Cell[]): IndicatorColumns | null {
  const fields = toFields(header);
  const isHeader =
    (fields.has('category') && (fields.has('name') || fields.has('value'))) ||
    (fields.has('name') && fields.has('value'));
  if (!isHeader) return null;
  const start = lowestOf([...fields.values()].map(({ column }) => column));
  const others = header.filter(
    (cell) =>
      cell.column >= start &&
      !isBlankCell(cell) &&
      labelOf(cell) === null &&
      ![...fields.values()].includes(cell),
  );
  const isBeside = (cell: Cell): boolean => INDICATOR_BESIDE.test(bareLabel(cell.text));
  return {
    fields,
    weight: others.find((cell) => isWeightHeader(bareLabel(cell.text))),
    beside: others.filter(isBeside),
    unknown: others.filter((cell) => !isBeside(cell)),
  };
}

type Slots = readonly (Cell | undefined)[];

/** The cells of a row below a heading, each once. */
export const cellsBelow = (slots: Slots, heading: Cell | undefined): Cell[] =>
  heading === undefined
    ? []
    : [...new Set(slots.slice(heading.column, heading.column + heading.columnSpan))].filter(
        (cell) => cell !== undefined,
      );
