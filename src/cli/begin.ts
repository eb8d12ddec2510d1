/** @file What a command that converts begins with, before its options are read: they take a while, and so does the start of a process. */
import { startChild, type Child } from '../batch/pool.ts';
import { interruptSignal } from './interrupt.ts';

export interface Beginning {
  /** Ctrl-C is heard from here on. */
  readonly signal: AbortSignal;
  /** The first process that converts, started as the limits are by default. */
  readonly first: Child;
}

/** To be ended by whoever takes it, whatever the options say. */
export const begin = (): Beginning => ({ signal: interruptSignal(), first: startChild() });
