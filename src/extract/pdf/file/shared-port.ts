/** @file The channel between the two halves of pdf.js where both run in this thread: it hands messages on instead of copying them. */

import { LIMITS } from '../../limits.ts';
import { OPS } from '../../page/operations.ts';

interface Event {
  readonly data: unknown;
}
type Listener = (event: Event) => void;

/** Operators of a page and their arguments, as they come in a message of pdf.js. */
interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

const chunkOf = (message: unknown): Chunk | null => {
  const chunk = (message as { readonly chunk?: Partial<Chunk> } | null)?.chunk;
  return chunk?.fnArray ? (chunk as Chunk) : null;
};

/** A page draws more than any page of a disclosure. */
export class TooMuchDrawn extends Error {
  override readonly name = 'TooMuchDrawn';
}

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
  #chunks: Chunk[] = [];
  #operators = 0;
  #forms = 0;
  #failure: { readonly error: unknown } | null = null;
  /** Those who wait for an answer. */
  readonly #waiting = new Set<(error: unknown) => void>();

  /** Whoever waits is told; who waits later, at once. */
  readonly #fail = (error: unknown): void => {
    this.#failure ??= { error };
    for (const reject of this.#waiting) reject(this.#failure.error);
  };

  /**
   * What a call of pdf.js answers. No `Promise.race`: one failure for the whole session would keep the answer of every race with it, the
   * operators of all pages, until the session ends.
   * @throws what a listener threw, which pdf.js tells nobody; TooMuchDrawn when a page has more operators than any
   */
  async orFailure<T>(call: () => Promise<T>): Promise<T> {
    let failed: (error: unknown) => void = () => undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        failed = reject;
        this.#waiting.add(failed);
        if (this.#failure) reject(this.#failure.error);
        call().then(resolve, reject);
      });
    } finally {
      this.#waiting.delete(failed);
    }
  }

  /** The operators that come from here on are those of another page. */
  startPage(): void {
    [this.#chunks, this.#operators, this.#forms] = [[], 0, 0];
  }

  /** What has come of the page so far. */
  drawnSoFar(): Chunk {
    return {
      fnArray: this.#chunks.flatMap(({ fnArray }) => fnArray),
      argsArray: this.#chunks.flatMap(({ argsArray }) => argsArray),
    };
  }

  #count(chunk: Chunk): void {
    this.#chunks.push(chunk);
    this.#operators += chunk.fnArray.length;
    for (const operator of chunk.fnArray) if (operator === OPS.paintFormXObjectBegin) this.#forms += 1;
    if (this.#operators > LIMITS.operators)
      this.#fail(new TooMuchDrawn(`it has more than ${LIMITS.operators} drawing instructions`));
    if (this.#forms > LIMITS.forms) this.#fail(new TooMuchDrawn(`it draws more than ${LIMITS.forms} forms`));
  }

  postMessage(message: unknown): void {
    const event = { data: handOver(message) };
    const chunk = chunkOf(event.data);
    if (chunk) this.#count(chunk);
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
