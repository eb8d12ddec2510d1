/** @file The rules of the output contract: a new one is an entry in the list of its file. */
import { amountRules } from './amounts.ts';
import type { Rule } from './rule.ts';
import { shapeRules } from './shape.ts';
import { tableRules } from './tables.ts';
import { termRules } from './terms.ts';
import { textRules } from './texts.ts';
import { trustRules } from './trust.ts';

export const RULES: readonly Rule[] = [
  ...shapeRules,
  ...tableRules,
  ...amountRules,
  ...textRules,
  ...trustRules,
  ...termRules,
];
