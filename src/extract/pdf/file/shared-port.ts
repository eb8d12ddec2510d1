/** @file The channel between the two halves of pdf.js where both run in this thread: it hands messages on instead of copying them. */

interface Event {
  readonly data: unknown;
}
type Listener = (event: Event) => void;

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

  postMessage(message: unknown): void {
    const event = { data: handOver(message) };
    // A promise and no bare microtask: what a listener throws on a damaged file must not end the process.
    void Promise.resolve().then(() => {
      for (const listener of this.#listeners) listener(event);
    });
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
