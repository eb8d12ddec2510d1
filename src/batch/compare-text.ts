/** @file The order of names. */

/** By code unit, so that no locale changes the order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
