/** @file The head of a project (项目): code and name, in one cell or two, and its money. Every table of projects reads it here. */
import { formatAmount } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import { MONEY_UNITS, narrow, PROJECT_CODE, squeeze } from '../../words/lexicon.ts';
import type { Said } from '../../model/reading.ts';
import type { ProjectRecord } from '../../schemas/index.ts';

const PRINTED_CODE = /^(\d{8}[A-Z]\d{0,12})[-－—–]?/u;

/** Plain decimal text, its unit taken off; null for another unit than that of the table and for what is no figure: a blank, a dash, `#####`, `1.020,290894`. */
export function decimalOf(said: Said | null, unit: string | null): string | null {
  const figure = readFigure(said?.text ?? '');
  if (figure?.amount === undefined || figure.amount === null || (figure.unit ?? unit) !== unit) return null;
  return formatAmount(figure.amount);
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

/** `<code>-<name>`; a text without a code is all name. */
function readNamed(said: Said | null): Code {
  const text = said === null || said.text === '' ? null : said.text;
  const code = PRINTED_CODE.exec(squeeze(text ?? ''))?.[1] ?? null;
  if (text === null || code === null) return { code: null, printed: null, state: 'missing', name: text };
  const printed = printedCode(said!.cells.map(({ raw }) => raw).join('\n'), code);
  const isMended = printed !== null && printed.length === code.length - 1; // a digit was put in
  return {
    code,
    printed,
    state: said!.how === 'presumed' || isMended || !PROJECT_CODE.test(code) ? 'presumed' : 'complete',
    name: nameOf(text),
  };
}

/** Code and name; a code with a cell of its own is believed as printed, one of a neighbour's cell is presumed. */
export function readProjectCode(
  name: Said | null,
  code: Said | null,
): Pick<ProjectRecord, 'code' | 'code_printed' | 'code_state' | 'name'> {
  const named = readNamed(name);
  const own = squeeze(code?.text ?? '') || null;
  const isOwn = code?.how === 'printed';
  return {
    code: own ?? named.code,
    code_printed: own === null ? named.printed : isOwn ? own : null,
    code_state: own === null ? named.state : isOwn ? 'complete' : 'presumed',
    name: named.name?.trim() || null,
  };
}

/** The unit of money printed behind a figure: `80.00万元`. */
export function unitBeside(said: Said | null): string | null {
  const unit = readFigure(said?.text ?? '')?.unit ?? null;
  return unit !== null && (MONEY_UNITS as readonly string[]).includes(unit) ? unit : null;
}
