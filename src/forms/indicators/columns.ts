/**
 * @file The header of a block of indicators (一级指标 | 二级指标 | … | 指标值) in whatever form and wherever it stands: which heading is
 * which field, which heads what records have no field for, and which no list knows.
 */
import { highestOf, lowestOf } from '../../model/lists.ts';
import {
  INDICATOR_BESIDE,
  INDICATOR_LABELS,
  INDICATOR_LABELS_INSIDE,
  OF_THE_YEAR,
  type IndicatorLabel,
} from '../../words/indicator-labels.ts';
import type { Cell } from '../../model/index.ts';
import { bareLabel, isBlankCell, textToField } from '../form-grid.ts';
import { isWeightHeader } from '../../words/header-words.ts';
import { headingsByContent, headsLevel, nameBetween, saysLevel, type Below } from './by-content.ts';

export interface IndicatorColumns {
  /** The heading over each field; a heading that spans several columns heads all of them. */
  readonly fields: ReadonlyMap<IndicatorLabel, Cell>;
  /** 权重, 分值: it is a field of its own where it is printed. */
  readonly weight: Cell | undefined;
  /** Headings of what is no field of a record (评分标准, 指标解释, 备注). */
  readonly beside: readonly Cell[];
  /** Headings that no list knows: what stands below them is said to be unread. */
  readonly unknown: readonly Cell[];
  /** Headings that no list knows, read by their place or by what stands below them, which must be said. */
  readonly presumed: readonly Cell[];
}

const labelOf = (cell: Cell): IndicatorLabel | null => textToField(cell.text, INDICATOR_LABELS);

/**
 * Words that are a field only between others of a header: 指标内容 where no 三级指标 is, 单位 behind the value, 绩效指标 before a value
 * where no level is printed.
 */
function labelInside(cell: Cell, known: ReadonlyMap<IndicatorLabel, Cell>): IndicatorLabel | null {
  const field = textToField(cell.text, INDICATOR_LABELS_INSIDE);
  const [level, value] = [known.get('subcategory') ?? known.get('category'), known.get('value')];
  if (field === null || known.has(field)) return null;
  const isIn = level ? cell.column > level.column : field === 'name' && value && cell.column < value.column;
  return isIn ? field : null;
}

interface Fields {
  readonly fields: ReadonlyMap<IndicatorLabel, Cell>;
  /** Headings of the set, or of the value, that is not read. */
  readonly earlier: readonly Cell[];
}

/** The headings by field. Two sets side by side are those of the whole project and of the year: the year stands right. */
function toFields(header: readonly Cell[]): Fields {
  const first = new Map<IndicatorLabel, Cell>();
  const last = new Map<IndicatorLabel, Cell>();
  const add = (field: IndicatorLabel | null, cell: Cell): void => {
    if (field === null) return;
    if (!first.has(field)) first.set(field, cell);
    last.set(field, cell);
  };
  for (const cell of header) add(labelOf(cell), cell);
  // 绩效指标 left of 指标 | 权重 | 指标值: the label of the block reaches down over its rows, a heading does not.
  const height = highestOf([...first.values()].map(({ rowSpan }) => rowSpan));
  const headings = header.filter(({ rowSpan }) => rowSpan <= height);
  for (const field of Object.keys(INDICATOR_LABELS_INSIDE) as (keyof typeof INDICATOR_LABELS_INSIDE)[])
    if (!first.has(field)) for (const cell of headings) if (labelInside(cell, new Map([...first].filter(([each]) => each !== field))) === field) add(field, cell); // prettier-ignore
  return pickYear(first, last, header);
}

type Headings = ReadonlyMap<IndicatorLabel, Cell>;
const saysYear = (cell: Cell | undefined): boolean => cell !== undefined && OF_THE_YEAR.test(cell.text);

/** Of two sets, or of two values of one set, that of the year. */
function pickYear(first: Headings, last: Headings, header: readonly Cell[]): Fields {
  const values = header.filter((cell) => labelOf(cell) === 'value');
  const [ofYear, ...further] = values.filter(saysYear);
  const isDouble = (['name', 'value'] as const).every((field) => first.get(field) !== last.get(field));
  if (isDouble) {
    const isLeft = saysYear(first.get('value')) && !saysYear(last.get('value'));
    const [fields, other] = isLeft ? [first, last] : [last, first];
    const read = new Set(fields.values());
    return { fields, earlier: [...other.values()].filter((cell) => !read.has(cell)) };
  }
  if (values.length < 2 || !ofYear || further.length > 0) return { fields: first, earlier: [] };
  return {
    fields: new Map([...first, ['value', ofYear]]),
    earlier: values.filter((cell) => cell !== ofYear),
  };
}

