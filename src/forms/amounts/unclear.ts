/** @file Tables whose columns nothing draws and whose words and figures are mixed up: they give no amounts, and that is said. */
import { holdsMoney } from '../../words/figures.ts';
import { isEndOfLabel } from '../../words/labels.ts';
import { squeeze } from '../../words/lexicon.ts';
import type { RecognizedTable } from '../../model/index.ts';
import type { AmountRecord } from '../../schemas/index.ts';
import type { FigureRow } from './rows.ts';

/** Words, and nothing that could be a damaged figure. */
const isWords = (raw: string): boolean => /\p{Script=Han}/u.test(raw) && !/[\d#*＊]/u.test(raw);

/** So many texts are named in the finding. */
const MOST_NAMED = 4;

/**
 * What shows that the columns of a table were not understood: words where figures should stand, money in the names of rows and
 * columns, and rows that have only the end of a name.
 * @returns the texts, squeezed; null for a table that rules or markup draw, and for one that shows no such thing
 */
export function unclearColumns(
  { foundBy, cells, headerRows }: RecognizedTable,
  rows: readonly FigureRow[],
  amounts: readonly AmountRecord[],
): string | null {
  if (foundBy !== 'gaps') return null;
  const words = amounts.filter(({ state, raw }) => state === 'unreadable' && isWords(raw));
  const labels = rows.map((row) => row.labels.map(({ text }) => text));
  const torn = labels.flatMap(([only, ...others]) =>
    others.length === 0 && only !== undefined ? [only] : [],
  );
  const heads = cells.flatMap(({ row, text }) => (row < headerRows ? [squeeze(text)] : []));
  const named = [...[...labels.flat(), ...heads].filter(holdsMoney), ...torn.filter(isEndOfLabel)];
  const texts = [...new Set([...words.map(({ raw }) => squeeze(raw)), ...named])];
  return texts.length === 0 ? null : texts.slice(0, MOST_NAMED).join(' | ');
}
