/** @file One `c` element → a stored cell (ECMA-376 part 1, 18.3.1.4). */
import { moveReferences } from '../sheets/formulas/move.ts';
import type { CellName } from '../sheets/reference.ts';
import type { StoredCell } from '../sheets/stored.ts';
import { childNamed, textOf, type XmlElement } from '../xml.ts';
import { stringOf, type StoredString } from './strings.ts';
import { partWhite, seenWhite } from '../white-text.ts';
import { PLAIN_STYLE } from './styles.ts';
import type { Workbook } from './workbook.ts';

export type CellReader = (cell: XmlElement, place: CellName) => StoredCell;

const NOTHING: StoredString = { text: '', struck: '' };

/** The value of a cell that is no number. */
function cellToString(cell: XmlElement, stored: string, type: string, workbook: Workbook): StoredString {
  if (type === 'inlineStr') return stringOf(childNamed(cell, 'is') ?? cell);
  if (type === 's') return workbook.strings[Number(stored)] ?? NOTHING;
  if (type === 'b') return { text: stored === '1' ? 'TRUE' : 'FALSE', struck: '' };
  return { text: stored.replaceAll('\r\n', '\n'), struck: '' };
}

/** A date that is written out (`t="d"`) is a text. */
const isNumber = (type: string, stored: string): boolean => type === 'n' && stored.trim() !== '';

/** A reader of the cells of one sheet, which knows the formulas that they share (18.3.1.40). */
export function makeCellReader(workbook: Workbook): CellReader {
  const shared = new Map<string, { readonly formula: string; readonly place: CellName }>();
  const formulaOf = (cell: XmlElement, place: CellName): string | null => {
    const element = childNamed(cell, 'f');
    if (!element) return null;
    const formula = textOf(element);
    const { t, si = '' } = element.attributes;
    if (t !== 'shared') return formula;
    if (formula !== '') shared.set(si, { formula, place });
    const first = shared.get(si);
    return first ? moveReferences(first.formula, first.place, place) : formula;
  };
  return (cell, place) => {
    const value = childNamed(cell, 'v');
    const stored = value ? textOf(value) : '';
    const { t = 'n', s = '0' } = cell.attributes;
    const { code, isUnseen, isStruck, isOnWhite } = workbook.styles[Number(s)] ?? PLAIN_STYLE;
    const { text: written, struck } = cellToString(cell, stored, t, workbook);
    const { shown: text, unseen } = isOnWhite
      ? partWhite(written)
      : { shown: seenWhite(written), unseen: '' };
    const formula = formulaOf(cell, place);
    return {
      ...place,
      value: isNumber(t, stored) ? { number: stored } : { text },
      code,
      formula,
      lacksValue: formula !== null && stored === '' && t !== 'str',
      isUnseen,
      isStruck,
      struck: isNumber(t, stored) ? '' : struck,
      ...(unseen !== '' ? { unseen } : {}),
    };
  };
}
