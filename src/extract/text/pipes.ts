/** @file Tables of bars (Markdown, html2text): `| 项目 | 预算数 |`, a row of dashes below the header. Read as the tab dialect, character by character. */
import type { Line } from './line.ts';

const RULE_ROW = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/u;
/** A bar that its writer did not mean as text. */
const BAR = /(?<!\\)\|/gu;
const FIRST_BAR = /^\s*\|/u;
const LAST_BAR = /(?<!\\)\|\s*$/u;

/** `## 预算05表`: a heading. */
const HEADING = /^#{1,6}(?=\s)/u;

const blank = (text: string): string => ' '.repeat(text.length);
const withoutOuterBars = (text: string): string => text.replace(FIRST_BAR, blank).replace(LAST_BAR, '');

/** The lines with tabs for bars; the same where no row of dashes says that bars part cells. The dashes are no text and go. */
export function pipesToTabs(lines: readonly Line[]): readonly Line[] {
  const rule = lines.find(({ text }) => RULE_ROW.test(text));
  if (!rule || lines.some(({ text }) => text.includes('\t'))) return lines;
  const hasOuterBars = FIRST_BAR.test(rule.text);
  // Every character keeps its column, for the source of a cell.
  const toTabbed = (text: string): string =>
    (hasOuterBars ? withoutOuterBars(text) : text).replace(HEADING, blank).replace(BAR, '\t');
  return lines
    .filter(({ text }) => !RULE_ROW.test(text))
    .map((line) => ({ ...line, text: toTabbed(line.text) }));
}
