/** @file Columns from aligned gaps: where hardly any line has ink, one column ends and the next begins. */
import type { Box } from '../../../../model/index.ts';
import { boxAround } from '../../geometry.ts';
import { coveredStretches, emptiest, NARROWEST_GAP } from './coverage.ts';
import { cutByNames, linesToRuns } from './touching-columns.ts';
import type { Ruling } from '../../marks/marks.ts';
import { nameColumns, type Stretch } from './name-columns.ts';
import { lineToWords, type Line } from '../../text/pieces-to-lines.ts';
import { clusterBy } from '../../ruled/rulings-to-edges.ts';
import type { ColumnName } from '../header/split-header.ts';
import { EDGE_MATCH } from '../../tolerances.ts';
import { append, lowestOf, highestOf } from '../../../../model/lists.ts';

/** A gap may be crossed by this share of the lines over it: spanning headers, overlong labels. */
const CROSSED_SHARE = 0.04;
/** A text over more than this share of the table runs over its columns (the goal of a form). */
const WIDE_SHARE = 0.5;

const isOutside = (box: Box, { from, to }: Stretch): boolean =>
  box[2] < from - NARROWEST_GAP || box[0] > to + NARROWEST_GAP;

const namesOf = (names: readonly ColumnName[]): Stretch[] =>
  coveredStretches(
    names.map(({ box }) => box),
    0,
  );

/** A word between two that begin below it is printed over the gap of the columns that it spans. */
function isBetweenLower({ box }: ColumnName, names: readonly ColumnName[]): boolean {
  const beside = [
    names.filter((other) => other.box[2] <= box[0]).sort((a, b) => b.box[2] - a.box[2])[0],
    names.filter((other) => other.box[0] >= box[2]).sort((a, b) => a.box[0] - b.box[0])[0],
  ];
  return beside.every((other) => other !== undefined && other.box[1] >= box[3]);
}

/**
 * Stretches with ink between gaps, left to right. What few lines print is not looked at first, so that a spanning header
 * does not close a gap; what of it lies in a gap altogether is the header of an empty column.
 */
function inkStretches(lines: readonly Line[], names: readonly ColumnName[]): Stretch[] {
  const words = lines.flatMap(lineToWords);
  const lineCount = lines.length;
  const most = Math.max(lineCount >= 8 ? 1 : 0, Math.floor(CROSSED_SHARE * lineCount));
  const [left, , right] = boxAround(words) ?? [0, 0, 0, 0];
  const isWide = (box: Box): boolean => box[2] - box[0] > WIDE_SHARE * (right - left);
  const full = coveredStretches(
    words.filter((word) => !isWide(word)),
    most,
  );
  const isApart = (box: Box): boolean => full.every((ink) => isOutside(box, ink));
  const alone = coveredStretches(words.filter(isApart), 0);
  const found = [...full, ...alone].sort((x, y) => x.from - y.from);
  const cut = cutByNames(found, namesOf(names), linesToRuns(lines), most);
  const sure = namesOf(names.filter(({ isSure }) => isSure));
  const inked = namesOf(
    names.filter(({ box, isSure }) => isSure || cut.some((ink) => box[2] > ink.from && box[0] < ink.to)),
  );
  const plain = namesOf(names.filter((name) => name.isSure && !isBetweenLower(name, names)));
  return nameColumns(cut, inked) ?? nameColumns(cut, sure) ?? nameColumns(cut, plain) ?? cut;
}

/** Where words of rules end, row after row: a drawn column edge. */
function ruleEnds(rules: readonly Ruling[]): number[] {
  const ends = rules.flatMap(({ from, to }) => [from, to]);
  return clusterBy(ends, (x) => x, EDGE_MATCH / 2)
    .filter((cluster) => cluster.length >= 4)
    .map((cluster) => cluster.reduce((a, b) => a + b) / cluster.length);
}

/**
 * Column edges of one table, over all its pages: the middle of each gap, or the end of the rules that end in it; and the outer
 * edges.
 * @param lines of the body
 * @param names words of a header that may name a column
 */
export function linesToEdges(
  lines: readonly Line[],
  names: readonly ColumnName[],
  rules: readonly Ruling[],
): number[] {
  const words = lines.flatMap(lineToWords);
  const ends = ruleEnds(rules);
  const stretches = inkStretches(lines, names);
  if (!stretches.length) return [];
  const left = lowestOf([stretches[0]!.from, ...words.map((box) => box[0])]) - 1;
  const right = highestOf([stretches.at(-1)!.to, ...words.map((box) => box[2])]) + 1;
  const edges = [Math.min(left, ends[0] ?? left)];
  const inked = [...words, ...names.map(({ box }) => box)];
  for (let i = 1; i < stretches.length; i++) {
    const [from, to] = [stretches[i - 1]!.to, stretches[i]!.from];
    const drawn = ends.filter((x) => x > from - 1 && x < to + 1);
    append(edges, drawn.length ? drawn : [emptiest(inked, from, to)]);
  }
  edges.push(Math.max(right, ends.at(-1) ?? right));
  return edges;
}
