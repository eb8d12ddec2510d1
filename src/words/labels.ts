/** @file Labels of forms and headings of columns as they are compared: what offices add to them taken away, then looked up by field. */
import { squeeze } from './lexicon.ts';
import { withoutNumber } from './outline.ts';

const WIDE: ReadonlyMap<string, string> = new Map(
  Object.entries({ '：': ':', '（': '(', '）': ')', '﹕': ':', '∶': ':' }),
);

/** A label as labels are compared: no blanks, half-width brackets and colons. */
export const foldLabel = (text: string): string =>
  squeeze(text).replace(/[：（）﹕∶]/gu, (char) => WIDE.get(char)!);

/** 2、资金结构：（1）基本支出: the item of a block, printed behind the label of the block. */
const BLOCK_BEFORE_ITEM = /^[^:]{2,12}:(?=\(\d{1,2}\)|\d{1,2}[、.．])/u;

/**
 * The label without what offices add to it: 其中：, its number, the label of its block, a trailing colon, brackets as in 年度指标值(A) and
 * 项目资金（万元）.
 */
export const bareLabel = (text: string): string =>
  withoutNumber(
    foldLabel(text)
      .replace(/^其中:?/u, '')
      .replace(BLOCK_BEFORE_ITEM, ''),
  )
    .replace(/:$/u, '')
    .replace(/(?<!\))(?:\([^()]*\))+$/u, '')
    .replace(/:$/u, '');

/** The end of a label whose beginning stands on the line above: no line of a budget has so short a name. */
export const isEndOfLabel = (text: string): boolean => /^(?:\p{Script=Han}|支出)$/u.test(squeeze(text));

/** Longer texts are values, whatever words they hold. */
const LONGEST = 16;

/** The bare label that a text may be; null for a value, which is longer or holds a stop. */
export function toLabel(text: string): string | null {
  const label = bareLabel(text);
  return label === '' || label.length > LONGEST || /[。；;，,]/u.test(label) ? null : label;
}

/** A closed set of labels for each field, in the order in which a label is looked up. */
export type LabelMap<Field extends string> = Readonly<Record<Field, RegExp>>;

/** The field a cell is the label of, or null. */
export function textToField<Field extends string>(text: string, labels: LabelMap<Field>): Field | null {
  const label = bareLabel(text);
  if (label === '') return null;
  for (const field of Object.keys(labels) as Field[]) if (labels[field].test(label)) return field;
  return null;
}

/** A label and its value in one cell (`资金总额：12.00`), 其中： being part of the label; null where no label of usual length is. */
export function splitInline(text: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = /^((?:其中[:：]\s*)?[^:：]{2,20})[:：]\s*(\S[\s\S]*)$/u.exec(text.trim()) ?? [];
  return label === undefined || value === undefined ? null : { label, value };
}

/** The text up to the colon behind its label. */
export const beforeColon = (text: string): string => /^(?:其中[:：]\s*)?[^:：]*/u.exec(text)![0];
