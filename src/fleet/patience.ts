/** @file A database that does not answer: a restart, a cut network. What was asked is asked again until it answers. */
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_WAIT_MS = 5000;

/**
 * Codes of PostgreSQL (its documentation, appendix A) by their class: connections, resources but a full disk, an operator, a serialization; and
 * those of the system.
 */
const PASSING = /^(?:08|40|53(?!100)|55|57|58)|^E[A-Z]+$/;

/** Whether it is the connection that failed, not what was asked. An error of the driver about a lost connection has no code. */
const isPassing = (error: unknown): boolean => {
  const { code, name } = error as { code?: unknown; name?: string };
  if (typeof code === 'string') return PASSING.test(code);
  return error instanceof Error && ['Error', 'AggregateError'].includes(name ?? '');
};

export interface Patience {
  /** Told once when waiting begins, and once when it was worth it. */
  readonly told: (isAnswering: boolean, reason: string) => void;
  /** Whether it is too late to wait. */
  readonly isOver: () => boolean;
}

/**
 * Asks until there is an answer.
 * @throws what was answered, other than that there is no connection; that too when it is over
 */
export async function patiently<T>(ask: () => Promise<T>, { told, isOver }: Patience): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await ask();
      if (tries > 0) told(true, '');
      return answer;
    } catch (error) {
      if (!isPassing(error) || isOver()) throw error;
      if (tries === 0) told(false, (error as Error).message);
      await sleep(Math.min(100 * 2 ** tries, LONGEST_WAIT_MS));
    }
  }
}
