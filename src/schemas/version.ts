/** @file The version of the output, apart from the schemas: who only names it need not load them. */

/** Raised when a field is added (minor) or changes its meaning (major). */
export const SCHEMA_VERSION = '3.0';
