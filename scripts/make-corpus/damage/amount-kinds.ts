/** @file Damage to figures, in the table of projects and in the amount tables before it. */
import type { TextDocument } from './document.ts';
import type { DamageKind } from './kinds.ts';
import { changeCell } from './places.ts';
import type { Random } from './random.ts';

const FIGURE = /^[\d,]+\.\d{6}$/;

/** One figure by chance in the lines of the amount tables. */
function changeFigure(
  document: TextDocument,
  random: Random,
  change: (text: string) => string,
  fits: RegExp = FIGURE,
): TextDocument | null {
  const places = document.before.flatMap((line, i) =>
    line.split('\t').flatMap((text, column) => (fits.test(text) ? [{ line: i, column }] : [])),
  );
  if (places.length === 0) return null;
  const place = random.pick(places);
  const before = document.before.map((line, i) =>
    i === place.line
      ? line
          .split('\t')
          .map((text, column) => (column === place.column ? change(text) : text))
          .join('\t')
      : line,
  );
  return { ...document, before };
}

const toFullWidth = (text: string): string =>
  text.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Two neighbouring digits that differ change places. */
const transpose = (text: string): string => text.replace(/(\d)(?!\1)(\d)/, '$2$1');

export const amountDamage: readonly DamageKind[] = [
  {
    name: 'a blank inside the total of a project',
    must: 'undone',
    apply: (document, random) => changeCell(document, random, 1, (text) => text.replace('.', '. ')),
  },
  {
    name: 'a blank inside a figure',
    must: 'undone',
    apply: (document, random) => changeFigure(document, random, (text) => text.replace('.', '. ')),
  },
  {
    name: 'blanks behind the commas of a figure',
    must: 'undone',
    apply: (document, random) =>
      changeFigure(document, random, (text) => text.replaceAll(',', ', '), /^\d+,\d{3}\.\d{6}$/),
  },
  {
    name: 'a comma for the point of a figure',
    must: 'undone',
    apply: (document, random) =>
      changeFigure(document, random, (text) => text.replace('.', ','), /^\d{1,3}\.\d{6}$/),
  },
  {
    name: 'full-width figures',
    must: 'undone',
    apply: (document, random) => changeFigure(document, random, toFullWidth),
  },
  {
    name: 'bold tags around a figure',
    must: 'undone',
    apply: (document, random) => changeFigure(document, random, (text) => `<b>${text}</b>`),
  },
  {
    name: 'a column too narrow for its figure',
    must: 'flagged',
    apply: (document, random) => changeFigure(document, random, () => '#####'),
  },
  {
    name: 'the fiscal money of a project too wide for its column',
    must: 'flagged',
    apply: (document, random) => changeCell(document, random, 2, () => '#####'),
  },
  {
    name: 'two digits of a figure transposed',
    must: 'flagged',
    apply: (document, random) =>
      changeFigure(document, random, transpose, /^(?=[\d,]+\.\d{6}$).*(\d)(?!\1)\d/),
  },
  {
    name: 'blanks inside the label of a total',
    must: 'undone',
    apply: (document) => ({
      ...document,
      before: document.before.map((line) => line.replace('收入总计', '收 入 总 计')),
    }),
  },
];
