/** @file The reading rules: spelling and layout of characters, never their meaning. In this order; a new rule is one line. */
import { joinFigure } from './figures.ts';
import { WRITINGS } from './figure-writing.ts';
import { toRaised } from './note-marks.ts';
import { narrow, withoutInvisible } from './lexicon.ts';
import { joinLines, LINE_BREAK_RULE } from './line-breaks.ts';
import { readSign } from './measure.ts';
import { foldRadicals } from './radicals.ts';

export interface ReadingRule {
  /** Stands in `cell.rules` of every cell that the rule changed. */
  readonly name: string;
  /** Pure and idempotent. */
  readonly apply: (text: string) => string;
  /** Holds for the whole of a cell and means nothing in running text. */
  readonly cellsOnly?: boolean;
}

const BLANK = '[\\s\\u00a0\\u200b\\u3000]';
/** Characters that never need a blank beside them: Han, Chinese punctuation and brackets, full-width forms. */
const WIDE = '\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uffee“”‘’…—〇○①-⑳';
/** What may stand on the other side of such a blank: everything but a Latin word, whose blanks are its own. */
const NARROW = `${WIDE}\\d.,;:!?%()<>\\[\\]+=/·《》`;
/** Chinese punctuation: no blank beside it, whatever stands on the other side. */
const PUNCTUATION = '\\u3001-\\u3003\\u3008-\\u3011\\uff01-\\uff0f\\uff1a-\\uff1f“”…';
/** From the first blank of a run on: tried at each of them, a long run would take its square. */
const BLANKS = `(?<!${BLANK})${BLANK}+`;
const HAN_BLANK = new RegExp(
  `(?<=[${PUNCTUATION}])${BLANK}+|${BLANKS}(?=[${PUNCTUATION}])|` +
    `(?<=[${WIDE}])${BLANK}+(?=[${NARROW}])|(?<=[${NARROW}])${BLANK}+(?=[${WIDE}])`,
  'gu',
);
const TRIM = new RegExp(`^${BLANK}+|${BLANKS}$`, 'gu');

/** A figure of wide signs, with a unit in brackets behind it or none. */
const WIDE_NUMBER = /^[-+－＋(（]?[\d０-９][\d０-９,，.．\s]*[)）%％]?(?:[(（][^()（）]*[)）])?$/u;
const WIDE_CODE = /^[\d０-９A-ZＡ-Ｚ]{3,}$/u;
/** A code before its dash and name: `２０５０８０３-培训支出`, a project code or the half of a torn one. */
const WIDE_CODE_BEFORE_NAME = /^[\d０-９A-ZＡ-Ｚ][\d０-９A-ZＡ-Ｚ\s]{2,}(?=[-－—–])/u;

/** A break in the markup of a text dump, as plain as one on paper. */
const BREAK_TAG = /<br\s*\/?>/giu;
const RAISED_TAG = /<sup(?:\s[^<>]*)?>([^<>]{1,4})<\/sup>/giu;
const TAGS = /<\/?(?:b|i|u|p|br|strong|em|span|font|div|sub|sup)(?:\s[^<>]*)?\/?>/giu;

export const READING_RULES: readonly ReadingRule[] = [
  { name: 'invisible', apply: withoutInvisible },
  { name: 'trim', apply: (text) => text.replace(TRIM, '') },
  { name: LINE_BREAK_RULE, apply: (text) => joinLines(text.replace(BREAK_TAG, '\n')) },
  { name: 'radicals', apply: foldRadicals },
  {
    name: 'tags',
    apply: (text) =>
      text
        .replace(RAISED_TAG, (_, mark: string) => toRaised(mark))
        .replace(TAGS, '')
        .replace(TRIM, ''),
  },
  { name: 'bookmark', apply: (text) => text.replace(/\[bookmark:[^\]]*\]/giu, '') },
  { name: 'han-blank', apply: (text) => text.replace(HAN_BLANK, '') },
  {
    name: 'number-width',
    apply: (text) =>
      WIDE_NUMBER.test(text) || WIDE_CODE.test(text)
        ? narrow(text)
        : text.replace(WIDE_CODE_BEFORE_NAME, (code) => narrow(code)),
    cellsOnly: true,
  },
  ...WRITINGS.map((writing) => ({ ...writing, cellsOnly: true })),
  { name: 'number-blank', apply: joinFigure, cellsOnly: true },
  { name: 'operator-spelling', apply: (text) => readSign(text) ?? text, cellsOnly: true },
];
