/** @file review.json: read, and merged with what an output keeps. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { groupBy } from '../model/lists.ts';
import { decisionsSchema, type Decision } from '../schemas/index.ts';

/** Where an output keeps what was decided of it. */
export const DECISIONS = 'review.json';

export const decisionsPathOf = (out: string): string => join(out, DECISIONS);

/** @throws UsageError for what is no review.json */
function parseDecisions(text: string, path: string): readonly Decision[] {
  try {
    return decisionsSchema.parse(JSON.parse(text)).decisions;
  } catch (cause) {
    throw new UsageError(`${path} is no review.json`, { cause });
  }
}

/** @throws UsageError where the file is not there, or is none of ours */
export async function readDecisions(path: string): Promise<readonly Decision[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be read`, { cause });
  });
  return parseDecisions(text, path);
}

/** What an output keeps; [] for one that nobody has reviewed. @throws UsageError for a damaged file */
export async function keptDecisions(out: string): Promise<readonly Decision[]> {
  const path = decisionsPathOf(out);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : parseDecisions(text, path);
}

const byCell = (a: Decision, b: Decision): number => (a.cell < b.cell ? -1 : Number(a.cell > b.cell));

/** One decision for a cell: the later day's, of one day the one that comes second. What was taken back goes. */
export function mergeDecisions(kept: readonly Decision[], given: readonly Decision[]): readonly Decision[] {
  const merged = new Map<string, Decision>();
  for (const decision of [...kept, ...given]) {
    const before = merged.get(decision.cell);
    if (!before || before.date <= decision.date) merged.set(decision.cell, decision);
  }
  return [...merged.values()].filter(({ verdict }) => verdict !== 'withdrawn').sort(byCell);
}

/** By the hash of the document. */
export const byDocument = (decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> =>
  groupBy(decisions, ({ document }) => document);

/** Ends with a line feed. */
export const decisionsToJson = (decisions: readonly Decision[]): string =>
  `${JSON.stringify({ decisions }, null, 2)}\n`;
