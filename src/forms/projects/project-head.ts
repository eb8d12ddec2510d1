/** @file The head of a project (项目): code and name, in one cell or two, and its money. Every table of projects reads it here. */
import { formatAmount } from '../../words/amount.ts';
import { readFigure } from '../../words/figures.ts';
import { MONEY_UNITS, PROJECT_CODE, squeeze } from '../../words/lexicon.ts';
import { CODE_LENGTH, codeAsPrinted, readCode } from '../../words/project-codes.ts';
import type { ProjectWords } from '../../model/index.ts';
import type { Said } from '../../model/reading.ts';
import type { ProjectRecord } from '../../schemas/index.ts';

/** Plain decimal text, its unit taken off; null for another unit than that of the table and for what is no figure: a blank, a dash, `#####`, `1.020,290894`. */
export function decimalOf(said: Said | null, unit: string | null): string | null {
  const figure = readFigure(said?.text ?? '');
  if (figure?.amount === undefined || figure.amount === null || (figure.unit ?? unit) !== unit) return null;
  return formatAmount(figure.amount);
}

/** Code and name: as they were put together, else out of the text `<code>-<name>`; a text without a code is all name. */
function wordsOf({ text, cells }: Said): ProjectWords {
  const [own] = cells;
  if (own?.project && own.text === text) return own.project;
  const read = readCode(text);
  if (!read) return { code: null, printed: null, name: text };
  const raw = cells.map((cell) => cell.raw).join('');
  return { ...read, printed: codeAsPrinted(raw, read.code) };
}

/** Code and name; a code with a cell of its own is believed as printed, one of a neighbour's cell is presumed. */
export function readProjectCode(
  name: Said | null,
  code: Said | null,
): Pick<ProjectRecord, 'code' | 'code_printed' | 'code_state' | 'name'> {
  const words = name && wordsOf(name);
  const own = squeeze(code?.text ?? '') || null;
  const isMended = (words?.printed?.length ?? 0) === CODE_LENGTH - 1;
  const isWhole = PROJECT_CODE.test(words?.code ?? '') && !isMended;
  const ofName = !words?.code ? 'missing' : name?.how === 'presumed' || !isWhole ? 'presumed' : 'complete';
  const isOwn = code?.how === 'printed';
  return {
    code: own ?? words?.code ?? null,
    code_printed: own === null ? (words?.printed ?? null) : isOwn ? own : null,
    code_state: own === null ? ofName : isOwn ? 'complete' : 'presumed',
    name: words?.name.trim() || null,
  };
}

/** The unit of money printed behind a figure: `80.00万元`. */
export function unitBeside(said: Said | null): string | null {
  const unit = readFigure(said?.text ?? '')?.unit ?? null;
  return unit !== null && (MONEY_UNITS as readonly string[]).includes(unit) ? unit : null;
}
