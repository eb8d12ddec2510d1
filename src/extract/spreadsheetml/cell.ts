/** @file One `Cell` of an Excel 2003 XML file → a stored cell. */
import { attributeNamed } from '../bare-names.ts';
import { plain, raise } from '../raised.ts';
import { columnLetters, type CellName } from '../sheets/reference.ts';
import type { StoredCell } from '../sheets/stored.ts';
import { childNamed, textOf, type XmlElement } from '../xml.ts';
import type { CellStyle } from './styles.ts';

const DAY = 86_400_000;

/** `2024-01-01T00:00:00.000` as the number of days that Excel keeps. */
const dateToNumber = (text: string): string =>
  String((Date.parse(`${text}Z`) - Date.UTC(1899, 11, 30)) / DAY);

/** `R[-1]C3` beside a cell → `C4`; a missing number is that of the cell. */
const toLetters = (formula: string, { row, column }: CellName): string =>
  formula.replace(
    /\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/g,
    (_, down: string | undefined, right: string | undefined) => {
      const at = (part: string | undefined, own: number): number => {
        if (part === undefined) return own;
        return part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1;
      };
      return `${columnLetters(Math.max(0, at(right, column)))}${Math.max(0, at(down, row)) + 1}`;
    },
  );

interface Written {
  text: string;
  struck: string;
}

/** Rich text is markup of HTML: `86<Sup>1</Sup>`, `<S>85</S>`. */
function addText(written: Written, element: XmlElement): Written {
  for (const child of element.children) {
    if (typeof child === 'string') written.text += plain(child);
    else if (child.name === 'Sup') written.text += raise(textOf(child));
    else if (child.name === 'S') written.struck += textOf(child);
    else addText(written, child);
  }
  return written;
}

/** The cell at its place. */
export function readCell(cell: XmlElement, place: CellName, style: CellStyle): StoredCell {
  const data = childNamed(cell, 'Data');
  const type = attributeNamed(data?.attributes ?? {}, 'Type');
  const written = data ? addText({ text: '', struck: '' }, data) : { text: '', struck: '' };
  const isDate = type === 'DateTime';
  const stored = isDate ? dateToNumber(written.text.replace(/Z$/, '')) : written.text.trim();
  const formula = attributeNamed(cell.attributes, 'Formula');
  const isNumber = (type === 'Number' || isDate) && Number.isFinite(Number(stored)) && stored !== '';
  return {
    ...place,
    value: isNumber ? { number: stored } : { text: written.text.replaceAll('\r\n', '\n') },
    code: style.code,
    formula: formula === undefined ? null : toLetters(formula.replace(/^=/, ''), place),
    lacksValue: formula !== undefined && !data,
    isUnseen: style.isUnseen,
    isStruck: style.isStruck,
    struck: written.struck,
  };
}
