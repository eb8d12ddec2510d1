/** @file Rows as lists that are outlined each by itself: the groups of columns that stand side by side, or one list that goes on in them. */
import { longestScale, roundedScale } from '../../words/rounding.ts';
import { formatAmount, rescale, isMoneyUnit } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import type { Direction } from '../registry/index.ts';
import { labelNumber } from '../../words/outline.ts';
import { labelsToUnitMark, namesOf, type Label } from './codes.ts';
import type { Column } from './columns.ts';
import { decideOutline, type OutlineRow, type Printed, type RowOutline } from './outline/index.ts';
import { isOfPage, type FigureRow } from './rows.ts';
import { figureToUnit, isCounted, isPerPiece } from '../../words/figure-units.ts';
import { isSerialHeader } from '../../words/header-words.ts';

/** Rows of one list, by their positions, with the levels they stand in. */
export interface List {
  readonly rows: readonly number[];
  readonly direction: Direction;
  readonly outline: RowOutline;
}

type Slot = FigureRow['figures'][number];

/** Money that adds up: a count of cars or heads does not, nor what one of them costs. Where nothing says a unit, figures are money unless words say otherwise. */
export const isMoney = (unit: string | null, path: readonly string[], labels: readonly string[]): boolean =>
  !isPerPiece(path) && (unit === null ? !isCounted(path, labels) : isMoneyUnit(unit));

/** The money that a slot prints, as a figure; null for a blank and for what is no money. */
function slotToMoney(row: FigureRow, { column, cell }: Slot, tableUnit: string | null) {
  const figure = readFigure(cell?.text ?? '');
  if (!figure?.amount) return null;
  const { unit } = figureToUnit(figure.unit, column.path, namesOf(row), tableUnit);
  return isMoney(unit, column.path, namesOf(row)) ? { amount: figure.amount, unit } : null;
}

/** All figures of the rows, scaled alike. */
function rowsToPrinted(rows: readonly FigureRow[], tableUnit: string | null): Map<Slot, Printed> {
  const money = rows.flatMap((row) =>
    row.figures.flatMap((slot) => {
      const read = slotToMoney(row, slot, tableUnit);
      return read ? [{ slot, ...read }] : [];
    }),
  );
  const longest = longestScale(money.map(({ amount }) => formatAmount(amount)));
  return new Map(
    money.map(({ slot, amount, unit }) => {
      const roundedTo = roundedScale(amount.scale, longest, unit);
      const half = roundedTo === null ? 0n : 5n * 10n ** BigInt(longest - roundedTo);
      return [slot, { value: rescale(amount, longest + 1).digits, half }];
    }),
  );
}

/** Blanks that stand before a label as printed: ideographic ones count as two. */
const indentOf = (raw: string): number =>
  (/^[\s\u3000]*/u.exec(raw.split('\n')[0]!)?.[0] ?? '').replace(/\u3000/gu, '  ').length;

const isSerial = ({ column }: Label): boolean => isSerialHeader(column.path.at(-1) ?? '');

/** Numbers in a column of their own tell levels where both kinds stand in it: 一 over 1 and 2. */
const numbersLevels = (rows: readonly FigureRow[]): boolean =>
  rows.some(({ labels }) =>
    labels.some((label) => isSerial(label) && labelNumber(`${label.text}、`)?.rank === 1),
  );

const labelToNumbered = (label: Label): string =>
  isSerial(label) ? `${label.text}${/^\d/u.test(label.text) ? '.' : '、'}` : label.text;

function rowToOutlineRow(
  row: FigureRow,
  columns: readonly number[],
  printed: ReadonlyMap<Slot, Printed>,
  isNumbered: boolean,
): OutlineRow {
  const own = row.labels.filter(({ cell }) => cell.row === row.row);
  const byColumn = new Map(row.figures.map((slot) => [slot.column.index, slot]));
  return {
    labels: isNumbered ? row.labels.map(labelToNumbered) : namesOf(row),
    span: own.length > 0 ? [own[0]!.column.index, own.at(-1)!.column.index] : null,
    indent: own.length > 0 ? indentOf(own[0]!.cell.raw) : 0,
    codes: row.codes,
    unitMark: labelsToUnitMark(row.labels),
    figures: columns.map((column) => printed.get(byColumn.get(column)!) ?? null),
  };
}

/** The figure columns of each group of columns, from the left. */
function groupsToColumns(rows: readonly FigureRow[]): Map<number, number[]> {
  const columns = new Map<number, Set<number>>();
  for (const { group, figures } of rows) {
    const own = columns.get(group) ?? new Set();
    for (const { column } of figures) own.add(column.index);
    columns.set(group, own);
  }
  return new Map(
    [...columns].sort(([a], [b]) => a - b).map(([group, own]) => [group, [...own].sort((a, b) => a - b)]),
  );
}

/** A list set in groups side by side (基本支出决算表) has codes, equally many columns in each of them, and no sides. */
function isOneList(rows: readonly FigureRow[], columns: ReadonlyMap<number, readonly number[]>): boolean {
  const isCoded = ({ codes }: FigureRow): boolean =>
    (codes.function ?? codes.government ?? codes.department) !== null;
  const widths = new Set([...columns.values()].map((own) => own.length));
  return (
    widths.size === 1 &&
    [...columns.keys()].every((group) => rows.some((row) => row.group === group && isCoded(row)))
  );
}

/** The lists of a table with their levels. */
export function rowsToLists(
  rows: readonly FigureRow[],
  directionOf: (column: Column) => Direction,
  tableUnit: string | null,
): List[] {
  const columns = groupsToColumns(rows);
  const printed = rowsToPrinted(rows, tableUnit);
  const directions = new Map<number, ReadonlySet<Direction>>();
  for (const row of rows)
    directions.set(
      row.group,
      new Set([
        ...(directions.get(row.group) ?? []),
        ...row.figures.map(({ column }) => directionOf(column)),
      ]),
    );
  const directionIn = (group: number): Direction => {
    const [direction, ...others] = directions.get(group) ?? [];
    return others.length > 0 ? null : (direction ?? null);
  };
  const groups = [...columns.keys()];
  const isSided = new Set(groups.map(directionIn)).size > 1;
  const isNumbered = numbersLevels(rows);
  const outlineList = (own: readonly number[], direction: Direction): List => ({
    rows: own,
    direction,
    outline: decideOutline(
      own.map((index) =>
        rowToOutlineRow(rows[index]!, columns.get(rows[index]!.group)!, printed, isNumbered),
      ),
      isSided,
    ),
  });
  const lists = !isSided && isOneList(rows, columns) ? [groups] : groups.map((group) => [group]);
  const outlined = lists.map((own) =>
    outlineList(
      own.flatMap((group) =>
        rows.flatMap((row, index) =>
          row.group === group && row.figures.length > 0 && !isOfPage(row) ? [index] : [],
        ),
      ),
      directionIn(own[0]!),
    ),
  );
  return outlined.map((list) => {
    const total = borrowedTotal(list, outlined);
    return total === null ? list : outlineList([...list.rows, total], list.direction);
  });
}

/** Where a list has no total of its own, the total of the same direction stands for it, if there is only one. */
function borrowedTotal(list: List, lists: readonly List[]): number | null {
  const totalIn = ({ rows, outline: { section } }: List): number | null => {
    const at = section.year ?? section.total;
    return at === null ? null : rows[at]!;
  };
  const owners = lists.filter((other) => other.direction === list.direction && totalIn(other) !== null);
  return list.direction !== null && totalIn(list) === null && owners.length === 1
    ? totalIn(owners[0]!)
    : null;
}
