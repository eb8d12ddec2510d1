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

/** A code into which a digit was put, and one of a cell that is another's, are presumed. */
function stateOfCode({ code, printed }: ProjectWords, how: Said['how']): ProjectRecord['code_state'] {
  if (code === null) return 'missing';
  const isWhole = PROJECT_CODE.test(code) && printed?.length !== CODE_LENGTH - 1;
  return isWhole && how !== 'presumed' ? 'complete' : 'presumed';
}

const NO_WORDS: ProjectWords = { code: null, printed: null, name: '' };

/** Code and name; a code with a cell of its own is believed as printed, one of a neighbour's cell is presumed. */
export function readProjectCode(
  name: Said | null,
  code: Said | null,
): Pick<ProjectRecord, 'code' | 'code_printed' | 'code_state' | 'name'> {
  const words = name ? wordsOf(name) : NO_WORDS;
  const own = squeeze(code?.text ?? '') || null;
  const isOwn = code?.how === 'printed';
  const named = words.name.trim() || null;
  if (own === null)
    return {
      code: words.code,
      code_printed: words.printed,
      code_state: stateOfCode(words, name?.how ?? 'printed'),
      name: named,
    };
  return {
    code: own,
    code_printed: isOwn ? own : null,
    code_state: isOwn ? 'complete' : 'presumed',
    name: named,
  };
}

/** The unit of money printed behind a figure: `80.00万元`. */
export function unitBeside(said: Said | null): string | null {
  const unit = readFigure(said?.text ?? '')?.unit ?? null;
  return unit !== null && (MONEY_UNITS as readonly string[]).includes(unit) ? unit : null;
}
