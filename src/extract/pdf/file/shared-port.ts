/** @file The channel between the two halves of pdf.js where both run in this thread: it hands messages on instead of copying them. */

import { DocumentError } from '../../../errors.ts';
import { LIMITS } from '../../limits.ts';

interface Event {
  readonly data: unknown;
}
type Listener = (event: Event) => void;

/** Operators of a page in a message of pdf.js, if it is one. */
const countOperators = (message: unknown): number =>
  (message as { readonly chunk?: { readonly fnArray?: readonly number[] } } | null)?.chunk?.fnArray?.length ??
  0;

/**
 * A list is the sender's to empty as soon as it has sent it, and pdf.js does so with its operators; what is in the list is not touched
 * again. So the lists of a message are copied, as deep as pdf.js nests them (message → chunk → operators), and nothing else.
 */
function handOver(value: unknown, depth = 3): unknown {
  if (depth === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, handOver(item, depth - 1)]));
}

/**
 * A `Worker` as far as pdf.js uses one. Its own stand-in clones every message, which took a third of the time of reading a page.
 * Both halves listen and send here; each message says which of them it is for.
 */
export class SharedPort {
  readonly #listeners = new Set<Listener>();
  #operators = 0;
  #fail: (error: unknown) => void = () => undefined;
  /** Rejects when a listener throws, which pdf.js tells nobody, and when a page has more operators than any. Never settles else. */
  readonly failure = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  constructor() {
    // Whoever waits for an answer races it with the failure; where nobody does, it must not end the process.
    this.failure.catch(() => undefined);
  }

  /** The operators that come from here on are those of another page. */
  startPage(): void {
    this.#operators = 0;
  }

  postMessage(message: unknown): void {
    this.#operators += countOperators(message);
    if (this.#operators > LIMITS.operators)
      this.#fail(new DocumentError('input.too_large', `operators of a page: more than ${LIMITS.operators}`));
    const event = { data: handOver(message) };
    const send = (): void => {
      for (const listener of this.#listeners) listener(event);
    };
    Promise.resolve().then(send).catch(this.#fail);
  }

  addEventListener(_type: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}
