/**
 * @file What the findings say in Chinese (提示): the same codes, levels and placeholders as the English catalogue, which decides. The type
 * asks for every code; a test compares the placeholders.
 */
import type { FindingCode } from '../index.ts';
import type { Wording } from '../kind.ts';
import { CHECKS } from './checks.ts';
import { DOCUMENTS } from './documents.ts';
import { EVALUATIONS } from './evaluations.ts';
import { INPUTS } from './inputs.ts';
import { PROJECTS } from './projects.ts';
import { TABLES } from './tables.ts';

export const FINDINGS_IN_CHINESE: Readonly<Record<FindingCode, Wording>> = {
  ...INPUTS,
  ...DOCUMENTS,
  ...TABLES,
  ...CHECKS,
  ...PROJECTS,
  ...EVALUATIONS,
};
