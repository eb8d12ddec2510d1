/** @file Whether a machine can read documents at all: a disk that is not mounted there must not cost every document its attempts. */
import { UsageError } from '../errors.ts';
import type { Converted } from './convert-claim.ts';

/** What a worker has seen of it. */
export interface Reading {
  isProved: boolean;
  failures: number;
}

/** From this many documents that cannot be read, and none that can, it is the machine. */
const UNREADABLE_FIRST = 3;

/** Takes account of one more document. @throws UsageError when it is the machine */
export function judgeReading(reading: Reading, converted: Converted): void {
  const failure = converted.kind === 'failure' ? converted.failure : null;
  if (failure?.code !== 'input.unreadable') reading.isProved = true;
  else reading.failures += 1;
  if (!reading.isProved && reading.failures >= UNREADABLE_FIRST)
    throw new UsageError(
      `none of the first ${UNREADABLE_FIRST} documents can be read on this machine (${failure?.reason}): mount their disk, or let it read the object store`,
    );
}
