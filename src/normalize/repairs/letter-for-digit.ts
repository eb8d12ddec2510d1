/** @file `1,O20.290894`, `13020023T0O000333 9646-`: a letter where a digit of its shape was, in the amounts and codes of projects. */
import { compareAmounts, parseAmount, sumAmounts, type Amount } from '../../words/amount.ts';
import { readLookalikes } from '../../words/figures.ts';
import { tableToRows } from '../../model/grid.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { Cell, RecognizedTable } from '../../model/index.ts';
import { mapCells, repairCell } from '../cells.ts';
import { decimalsOf } from './decimals.ts';
import { decimalsOfLookalike } from '../../words/damaged-figures.ts';

/** A whole code and the dash behind it; its one letter is the ninth sign. */
const CODE = /^[\dOolI]{8}[A-Z][\dOolI]{12}(?=[-－—–])/u;
const CODE_SIGNS = 21;
const LETTER_AT = 8;
/** 项目总额, 财政资金, 其他资金. */
const MOST_AMOUNTS = 3;

/** The cells of a row that are amounts, or are ones once they are read. */
const amountsIn = (row: readonly Cell[], decimals: ReadonlySet<number>): Cell[] =>
  row.filter(({ text }) => {
    const places = decimalsOfLookalike(text);
    return places !== null && decimals.has(places);
  });

const readValue = ({ text }: Cell): Amount => parseAmount(readLookalikes(text).replaceAll(',', ''))!;

/** 项目总额 is 财政资金, or the sum of it and 其他资金: only then a reading is more than a guess. */
function doAddUp(amounts: readonly Cell[]): boolean {
  const [total, ...parts] = amounts.map(readValue);
  return total !== undefined && parts.length > 0 && compareAmounts(total, sumAmounts(parts)) === 0;
}

/** The damaged amounts of a row whose readings its own sum confirms. */
function provedAmounts(row: readonly Cell[], decimals: ReadonlySet<number>): Cell[] {
  const amounts = amountsIn(row, decimals).slice(0, MOST_AMOUNTS);
  const damaged = amounts.filter(({ text }) => readLookalikes(text) !== text);
  return damaged.length > 0 && doAddUp(amounts) ? damaged : [];
}

/** The text with digits only in the code that it begins with; blanks inside the code stay. */
function mendCode(text: string): string {
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
  const proved = new Set(tableToRows(table).flatMap((row) => provedAmounts(row, decimals)));
  return mapCells(table, (cell) => {
    if (proved.has(cell))
      return repairCell(
        cell,
        'letter-for-digit',
        readLookalikes(cell.text),
        'a letter in a figure stands for the digit of its shape: the amounts of the project add up with it',
      );
    const code = mendCode(cell.text);
    if (code === cell.text) return cell;
    return repairCell(
      cell,
      'letter-for-digit',
      code,
      'a project code has one letter, its ninth sign: the other is a digit',
    );
  });
}