const isBeside = (cell: Cell): boolean => INDICATOR_BESIDE.test(bareLabel(cell.text));
const isHeader = (fields: ReadonlyMap<IndicatorLabel, Cell>): boolean =>
  (fields.has('category') && (fields.has('name') || fields.has('value'))) ||
  (fields.has('name') && fields.has('value'));

/** 绩效指标 over nothing but the words of a level heads no names. */
function withoutLevelAsName(
  named: ReadonlyMap<IndicatorLabel, Cell>,
  below: Below,
): ReadonlyMap<IndicatorLabel, Cell> {
  const name = named.get('name');
  if (!name || labelOf(name) === 'name' || !headsLevel(below(name))) return named;
  return new Map([...named].filter(([field]) => field !== 'name'));
}

/** 一级指标 | 二级指标 of a form with two levels: over no word of a level the lower one heads the names. */
function withLevelAsName(named: ReadonlyMap<IndicatorLabel, Cell>, others: readonly Cell[], below: Below) {
  const [category, level] = [named.get('category'), named.get('subcategory')];
  if (!category || !level || named.has('name') || below(level).length === 0) return named;
  const isRival = (cell: Cell): boolean => cell.column > category.column && !isBeside(cell);
  if (others.some(isRival) || below(level).some(saysLevel)) return named;
  const rest = [...named].filter(([field]) => field !== 'subcategory');
  return new Map([...rest, ['name', level] as const]);
}

/** The fields with those that only what stands below their headings tells; a header needs one that a heading names. */
function withContent(named: ReadonlyMap<IndicatorLabel, Cell>, others: readonly Cell[], below: Below) {
  if (named.size === 0) return { fields: named, presumed: [] };
  const kept = withLevelAsName(withoutLevelAsName(named, below), others, below);
  const all = kept.size === named.size ? others : [...others, named.get('name')!];
  const byContent = headingsByContent(kept, all, isBeside, below);
  const fields = new Map([...kept, ...byContent]);
  const loose = all.filter((cell) => ![...byContent.values()].includes(cell));
  for (const cell of loose) {
    const field = labelInside(cell, fields);
    if (field) fields.set(field, cell);
  }
  const unknown = loose.filter((cell) => !isBeside(cell));
  const name = nameBetween(fields, unknown);
  if (name) fields.set('name', name);
  const value = byContent.get('value');
  return { fields, presumed: [name, value].filter((cell) => cell !== undefined) };
}

/**
 * The columns of a header of indicators.
 * @param header the cells of one row, or the lowest words over each column
 * @param below what stands below a heading; without it the headings alone tell
 * @returns null where the row is no such header: it needs a level or a name, and what is to be reached, or the three levels
 */
export function readIndicatorColumns(header: readonly Cell[], below?: Below): IndicatorColumns | null {
  const { fields: named, earlier } = toFields(header);
  const isFree = (cell: Cell): boolean =>
    !isBlankCell(cell) && ![...named.values(), ...earlier].includes(cell);
  const { fields, presumed } = below
    ? withContent(named, header.filter(isFree), below)
    : { fields: named, presumed: [] };
  if (!isHeader(fields)) return null;
  const start = lowestOf([...fields.values()].map(({ column }) => column));
  const taken = new Set(fields.values());
  const others = header.filter(
    (cell) =>
      isFree(cell) && !taken.has(cell) && labelOf(cell) === null && (cell.column >= start || isBeside(cell)),
  );
  return {
    fields,
    weight: others.find((cell) => isWeightHeader(bareLabel(cell.text))),
    beside: [...earlier, ...others.filter(isBeside)],
    unknown: others.filter((cell) => !isBeside(cell)),
    presumed,
  };
}

const named = (cells: readonly Cell[]): string => cells.map(({ text }) => bareLabel(text)).join(', ');

/** What the headings of the blocks of a project leave to doubt, in words. */
export function doubtsOfHeadings(blocks: readonly IndicatorColumns[]): string[] {
  const unknown = blocks.flatMap((columns) => columns.unknown);
  const presumed = blocks.flatMap((columns) => columns.presumed);
  return [
    ...(unknown.length > 0 ? [`headings that no list knows: ${named(unknown)}`] : []),
    ...(presumed.length > 0 ? [`headings read by what stands below them: ${named(presumed)}`] : []),
  ];
}

type Slots = readonly (Cell | undefined)[];

/** The cells of a row below a heading, each once. */
export const cellsBelow = (slots: Slots, heading: Cell | undefined): Cell[] =>
  heading === undefined
    ? []
    : [...new Set(slots.slice(heading.column, heading.column + heading.columnSpan))].filter(
        (cell) => cell !== undefined,
      );
