/** @file The head of a project (项目): code and name, in one cell or two, and its money. Every table of projects reads it here. */
import { parseAmount } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import { MONEY_UNITS, narrow, PROJECT_CODE, squeeze } from '../../words/lexicon.ts';
import type { Cell } from '../../model/index.ts';
import type { ProjectRecord } from '../../schemas/index.ts';

const PRINTED_CODE = /^(\d{8}[A-Z]\d{0,12})[-－—–]?/u;

/** The text as it stands, blanks at its ends included; null for nothing. */
export const textOf = (cell: Cell | undefined): string | null =>
  cell && cell.text !== '' ? cell.text : null;

/** Plain decimal text, its unit taken off; null for another unit than that of the table and for what is no figure: a blank, a dash, `#####`, `1.020,290894`. */
function decimalOf(cell: Cell | undefined, unit: string | null): string | null {
  const figure = readFigure(cell?.text ?? '');
  if (figure?.amount === undefined || figure.amount === null || (figure.unit ?? unit) !== unit) return null;
  const text = squeeze(cell?.text ?? '')
    .replace(/[,，]/gu, '')
    .replace(/[(（]?[百千万亿]?万?元[)）]?$/u, '');
  return parseAmount(text) ? text.replace(/^\+/, '').replace(/\.$/, '') : null;
}

interface Code {
  readonly code: string | null;
  readonly printed: string | null;
  readonly state: ProjectRecord['code_state'];
  readonly name: string | null;
}

/** The code pieces of a raw text, narrow, white space removed; a code torn over a page has two, given as `first|second`. */
function printedCode(raw: string, code: string): string | null {
  const [text, lines] = [squeeze(narrow(raw)), raw.split('\n').map((line) => squeeze(narrow(line)))];
  const whole = PRINTED_CODE.exec(text)?.[1] ?? '';
  if (whole === code || whole.length === code.length - 1) return whole;
  const printed = lines.map((line) => /^[\dA-Z]+/u.exec(line)?.[0] ?? '').filter((piece) => piece !== '');
  return printed.join('') === code ? code : printed.join('|') || null;
}

const nameOf = (text: string): string | null => text.replace(/^[^-－—–]*[-－—–]?/u, '').trim() || null;

/** `<code>-<name>`; a cell without a code is all name. */
export function readProjectCell(cell: Cell | undefined): Code {
  const code = PRINTED_CODE.exec(squeeze(cell?.text ?? ''))?.[1] ?? null;
  if (!cell || code === null) return { code: null, printed: null, state: 'missing', name: textOf(cell) };
  const isPresumed = cell.repairs?.some(({ rule }) => rule === 'code-presumed') ?? false;
  return {
    code,
    printed: printedCode(cell.raw, code),
    state: isPresumed || !PROJECT_CODE.test(code) ? 'presumed' : 'complete',
    name: nameOf(cell.text),
  };
}

/** Code and name where the code may have a cell of its own, which then is believed as printed. */
export function readCodeAndName(
  name: Cell | undefined,
  code: Cell | undefined,
): Pick<ProjectRecord, 'code' | 'code_printed' | 'code_state' | 'name'> {
  const named = readProjectCell(name);
  const own = squeeze(code?.text ?? '') || null;
  return {
    code: own ?? named.code,
    code_printed: own ?? named.printed,
    code_state: own === null ? named.state : 'complete',
    name: named.name?.trim() || null,
  };
}

/** The unit of money printed behind a figure: `80.00万元`. */
export function unitBeside(cell: Cell | undefined): string | null {
  const unit = readFigure(cell?.text ?? '')?.unit ?? null;
  return unit !== null && (MONEY_UNITS as readonly string[]).includes(unit) ? unit : null;
}

/** The money of a project, each figure as `decimalOf` reads it. @param unit of its table */
export const readMoney = (
  unit: string | null,
  total: Cell | undefined,
  fiscal: Cell | undefined,
  other: Cell | undefined,
): Pick<ProjectRecord, 'total' | 'fiscal' | 'other'> => ({
  total: decimalOf(total, unit),
  fiscal: decimalOf(fiscal, unit),
  other: decimalOf(other, unit),
});
