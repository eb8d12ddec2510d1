/** @file What stands in the cells of indicators besides their words: numbers before names, and marks that state nothing. */
import { squeeze } from './lexicon.ts';

/** `指标1：`, `指标：`, `指标 2:` before a name. */
const NUMBERED = /指标\s*(?:\d+\s*)?[:：]\s*/u;
const NUMBERED_AT = new RegExp(`(?=指标\\s*\\d+\\s*[:：])`, 'u');

/** A name behind a number ends as an item of a list does: 指标1：评估报告；. */
function withoutItemNumber(name: string): string {
  const bare = name.replace(new RegExp(`^${NUMBERED.source}`, 'u'), '').trim();
  return bare === name.trim() ? bare : bare.replace(/[；;]$/u, '');
}

/** The names of one cell, each without `指标1：`; a cell that numbers several of them gives several. */
export const splitNumbered = (text: string): string[] =>
  text
    .split(NUMBERED_AT)
    .map(withoutItemNumber)
    .filter((name) => name !== '');

/** `/`, `-`, `无`, `……`, `目标1：目标2：……` and nothing: the row of a form that was left empty. */
export const isPlaceholder = (text: string | null): boolean =>
  text === null ||
  /^(?:[-—–－/／\\.…。·*]+|无|不涉及|不适用|\(空\)|(?:(?:目标|指标)?\d*[:：]|[….。])+)?$/u.test(
    squeeze(text),
  );

/** `指标2：`, and the points of a template that nobody filled in: what stands in the column of names and nowhere else. */
export const isNumberedLabel = (text: string): boolean =>
  /^指标\d+[:：]?/u.test(squeeze(text)) || isEllipsis(text);

/** `…`, `......`: what a template prints where nothing was filled in. */
export const isEllipsis = (text: string): boolean => /^[.…。·⋯]+$/u.test(squeeze(text));

/** Only 指标N is a label, mostly with a colon; a number or a colon elsewhere (线上宣传1：) is part of the name. */
const NUMBER_BEFORE_NAME = /^(指标\s*\d+)\s*[:：﹕∶.、]?\s*/u;

/** `指标2：故障次数` → label and name; an empty label and an ellipsis name nothing. */
export function splitLabel(text: string | null): {
  readonly label: string | null;
  readonly name: string | null;
} {
  if (text === null || isEllipsis(text)) return { label: null, name: null };
  const match = NUMBER_BEFORE_NAME.exec(text);
  const name = match ? text.slice(match[0].length).trim() : text;
  return { label: match ? squeeze(match[1]!) : null, name: name === '' ? null : name };
}

/** 管网疏浚长度（20分）: the points of a form that has no column for them; the name stays as printed. */
export const pointsInName = (name: string | null): string | null =>
  /[（(](\d+(?:\.\d+)?)分[)）]$/u.exec(squeeze(name ?? ''))?.[1] ?? null;
