/** @file The functions of sums, by the name they have in a formula; every other one is not understood. */

/** Raised when a formula is more than sums: caught where it began. */
export class NotASum extends Error {}

const halfUp = (value: number, places: number): number => {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
};

/** SUBTOTAL(9, …) and SUBTOTAL(109, …) are sums. */
const SUM_CODES: ReadonlySet<number> = new Set([9, 109]);

function only([value, ...others]: readonly number[]): number {
  if (value === undefined || others.length > 0) throw new NotASum();
  return value;
}

const sumOfArguments = (args: readonly (readonly number[])[]): number =>
  args.flat().reduce((sum, value) => sum + value, 0);

/** Each takes its arguments as lists of numbers: a range gives many. Throws NotASum. */
export const FUNCTIONS: ReadonlyMap<string, (args: readonly (readonly number[])[]) => number> = new Map([
  ['SUM', sumOfArguments],
  ['ROUND', ([value = [], places = []]) => halfUp(only(value), only(places))],
  ['ABS', ([value = []]) => Math.abs(only(value))],
  [
    'SUBTOTAL',
    ([code = [], ...args]) => {
      if (!SUM_CODES.has(only(code))) throw new NotASum();
      return sumOfArguments(args);
    },
  ],
]);
