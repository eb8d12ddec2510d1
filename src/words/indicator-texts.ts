/** @file What stands in the cells of indicators besides their words: numbers before names, and marks that state nothing. */
import { squeeze } from './lexicon.ts';

/** `指标1：`, `指标：`, `指标 2:` before a name. */
const NUMBERED = /指标\s*\d*\s*[:：]\s*/u;
const NUMBERED_AT = new RegExp(`(?=指标\\s*\\d+\\s*[:：])`, 'u');

/** A name behind a number ends as an item of a list does: 指标1：评估报告；. */
function withoutNumber(name: string): string {
  const bare = name.replace(new RegExp(`^${NUMBERED.source}`, 'u'), '').trim();
  return bare === name.trim() ? bare : bare.replace(/[；;]$/u, '');
}

/** The names of one cell, each without `指标1：`; a cell that numbers several of them gives several. */
export const splitNumbered = (text: string): string[] =>
  text
    .split(NUMBERED_AT)
    .map(withoutNumber)
    .filter((name) => name !== '');

/** `/`, `-`, `无`, `……`, `目标1：目标2：……` and nothing: the row of a form that was left empty. */
export const isPlaceholder = (text: string | null): boolean =>
  text === null ||
  /^(?:[-—–－/／\\.…。·*]+|无|不涉及|不适用|\(空\)|(?:(?:目标|指标)?\d*[:：]|[….。]+)+)?$/u.test(
    squeeze(text),
  );
