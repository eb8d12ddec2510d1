/** @file Printed lines of one cell → what a reader sees: line breaks joined, radicals folded, each rule named. */
import { LINE_BREAK_RULE } from '../../../words/line-breaks.ts';
import { foldRadicals } from '../../../words/radicals.ts';

const LATIN_END = /[A-Za-z][,.;:)]?$/;
const LATIN_START = /^[A-Za-z(]/;

/** A line break between Latin words, or inside an entry of `lines`, is a blank; between Han characters, and inside codes and figures, it is nothing. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const blank = LATIN_END.test(text) && LATIN_START.test(line) ? ' ' : '';
    return text + blank + line.replaceAll('\n', ' ');
  }, '');
}

export interface ReadText {
  readonly raw: string;
  readonly text: string;
  readonly rules: readonly string[];
}

/** @returns `raw` with its line breaks, `text` without, and the names of the rules that made the difference. */
export function linesToText(lines: readonly string[]): ReadText {
  const raw = lines.join('\n');
  const joined = joinLines(lines);
  const text = foldRadicals(joined);
  const rules = [raw.includes('\n') ? LINE_BREAK_RULE : null, text !== joined ? 'radicals' : null];
  return { raw, text, rules: rules.filter((rule) => rule !== null) };
}
