/** @file A table while it is put together over its pages, and how it becomes a Table. */
import { byPosition } from '../../../model/grid.ts';
import type { Box, Break, Cell, PageSource, Table } from '../../../model/index.ts';
import { linesToText } from '../text/lines-to-text.ts';
import type { PageTable } from '../ruled/slots-to-table.ts';
import { squeeze } from '../../../words/lexicon.ts';

/** What one page shows of a cell. */
export interface CellPart {
  readonly page: number;
  /** On the unrotated page. */
  readonly box: Box;
  readonly lines: readonly string[];
  /** The same lines, radicals and all. */
  readonly printed: readonly string[];
}

export interface JoinedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly parts: readonly CellPart[];
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

export interface JoinedTable {
  readonly foundBy: PageTable['foundBy'];
  readonly pages: readonly number[];
  /** Column edges in the reading frame. */
  readonly xs: readonly number[];
  readonly rows: number;
  /** In the order of their rows, by the page that each begins on: a table of hundreds of pages is not copied for every one of them. */
  readonly cells: readonly (readonly JoinedCell[])[];
  readonly breaks: readonly Break[];
  readonly repeated: readonly JoinedCell[];
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  /** See {@link PageTable}. */
  readonly areEdgesLoose?: boolean;
}

/** White space and radicals aside: what pages are compared by. */
export const cellText = ({ parts }: JoinedCell): string =>
  squeeze(parts.flatMap(({ lines }) => lines).join(''));

/** The cells that end with the last row: gone through from the end until they cover every column. */
export function endingCells({ cells, rows, xs }: JoinedTable): readonly JoinedCell[] {
  const found: (readonly JoinedCell[])[] = [];
  const covered = new Set<number>();
  for (let page = cells.length - 1; page >= 0 && covered.size < xs.length - 1; page--) {
    const ending = cells[page]!.filter(({ row, rowSpan }) => row + rowSpan === rows);
    for (const { column, columnSpan } of ending)
      for (let at = column; at < column + columnSpan; at++) covered.add(at);
    found.push(ending);
  }
  return found.reverse().flat();
}

/** Other cells in the place of some. */
export function replaceCells(
  pages: JoinedTable['cells'],
  replaced: ReadonlyMap<JoinedCell, JoinedCell>,
): JoinedTable['cells'] {
  const left = new Set(replaced.keys());
  const changed = [...pages];
  for (let page = pages.length - 1; page >= 0 && left.size > 0; page--) {
    const here = pages[page]!.filter((cell) => left.delete(cell));
    if (here.length > 0) changed[page] = pages[page]!.map((cell) => replaced.get(cell) ?? cell);
  }
  return changed;
}

/** The table of a single page, its boxes turned back onto the page. */
export function pageTableToJoined(table: PageTable, toPage: (box: Box) => Box): JoinedTable {
  const cells = table.cells.map(
    ({ row, column, rowSpan, columnSpan, lines, printed, box, isOpenAbove, isOpenBelow }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      parts: [{ page: table.page, box: toPage(box), lines, printed }],
      isOpenAbove,
      isOpenBelow,
    }),
  );
  return {
    foundBy: table.foundBy,
    pages: [table.page],
    xs: table.xs,
    rows: table.ys.length - 1,
    cells: [cells],
    breaks: [],
    repeated: [],
    isOpenAbove: cells.some((cell) => cell.isOpenAbove),
    isOpenBelow: cells.some((cell) => cell.isOpenBelow),
    ...(table.areEdgesLoose && { areEdgesLoose: true }),
  };
}

function toCell({ row, column, rowSpan, columnSpan, parts }: JoinedCell): Cell {
  const sources = parts.map(({ page, box }): PageSource => ({ page, box }));
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    ...linesToText(parts.flatMap(({ printed }) => printed)),
    sources,
  };
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** The block of the document; titles and units are read from the lines around it later. */
export function joinedToTable(table: JoinedTable, id: string): Table {
  return {
    kind: 'table',
    id,
    foundBy: table.foundBy,
    title: null,
    number: null,
    unit: null,
    headerRows: 0,
    rows: table.rows,
    columns: table.xs.length - 1,
    cells: table.cells.flat().map(toCell).sort(byPosition),
    pages: table.pages,
    breaks: table.breaks,
    edges: table.xs.map(round),
    ...(table.isOpenAbove && { openTop: true }),
    ...(table.isOpenBelow && { openBottom: true }),
    ...(table.repeated.length && { repeated: table.repeated.map(toCell) }),
  };
}
