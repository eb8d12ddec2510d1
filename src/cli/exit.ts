/** @file Exit statuses. */

export const EXIT = {
  done: 0,
  /** Findings at --fail-on, a failed document, or tables that do not add up. */
  findings: 1,
  /** Wrong usage, or the output cannot be written. */
  usage: 2,
  /** Stopped by Ctrl-C: 128 + SIGINT. */
  stopped: 130,
} as const;
