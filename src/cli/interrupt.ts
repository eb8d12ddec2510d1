/** @file Ctrl-C: the run stops between two documents; a second Ctrl-C ends the program at once. */

class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Aborted by SIGINT or SIGTERM. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Interrupted(name)));
  return controller.signal;
}

export const wasInterrupted = (error: unknown): boolean => error instanceof Interrupted;
