/** @file Ink → rules: long thin runs along rows and along columns. A seal, a fold and dust leave gaps in them, which are closed. */
import { transposeInk, type Ink } from './picture.ts';

/** A rule: `at` is the middle of its stroke, across it; pixels. */
export interface Rule {
  readonly orientation: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** First and last row (column) that it stands in: a rule may lean a little. */
  readonly first: number;
  readonly last: number;
  readonly thickness: number;
}

/** Lengths in points. */
const LONG = 45;
const SHORT = 8;
const THICKEST = 3.4;
/** What may be missing inside a run, and between two runs of one rule. */
const GAP = 1.1;
const BREAK = 9;
/** … and, of the shorter piece, no more than this part. */
const BREAK_SHARE = 0.2;
/** A short rule ends on others. */
const TOUCH = 1.2;
/** The part of a run that is ink. */
const DENSE = 0.88;
/** The part of what stands right beside a rule that may be ink. */
const BESIDE = 0.45;

interface Run {
  readonly row: number;
  readonly from: number;
  to: number;
  ink: number;
}

/** Runs of one row taken together with the next: a leaning line steps from one to the other. */
function findRuns({ width, height, dark }: Ink, shortest: number, gap: number): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y + 1 < height; y++) {
    const at = y * width;
    let run: Run | null = null;
    const close = (): void => {
      if (run && run.to - run.from >= shortest && run.ink >= DENSE * (run.to - run.from)) runs.push(run);
      run = null;
    };
    for (let x = 0; x < width; x++) {
      if (!dark[at + x] && !dark[at + width + x]) continue;
      if (run && x - run.to > gap) close();
      run ??= { row: y, from: x, to: x, ink: 0 };
      run.to = x + 1;
      run.ink++;
    }
    close();
  }
  return runs;
}

interface Stroke {
  from: number;
  to: number;
  first: number;
  last: number;
  /** Of all runs, for the middle. */
  weight: number;
  moment: number;
}

/** Runs of neighbouring rows that lie over one another are one stroke. */
function joinRuns(runs: readonly Run[]): Stroke[] {
  const strokes: Stroke[] = [];
  let open: { stroke: Stroke; run: Run }[] = [];
  let row = -2;
  let next: { stroke: Stroke; run: Run }[] = [];
  for (const run of runs) {
    if (run.row !== row) {
      open = run.row === row + 1 ? next : [];
      next = [];
      row = run.row;
    }
    const above = open.find((each) => each.run.from < run.to && run.from < each.run.to);
    const length = run.to - run.from;
    const stroke = above?.stroke ?? {
      from: run.from,
      to: run.to,
      first: row,
      last: row + 1,
      weight: 0,
      moment: 0,
    };
    if (!above) strokes.push(stroke);
    stroke.from = Math.min(stroke.from, run.from);
    stroke.to = Math.max(stroke.to, run.to);
    stroke.last = row + 1;
    stroke.weight += length;
    stroke.moment += length * (row + 0.5);
    next.push({ stroke, run });
  }
  return strokes;
}

/** The part of a stretch of one row that is ink. */
function density({ width, height, dark }: Ink, row: number, from: number, to: number): number {
  if (row < 0 || row >= height) return 0;
  let sum = 0;
  for (let x = from; x < to; x++) sum += dark[row * width + x]!;
  return sum / (to - from);
}

const thicknessOf = ({ weight, from, to }: Stroke): number => Math.max(1, weight / (to - from) - 1);

/** Writing has ink on both sides, a rule paper. */
function standsAlone(ink: Ink, stroke: Stroke): boolean {
  const beyond = Math.ceil(thicknessOf(stroke) / 2) + 2;
  const isLeaning = stroke.last - stroke.first > 2 * thicknessOf(stroke) + 3;
  const [above, below] = isLeaning
    ? [stroke.first - 2, stroke.last + 2]
    : [Math.min(stroke.first - 1, Math.floor(stroke.moment / stroke.weight - beyond)), stroke.last + 2];
  return (
    density(ink, above, stroke.from, stroke.to) <= BESIDE &&
    density(ink, below, stroke.from, stroke.to) <= BESIDE
  );
}

function strokesAlongRows(ink: Ink, dpi: number): Rule[] {
  const px = dpi / 72;
  const runs = findRuns(ink, SHORT * px, Math.max(2, Math.round(GAP * px)));
  return joinRuns(runs)
    .filter((stroke) => thicknessOf(stroke) <= THICKEST * px && standsAlone(ink, stroke))
    .map((stroke) => ({
      orientation: 'horizontal' as const,
      at: stroke.moment / stroke.weight + 0.5,
      from: stroke.from,
      to: stroke.to,
      first: stroke.first,
      last: stroke.last,
      thickness: thicknessOf(stroke),
    }));
}

/** Pieces of one line with little between them become one. */
function closeBreaks(rules: readonly Rule[], px: number): Rule[] {
  const closed: Rule[] = [];
  const isNear = (each: Rule, rule: Rule): boolean =>
    Math.abs(each.at - rule.at) <= px &&
    rule.from - each.to <=
      Math.min(BREAK * px, BREAK_SHARE * Math.min(each.to - each.from, rule.to - rule.from));
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const i = closed.findIndex((each) => isNear(each, rule));
    const before = closed[i];
    if (!before) closed.push(rule);
    else
      closed[i] = {
        ...before,
        to: Math.max(before.to, rule.to),
        first: Math.min(before.first, rule.first),
        last: Math.max(before.last, rule.last),
        at:
          (before.at * (before.to - before.from) + rule.at * (rule.to - rule.from)) /
          (before.to - before.from + rule.to - rule.from),
      };
  }
  return closed;
}

const endsOn = (rule: Rule, end: number, others: readonly Rule[], px: number): boolean =>
  others.some(
    (other) =>
      Math.abs(other.at - end) <= TOUCH * px &&
      other.from - TOUCH * px <= rule.at &&
      rule.at <= other.to + TOUCH * px,
  );

/** All rules of a page. @param dpi pixels an inch */
export function inkToRules(ink: Ink, dpi: number): Rule[] {
  const px = dpi / 72;
  const rows = closeBreaks(strokesAlongRows(ink, dpi), px);
  const columns = closeBreaks(strokesAlongRows(transposeInk(ink), dpi), px).map((rule) => ({
    ...rule,
    orientation: 'vertical' as const,
  }));
  const isLong = ({ from, to }: Rule): boolean => to - from >= LONG * px;
  const keep = (rules: readonly Rule[], across: readonly Rule[]): Rule[] => {
    const long = across.filter(isLong);
    return rules.filter(
      (rule) => isLong(rule) || (endsOn(rule, rule.from, long, px) && endsOn(rule, rule.to, long, px)),
    );
  };
  return [...keep(rows, columns), ...keep(columns, rows)];
}
