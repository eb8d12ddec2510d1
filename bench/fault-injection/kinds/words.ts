/** @file Wrong words beside right figures: labels, codes and units. */
import type { Cell } from '../../../src/model/index.ts';
import {
  figuresOf,
  filledRows,
  pick,
  withTexts,
  type Draw,
  type Falsified,
  type FaultKind,
  type Sheet,
} from './kind.ts';

const firstFigure = (sheet: Sheet, row: number): number => Math.min(...sheet.figures.get(row)!.keys());

/** The name of a row: its last label in words before its figures. Rows with groups side by side have several and are left alone. */
function nameOf(sheet: Sheet, row: number): Cell | null {
  for (let column = firstFigure(sheet, row) - 1; column >= 0; column--) {
    const cell = sheet.cellAt(row, column);
    if (cell && /\p{Script=Han}{2}/u.test(cell.text)) return cell;
  }
  return null;
}

const isOneGroup = (sheet: Sheet, row: number): boolean => {
  const columns = [...sheet.figures.get(row)!.keys()].sort((a, b) => a - b);
  return columns.at(-1)! - columns[0]! === columns.length - 1;
};

interface Named {
  readonly row: number;
  readonly name: Cell;
}

const namedRows = (sheet: Sheet): Named[] =>
  filledRows(sheet).flatMap((row) => {
    const name = isOneGroup(sheet, row) ? nameOf(sheet, row) : null;
    return name ? [{ row, name }] : [];
  });

function labelOfNeighbour(sheet: Sheet, draw: Draw): Falsified | null {
  const rows = namedRows(sheet);
  const at = draw(Math.max(1, rows.length - 1));
  const [one, next] = [rows[at], rows[at + 1]];
  if (!one || !next || one.name.text === next.name.text) return null;
  const table = withTexts(sheet.table, new Map([[one.name, next.name.text]]));
  return {
    table,
    wrong: figuresOf(sheet, one.row),
    what: `row ${one.row}: ${one.name.text} → ${next.name.text}`,
  };
}

function labelsExchanged(sheet: Sheet, draw: Draw): Falsified | null {
  const rows = namedRows(sheet);
  const one = pick(rows, draw);
  const other =
    one &&
    pick(
      rows.filter(({ name }) => name.text !== one.name.text),
      draw,
    );
  if (!one || !other) return null;
  const texts = new Map([
    [one.name, other.name.text],
    [other.name, one.name.text],
  ]);
  const rowsOf = figuresOf(sheet, one.row, other.row);
  return {
    table: withTexts(sheet.table, texts),
    wrong: rowsOf,
    what: `${one.name.text} and ${other.name.text}`,
  };
}

/** Codes of classes, whole or in parts; numbers of lines and codes of units are none. */
const CODE = /^[[【]?(?:\d{2,3}|\d{5}|\d{7})(?!\d)/u;

const isCodeOf = (sheet: Sheet, row: number, text: string): boolean => {
  const digits = CODE.exec(text)?.[0].replace(/\D/gu, '');
  return [...sheet.figures.get(row)!.values()].some(
    ({ function_code, government_economic_code, department_economic_code }) =>
      digits !== undefined &&
      [function_code, government_economic_code, department_economic_code].some(
        (code) => code !== null && (code.endsWith(digits) || code.startsWith(digits)),
      ),
  );
};

function codeDigit(sheet: Sheet, draw: Draw): Falsified | null {
  const coded = filledRows(sheet)
    .filter((row) => isOneGroup(sheet, row))
    .flatMap((row) =>
      Array.from({ length: firstFigure(sheet, row) }, (_, column) => sheet.cellAt(row, column))
        .filter((cell) => cell !== undefined && isCodeOf(sheet, row, cell.text))
        .map((cell) => ({ row, cell: cell! })),
    );
  const victim = pick(coded, draw);
  if (!victim) return null;
  const { row, cell } = victim;
  const digits = CODE.exec(cell.text)![0];
  const at = digits.length - 1 - draw(Math.min(4, digits.replace(/\D/gu, '').length));
  const text =
    cell.text.slice(0, at) + ((Number(cell.text[at]) + 1 + draw(9)) % 10) + cell.text.slice(at + 1);
  return {
    table: withTexts(sheet.table, new Map([[cell, text]])),
    wrong: figuresOf(sheet, row),
    what: `row ${row}: ${cell.text} → ${text}`,
  };
}

const OTHER_UNIT: ReadonlyMap<string, string> = new Map([
  ['万元', '元'],
  ['元', '万元'],
]);

function unitLine(sheet: Sheet): Falsified | null {
  const { unit } = sheet.table;
  const other = OTHER_UNIT.get(unit ?? '');
  if (other === undefined) return null;
  const isOfIt = ([row, column]: [number, number]): boolean =>
    sheet.figures.get(row)!.get(column)!.unit === unit;
  const wrong = figuresOf(sheet, ...sheet.figures.keys()).filter(isOfIt);
  return wrong.length === 0
    ? null
    : { table: { ...sheet.table, unit: other }, wrong, what: `${unit} → ${other}` };
}

export const WORD_FAULTS: readonly FaultKind[] = [
  { name: 'label of the neighbour', aspect: 'row', falsify: labelOfNeighbour },
  { name: 'labels exchanged', aspect: 'row', falsify: labelsExchanged },
  { name: 'digit of a code', aspect: 'row', falsify: codeDigit },
  { name: 'unit line', aspect: 'unit', falsify: unitLine },
];
