/**
 * @file Lists with other columns than the common eleven: the eleven are restored as in any list, and what the list has beside them
 * (预算单位, 序号, 备注) is set aside and put back into its column.
 */
import { byPosition, tableToRows } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { FIRST_INDICATOR_COLUMN, PROJECT_COLUMNS, type ProjectColumns } from '../../words/project-columns.ts';
import type { RestoredList } from './build.ts';
import { readCode } from '../../words/project-codes.ts';
import { placeFurther } from './further-cells.ts';
import { joinCells } from '../cells.ts';
import { isCategory, isOperator, isSubcategory } from './words.ts';

export interface CommonList {
  /** The same list with the eleven columns in their order; its header stands as it stood. */
  readonly list: RecognizedTable;
  /** Cells of further columns, where they stood. */
  readonly extras: readonly Cell[];
  /** Words of the header that a page prints again over those columns. */
  readonly repeated: readonly Cell[];
}

/** What can stand in which columns of the common list only; elsewhere it says that a row was moved along the columns. */
const PLACES: readonly (readonly [is: (cell: Cell) => boolean, columns: readonly number[]])[] = [
  [(cell) => readCode(cell.text) !== null, [0]],
  [isCategory, [5, 6]],
  [isSubcategory, [5, 6]],
  [isOperator, [8, 9]],
];

const isInPlace = (cells: readonly Cell[], { places }: ProjectColumns): boolean =>
  cells.every((cell) =>
    PLACES.every(([is, columns]) => !is(cell) || columns.some((column) => places[column] === cell.column)),
  );

/** A row that was moved keeps the distances of its cells. */
const moveCell = (cell: Cell, { places }: ProjectColumns): Cell => ({
  ...cell,
  column: Math.max(0, cell.column - places[FIRST_INDICATOR_COLUMN]! + FIRST_INDICATOR_COLUMN),
});

const placeCell = (cell: Cell, { places, width }: ProjectColumns): Cell => {
  const column = places.indexOf(cell.column);
  return { ...cell, column: column < 0 ? cell.column - width + PROJECT_COLUMNS : column };
};

/** The list as if it had the common columns. */
export function toCommonColumns(table: RecognizedTable, columns: ProjectColumns): CommonList {
  const header = table.cells.filter((cell) => cell.row < table.headerRows);
  const words = new Map(header.map((cell) => [cell.column, squeeze(cell.text)]));
  const [list, extras, repeated]: [Cell[], Cell[], Cell[]] = [[...header], [], []];
  for (const cells of tableToRows(table).slice(table.headerRows)) {
    const inPlace = isInPlace(cells, columns);
    for (const cell of cells) {
      if (!inPlace) list.push(moveCell(cell, columns));
      else if (!columns.extras.includes(cell.column)) list.push(placeCell(cell, columns));
      else (words.get(cell.column) === squeeze(cell.text) ? repeated : extras).push(cell);
    }
  }
  const width = list.reduce<number>((all, cell) => Math.max(all, cell.column + 1), PROJECT_COLUMNS);
  return { list: { ...table, columns: width, cells: list.sort(byPosition) }, extras, repeated };
}

/** A figure for which the list has no column stays in the raw text of the cell before it and is reported. */
function houseCell(housed: readonly Cell[], homeless: Cell): Cell[] {
  const before = housed.at(-1);
  if (before === undefined || homeless.text === '') return [...housed];
  const doubt = { code: 'project.extra_cells' as const, actual: homeless.text };
  return [...housed.slice(0, -1), joinCells([before, homeless], { text: before.text, doubts: [doubt] })];
}

/** A restored row in the columns of its list. */
const rowToOwnColumns = (cells: readonly Cell[], { places }: ProjectColumns): Cell[] =>
  cells.reduce<Cell[]>((housed, cell) => {
    const column = places[cell.column] ?? null;
    return column === null ? houseCell(housed, cell) : [...housed, { ...cell, column }];
  }, []);

/**
 * The restored list as its source has it.
 * @param common what the restored list was made of
 */
export function toOwnColumns(
  common: CommonList,
  columns: ProjectColumns,
  { table: restored, rowOf }: RestoredList,
): RecognizedTable {
  const { list: source, extras, repeated } = common;
  const header = restored.cells.filter((cell) => cell.row < restored.headerRows);
  const body = restored.cells.filter((cell) => cell.row >= restored.headerRows);
  const rows = tableToRows({ rows: restored.rows, cells: body });
  const opensPage = new Set(source.breaks.map(({ row }) => row));
  const opensProject = new Set(body.filter(({ column }) => column === 0).map(({ row }) => row));
  const further = placeFurther(extras, {
    rowOf,
    opensPage: (row) => opensPage.has(row),
    isOfProject: (column) => column < columns.places[FIRST_INDICATOR_COLUMN]!,
    opensProject: (row) => opensProject.has(row),
  });
  return {
    ...restored,
    columns: columns.width,
    cells: [...header, ...rows.flatMap((cells) => rowToOwnColumns(cells, columns)), ...further].sort(
      byPosition,
    ),
    repeated: [...(restored.repeated ?? []), ...repeated],
  };
}
