/** @file What becomes of an attempt: its result kept, its document given back for another one, or given up. */
import { isRedacted } from '../batch/formats.ts';
import type { Claim } from './claims.ts';
import { failClaim, type Bench, type Converted } from './convert-claim.ts';
import { patiently, type Patience } from './patience.ts';
import type { Queue } from './queue.ts';
import { countFailures, giveBack, keepResult } from './settle.ts';

/** What became of an attempt. */
export type Ending = 'converted' | 'partial' | 'failed' | 'skipped' | 'given back' | 'given up' | 'refused';

/** A document that fails by itself this often is given up: its process was killed, ran out of memory or of time. */
const MOST_FAILURES = 3;

/** Whose attempt it is, and how long it waits for a database that does not answer. */
interface Owner {
  readonly connected: Queue;
  readonly name: string;
  readonly patience: Patience;
}

/** Keeps a result, or a failure as the result where others have failed before. */
export async function keepConverted(
  owner: Owner,
  claim: Claim,
  converted: Converted,
  bench: Bench,
): Promise<Ending> {
  const { connected, name, patience } = owner;
  if (converted.kind === 'result') {
    const { result } = converted;
    const isKept = await patiently(() => keepResult(connected, claim, name, result, null), patience);
    return isKept ? result.entry.status : 'refused';
  }
  const { failure } = converted;
  const before = await patiently(() => countFailures(connected, claim), patience);
  if (before + 1 < MOST_FAILURES && claim.kind !== 'lost') {
    const isBack = await patiently(() => giveBack(connected, claim, failure), patience);
    return isBack ? 'given back' : 'refused';
  }
  const result = await failClaim(claim, failure, bench);
  const isKept = await patiently(() => keepResult(connected, claim, name, result, failure), patience);
  return isKept ? 'given up' : 'refused';
}

/** What pg-boss has given out again and again, and every machine that had it was lost, nobody is given any more. */
export const LOST: Converted = {
  kind: 'failure',
  failure: { code: 'input.crash', reason: 'every machine that worked on it was lost' },
};

/** A name that may tell of people is told only as the result tells it. */
export function nameForPeople({ run, document }: Claim, converted: Converted): string {
  if (converted.kind === 'result') return converted.result.entry.file;
  return isRedacted(run.options) ? document.sha256 : document.file;
}
