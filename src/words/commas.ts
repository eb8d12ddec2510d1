/** @file How the groups of figures are set apart, and how a point looks that became a comma (千分位). */

/** `125360,898`: the comma before the last three digits and none before the others. */
export const ONE_COMMA = /^(-?\d{4,}),(\d{3})$/u;
/** A figure that is written in another way: with every comma, without any, with decimals. */
export const OTHERWISE_SET = /^-?(?:\d{1,3}(?:,\d{3}){2,}|\d{7,}|[\d,]+\.\d+)$/u;
