/** @file A sheet as SheetJS gives it → a stored sheet. */
import type { CellObject, ColInfo, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { ownValue } from '../../model/own.ts';
import { assertWithin } from '../limits.ts';
import { plain } from '../raised.ts';
import { GENERAL } from '../sheets/number.ts';
import type { SheetLine, StoredCell, StoredSheet } from '../sheets/stored.ts';

/** The library names the formats of an American Excel where the file names them by number alone. */
const LOCAL: ReadonlyMap<string, string> = new Map([
  ['m/d/yy', 'yyyy-m-d'],
  ['m/d/yy h:mm', 'yyyy-m-d h:mm'],
]);

/** Texts of the error values, by their codes ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function valueOf({ t, v }: CellObject): StoredCell['value'] {
  if (t === 'n' && typeof v === 'number') return { number: String(v) };
  if (t === 'e') return { text: ERRORS.get(v) ?? '#VALUE!' };
  if (t === 'b') return { text: v ? 'TRUE' : 'FALSE' };
  return { text: v === undefined || v === null ? '' : plain(String(v)).replaceAll('\r\n', '\n') };
}

function toStoredCell(cell: CellObject, row: number, column: number): StoredCell {
  const code = typeof cell.z === 'string' ? cell.z : GENERAL;
  return {
    row,
    column,
    value: valueOf(cell),
    code: LOCAL.get(code) ?? code,
    formula: cell.f ?? null,
    lacksValue: cell.f !== undefined && cell.v === undefined,
    isUnseen: false,
    isStruck: false,
    struck: '',
  };
}

function cellsOf(sheet: WorkSheet): StoredCell[] {
  const cells: StoredCell[] = [];
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  for (const [row, line] of rows.entries())
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell) continue;
      cells.push(toStoredCell(cell, row, column));
      assertWithin('cells', cells.length, 'cells of the sheet');
    }
  return cells;
}

const isHiddenRow = (row: RowInfo | undefined): boolean => row?.hidden === true || row?.hpt === 0;
const isHiddenColumn = (column: ColInfo | undefined): boolean =>
  column?.hidden === true || column?.width === 0;

/** Places of the entries that are hidden; the lists have holes. */
const hiddenPlaces = <T>(
  list: readonly (T | undefined)[] | undefined,
  isHidden: (entry?: T) => boolean,
): number[] => [...(list ?? []).entries()].filter(([, entry]) => isHidden(entry)).map(([at]) => at);

/** @param index of the sheet in the workbook @param lines its running heads and feet */
export function toStoredSheet(workbook: WorkBook, index: number, lines: readonly SheetLine[]): StoredSheet {
  const name = workbook.SheetNames[index]!;
  const sheet = ownValue(workbook.Sheets, name) ?? {};
  return {
    name,
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    cells: cellsOf(sheet),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: new Set(hiddenPlaces(sheet['!rows'], isHiddenRow)),
    hiddenColumns: hiddenPlaces(sheet['!cols'], isHiddenColumn).map((at) => [at, at] as const),
    lines,
  };
}
