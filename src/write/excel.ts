/** @file Text that a spreadsheet program would run. */

/** OWASP, "CSV Injection": a field that begins with one of these is taken for a formula. Their full-width forms count in CJK locales. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A figure is no formula, though it may begin with a sign. */
const FIGURE = /^[+-]?\d+(\.\d+)?$/;

/**
 * Puts an apostrophe before text that would be run as a formula. Numbers and truth values are never touched.
 * @param value as the document file holds it
 * @param field the same as CSV text
 */
export const guardFormula = (value: unknown, field: string): string =>
  typeof value === 'string' && FORMULA.test(field) && !FIGURE.test(field) ? `'${field}` : field;
