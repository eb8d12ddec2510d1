/** @file Whether rows add up to a row, in all columns of figures. */
import type { OutlineRow, Printed } from './row.ts';

/** What the columns say of one sum. */
export interface Closing {
  readonly closed: number;
  readonly failed: number;
  /** How much it tells: a sum of several figures more than one figure repeated. */
  readonly weight: number;
  /** Some column gives more than the whole by more than a tenth: what was added stands in several levels. */
  readonly isExceeded: boolean;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

const figuresAt = (rows: readonly OutlineRow[], column: number): Printed[] =>
  rows.flatMap(({ figures }) => figures[column] ?? []);

/** A failing column tells more than a closing one: of several outlines the true one seldom fails. */
const FAILURE = 3;

/** Blank wholes and columns of zeros say nothing. */
export function closingOf(whole: OutlineRow, parts: readonly OutlineRow[]): Closing {
  let [closed, failed, weight] = [0, 0, 0];
  let isExceeded = false;
  for (const [column, figure] of whole.figures.entries()) {
    const given = figuresAt(parts, column);
    const filled = given.filter(({ value }) => value !== 0n);
    if (!figure || (filled.length === 0 && (figure.value === 0n || given.length === 0))) continue;
    const sum = given.reduce((before, { value }) => before + value, 0n);
    const tolerance = given.reduce((before, { half }) => before + half, figure.half);
    if (abs(sum - figure.value) <= tolerance) {
      closed++;
      weight += filled.length > 1 ? 2 : 1;
    } else {
      failed++;
      weight -= FAILURE;
      isExceeded ||= (sum - figure.value) * 10n > figure.value;
    }
  }
  return { closed, failed, weight, isExceeded };
}

/** A total that nothing is left to add up to: worse than any sum that fails. */
export const nothingLeft = (whole: OutlineRow): Closing => {
  const filled = whole.figures.filter((figure) => figure !== null && figure.value !== 0n).length;
  return { closed: 0, failed: filled, weight: -2 * FAILURE * filled, isExceeded: false };
};

/** The rows add up to the whole in every column that says anything. */
export const isClosing = (whole: OutlineRow, parts: readonly OutlineRow[]): boolean =>
  closingOf(whole, parts).failed === 0;

/** The same figures in every column. */
export const isEqual = (a: OutlineRow, b: OutlineRow): boolean =>
  a.figures.length === b.figures.length &&
  a.figures.every((figure, i) => (figure?.value ?? 0n) === (b.figures[i]?.value ?? 0n));
