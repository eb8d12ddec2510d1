/**
 * @file A dump with a blank line behind every line: line ends converted twice (\r\r\n), or paragraphs of rich text. One blank line a line
 * says nothing; what is left of them are those of the source.
 */
import type { Line } from './line.ts';

const isBlank = ({ text }: Line): boolean => text.trim() === '';
/** So many lines and so large a part of them are followed by a blank one: no habit of a source. */
const LEAST = { lines: 6, share: 0.95 } as const;

/** Every row has its blank line, also where no page ends. */
function isDoubled(lines: readonly Line[]): boolean {
  const before = lines.filter((line, i) => !isBlank(line) && i + 1 < lines.length);
  const followed = lines.filter((line, i) => !isBlank(line) && lines[i + 1] && isBlank(lines[i + 1]!));
  return before.length >= LEAST.lines && followed.length >= before.length * LEAST.share;
}

/** The lines without the blank one behind each; the same where not all of them have one. */
export function withoutDoubledLines(lines: readonly Line[]): readonly Line[] {
  if (!isDoubled(lines)) return lines;
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    kept.push(lines[at]!);
    if (lines[at + 1] && isBlank(lines[at + 1]!)) at++;
  }
  return kept;
}
