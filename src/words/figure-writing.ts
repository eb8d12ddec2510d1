/**
 * @file How figures are written where the sign on the paper is not the figure alone (数字的写法): the stars of a text that was meant to be
 * bold, a mark of a note, a minus behind or as a triangle, digits out of a symbol font. Each known writing is one rule; what no rule
 * knows stays as it is and is unreadable.
 */

import { NOTE_MARK_RULE, withoutMark } from './note-marks.ts';
import { remembering } from './remembering.ts';

/** `**1,500.00**`, `_3_`, `$1,286.40$`: the same marks on both sides. */
const FRAMED = /^(\*{1,3}|_{1,3}|~~|`|\$\$?)([^*_~`$]+)\1$/u;
/** A point, comma or sign of a figure behind a backslash, as text for a typesetter has it: `150\.00`, `1{,}286`. */
const ESCAPED = /\\(?=[.,\-+%*])|\{(,)\}/gu;
const ESCAPED_FIGURE = /^[-+\d.,%*\\{}]+$/u;
/** Codes of a symbol font that kept their place above U+F000. */
const PRIVATE = /[\uf020-\uf07e]/gu;
const PRIVATE_ONLY = /^[\s\d.,\uf020-\uf07e]+$/u;
const PRIVATE_DIGIT = /[\uf030-\uf039]/u;
/** Blanks that set groups of thousands apart and nothing else. */
const THIN = /^[-+－]?\d{1,3}(?:[\u2007\u2008\u2009\u202f]\d{3})+(?![\d\u2007-\u2009\u202f])/u;

export interface Writing {
  /** Stands in `cell.rules` of every cell it was read by. */
  readonly name: string;
  /** Pure and idempotent; the text as it is where it is not written so. */
  readonly apply: (text: string) => string;
}

/** A further known writing of figures is one entry here. */
export const WRITINGS: readonly Writing[] = [
  {
    name: 'symbol-font',
    apply: (text) =>
      PRIVATE_DIGIT.test(text) && PRIVATE_ONLY.test(text)
        ? text.replace(PRIVATE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
        : text,
  },
  {
    name: 'figure-frame',
    apply: (text) =>
      text.replace(FRAMED, (whole, _, inner: string) => (/\d/u.test(inner) ? inner.trim() : whole)),
  },
  {
    name: 'figure-escape',
    apply: (text) => (/\d/u.test(text) && ESCAPED_FIGURE.test(text) ? text.replace(ESCAPED, '$1') : text),
  },
  { name: 'thin-blank', apply: (text) => text.replace(THIN, (whole) => whole.replace(/\s/gu, '')) },
  { name: NOTE_MARK_RULE, apply: withoutMark },
  {
    name: 'accounting-minus',
    apply: (text) =>
      text.replace(/^[△▲]\s*(?=\d[\d,，.．]*$)/u, '-').replace(/^(\d[\d,，]*[.．]\d+)[-－−]$/u, '-$1'),
  },
];

/** The text of a cell with every known writing of a figure read. */
export const readWriting = remembering((text) => WRITINGS.reduce((read, { apply }) => apply(read), text));
