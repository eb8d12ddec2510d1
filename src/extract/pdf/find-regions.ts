/** @file Lines outside ruled tables → regions that may be tables: lines of several columns, with or without rules under them. */
import type { Box } from '../../model.ts';
import { boxAround } from './geometry.ts';
import type { Ruling } from './marks.ts';
import { splitAtGaps, type Line } from './pieces-to-lines.ts';
import { clusterBy } from './rulings-to-edges.ts';
import { SNAP } from './tolerances.ts';

/** A stretch of a page that may be a table without vertical rules. */
export interface Region {
  readonly box: Box;
  readonly lines: readonly Line[];
  /** Horizontal rules in it, as they were drawn (a rule in pieces tells where columns end). */
  readonly rules: readonly Ruling[];
}

/** So many groups on a line, on so many lines, look like columns. */
const COLUMNS = 3;
const ROWS = 3;
/** A blank stretch of this many em ends a region. */
const LARGEST_BLANK = 6;
/** A single stretch of text over this share of the page is prose. */
const PROSE_SHARE = 0.55;

const CAPTION = /单位[:：]|^(?:编制)?部门(?:名称)?[:：]|^预算.{0,4}表|表$|^附件|^注[:：]/u;

const isCaption = ({ text }: Line): boolean => CAPTION.test(text.replace(/\s+/gu, ''));

function isTabular(line: Line): boolean {
  const groups = splitAtGaps(line);
  if (groups.length < COLUMNS || isCaption(line)) return false;
  return groups.some((group) => group.map(({ text }) => text).join('').length > 1);
}

const isProse = (line: Line, width: number): boolean =>
  isCaption(line) ||
  splitAtGaps(line).some((group) => {
    const box = boxAround(group.map((piece) => piece.box))!;
    return box[2] - box[0] > PROSE_SHARE * width;
  });

/** Between two rules that reach over the same columns a line is part of the table, whatever it says. */
const isRuledIn = ({ box }: Line, rules: readonly Ruling[]): boolean => {
  const reaches = ({ from, to }: Ruling): boolean => from < box[2] && to > box[0];
  return (
    rules.some((rule) => rule.at <= box[1] + SNAP && reaches(rule)) &&
    rules.some((rule) => rule.at >= box[3] - SNAP && reaches(rule))
  );
};

/** From the first line of several columns as far as neither prose, a caption nor a blank stretch comes between. */
function growRegion(
  lines: readonly Line[],
  start: number,
  width: number,
  rules: readonly Ruling[],
): [from: number, to: number] {
  const isForeign = (line: Line): boolean => isProse(line, width) && !isRuledIn(line, rules);
  const goesOn = (before: Line, after: Line): boolean =>
    after.box[1] - before.box[3] < LARGEST_BLANK * after.size && !isForeign(after);
  let to = start + 1;
  while (to < lines.length && goesOn(lines[to - 1]!, lines[to]!)) to++;
  let from = start;
  while (
    from > 0 &&
    !isForeign(lines[from - 1]!) &&
    lines[from]!.box[1] - lines[from - 1]!.box[3] < lines[from]!.size
  )
    from--;
  return [from, to];
}

const linesToRegion = (lines: readonly Line[], rules: readonly Ruling[]): Region => {
  const box = boxAround(lines.map((line) => line.box))!;
  const near = rules.filter(({ at }) => at > box[1] - lines[0]!.size * 2 && at < box[3] + lines[0]!.size * 2);
  return { box, lines, rules: near };
};

/**
 * Regions from the top down. Rules must be loose (no vertical one meets them); with three or more of them in the region
 * they count as lines of the table.
 */
export function findRegions(lines: readonly Line[], loose: readonly Ruling[], width: number): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!isTabular(lines[at]!)) {
      at++;
      continue;
    }
    const [from, to] = growRegion(lines, at, width, loose);
    const members = lines.slice(from, to);
    if (members.filter(isTabular).length >= ROWS) regions.push(linesToRegion(members, loose));
    at = to;
  }
  return regions;
}

/** Heights of the rules of a region, each once. */
export const ruleHeights = ({ rules }: Region): number[] =>
  clusterBy(rules, ({ at }) => at, SNAP).map(
    (cluster) => cluster.reduce((sum, { at }) => sum + at, 0) / cluster.length,
  );
