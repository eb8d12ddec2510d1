/** @file Standard streams, written without running ahead of the reader. */

/** Waits until it is handed over; bytes are UTF-8. A pipe that was closed swallows the rest: `main.ts` hears of it. */
export function writeTo(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || !stream.writable) return Promise.resolve();
  return new Promise((resolve) => stream.write(text, () => resolve()));
}
