/** @file A table element → cells, by the rules of HTML for forming a table (html.spec.whatwg.org, 4.9.12). */
import { assertWithin } from '../limits.ts';
import type { PlacedText } from '../placed-text.ts';
import { attribute, elementsOf, type HtmlNode } from './dom.ts';

/** A cell as it is marked up. */
interface MarkedCell {
  readonly node: HtmlNode;
  readonly columnSpan: number;
  /** Infinity for `rowspan="0"`: to the end of the row group. */
  readonly rowSpan: number;
}

/** The leading digits of the attribute, as browsers read `2;`; 1 where there are none. */
function spanOfCell(cell: HtmlNode, name: 'colspan' | 'rowspan'): number {
  const digits = /^\s*\+?(\d{1,6})/.exec(attribute(cell, name))?.[1];
  return digits === undefined ? 1 : Number(digits);
}

const toMarkedCell = (node: HtmlNode): MarkedCell => ({
  node,
  columnSpan: Math.min(Math.max(1, spanOfCell(node, 'colspan')), 1_000),
  rowSpan: spanOfCell(node, 'rowspan') || Infinity,
});

export interface RowGroups {
  /** Rows of the head, of each body, and of the foot, in the order they are shown. */
  readonly groups: readonly (readonly HtmlNode[])[];
  /** Rows that a `thead` marks as header. */
  readonly headerRows: number;
  /** It is a head without a body: the rows it heads stand in another table. */
  readonly isHeadOnly: boolean;
}

const isHeading = (row: HtmlNode): boolean => {
  const cells = elementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
};

/** The rows of the table itself, not of the tables inside it; hidden ones left out. */
export function tableToRowGroups(table: HtmlNode, isHidden: (node: HtmlNode) => boolean): RowGroups {
  const rowsOf = (group: HtmlNode): HtmlNode[] =>
    elementsOf(group).filter((row) => row.name === 'tr' && !isHidden(row));
  const sections = elementsOf(table).filter((node) => !isHidden(node));
  const named = (name: string): HtmlNode[][] => sections.filter((node) => node.name === name).map(rowsOf);
  const head = named('thead');
  // Rows right under a table come of one that was made of other elements.
  const loose = sections.filter((node) => node.name === 'tr');
  const bodies = [...(loose.length > 0 ? [loose] : []), ...named('tbody')];
  const rows = [...bodies.flat(), ...named('tfoot').flat()];
  return {
    isHeadOnly: head.flat().length + rows.length > 0 && rows.every(isHeading),
    groups: [...head, ...bodies, ...named('tfoot')].filter((rows) => rows.length > 0),
    headerRows: bodies.flat().length > 0 ? head.flat().length : 0,
  };
}

/** Columns taken by cells of the rows above: the row each of them is taken up to. */
type Taken = number[];

/** A cell never covers another: it ends where a taken column begins. */
function freeWidth(taken: Taken, row: number, column: number, span: number): number {
  let width = 1;
  while (width < span && (taken[column + width] ?? 0) <= row) width++;
  return width;
}

function placeRow(
  cells: readonly MarkedCell[],
  row: number,
  endOfGroup: number,
  taken: Taken,
  place: (cell: MarkedCell, at: Omit<PlacedText, 'raw' | 'paths'>) => void,
): void {
  let column = 0;
  for (const cell of cells) {
    while ((taken[column] ?? 0) > row) column++;
    assertWithin('columns', column + cell.columnSpan, 'columns of a table');
    const columnSpan = freeWidth(taken, row, column, cell.columnSpan);
    const rowSpan = Math.min(cell.rowSpan, endOfGroup - row);
    for (let c = column; c < column + columnSpan; c++) taken[c] = row + rowSpan;
    place(cell, { row, column, rowSpan, columnSpan });
    column += cell.columnSpan;
  }
}

/** The cells of the groups in row-major order; spans end with their group. */
export function rowGroupsToPlaces(
  { groups }: RowGroups,
  isHidden: (node: HtmlNode) => boolean,
  place: (cell: HtmlNode, at: Omit<PlacedText, 'raw' | 'paths'>) => void,
): number {
  let row = 0;
  for (const group of groups) {
    const endOfGroup = row + group.length;
    const taken: Taken = [];
    for (const node of group) {
      const cells = elementsOf(node).filter((cell) => !isHidden(cell));
      placeRow(cells.map(toMarkedCell), row, endOfGroup, taken, (cell, at) => place(cell.node, at));
      row++;
    }
  }
  return row;
}
