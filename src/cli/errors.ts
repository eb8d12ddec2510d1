/** @file An error as the line a person reads. */
import { OutputError, UsageError } from '../errors.ts';
import { visible } from './visible.ts';

/** What the user did wrong needs no stack; a fault of the program does. */
export function describeError(error: unknown): string {
  if (error instanceof UsageError || error instanceof OutputError) return `error: ${visible(error.message)}`;
  return `error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
