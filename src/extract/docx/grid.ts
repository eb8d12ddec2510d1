/** @file The exact grid of a w:tbl (ECMA-376 part 1, 17.4): spans, merges and skipped columns as Word draws them. */
import { childElements, childNamed, type XmlElement } from '../xml.ts';
import { hasSwitch } from './switches.ts';
import { append } from '../../model/lists.ts';

/** A w:tc with its place; merged cells are one, with the elements of all the cells it was merged from. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The w:tc elements, each with its own number in its row. */
  readonly parts: readonly GridPart[];
}

export interface GridPart {
  readonly element: XmlElement;
  readonly row: number;
  readonly position: number;
  /** Goes on with the cell above or beside: Word does not show what stands in it. */
  readonly isCovered: boolean;
}

export interface DocxGrid {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** Leading rows that repeat on each page (w:tblHeader). */
  readonly headerRows: number;
  /** Rows and cells that are deleted or hidden: not drawn. */
  readonly undrawn: readonly XmlElement[];
}

type Merge = 'none' | 'restart' | 'continue';

/** A w:tc in its row, before merges. */
interface Slot {
  readonly element: XmlElement;
  readonly position: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly merge: Merge;
}

type OpenCell = { -readonly [K in keyof GridCell]: GridCell[K] } & { parts: GridPart[] };

/** Content controls, custom XML and tracked insertions stand between a table and its rows, and between a row and its cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

const throughWrappers = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? throughWrappers(child, name) : [];
  });

const numberAt = (properties: XmlElement | undefined, name: string, otherwise: number): number => {
  const value = Number.parseInt(childNamed(properties, name)?.attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) || value < otherwise ? otherwise : Math.min(value, 20_000);
};

function mergeOf(properties: XmlElement | undefined, name: 'w:vMerge' | 'w:hMerge'): Merge {
  const element = childNamed(properties, name);
  if (!element) return 'none';
  return element.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

/** A cell that change tracking took out of its row: what stands right of it moves up. */
const isDeletedCell = (cell: XmlElement): boolean =>
  childNamed(childNamed(cell, 'w:tcPr'), 'w:cellDel') !== undefined;

/** The drawn cells of a row; a cell merged to its left neighbour (w:hMerge, from old files) widens it. */
function rowToSlots(row: XmlElement): { slots: Slot[]; joined: Map<Slot, XmlElement[]> } {
  const slots: Slot[] = [];
  const joined = new Map<Slot, XmlElement[]>();
  let column = numberAt(childNamed(row, 'w:trPr'), 'w:gridBefore', 0);
  for (const [position, element] of throughWrappers(row, 'w:tc').entries()) {
    if (isDeletedCell(element)) continue;
    const properties = childNamed(element, 'w:tcPr');
    const columnSpan = numberAt(properties, 'w:gridSpan', 1);
    const left = slots.at(-1);
    if (mergeOf(properties, 'w:hMerge') === 'continue' && left) {
      const wider = { ...left, columnSpan: left.columnSpan + columnSpan };
      slots[slots.length - 1] = wider;
      joined.set(wider, [...(joined.get(left) ?? []), element]);
    } else slots.push({ element, position, column, columnSpan, merge: mergeOf(properties, 'w:vMerge') });
    column += columnSpan;
  }
  return { slots, joined };
}

const endOf = (cell: { readonly column: number; readonly columnSpan: number }): number =>
  cell.column + cell.columnSpan;

/** Whether the cells of a row go on with the merged cell above: together exactly as wide, each marked so. */
function goesOn(above: OpenCell, slots: readonly Slot[]): boolean {
  const under = slots.filter((slot) => slot.column < endOf(above) && endOf(slot) > above.column);
  return (
    under.length > 0 &&
    under.every((slot) => slot.merge === 'continue') &&
    under[0]!.column === above.column &&
    endOf(under.at(-1)!) === endOf(above)
  );
}

function placeGridRow(
  row: number,
  element: XmlElement,
  open: readonly OpenCell[],
  cells: OpenCell[],
): OpenCell[] {
  const { slots, joined } = rowToSlots(element);
  const stillOpen = open.filter((above) => goesOn(above, slots));
  for (const slot of slots) {
    const above = stillOpen.find((cell) => slot.column >= cell.column && endOf(slot) <= endOf(cell));
    const parts = [slot.element, ...(joined.get(slot) ?? [])].map((part, i) => ({
      element: part,
      row,
      position: slot.position + i,
      isCovered: i > 0 || above !== undefined,
    }));
    if (above) {
      above.rowSpan = row - above.row + 1;
      append(above.parts, parts);
      continue;
    }
    const cell = { row, column: slot.column, rowSpan: 1, columnSpan: slot.columnSpan, parts };
    cells.push(cell);
    // A continuation with nothing above begins a cell of its own, so that its text is seen.
    if (slot.merge !== 'none') stillOpen.push(cell);
  }
  return stillOpen;
}

/** Why a row or a cell is not drawn; null for one that is. */
export function whyUndrawn(row: XmlElement): 'deleted' | 'hidden' | null {
  if (isDeletedCell(row)) return 'deleted';
  const properties = childNamed(row, 'w:trPr');
  if (childNamed(properties, 'w:del') ?? childNamed(properties, 'w:moveFrom')) return 'deleted';
  return hasSwitch(properties, ['w:hidden']) ? 'hidden' : null;
}

const isUndrawnRow = (row: XmlElement): boolean => whyUndrawn(row) !== null;

/** The cells of a table as they are drawn, nested tables left inside them. */
export function tableToGridCells(table: XmlElement): DocxGrid {
  const all = throughWrappers(table, 'w:tr');
  const rows = all.filter((row) => !isUndrawnRow(row));
  const isHeader = (row: XmlElement): boolean => hasSwitch(childNamed(row, 'w:trPr'), ['w:tblHeader']);
  const firstBody = rows.findIndex((row) => !isHeader(row));
  const cells: OpenCell[] = [];
  let open: OpenCell[] = [];
  for (const [row, element] of rows.entries()) open = placeGridRow(row, element, open, cells);
  return {
    cells,
    rows: rows.length,
    headerRows: Math.max(0, firstBody),
    undrawn: [
      ...all.filter(isUndrawnRow),
      ...rows.flatMap((row) => throughWrappers(row, 'w:tc').filter(isDeletedCell)),
    ],
  };
}

/** The cell of a table that has just one and hides nothing; else undefined. */
export function onlyCellOf(table: XmlElement): XmlElement | undefined {
  const rows = throughWrappers(table, 'w:tr');
  const cells = rows.flatMap((row) => throughWrappers(row, 'w:tc'));
  return cells.length === 1 && !rows.some(isUndrawnRow) ? cells[0] : undefined;
}
