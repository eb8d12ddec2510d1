/** @file A result depends on what reviewers have decided of the document, too. */
import { sha256Of } from '../model/sha256.ts';
import type { Decision } from '../schemas/index.ts';

const PARTED = '+';

/** The fingerprint of a result with the decisions put into it: that of the program alone where there are none. */
export const withDecisions = (fingerprint: string, decisions: readonly Decision[] = []): string =>
  decisions.length === 0 ? fingerprint : `${fingerprint}${PARTED}${sha256Of(JSON.stringify(decisions))}`;

/** The program's part of it. */
export const withoutDecisions = (fingerprint: string): string => fingerprint.split(PARTED)[0]!;
