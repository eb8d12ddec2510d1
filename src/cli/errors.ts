/** @file An error as the line a person reads. */
import { OutputError, UsageError } from '../errors.ts';
import { say, sayText } from './language/index.ts';
import { visible } from './visible.ts';

/** What the user did wrong needs no stack; a fault of the program does. */
export function describeError(error: unknown): string {
  if (error instanceof UsageError || error instanceof OutputError)
    return say('error: {0}', visible(sayText(error.message)));
  return say('error: {0}', error instanceof Error ? (error.stack ?? error.message) : String(error));
}
