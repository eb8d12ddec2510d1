/** @file `1,O20.290894`, `13020023T0O000333 9646-`: a letter where a digit of its shape was, in the amounts and codes of projects. */
import { readLookalikes } from '../../figures.ts';
import { squeeze } from '../../lexicon.ts';
import type { Cell, RecognizedTable } from '../../model.ts';
import { mapCells, repairCell } from './cells.ts';
import { decimalsOf } from './decimals.ts';

const AMOUNT = /^[-+]?[\dOolI|,]*\.([\dOolI|]{2,})$/u;
/** A whole code and the dash behind it; its one letter is the ninth sign. */
const CODE = /^[\dOolI]{8}[A-Z][\dOolI]{12}(?=[-－—–])/u;
const CODE_SIGNS = 21;
const LETTER_AT = 8;
/** So many signs have to be digits already. */
const LEAST_DIGITS = 2;

const countDigits = (text: string): number => text.replace(/\D/gu, '').length;

/** The amount with digits only, where it then has as many decimals as the others of the table. */
function readAmount(text: string, decimals: ReadonlySet<number>): string {
  const places = AMOUNT.exec(text)?.[1]?.length;
  const isAmount = places !== undefined && decimals.has(places) && countDigits(text) >= LEAST_DIGITS;
  return isAmount ? readLookalikes(text) : text;
}

/** The text with digits only in the code that it begins with; blanks inside the code stay. */
function readCode(text: string): string {
  if (!CODE.test(squeeze(text))) return text;
  let sign = 0;
  return [...text]
    .map((char) => {
      if (/\s/u.test(char)) return char;
      const at = sign++;
      return at < CODE_SIGNS && at !== LETTER_AT ? readLookalikes(char) : char;
    })
    .join('');
}

/** Reads O as 0 and l as 1 where only a digit can stand. */
export function readLetterAsDigit(table: RecognizedTable): RecognizedTable {
  const decimals = decimalsOf(table);
  return mapCells(table, (cell): Cell => {
    const [amount, code] = [readAmount(cell.text, decimals), readCode(cell.text)];
    if (amount !== cell.text)
      return repairCell(
        cell,
        'letter-for-digit',
        amount,
        'a letter in a figure stands for the digit of its shape',
      );
    return code === cell.text
      ? cell
      : repairCell(
          cell,
          'letter-for-digit',
          code,
          'a project code has one letter, its ninth sign: the other is a digit',
        );
  });
}
